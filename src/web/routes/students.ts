import { type Request, type Response, Router } from 'express';
import { NotFound } from '../../domain/problems.ts';
import { readClass, resetClaim, resetPin, setLabel, setLabels } from '../../journeys/manage-class.ts';
import type { World } from '../../journeys/world.ts';
import { parseLabel, parseLabels } from '../forms/class.ts';
import { textField } from '../forms/posted.ts';
import { signedInTeacher } from '../middleware/visitors.ts';
import { returnedField, type TypedField } from '../pages/class-parts.ts';
import { claimResetPage } from '../pages/class-questions.ts';
import { labelsPage, studentSettingsPage } from '../pages/class-students.ts';
import { show } from '../show.ts';

/** What a teacher may do for one student of a class, and the labels of all. */
export function studentRoutes(world: World): Router {
  const routes = Router();

  routes.get('/classes/:classId/labels', async (req, res) => {
    const teacher = signedInTeacher(req);
    show(res, 'classes/labels', labelsPage(teacher, await readClass(world, teacher, req.params.classId)));
  });

  routes.post('/classes/:classId/labels', async (req, res) => {
    const { classId } = req.params;
    await setLabels(world, signedInTeacher(req), classId, parseLabels(req.body));
    res.redirect(303, `/classes/${classId}`);
  });

  routes.get('/classes/:classId/students/:studentId', (req, res) => showStudent(world, req, res));

  routes.post('/classes/:classId/students/:studentId/label', async (req, res) => {
    const form = parseLabel(req.body);
    if (form.kind === 'bad') {
      await showStudent(world, req, res, returnedField(textField(req.body, 'label'), form.problems, 'label'));
      return;
    }
    await setLabel(world, signedInTeacher(req), { ...req.params, ...form.value });
    res.redirect(303, `/classes/${req.params.classId}`);
  });

  routes.post('/classes/:classId/students/:studentId/pin-reset', async (req, res) => {
    await resetPin(world, signedInTeacher(req), req.params);
    res.redirect(303, `/classes/${req.params.classId}`);
  });

  routes.get('/classes/:classId/students/:studentId/claim-reset', async (req, res) => {
    const teacher = signedInTeacher(req);
    const { classId, studentId } = req.params;
    const found = await readClass(world, teacher, classId);
    if (!found.students.some(student => student.studentId === studentId)) throw new NotFound();
    show(res, 'confirm', claimResetPage(teacher, found, studentId));
  });

  routes.post('/classes/:classId/students/:studentId/claim-reset', async (req, res) => {
    await resetClaim(world, signedInTeacher(req), req.params);
    res.redirect(303, `/classes/${req.params.classId}`);
  });

  return routes;
}

async function showStudent(
  world: World,
  req: Request<{ classId: string; studentId: string }>,
  res: Response,
  returned?: TypedField,
): Promise<void> {
  const teacher = signedInTeacher(req);
  const found = await readClass(world, teacher, req.params.classId);
  const page = studentSettingsPage(teacher, found, req.params.studentId, returned);
  if (page === undefined) throw new NotFound();
  show(res, 'classes/student', page, returned === undefined ? 200 : 422);
}
