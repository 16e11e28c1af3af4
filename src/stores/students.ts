import type { PinState } from '../domain/pin.ts';
import type { Engine } from './engine.ts';
import type { NewSession } from './sessions.ts';
import { prepareSessionStart } from './sessions.ts';

export interface Student {
  readonly studentId: string;
  readonly classId: string;
  readonly alias: string;
  /** The teacher's private note of who this is. */
  readonly label?: string;
  readonly claimedAt?: string;
  readonly pin: PinState;
}

/** What a sign-in makes of a seat; what is absent stays as it is. */
export interface SeatDecision<T> {
  readonly outcome: T;
  /** Whether the session that was prepared is started. */
  readonly isWelcome: boolean;
  readonly pin?: PinState;
  readonly claimedAt?: string;
}

type StudentRow = {
  studentId: string;
  classId: string;
  alias: string;
  label: string | null;
  claimedAt: string | null;
  pinHash: string | null;
  pinFailures: number;
  pinBlockedUntil: string | null;
};

const studentColumns = `id AS "studentId", class_id AS "classId", alias, label, claimed_at AS "claimedAt",
  pin_hash AS "pinHash", pin_failures AS "pinFailures", pin_blocked_until AS "pinBlockedUntil"`;

/** Students and the seats that they claim. */
export function makeStudentStore(engine: Engine) {
  const startSession = prepareSessionStart(engine);
  const selectStudents = engine.prepare<{ classId: string }, StudentRow>(
    `SELECT ${studentColumns} FROM student WHERE class_id = @classId ORDER BY alias`,
  );
  const selectStudent = engine.prepare<{ studentId: string }, StudentRow>(
    `SELECT ${studentColumns} FROM student WHERE id = @studentId`,
  );
  const updateLabel = engine.prepare<{ studentId: string; label: string | null }>(
    'UPDATE student SET label = @label WHERE id = @studentId',
  );
  const updateSeat = engine.prepare<{
    studentId: string;
    pinHash: string | null;
    failures: number;
    blockedUntil: string | null;
    claimedAt: string | null;
  }>(
    `UPDATE student SET pin_hash = @pinHash, pin_failures = @failures, pin_blocked_until = @blockedUntil,
            claimed_at = @claimedAt
     WHERE id = @studentId`,
  );
  const clearPin = engine.prepare<{ studentId: string }>(
    'UPDATE student SET pin_hash = NULL, pin_failures = 0, pin_blocked_until = NULL WHERE id = @studentId',
  );
  const clearClaim = engine.prepare<{ studentId: string }>(
    `UPDATE student SET claimed_at = NULL, pin_hash = NULL, pin_failures = 0, pin_blocked_until = NULL
     WHERE id = @studentId`,
  );
  const endSessions = engine.prepare<{ studentId: string }>(
    'DELETE FROM session WHERE student_id = @studentId',
  );

  return {
    /** @returns the students by alias. */
    async listOfClass(classId: string): Promise<Student[]> {
      return (await engine.read(work => work.all(selectStudents, { classId }))).map(toStudent);
    },

    async find(studentId: string): Promise<Student | undefined> {
      const row = await engine.read(work => work.one(selectStudent, { studentId }));
      return row && toStudent(row);
    },

    /** Sets the private label; undefined erases it. */
    async setLabel(studentId: string, label: string | undefined): Promise<void> {
      await engine.write(work => work.run(updateLabel, { studentId, label: label ?? null }));
    },

    /**
     * Lets `decide` look at the seat, stores what comes of it and starts the session of who is welcome, in one write:
     * guesses sent at the same instant still count one by one.
     * @returns the outcome, or undefined where there is no such student.
     */
    decideSeat<T>(
      studentId: string,
      session: NewSession,
      now: string,
      decide: (seat: Student) => SeatDecision<T>,
    ): Promise<T | undefined> {
      return engine.write(async work => {
        const row = await work.one(selectStudent, { studentId });
        if (row === undefined) return undefined;
        const seat = toStudent(row);
        const { outcome, isWelcome, pin = seat.pin, claimedAt = seat.claimedAt } = decide(seat);
        await work.run(updateSeat, {
          studentId,
          pinHash: pin.hash ?? null,
          failures: pin.failures,
          blockedUntil: pin.blockedUntil ?? null,
          claimedAt: claimedAt ?? null,
        });
        if (isWelcome) await startSession(work, session, now);
        return outcome;
      });
    },

    /** Forgets PIN and failures, and signs the student out everywhere; the next sign-in sets a new PIN. */
    resetPin(studentId: string): Promise<void> {
      return engine.write(async work => {
        await work.run(clearPin, { studentId });
        await work.run(endSessions, { studentId });
      });
    },

    /** Frees the seat for somebody else. What was done under the alias stays with the alias. */
    resetClaim(studentId: string): Promise<void> {
      return engine.write(async work => {
        await work.run(clearClaim, { studentId });
        await work.run(endSessions, { studentId });
      });
    },
  };
}

function toStudent(row: StudentRow): Student {
  return {
    studentId: row.studentId,
    classId: row.classId,
    alias: row.alias,
    pin: {
      failures: row.pinFailures,
      ...(row.pinHash !== null && { hash: row.pinHash }),
      ...(row.pinBlockedUntil !== null && { blockedUntil: row.pinBlockedUntil }),
    },
    ...(row.label !== null && { label: row.label }),
    ...(row.claimedAt !== null && { claimedAt: row.claimedAt }),
  };
}
