import type { Engine, NoParameters } from './engine.ts';

export interface Teacher {
  readonly teacherId: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'owner' | 'teacher';
  /** argon2id, in the PHC string format. */
  readonly passwordHash: string;
}

type TeacherRow = {
  teacherId: string;
  name: string;
  email: string;
  role: 'owner' | 'teacher';
  passwordHash: string;
};

const columns = 'id AS "teacherId", name, email, role, password_hash AS "passwordHash"';

/** Teachers' accounts. E-mail addresses come in lower case. */
export function makeTeacherStore(engine: Engine) {
  const insert = engine.prepare<TeacherRow & { now: string }>(
    `INSERT INTO teacher (id, name, email, role, password_hash, created_at)
     VALUES (@teacherId, @name, @email, @role, @passwordHash, @now)`,
  );
  const selectAny = engine.prepare<NoParameters, { teacherId: string }>(
    'SELECT id AS "teacherId" FROM teacher LIMIT 1',
  );
  const selectByEmail = engine.prepare<{ email: string }, TeacherRow>(
    `SELECT ${columns} FROM teacher WHERE email = @email`,
  );

  return {
    /** Adds the owner, unless there is any teacher already. @returns whether the owner was added. */
    addFirst(teacher: Omit<Teacher, 'role'>, now: string): Promise<boolean> {
      return engine.write(async work => {
        if ((await work.one(selectAny, {})) !== undefined) return false;
        await work.run(insert, { ...teacher, role: 'owner', now });
        return true;
      });
    },

    async add(teacher: Teacher, now: string): Promise<void> {
      await engine.write(work => work.run(insert, { ...teacher, now }));
    },

    hasAny(): Promise<boolean> {
      return engine.read(async work => (await work.one(selectAny, {})) !== undefined);
    },

    findByEmail(email: string): Promise<Teacher | undefined> {
      return engine.read(work => work.one(selectByEmail, { email }));
    },
  };
}
