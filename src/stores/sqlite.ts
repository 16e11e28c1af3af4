import Database from 'better-sqlite3';
import type { Engine, Parameters, Statement, Work, WritingWork } from './engine.ts';
import { OwnerGone, StorageUnavailable } from './engine.ts';
import { nextTurn } from './next-turn.ts';

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
  readonly #brackets: Brackets;
  #queue: QueuedWrite[] = [];
  #batch: Promise<void> | undefined;

  constructor(writer: Database.Database, reader: Database.Database, options: SqliteOptions) {
    this.#writer = writer;
    this.#reader = reader;
    this.#options = options;
    this.#brackets = prepareBrackets(writer);
    this.#reading = {
      one: async (statement, parameters) => getRow(readable(statement), parameters, options),
      all: async (statement, parameters) => getRows(readable(statement), parameters, options),
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
    let turn = watchTurn();
    try {
      this.#brackets.begin.run();
      for (const write of batch) {
        if (turn.isOver()) turn = watchTurn();
        acknowledgements.push(await this.#runInSavepoint(write, turn));
      }
      this.#brackets.commit.run();
    } catch (error) {
      if (this.#writer.inTransaction) this.#writer.exec('ROLLBACK');
      for (const write of batch) write.reject(named(error));
      return;
    } finally {
      turn.end();
    }
    for (const acknowledge of acknowledgements) acknowledge();
  }

  /** @returns what to tell the writer once the batch is on the disk. Throws where the whole transaction is gone. */
  async #runInSavepoint(write: QueuedWrite, turn: Turn): Promise<() => void> {
    const unit = new Unit(this.#options);
    this.#brackets.savepoint.run();
    try {
      const value = await Promise.race([write.work(unit), turn.over]);
      this.#brackets.release.run();
      return () => write.resolve(value);
    } catch (error) {
      if (!this.#writer.inTransaction) throw error;
      this.#brackets.rollBack.run();
      this.#brackets.release.run();
      if (isStorageError(error)) throw error;
      return () => write.reject(named(error));
    } finally {
      unit.end();
    }
  }
}

/** Prepared, because every write needs them and parsing costs more than running. */
type Brackets = ReturnType<typeof prepareBrackets>;

function prepareBrackets(writer: Database.Database) {
  return {
    begin: writer.prepare('BEGIN IMMEDIATE'),
    commit: writer.prepare('COMMIT'),
    savepoint: writer.prepare('SAVEPOINT unit'),
    release: writer.prepare('RELEASE unit'),
    rollBack: writer.prepare('ROLLBACK TO unit'),
  };
}

/** Work that was refused, or that lives on after its end, must not write into somebody else's savepoint. */
class Unit implements WritingWork {
  readonly #options: SqliteOptions;
  #isOpen = true;

  constructor(options: SqliteOptions) {
    this.#options = options;
  }

  async one<P extends Parameters, Row>(
    statement: Statement<P, Row>,
    parameters: P,
  ): Promise<Row | undefined> {
    return getRow(this.#checked(statement), parameters, this.#options);
  }

  async all<P extends Parameters, Row>(statement: Statement<P, Row>, parameters: P): Promise<Row[]> {
    return getRows(this.#checked(statement), parameters, this.#options);
  }

  async run<P extends Parameters>(statement: Statement<P, unknown>, parameters: P): Promise<number> {
    const writing = this.#checked(statement);
    const start = performance.now();
    const { changes } = writing.run(parameters);
    tellIfSlow(writing, start, this.#options);
    return changes;
  }

  end(): void {
    this.#isOpen = false;
  }

  #checked(statement: AnyStatement): Database.Statement {
    if (!this.#isOpen) throw new Error('This unit of work has ended; its statements no longer run.');
    return (statement as PreparedStatement).writing;
  }
}

function getRow<Row>(
  statement: Database.Statement,
  parameters: Parameters,
  options: SqliteOptions,
): Row | undefined {
  const start = performance.now();
  const row = statement.get(parameters);
  tellIfSlow(statement, start, options);
  return row as Row | undefined;
}

function getRows<Row>(statement: Database.Statement, parameters: Parameters, options: SqliteOptions): Row[] {
  const start = performance.now();
  const rows = statement.all(parameters);
  tellIfSlow(statement, start, options);
  return rows as Row[];
}

function tellIfSlow(statement: Database.Statement, start: number, options: SqliteOptions): void {
  const milliseconds = performance.now() - start;
  if (milliseconds > slowMilliseconds) options.onSlowStatement?.(statement.source, milliseconds);
}

function readable(statement: AnyStatement): Database.Statement {
  const { reading, sql } = statement as PreparedStatement;
  if (reading === undefined) throw new Error(`Not a reading statement: ${sql}`);
  return reading;
}

interface Turn {
  /** Rejects when the event loop has moved on although a batch is still open. */
  readonly over: Promise<never>;
  isOver(): boolean;
  end(): void;
}

/**
 * Statements resolve at once, so a batch of honest work ends within the turn of the event loop in which it began. If
 * `setImmediate` fires first, the work that runs just then has awaited something else.
 */
function watchTurn(): Turn {
  let isOver = false;
  let end = () => {};
  const over = new Promise<never>((_, reject) => {
    const immediate = setImmediate(() => {
      isOver = true;
      reject(new Error('A unit of work awaited something other than its own statements.'));
    });
    end = () => clearImmediate(immediate);
  });
  over.catch(() => {});
  return { over, isOver: () => isOver, end };
}

function isStorageError(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    /^SQLITE_(FULL|IOERR|READONLY|BUSY|CORRUPT|NOTADB)/.test(error.code)
  );
}

function named(error: unknown): unknown {
  if (isStorageError(error))
    return new StorageUnavailable('The database cannot be written now.', { cause: error });
  return isOwnerMissing(error)
    ? new OwnerGone('What the row belongs to does not exist.', { cause: error })
    : error;
}

function isOwnerMissing(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY';
}
