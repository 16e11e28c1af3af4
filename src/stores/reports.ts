import type { Engine } from './engine.ts';

/** A student's word that something is wrong with a question. */
export interface Report {
  readonly reportId: string;
  readonly note: string;
  readonly reportedAt: string;
  readonly position: number;
  readonly stem: string;
  readonly itemId: string;
  readonly quizTitle: string;
  readonly className: string;
  readonly alias: string;
}

/** What students report, until the teacher has settled it. */
export function makeReportStore(engine: Engine) {
  const insert = engine.prepare<{
    reportId: string;
    attemptId: string;
    position: number;
    note: string;
    now: string;
  }>(
    `INSERT INTO report (id, attempt_id, position, note, reported_at)
     VALUES (@reportId, @attemptId, @position, @note, @now)`,
  );
  const replaceNote = engine.prepare<{ attemptId: string; position: number; note: string; now: string }>(
    `UPDATE report SET note = @note, reported_at = @now
     WHERE attempt_id = @attemptId AND position = @position AND settled_at IS NULL`,
  );
  const tables = `report JOIN attempt ON attempt.id = report.attempt_id
     JOIN student ON student.id = attempt.student_id JOIN class ON class.id = student.class_id
     JOIN assignment ON assignment.id = attempt.assignment_id JOIN quiz ON quiz.id = assignment.quiz_id
     JOIN form_position ON form_position.form_id = assignment.form_id AND form_position.position = report.position
     JOIN item_version ON item_version.id = form_position.item_version_id`;
  const selectOpen = engine.prepare<{ teacherId: string }, Report>(
    `SELECT report.id AS "reportId", report.note, report.reported_at AS "reportedAt", report.position,
            item_version.stem, item_version.item_id AS "itemId", quiz.title AS "quizTitle", class.name AS "className",
            student.alias
     FROM ${tables}
     WHERE class.teacher_id = @teacherId AND report.settled_at IS NULL ORDER BY report.reported_at DESC`,
  );
  const settle = engine.prepare<{ reportId: string; teacherId: string; now: string }>(
    `UPDATE report SET settled_at = @now WHERE id = @reportId AND settled_at IS NULL AND attempt_id IN (
       SELECT attempt.id FROM attempt JOIN student ON student.id = attempt.student_id
       JOIN class ON class.id = student.class_id WHERE class.teacher_id = @teacherId)`,
  );

  return {
    /** A second report on the same question takes the place of the first, unless that is settled: nobody floods the list. */
    add(
      report: { reportId: string; attemptId: string; position: number; note: string },
      now: string,
    ): Promise<void> {
      const { reportId, ...place } = report;
      return engine.write(async work => {
        const replaced = await work.run(replaceNote, { ...place, now });
        if (replaced === 0) await work.run(insert, { reportId, ...place, now });
      });
    },

    /** @returns the reports from the teacher's classes that are not settled, the newest first. */
    listOpen(teacherId: string): Promise<Report[]> {
      return engine.read(work => work.all(selectOpen, { teacherId }));
    },

    /** @returns false where there is no such open report in the teacher's classes. */
    settle(reportId: string, teacherId: string, now: string): Promise<boolean> {
      return engine.write(async work => (await work.run(settle, { reportId, teacherId, now })) === 1);
    },
  };
}
