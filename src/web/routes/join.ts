import { type Request, type Response, Router } from 'express';
import { NotFound } from '../../domain/problems.ts';
import type { ClassDoor, Entry, Seat } from '../../journeys/join-class.ts';
import { enterClass, findClass } from '../../journeys/join-class.ts';
import { readStudentHome, startAttempt } from '../../journeys/take-quiz.ts';
import type { World } from '../../journeys/world.ts';
import { textField } from '../forms/posted.ts';
import { linkFromConflict } from '../middleware/conflicts.ts';
import { beginSession, endSession, signedInStudent } from '../middleware/visitors.ts';
import { namesPage, pinPage } from '../pages/join.ts';
import { studentPage } from '../pages/student.ts';
import { show } from '../show.ts';

/** From a class code to the own name and, with a PIN, to the quizzes of the class. */
export function joinRoutes(world: World): Router {
  const routes = Router();

  routes.get('/join/:code', async (req, res) => {
    const door = await findClass(world, req.params.code, req.ip ?? '');
    show(res, 'join/names', namesPage(door));
  });

  routes.get('/join/:code/seats/:studentId', async (req, res) => {
    const door = await findClass(world, req.params.code, req.ip ?? '');
    show(res, 'join/pin', pinPage(door, seatOf(door, req.params.studentId)));
  });

  routes.post('/join/:code/seats', async (req, res) => {
    const door = await findClass(world, req.params.code, req.ip ?? '');
    const studentId = textField(req.body, 'student', 64);
    if (studentId === '') {
      show(res, 'join/names', namesPage(door, { studentId, error: 'Choose your name first.' }), 422);
      return;
    }
    if (door.hasPins && !hasPinField(req)) {
      res.redirect(303, `/join/${door.code}/seats/${seatOf(door, studentId).studentId}`);
      return;
    }
    const entry = await enterClass(world, {
      code: door.code,
      studentId,
      pin: textField(req.body, 'pin', 20),
    });
    await answerEntry(req, res, door, seatOf(door, studentId), entry);
  });

  routes.get('/student', async (req, res) => {
    show(res, 'student/home', studentPage(await readStudentHome(world, signedInStudent(req))));
  });

  routes.post('/student/assignments/:assignmentId/attempts', async (req, res) => {
    const { attemptId } = await startAttempt(world, signedInStudent(req), req.params.assignmentId);
    res.redirect(303, `/attempts/${attemptId}`);
  });
  routes.use(
    '/student',
    linkFromConflict(() => ({ href: '/student', text: 'Go to your quizzes' })),
  );

  routes.post('/sign-out', async (req, res) => {
    await endSession(req, res, 'student');
    res.set('Clear-Site-Data', '"cache", "storage"').redirect(303, '/');
  });

  return routes;
}

async function answerEntry(
  req: Request,
  res: Response,
  door: ClassDoor,
  seat: Seat,
  entry: Entry,
): Promise<void> {
  if (entry.kind === 'entered') {
    await beginSession(req, res, 'student', entry.token);
    res.redirect(303, '/student');
    return;
  }
  const status = entry.reason === 'pin-blocked' ? 429 : 422;
  if (door.hasPins) show(res, 'join/pin', pinPage(door, seat, entry.sentence), status);
  else show(res, 'join/names', namesPage(door, { studentId: seat.studentId, error: entry.sentence }), status);
}

/** The page of names posts without a PIN, the page of the PIN with one. */
function hasPinField(req: Request): boolean {
  return typeof req.body === 'object' && req.body !== null && 'pin' in req.body;
}

/** @throws NotFound for a seat of another class, and for a free one while joining is closed. */
function seatOf(door: ClassDoor, studentId: string): Seat {
  const seat = door.seats.find(candidate => candidate.studentId === studentId);
  if (seat === undefined) throw new NotFound();
  return seat;
}
