import type { AssignmentMode, FeedbackTime } from '../domain/attempt.ts';
import type { FormPosition } from '../domain/form.ts';
import type { Engine } from './engine.ts';

export interface Quiz {
  readonly quizId: string;
  readonly teacherId: string;
  readonly title: string;
  readonly isSample: boolean;
  readonly createdAt: string;
}

export interface Form {
  readonly formId: string;
  readonly letter: string;
  readonly positions: readonly FormPosition[];
}

/** A quiz opened for a class, with the numbers that lists show. */
export interface AssignmentLine {
  readonly assignmentId: string;
  readonly quizId: string;
  readonly formId: string;
  readonly classId: string;
  readonly className: string;
  readonly title: string;
  readonly mode: AssignmentMode;
  readonly feedback: FeedbackTime;
  readonly openedAt: string;
  readonly closedAt?: string;
  readonly questionCount: number;
  readonly studentCount: number;
  /** Students with at least one attempt, and with at least one that was handed in. */
  readonly startedCount: number;
  readonly submittedCount: number;
}

export interface NewAssignment {
  readonly assignmentId: string;
  readonly quizId: string;
  readonly classId: string;
  readonly formId: string;
  readonly mode: AssignmentMode;
  readonly feedback: FeedbackTime;
}

type QuizRow = { quizId: string; teacherId: string; title: string; isSample: number; createdAt: string };

type AssignmentRow = Omit<AssignmentLine, 'closedAt'> & { closedAt: string | null };

const assignmentColumns = `assignment.id AS "assignmentId", assignment.quiz_id AS "quizId",
  assignment.form_id AS "formId", assignment.class_id AS "classId", class.name AS "className", quiz.title,
  assignment.mode, assignment.feedback, assignment.opened_at AS "openedAt", assignment.closed_at AS "closedAt",
  (SELECT count(*) FROM form_position WHERE form_id = assignment.form_id) AS "questionCount",
  (SELECT count(*) FROM student WHERE class_id = class.id) AS "studentCount",
  (SELECT count(DISTINCT student_id) FROM attempt WHERE assignment_id = assignment.id) AS "startedCount",
  (SELECT count(DISTINCT student_id) FROM attempt
   WHERE assignment_id = assignment.id AND state <> 'open') AS "submittedCount"`;

const assignmentTables =
  'assignment JOIN quiz ON quiz.id = assignment.quiz_id JOIN class ON class.id = assignment.class_id';

