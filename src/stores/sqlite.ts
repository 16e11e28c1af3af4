import Database from 'better-sqlite3';
import type { Engine, Parameters, Statement, Work, WritingWork } from './engine.ts';
import { StorageUnavailable } from './engine.ts';

const slowMilliseconds = 50;

export interface SqliteOptions {
  /** Told of every statement that took longer than 50 ms. */
  readonly onSlowStatement?: (sql: string, milliseconds: number) => void;
}

/**
 * The embedded engine: one connection that writes and one that only reads.
 *
 * Group commit: the writes queued in one turn of the event loop run in one `BEGIN IMMEDIATE`, each inside its own
 * SAVEPOINT, so that one bad write never fails its neighbours; each is acknowledged only after COMMIT has returned.
 *
 * @throws when the file cannot be opened, or when the connection refuses the settings that durability rests on.
 */
export function openSqlite(file: string, options: SqliteOptions = {}): Engine {
  const writer = new Database(file);
  setUp(writer);
  const reader = new Database(file, { readonly: true });
  reader.pragma('busy_timeout = 5000');
  return new SqliteEngine(writer, reader, options);
}

/**
 * better-sqlite3 opens an existing WAL database with synchronous=NORMAL, which loses acknowledged writes in a power
 * cut; so every opening says FULL and reads it back.
 */
export function setUp(connection: Database.Database): void {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 5000');
  connection.pragma('secure_delete = ON');
  const expected = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, busy_timeout: 5000 };
  for (const [name, value] of Object.entries(expected)) {
    const actual = connection.pragma(name, { simple: true });
    if (actual !== value)
      throw new Error(`The database kept ${name} at ${String(actual)} instead of ${value}.`);
  }
}

type AnyStatement = Statement<Parameters, unknown>;

interface PreparedStatement extends AnyStatement {
  readonly writing: Database.Statement;
  /** Absent for statements that change rows. */
  readonly reading?: Database.Statement;
}

interface QueuedWrite {
  readonly work: (writing: WritingWork) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

class SqliteEngine implements Engine {
  readonly #writer: Database.Database;
  readonly #reader: Database.Database;
  readonly #options: SqliteOptions;
  readonly #reading: Work;
  #queue: QueuedWrite[] = [];
  #batch: Promise<void> | undefined;

  constructor(writer: Database.Database, reader: Database.Database, options: SqliteOptions) {
    this.#writer = writer;
    this.#reader = reader;
    this.#options = options;
    this.#reading = {
      one: (statement, parameters) => this.#one(readable(statement), parameters),
      all: (statement, parameters) => this.#all(readable(statement), parameters),
    };
  }

  prepare<P extends Parameters, Row>(sql: string): Statement<P, Row> {
    const writing = this.#writer.prepare(sql);
    const prepared = writing.readonly
      ? { sql, writing, reading: this.#reader.prepare(sql) }
      : { sql, writing };
    return prepared as Statement<P, Row>;
  }

  async read<T>(work: (reading: Work) => Promise<T>): Promise<T> {
    return work(this.#reading);
  }

  write<T>(work: (writing: WritingWork) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
      this.#batch ??= this.#commitAll();
    });
  }

  async backUp(file: string): Promise<void> {
    await this.#writer.backup(file);
  }

  async close(): Promise<void> {
    while (this.#batch !== undefined) await this.#batch;
    this.#reader.close();
    this.#writer.close();
  }

  /** Commits batch after batch until nobody waits; a new batch never starts while one is open. */
  async #commitAll(): Promise<void> {
    await nextTurn();
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      await this.#commit(batch);
    }
    this.#batch = undefined;
  }

  async #commit(batch: readonly QueuedWrite[]): Promise<void> {
    const acknowledgements: (() => void)[] = [];
    try {
      this.#writer.exec('BEGIN IMMEDIATE');
      for (const write of batch) acknowledgements.push(await this.#runInSavepoint(write));
      this.#writer.exec('COMMIT');
    } catch (error) {
      if (this.#writer.inTransaction) this.#writer.exec('ROLLBACK');
      for (const write of batch) write.reject(named(error));
      return;
    }
    for (const acknowledge of acknowledgements) acknowledge();
  }

  /** @returns what to tell the writer once the batch is on the disk. Throws where the whole transaction is gone. */
  async #runInSavepoint(write: QueuedWrite): Promise<() => void> {
    const turn = watchTurn();
    const { writing, revoke } = this.#revocableWriting();
    this.#writer.exec('SAVEPOINT unit');
    try {
      const value = await Promise.race([write.work(writing), turn.over]);
      this.#writer.exec('RELEASE unit');
      return () => write.resolve(value);
    } catch (error) {
      if (!this.#writer.inTransaction) throw error;
      this.#writer.exec('ROLLBACK TO unit');
      this.#writer.exec('RELEASE unit');
      if (isStorageError(error)) throw error;
      return () => write.reject(error);
    } finally {
      turn.end();
      revoke();
    }
  }

  /** Work that was refused, or that lives on after its end, must not write into somebody else's savepoint. */
  #revocableWriting(): { writing: WritingWork; revoke: () => void } {
    let isOpen = true;
    const checked = (statement: AnyStatement): Database.Statement => {
      if (!isOpen) throw new Error('This unit of work has ended; its statements no longer run.');
      return (statement as PreparedStatement).writing;
    };
    const writing: WritingWork = {
      one: async (statement, parameters) => this.#one(checked(statement), parameters),
      all: async (statement, parameters) => this.#all(checked(statement), parameters),
      run: async (statement, parameters) => this.#run(checked(statement), parameters),
    };
    return {
      writing,
      revoke: () => {
        isOpen = false;
      },
    };
  }

  async #one<Row>(statement: Database.Statement, parameters: Parameters): Promise<Row | undefined> {
    return this.#timed(statement, () => statement.get(parameters)) as Row | undefined;
  }

  async #all<Row>(statement: Database.Statement, parameters: Parameters): Promise<Row[]> {
    return this.#timed(statement, () => statement.all(parameters)) as Row[];
  }

  async #run(statement: Database.Statement, parameters: Parameters): Promise<number> {
    return this.#timed(statement, () => statement.run(parameters)).changes;
  }

  #timed<T>(statement: Database.Statement, run: () => T): T {
    const start = performance.now();
    const result = run();
    const milliseconds = performance.now() - start;
    if (milliseconds > slowMilliseconds) this.#options.onSlowStatement?.(statement.source, milliseconds);
    return result;
  }
}

function readable(statement: AnyStatement): Database.Statement {
  const { reading, sql } = statement as PreparedStatement;
  if (reading === undefined) throw new Error(`Not a reading statement: ${sql}`);
  return reading;
}

interface Turn {
  /** Rejects when the event loop has moved on although a batch is still open. */
  readonly over: Promise<never>;
  end(): void;
}

/**
 * Statements resolve at once, so honest work ends within the turn of the event loop in which it began. If
 * `setImmediate` fires first, the work has awaited something else.
 */
function watchTurn(): Turn {
  let end = () => {};
  const over = new Promise<never>((_, reject) => {
    const immediate = setImmediate(() =>
      reject(new Error('A unit of work awaited something other than its own statements.')),
    );
    end = () => clearImmediate(immediate);
  });
  over.catch(() => {});
  return { over, end };
}

function nextTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

function isStorageError(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    /^SQLITE_(FULL|IOERR|READONLY|BUSY|CORRUPT|NOTADB)/.test(error.code)
  );
}

function named(error: unknown): unknown {
  return isStorageError(error)
    ? new StorageUnavailable('The database cannot be written now.', { cause: error })
    : error;
}
