import { type Request, type Response, Router } from 'express';
import { attemptDoor, reenterAttempt } from '../../journeys/join-class.ts';
import { readResult } from '../../journeys/read-result.ts';
import { reportItem } from '../../journeys/report-item.ts';
import type { StudentVisitor } from '../../journeys/sessions.ts';
import type { OpenAttempt } from '../../journeys/take-quiz.ts';
import { openAttempt, saveResponses, submitAttempt } from '../../journeys/take-quiz.ts';
import type { World } from '../../journeys/world.ts';
import { asPosted, textField } from '../forms/posted.ts';
import type { ParsedResponses } from '../forms/responses.ts';
import { keptFields, parseResponses } from '../forms/responses.ts';
import { linkFromConflict } from '../middleware/conflicts.ts';
import { beginSession, signedInStudent, studentOf } from '../middleware/visitors.ts';
import { attemptPage, reviewPage, signInAgainPage } from '../pages/attempt.ts';
import { resultPage } from '../pages/result.ts';
import { show } from '../show.ts';

/** Taking a quiz, from its questions to its result. */
export function attemptRoutes(world: World): Router {
  const routes = Router();

  routes.post('/attempts/:attemptId/session', async (req, res) => {
    const { attemptId } = req.params;
    const entry = await reenterAttempt(world, { attemptId, pin: textField(req.body, 'pin', 20) });
    if (entry.kind === 'refused') {
      const status = entry.reason === 'pin-blocked' ? 429 : 422;
      await askAgain(world, req, res, { attemptId, status, error: entry.sentence });
      return;
    }
    await beginSession(req, res, 'student', entry.token);
    const attempt = await openAttempt(world, entry.student, attemptId);
    await savePosted(world, entry.student, attempt, req, res, `/attempts/${attemptId}`);
  });

  routes.use('/attempts/:attemptId', async (req, res, next) => {
    if (studentOf(req) !== undefined) next();
    else await askAgain(world, req, res, { attemptId: req.params.attemptId, status: 401, error: '' });
  });

  routes.get('/attempts/:attemptId', async (req, res) => {
    const student = signedInStudent(req);
    const attempt = await openAttempt(world, student, req.params.attemptId);
    if (attempt.state !== 'open') res.redirect(303, `/attempts/${attempt.attemptId}/result`);
    else show(res, 'attempts/open', attemptPage(attempt, student, { justSaved: 'saved' in req.query }));
  });

  routes.post('/attempts/:attemptId/responses', async (req, res) => {
    const student = signedInStudent(req);
    const attempt = await openAttempt(world, student, req.params.attemptId);
    const address = `/attempts/${attempt.attemptId}`;
    const next = textField(req.body, 'go') === 'review' ? `${address}/review` : `${address}?saved`;
    await savePosted(world, student, attempt, req, res, next);
  });

  routes.get('/attempts/:attemptId/review', async (req, res) => {
    const student = signedInStudent(req);
    const attempt = await openAttempt(world, student, req.params.attemptId);
    if (attempt.state !== 'open') res.redirect(303, `/attempts/${attempt.attemptId}/result`);
    else show(res, 'attempts/review', reviewPage(attempt, student));
  });

  routes.post('/attempts/:attemptId/submission', async (req, res) => {
    await submitAttempt(world, signedInStudent(req), req.params.attemptId);
    res.redirect(303, `/attempts/${req.params.attemptId}/result`);
  });

  routes.get('/attempts/:attemptId/result', async (req, res) => {
    const student = signedInStudent(req);
    const result = await readResult(world, student, req.params.attemptId);
    show(res, 'attempts/result', resultPage(result, student, { sent: Number(req.query.reported) }));
  });

  routes.post('/attempts/:attemptId/reports', async (req, res) => {
    const student = signedInStudent(req);
    const { attemptId } = req.params;
    const position = Number(textField(req.body, 'position', 4));
    const note = textField(req.body, 'note', longestNote);
    if (note === '') {
      const result = await readResult(world, student, attemptId);
      show(res, 'attempts/result', resultPage(result, student, { empty: position }), 422);
      return;
    }
    await reportItem(world, student, { attemptId, position, note });
    res.redirect(303, `/attempts/${attemptId}/result?reported=${position}#q${position}`);
  });

  routes.use(
    '/attempts/:attemptId',
    linkFromConflict(req => ({ href: `/attempts/${req.params.attemptId}`, text: 'Go to this quiz' })),
  );

  return routes;
}

/** A browser counts a line end once and sends it as two characters; the journey keeps what fits. */
const longestNote = 5000;

/** Saves what can be read of a whole form; what cannot comes back with what was typed. */
async function savePosted(
  world: World,
  student: StudentVisitor,
  attempt: OpenAttempt,
  req: Request,
  res: Response,
  next: string,
): Promise<void> {
  const { attemptId } = attempt;
  const { responses, problems } = parseResponses(req.body, attempt.questions);
  const refusal = responses.length === 0 ? '' : await saveAll(world, student, { attemptId, responses });
  if (refusal === '' && problems.size === 0) {
    res.redirect(303, next);
    return;
  }
  const shown = { ...attempt, questions: withPosted(attempt.questions, responses) };
  const page = attemptPage(shown, student, { refusal, problems, typed: asPosted(req.body) });
  show(res, 'attempts/open', page, 422);
}

/** @returns why nothing was saved, '' when all was. */
async function saveAll(
  world: World,
  student: StudentVisitor,
  save: Parameters<typeof saveResponses>[2],
): Promise<string> {
  const outcome = await saveResponses(world, student, save);
  return outcome.kind === 'refused' ? outcome.sentence : '';
}

function withPosted(
  questions: OpenAttempt['questions'],
  posted: ParsedResponses['responses'],
): OpenAttempt['questions'] {
  const byPosition = new Map(posted.map(({ position, response }) => [position, response]));
  return questions.map(({ response: stored, ...question }) => {
    const { position } = question;
    const response = byPosition.has(position) ? byPosition.get(position) : stored;
    return response === undefined ? question : { ...question, response };
  });
}

/** The session ended in the middle of a quiz: the page that asks for the PIN keeps all that was posted. */
async function askAgain(
  world: World,
  req: Request,
  res: Response,
  asked: { attemptId: string; status: number; error: string },
): Promise<void> {
  const door = await attemptDoor(world, asked.attemptId);
  const page = signInAgainPage({ ...door, kept: keptFields(req.body), error: asked.error });
  show(res, 'attempts/sign-in-again', page, asked.status);
}