/** Quizzes, their forms, and the classes that they are opened for. */
export function makeQuizStore(engine: Engine) {
  const insertQuiz = engine.prepare<{
    quizId: string;
    teacherId: string;
    title: string;
    isSample: number;
    now: string;
  }>(
    `INSERT INTO quiz (id, teacher_id, title, is_sample, created_at)
     VALUES (@quizId, @teacherId, @title, @isSample, @now)`,
  );
  const insertForm = engine.prepare<{ formId: string; quizId: string; letter: string; now: string }>(
    'INSERT INTO form (id, quiz_id, letter, created_at) VALUES (@formId, @quizId, @letter, @now)',
  );
  const insertPosition = engine.prepare<{
    formId: string;
    position: number;
    itemVersionId: string;
    optionIds: string;
    points: number;
  }>(
    `INSERT INTO form_position (form_id, position, item_version_id, option_ids, points)
     VALUES (@formId, @position, @itemVersionId, @optionIds, @points)`,
  );
  const selectQuiz = engine.prepare<{ quizId: string }, QuizRow>(
    `SELECT id AS "quizId", teacher_id AS "teacherId", title, is_sample AS "isSample", created_at AS "createdAt"
     FROM quiz WHERE id = @quizId`,
  );
  const selectQuizzes = engine.prepare<{ teacherId: string }, QuizRow & { questionCount: number }>(
    `SELECT quiz.id AS "quizId", quiz.teacher_id AS "teacherId", quiz.title, quiz.is_sample AS "isSample",
            quiz.created_at AS "createdAt",
            (SELECT count(*) FROM form_position JOIN form ON form.id = form_position.form_id
             WHERE form.quiz_id = quiz.id AND form.letter = 'A') AS "questionCount"
     FROM quiz WHERE quiz.teacher_id = @teacherId ORDER BY quiz.created_at DESC, quiz.id`,
  );
  const selectForm = engine.prepare<{ quizId: string; letter: string }, { formId: string; letter: string }>(
    'SELECT id AS "formId", letter FROM form WHERE quiz_id = @quizId AND letter = @letter',
  );
  const selectFormById = engine.prepare<{ formId: string }, { formId: string; letter: string }>(
    'SELECT id AS "formId", letter FROM form WHERE id = @formId',
  );
  const selectPositions = engine.prepare<
    { formId: string },
    { position: number; itemVersionId: string; optionIds: string; points: number }
  >(
    `SELECT position, item_version_id AS "itemVersionId", option_ids AS "optionIds", points
     FROM form_position WHERE form_id = @formId ORDER BY position`,
  );
  const insertAssignment = engine.prepare<{
    assignmentId: string;
    quizId: string;
    classId: string;
    formId: string;
    mode: AssignmentMode;
    feedback: FeedbackTime;
    now: string;
  }>(
    `INSERT INTO assignment (id, quiz_id, class_id, form_id, mode, feedback, opened_at)
     VALUES (@assignmentId, @quizId, @classId, @formId, @mode, @feedback, @now)
     ON CONFLICT (quiz_id, class_id) WHERE closed_at IS NULL DO NOTHING`,
  );
  const selectAssignment = engine.prepare<{ assignmentId: string }, AssignmentRow & { teacherId: string }>(
    `SELECT ${assignmentColumns}, class.teacher_id AS "teacherId" FROM ${assignmentTables}
     WHERE assignment.id = @assignmentId`,
  );
  const selectOfClass = engine.prepare<{ classId: string }, AssignmentRow>(
    `SELECT ${assignmentColumns} FROM ${assignmentTables}
     WHERE assignment.class_id = @classId ORDER BY assignment.opened_at DESC, assignment.id`,
  );
  const selectOfTeacher = engine.prepare<{ teacherId: string }, AssignmentRow>(
    `SELECT ${assignmentColumns} FROM ${assignmentTables}
     WHERE class.teacher_id = @teacherId ORDER BY assignment.opened_at DESC, assignment.id`,
  );

  return {
    /** Adds a quiz with its form A, frozen from then on. */
    add(quiz: Omit<Quiz, 'createdAt'>, form: Form, now: string): Promise<void> {
      return engine.write(async work => {
        const { quizId, teacherId, title, isSample } = quiz;
        await work.run(insertQuiz, { quizId, teacherId, title, isSample: isSample ? 1 : 0, now });
        await work.run(insertForm, { formId: form.formId, quizId, letter: form.letter, now });
        for (const { position, itemVersionId, optionIds, points } of form.positions) {
          const order = JSON.stringify(optionIds);
          await work.run(insertPosition, {
            formId: form.formId,
            position,
            itemVersionId,
            optionIds: order,
            points,
          });
        }
      });
    },

    async find(quizId: string): Promise<Quiz | undefined> {
      const row = await engine.read(work => work.one(selectQuiz, { quizId }));
      return row && { ...row, isSample: row.isSample === 1 };
    },

    /** @returns the teacher's quizzes, the newest first. */
    async listOfTeacher(teacherId: string): Promise<(Quiz & { questionCount: number })[]> {
      const rows = await engine.read(work => work.all(selectQuizzes, { teacherId }));
      return rows.map(row => ({ ...row, isSample: row.isSample === 1 }));
    },

    /** @returns the quiz's form of that letter with its positions in order. */
    findForm(quizId: string, letter: string): Promise<Form | undefined> {
      return engine.read(async work => {
        const form = await work.one(selectForm, { quizId, letter });
        return form && { ...form, positions: (await work.all(selectPositions, form)).map(toPosition) };
      });
    },

    findFormById(formId: string): Promise<Form | undefined> {
      return engine.read(async work => {
        const form = await work.one(selectFormById, { formId });
        return form && { ...form, positions: (await work.all(selectPositions, { formId })).map(toPosition) };
      });
    },

    /** Opens a quiz for a class. @returns false when it is open for that class already. */
    assign(assignment: NewAssignment, now: string): Promise<boolean> {
      return engine.write(async work => (await work.run(insertAssignment, { ...assignment, now })) === 1);
    },

    async findAssignment(
      assignmentId: string,
    ): Promise<(AssignmentLine & { teacherId: string }) | undefined> {
      const row = await engine.read(work => work.one(selectAssignment, { assignmentId }));
      return row && { ...toAssignment(row), teacherId: row.teacherId };
    },

    /** @returns what was opened for a class, the newest first. */
    async listOfClass(classId: string): Promise<AssignmentLine[]> {
      return (await engine.read(work => work.all(selectOfClass, { classId }))).map(toAssignment);
    },

    /** @returns what the teacher opened for any class, the newest first. */
    async listAssignments(teacherId: string): Promise<AssignmentLine[]> {
      return (await engine.read(work => work.all(selectOfTeacher, { teacherId }))).map(toAssignment);
    },
  };
}

function toPosition(row: {
  position: number;
  itemVersionId: string;
  optionIds: string;
  points: number;
}): FormPosition {
  return { ...row, optionIds: JSON.parse(row.optionIds) as string[] };
}

function toAssignment({ closedAt, ...row }: AssignmentRow): AssignmentLine {
  return closedAt === null ? row : { ...row, closedAt };
}
