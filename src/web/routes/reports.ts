import { Router } from 'express';
import { listReports, settleReport } from '../../journeys/report-item.ts';
import type { World } from '../../journeys/world.ts';
import { signedInTeacher } from '../middleware/visitors.ts';
import { reportsPage } from '../pages/reports.ts';
import { show } from '../show.ts';

/** What students said is wrong with a question. */
export function reportRoutes(world: World): Router {
  const routes = Router();

  routes.get('/reports', async (req, res) => {
    const teacher = signedInTeacher(req);
    show(res, 'reports/index', reportsPage(teacher, await listReports(world, teacher)));
  });

  routes.post('/reports/:reportId/settlement', async (req, res) => {
    await settleReport(world, signedInTeacher(req), req.params.reportId);
    res.redirect(303, '/reports');
  });

  return routes;
}
