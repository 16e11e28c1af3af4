import type { Engine, WritingWork } from './engine.ts';

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

const classColumns = `class.id AS "classId", class.teacher_id AS "teacherId", teacher.name AS "teacherName", class.name,
  class.code, class.is_joining_open AS "isJoiningOpen", class.has_pins AS "hasPins", class.is_sample AS "isSample"`;

/** A teacher’s classes: their code, their switches, and the seats that students take. */
export function makeClassStore(engine: Engine) {
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
  const selectAliases = engine.prepare<{ classId: string }, { alias: string }>(
    'SELECT alias FROM student WHERE class_id = @classId',
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
  const endSessions = engine.prepare<{ classId: string }>(
    'DELETE FROM session WHERE student_id IN (SELECT id FROM student WHERE class_id = @classId)',
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

    /**
     * Adds the students that `make` makes of the aliases that are taken, in one write: two requests at the same instant
     * neither take one alias twice nor fill the class beyond its limit. @throws what `make` throws.
     */
    addStudents(
      classId: string,
      make: (taken: ReadonlySet<string>) => readonly NewStudent[],
      now: string,
    ): Promise<void> {
      return engine.write(async work => {
        const rows = await work.all(selectAliases, { classId });
        await addStudents(work, classId, make(new Set(rows.map(row => row.alias))), now);
      });
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

    async rename(classId: string, name: string): Promise<void> {
      await engine.write(work => work.run(updateName, { classId, name }));
    },

    async setCode(classId: string, code: string): Promise<void> {
      await engine.write(work => work.run(updateCode, { classId, code }));
    },

    async setJoining(classId: string, isOpen: boolean): Promise<void> {
      await engine.write(work => work.run(updateJoining, { classId, isOpen: isOpen ? 1 : 0 }));
    },

    /** Switches PINs. With PINs on everybody signs in anew: who came in without one may sit in another's seat. */
    setPins(classId: string, hasPins: boolean): Promise<void> {
      return engine.write(async work => {
        await work.run(updatePins, { classId, hasPins: hasPins ? 1 : 0 });
        if (hasPins) await work.run(endSessions, { classId });
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
