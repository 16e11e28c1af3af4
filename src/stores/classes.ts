import type { PinState } from '../domain/pin.ts';
import type { Engine, WritingWork } from './engine.ts';
import type { NewSession } from './sessions.ts';
import { prepareSessionStart } from './sessions.ts';

export interface Class {
  readonly classId: string;
  readonly teacherId: string;
  readonly teacherName: string;
  readonly name: string;
  readonly code: string;
  readonly isJoiningOpen: boolean;
  readonly hasPins: boolean;
  readonly isSample: boolean;
}

export interface ClassLine {
  readonly classId: string;
  readonly name: string;
  readonly code: string;
  readonly isSample: boolean;
  readonly studentCount: number;
  readonly claimedCount: number;
}

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

export interface NewClass {
  readonly classId: string;
  readonly teacherId: string;
  readonly name: string;
  readonly code: string;
  readonly isSample: boolean;
  readonly students: readonly NewStudent[];
}

export interface NewStudent {
  readonly studentId: string;
  readonly alias: string;
}

type ClassRow = {
  classId: string;
  teacherId: string;
  teacherName: string;
  name: string;
  code: string;
  isJoiningOpen: number;
  hasPins: number;
  isSample: number;
};

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

const classColumns = `class.id AS "classId", class.teacher_id AS "teacherId", teacher.name AS "teacherName", class.name,
  class.code, class.is_joining_open AS "isJoiningOpen", class.has_pins AS "hasPins", class.is_sample AS "isSample"`;

const studentColumns = `id AS "studentId", class_id AS "classId", alias, label, claimed_at AS "claimedAt",
  pin_hash AS "pinHash", pin_failures AS "pinFailures", pin_blocked_until AS "pinBlockedUntil"`;

/** Classes and the students in them. */
export type ClassStore = ReturnType<typeof makeClassStore>;

export function makeClassStore(engine: Engine) {
  const startSession = prepareSessionStart(engine);
  const insertClass = engine.prepare<{
    classId: string;
    teacherId: string;
    name: string;
    code: string;
    isSample: number;
    now: string;
  }>(
    `INSERT INTO class (id, teacher_id, name, code, is_sample, created_at)
     VALUES (@classId, @teacherId, @name, @code, @isSample, @now)`,
  );
  const insertStudent = engine.prepare<{ studentId: string; classId: string; alias: string; now: string }>(
    'INSERT INTO student (id, class_id, alias, created_at) VALUES (@studentId, @classId, @alias, @now)',
  );
  const selectById = engine.prepare<{ classId: string }, ClassRow>(
    `SELECT ${classColumns} FROM class JOIN teacher ON teacher.id = class.teacher_id WHERE class.id = @classId`,
  );
  const selectByCode = engine.prepare<{ code: string }, ClassRow>(
    `SELECT ${classColumns} FROM class JOIN teacher ON teacher.id = class.teacher_id WHERE class.code = @code`,
  );
  const selectOfTeacher = engine.prepare<
    { teacherId: string },
    Omit<ClassLine, 'isSample'> & { isSample: number }
  >(
    `SELECT class.id AS "classId", class.name, class.code, class.is_sample AS "isSample",
            count(student.id) AS "studentCount", count(student.claimed_at) AS "claimedCount"
     FROM class LEFT JOIN student ON student.class_id = class.id
     WHERE class.teacher_id = @teacherId GROUP BY class.id ORDER BY class.is_sample, class.created_at, class.id`,
  );
  const selectStudents = engine.prepare<{ classId: string }, StudentRow>(
    `SELECT ${studentColumns} FROM student WHERE class_id = @classId ORDER BY alias`,
  );
  const selectStudent = engine.prepare<{ studentId: string }, StudentRow>(
    `SELECT ${studentColumns} FROM student WHERE id = @studentId`,
  );
  const updateName = engine.prepare<{ classId: string; name: string }>(
    'UPDATE class SET name = @name WHERE id = @classId',
  );
  const updateCode = engine.prepare<{ classId: string; code: string }>(
    'UPDATE class SET code = @code WHERE id = @classId',
  );
  const updateJoining = engine.prepare<{ classId: string; isOpen: number }>(
    'UPDATE class SET is_joining_open = @isOpen WHERE id = @classId',
  );
  const updatePins = engine.prepare<{ classId: string; hasPins: number }>(
    'UPDATE class SET has_pins = @hasPins WHERE id = @classId',
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
  const removeClass = engine.prepare<{ classId: string }>('DELETE FROM class WHERE id = @classId');
  const removeSampleQuizzes = engine.prepare<{ teacherId: string }>(
    `DELETE FROM quiz WHERE teacher_id = @teacherId AND is_sample = 1
     AND NOT EXISTS (SELECT 1 FROM assignment WHERE assignment.quiz_id = quiz.id)`,
  );

  async function addStudents(
    work: WritingWork,
    classId: string,
    students: readonly NewStudent[],
    now: string,
  ) {
    for (const student of students) await work.run(insertStudent, { ...student, classId, now });
  }

  return {
    /** Adds a class with its first students. Rejects where the code is taken. */
    add(newClass: NewClass, now: string): Promise<void> {
      const { students, isSample, ...columns } = newClass;
      return engine.write(async work => {
        await work.run(insertClass, { ...columns, isSample: isSample ? 1 : 0, now });
        await addStudents(work, newClass.classId, students, now);
      });
    },

    addStudents(classId: string, students: readonly NewStudent[], now: string): Promise<void> {
      return engine.write(work => addStudents(work, classId, students, now));
    },

    async find(classId: string): Promise<Class | undefined> {
      const row = await engine.read(work => work.one(selectById, { classId }));
      return row && toClass(row);
    },

    async findByCode(code: string): Promise<Class | undefined> {
      const row = await engine.read(work => work.one(selectByCode, { code }));
      return row && toClass(row);
    },

    async listOfTeacher(teacherId: string): Promise<ClassLine[]> {
      const rows = await engine.read(work => work.all(selectOfTeacher, { teacherId }));
      return rows.map(row => ({ ...row, isSample: row.isSample === 1 }));
    },

    /** @returns the students by alias. */
    async listStudents(classId: string): Promise<Student[]> {
      return (await engine.read(work => work.all(selectStudents, { classId }))).map(toStudent);
    },

    async findStudent(studentId: string): Promise<Student | undefined> {
      const row = await engine.read(work => work.one(selectStudent, { studentId }));
      return row && toStudent(row);
    },

    async rename(classId: string, name: string): Promise<void> {
      await engine.write(work => work.run(updateName, { classId, name }));
    },

    async setCode(classId: string, code: string): Promise<void> {
      await engine.write(work => work.run(updateCode, { classId, code }));
    },

    async setJoining(classId: string, isOpen: boolean): Promise<void> {
      await engine.write(work => work.run(updateJoining, { classId, isOpen: isOpen ? 1 : 0 }));
    },

    async setPins(classId: string, hasPins: boolean): Promise<void> {
      await engine.write(work => work.run(updatePins, { classId, hasPins: hasPins ? 1 : 0 }));
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

    /** Removes a class with its students and all that they did; of the sample, its quiz as well. */
    remove(classId: string, teacherId: string): Promise<void> {
      return engine.write(async work => {
        await work.run(removeClass, { classId });
        await work.run(removeSampleQuizzes, { teacherId });
      });
    },
  };
}

function toClass(row: ClassRow): Class {
  return {
    ...row,
    isJoiningOpen: row.isJoiningOpen === 1,
    hasPins: row.hasPins === 1,
    isSample: row.isSample === 1,
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
