import type { Engine, WritingWork } from './engine.ts';

/** Who is signed in as a teacher. */
export interface TeacherVisitor {
  readonly teacherId: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'owner' | 'teacher';
}

/** Who is signed in as a student. */
export interface StudentVisitor {
  readonly studentId: string;
  readonly classId: string;
  readonly alias: string;
  readonly className: string;
}

export type SessionOwner =
  | { readonly kind: 'teacher'; readonly teacherId: string }
  | { readonly kind: 'student'; readonly studentId: string };

export interface SessionTimes {
  readonly now: string;
  /** Sessions not seen since then have run out. */
  readonly idleSince: string;
}

/** A session to be started for one owner. */
export interface NewSession {
  readonly tokenHash: string;
  readonly owner: SessionOwner;
  readonly expiresAt: string;
}

/** @returns what starts a session inside the caller's unit of work; sessions that are over go in passing. */
export function prepareSessionStart(engine: Engine) {
  const insert = engine.prepare<{
    tokenHash: string;
    teacherId: string | null;
    studentId: string | null;
    now: string;
    expiresAt: string;
  }>(
    `INSERT INTO session (token_hash, teacher_id, student_id, created_at, last_seen_at, expires_at)
     VALUES (@tokenHash, @teacherId, @studentId, @now, @now, @expiresAt)`,
  );
  const removeOver = engine.prepare<{ now: string }>('DELETE FROM session WHERE expires_at <= @now');
  return async (
    work: WritingWork,
    { tokenHash, owner, expiresAt }: NewSession,
    now: string,
  ): Promise<void> => {
    await work.run(removeOver, { now });
    await work.run(insert, {
      tokenHash,
      teacherId: owner.kind === 'teacher' ? owner.teacherId : null,
      studentId: owner.kind === 'student' ? owner.studentId : null,
      now,
      expiresAt,
    });
  };
}

/** Signed-in browsers, known by a hash of their token. */
export function makeSessionStore(engine: Engine) {
  const start = prepareSessionStart(engine);
  const remove = engine.prepare<{ tokenHash: string }>('DELETE FROM session WHERE token_hash = @tokenHash');
  const removeOfStudent = engine.prepare<{ studentId: string }>(
    'DELETE FROM session WHERE student_id = @studentId',
  );
  const touch = engine.prepare<{ tokenHash: string; now: string }>(
    'UPDATE session SET last_seen_at = @now WHERE token_hash = @tokenHash',
  );
  const selectTeacher = engine.prepare<
    { tokenHash: string; now: string; idleSince: string },
    TeacherVisitor & { lastSeenAt: string }
  >(
    `SELECT teacher.id AS "teacherId", teacher.name, teacher.email, teacher.role, session.last_seen_at AS "lastSeenAt"
     FROM session JOIN teacher ON teacher.id = session.teacher_id
     WHERE token_hash = @tokenHash AND expires_at > @now AND last_seen_at > @idleSince`,
  );
  const selectStudent = engine.prepare<
    { tokenHash: string; now: string; idleSince: string },
    StudentVisitor & { lastSeenAt: string }
  >(
    `SELECT student.id AS "studentId", student.class_id AS "classId", student.alias, class.name AS "className",
            session.last_seen_at AS "lastSeenAt"
     FROM session JOIN student ON student.id = session.student_id JOIN class ON class.id = student.class_id
     WHERE token_hash = @tokenHash AND expires_at > @now AND last_seen_at > @idleSince`,
  );

  const selectStudentId = engine.prepare<
    { tokenHash: string; now: string; idleSince: string },
    { studentId: string; lastSeenAt: string }
  >(
    `SELECT student_id AS "studentId", last_seen_at AS "lastSeenAt" FROM session
     WHERE token_hash = @tokenHash AND expires_at > @now AND last_seen_at > @idleSince AND student_id IS NOT NULL`,
  );

  return {
    start(session: NewSession, now: string): Promise<void> {
      return engine.write(work => start(work, session, now));
    },

    /** @returns the teacher with the instant at which the session was last seen, unless it has run out. */
    findTeacher(
      tokenHash: string,
      times: SessionTimes,
    ): Promise<(TeacherVisitor & { lastSeenAt: string }) | undefined> {
      return engine.read(work => work.one(selectTeacher, { tokenHash, ...times }));
    },

    /** @returns the student with the instant at which the session was last seen, unless it has run out. */
    findStudent(
      tokenHash: string,
      times: SessionTimes,
    ): Promise<(StudentVisitor & { lastSeenAt: string }) | undefined> {
      return engine.read(work => work.one(selectStudent, { tokenHash, ...times }));
    },

    /** Like `findStudent`, for saving a response, where nobody's name is asked for. */
    findStudentId(
      tokenHash: string,
      times: SessionTimes,
    ): Promise<{ studentId: string; lastSeenAt: string } | undefined> {
      return engine.read(work => work.one(selectStudentId, { tokenHash, ...times }));
    },

    async touch(tokenHash: string, now: string): Promise<void> {
      await engine.write(work => work.run(touch, { tokenHash, now }));
    },

    async end(tokenHash: string): Promise<void> {
      await engine.write(work => work.run(remove, { tokenHash }));
    },

    async endAllOfStudent(studentId: string): Promise<void> {
      await engine.write(work => work.run(removeOfStudent, { studentId }));
    },
  };
}
