import type { Engine } from './engine.ts';

/** An article on its way into the bank. `Text` and `Details` are the caller's: they are kept as JSON. */
export interface StoredImport<Text, Details> {
  readonly importId: string;
  /** Null for the command line. */
  readonly teacherId: string | null;
  readonly title: string;
  readonly text: Text;
  /** Absent until a person has confirmed them. */
  readonly details?: Details;
  readonly createdAt: string;
}

export interface ImportLine {
  readonly importId: string;
  readonly title: string;
  readonly createdAt: string;
  readonly isConfirmed: boolean;
}

type ImportRow = {
  importId: string;
  teacherId: string | null;
  title: string;
  text: string;
  details: string | null;
  createdAt: string;
};

/** Imports that are not finished: they outlive the browser and the server. */
export function makeImportStore(engine: Engine) {
  const insert = engine.prepare<Omit<ImportRow, 'details'>>(
    `INSERT INTO article_import (id, teacher_id, title, text, created_at)
     VALUES (@importId, @teacherId, @title, @text, @createdAt)`,
  );
  const select = engine.prepare<{ importId: string }, ImportRow>(
    `SELECT id AS "importId", teacher_id AS "teacherId", title, text, details, created_at AS "createdAt"
     FROM article_import WHERE id = @importId`,
  );
  const selectState = engine.prepare<
    { importId: string },
    { teacherId: string | null; title: string; isConfirmed: number }
  >(
    `SELECT teacher_id AS "teacherId", title, details IS NOT NULL AS "isConfirmed"
     FROM article_import WHERE id = @importId`,
  );
  const selectOfTeacher = engine.prepare<
    { teacherId: string | null },
    { importId: string; title: string; createdAt: string; isConfirmed: number }
  >(
    `SELECT id AS "importId", title, created_at AS "createdAt", details IS NOT NULL AS "isConfirmed"
     FROM article_import WHERE teacher_id = @teacherId OR (@teacherId IS NULL AND teacher_id IS NULL)
     ORDER BY created_at DESC, id`,
  );
  const updateDetails = engine.prepare<{ importId: string; title: string; details: string }>(
    'UPDATE article_import SET title = @title, details = @details WHERE id = @importId',
  );
  const remove = engine.prepare<{ importId: string }>('DELETE FROM article_import WHERE id = @importId');

  return {
    /** Keeps what was brought until it is in the bank or discarded. */
    async add<Text>(added: StoredImport<Text, never>): Promise<void> {
      const { importId, teacherId, title, createdAt } = added;
      const text = JSON.stringify(added.text);
      await engine.write(work => work.run(insert, { importId, teacherId, title, text, createdAt }));
    },

    /** @returns an import with its text, as the caller gave it; undefined for one that is done or discarded. */
    async find<Text, Details>(importId: string): Promise<StoredImport<Text, Details> | undefined> {
      const row = await engine.read(work => work.one(select, { importId }));
      if (row === undefined) return undefined;
      const { text, details, ...rest } = row;
      return {
        ...rest,
        text: JSON.parse(text) as Text,
        ...(details !== null && { details: JSON.parse(details) as Details }),
      };
    },

    /** @returns whose it is and how far, without its text. */
    async findState(
      importId: string,
    ): Promise<{ teacherId: string | null; title: string; isConfirmed: boolean } | undefined> {
      const row = await engine.read(work => work.one(selectState, { importId }));
      return row && { ...row, isConfirmed: row.isConfirmed === 1 };
    },

    /** @returns what the teacher, or the command line, has not finished, the newest first. */
    async list(teacherId: string | null): Promise<ImportLine[]> {
      const rows = await engine.read(work => work.all(selectOfTeacher, { teacherId }));
      return rows.map(row => ({ ...row, isConfirmed: row.isConfirmed === 1 }));
    },

    /** Keeps what a person confirmed of it, in place of what was confirmed before. */
    async confirm<Details>(importId: string, title: string, details: Details): Promise<void> {
      await engine.write(work =>
        work.run(updateDetails, { importId, title, details: JSON.stringify(details) }),
      );
    },

    /** Forgets an import; one that there is not is passed over. */
    async remove(importId: string): Promise<void> {
      await engine.write(work => work.run(remove, { importId }));
    },
  };
}
