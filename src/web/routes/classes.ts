import { type Request, type Response, Router } from 'express';
import { toString as drawQr } from 'qrcode';
import { scoresAsCsv } from '../../journeys/export-scores.ts';
import {
  addStudents,
  createClass,
  listClasses,
  readClass,
  removeClass,
  renameClass,
  renewCode,
  setJoining,
  setPins,
} from '../../journeys/manage-class.ts';
import { readClassScores } from '../../journeys/read-scores.ts';
import type { World } from '../../journeys/world.ts';
import { parseClassName, parseJoining, parseNewClass, parsePins, parseStudentCount } from '../forms/class.ts';
import type { Parsed } from '../forms/parsed.ts';
import { textField } from '../forms/posted.ts';
import { linkFromConflict } from '../middleware/conflicts.ts';
import { signedInTeacher } from '../middleware/visitors.ts';
import { boardPage, classPage, type ReturnedSettings } from '../pages/class.ts';
import { returnedField } from '../pages/class-parts.ts';
import { newCodePage, removalPage } from '../pages/class-questions.ts';
import { classScoresPage } from '../pages/class-scores.ts';
import { signInListPage } from '../pages/class-students.ts';
import { classesPage, newClassPage } from '../pages/classes.ts';
import { show } from '../show.ts';

/** A teacher's classes: who is in, how to get in, what they scored. */
export function classRoutes(world: World): Router {
  const routes = Router();

  routes.get('/classes', async (req, res) => {
    const teacher = signedInTeacher(req);
    show(res, 'classes/index', classesPage(teacher, await listClasses(world, teacher)));
  });

  routes.get('/classes/new', (req, res) => {
    show(res, 'classes/new', newClassPage(signedInTeacher(req)));
  });

  routes.post('/classes', async (req, res) => {
    const teacher = signedInTeacher(req);
    const form = parseNewClass(req.body);
    if (form.kind === 'bad') {
      const typed = { name: textField(req.body, 'name'), count: textField(req.body, 'count') };
      show(res, 'classes/new', newClassPage(teacher, typed, form.problems), 422);
      return;
    }
    const { classId } = await createClass(world, teacher, form.value);
    res.redirect(303, `/classes/${classId}`);
  });

  routes.get('/classes/:classId', (req, res) => showClass(world, req, res));

  routes.get('/classes/:classId/live', async (req, res) => {
    const teacher = signedInTeacher(req);
    const found = await readClass(world, teacher, req.params.classId);
    show(res, 'classes/live', boardPage(teacher, found, world.now()));
  });

  routes.get('/classes/:classId/qr.svg', async (req, res) => {
    const { joinUrl } = await readClass(world, signedInTeacher(req), req.params.classId);
    res
      .type('image/svg+xml')
      .send(await drawQr(joinUrl, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }));
  });

  routes.get('/classes/:classId/sign-in-list', async (req, res) => {
    const teacher = signedInTeacher(req);
    const found = await readClass(world, teacher, req.params.classId);
    show(res, 'classes/sign-in-list', signInListPage(teacher, found, req.query.labels !== undefined));
  });

  routes.post('/classes/:classId/students', (req, res) =>
    change(world, req, res, parseStudentCount(req.body), {
      apply: ({ count }) => addStudents(world, signedInTeacher(req), req.params.classId, count),
      returned: problems => ({ count: returnedField(textField(req.body, 'count'), problems, 'count') }),
    }),
  );

  routes.post('/classes/:classId/name', (req, res) =>
    change(world, req, res, parseClassName(req.body), {
      apply: ({ name }) => renameClass(world, signedInTeacher(req), req.params.classId, name),
      returned: problems => ({ name: returnedField(textField(req.body, 'name'), problems, 'name') }),
    }),
  );

  routes.post('/classes/:classId/joining', (req, res) =>
    change(world, req, res, parseJoining(req.body), {
      apply: ({ open }) => setJoining(world, signedInTeacher(req), req.params.classId, open === 'on'),
    }),
  );

  routes.post('/classes/:classId/pins', (req, res) =>
    change(world, req, res, parsePins(req.body), {
      apply: ({ pins }) => setPins(world, signedInTeacher(req), req.params.classId, pins === 'on'),
    }),
  );

  routes.get('/classes/:classId/code', async (req, res) => {
    const teacher = signedInTeacher(req);
    show(res, 'confirm', newCodePage(teacher, await readClass(world, teacher, req.params.classId)));
  });

  routes.post('/classes/:classId/code', async (req, res) => {
    await renewCode(world, signedInTeacher(req), req.params.classId);
    res.redirect(303, `/classes/${req.params.classId}`);
  });

  routes.get('/classes/:classId/removal', async (req, res) => {
    const teacher = signedInTeacher(req);
    show(res, 'confirm', removalPage(teacher, await readClass(world, teacher, req.params.classId)));
  });

  routes.post('/classes/:classId/removal', async (req, res) => {
    await removeClass(world, signedInTeacher(req), req.params.classId);
    res.redirect(303, '/classes');
  });

  routes.get('/classes/:classId/scores', async (req, res) => {
    const teacher = signedInTeacher(req);
    const scores = await readClassScores(world, teacher, req.params.classId);
    show(res, 'classes/scores', classScoresPage(teacher, scores));
  });

  routes.get('/classes/:classId/scores.csv', async (req, res) => {
    const teacher = signedInTeacher(req);
    const withLabels = req.query.labels !== undefined;
    const { className, csv } = await scoresAsCsv(world, teacher, req.params.classId, { withLabels });
    res.attachment(`Scores of ${className}.csv`).type('text/csv; charset=utf-8').send(csv);
  });

  routes.use(
    '/classes/:classId',
    linkFromConflict(req => ({ href: `/classes/${req.params.classId}`, text: 'Back to the class' })),
  );

  return routes;
}

type ClassRequest = Request<{ classId: string }>;

async function showClass(
  world: World,
  req: ClassRequest,
  res: Response,
  returned: ReturnedSettings = {},
  status = 200,
): Promise<void> {
  const teacher = signedInTeacher(req);
  const found = await readClass(world, teacher, req.params.classId);
  show(res, 'classes/show', classPage(teacher, found, world.now(), returned), status);
}

/** One small form of the class page: done, then back to the page; or back with its problem. */
async function change<Value>(
  world: World,
  req: ClassRequest,
  res: Response,
  form: Parsed<Value>,
  how: {
    apply: (value: Value) => Promise<void>;
    returned?: (problems: Extract<Parsed<Value>, { kind: 'bad' }>['problems']) => ReturnedSettings;
  },
): Promise<void> {
  if (form.kind === 'bad') {
    await showClass(world, req, res, how.returned?.(form.problems) ?? {}, 422);
    return;
  }
  await how.apply(form.value);
  res.redirect(303, `/classes/${req.params.classId}`);
}
