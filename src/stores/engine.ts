/** Values that a statement takes, by name (`@id` in the SQL). */
export type Parameters = Readonly<Record<string, string | number | null>>;

/** Handed over as `{}`. */
export type NoParameters = Readonly<Record<string, never>>;

/** A statement prepared when the store is made. `Row` is what the database gives back. */
export interface Statement<P extends Parameters, Row = never> {
  readonly sql: string;
  /** Never read at run time: it carries the types. */
  readonly shape?: { parameters: P; row: Row };
}

/** What a unit of work may do: run prepared statements, one after the other. */
export interface Work {
  one<P extends Parameters, Row>(statement: Statement<P, Row>, parameters: P): Promise<Row | undefined>;
  all<P extends Parameters, Row>(statement: Statement<P, Row>, parameters: P): Promise<Row[]>;
}

/** A unit of work that may also change rows. */
export interface WritingWork extends Work {
  /** @returns how many rows were changed. */
  run<P extends Parameters>(statement: Statement<P, unknown>, parameters: P): Promise<number>;
}

/**
 * The port to the database. A unit of work awaits nothing but its own statements; work that awaits anything else
 * is refused, because the others in its batch would have to wait for it.
 */
export interface Engine {
  /** @throws where the SQL names a table or column that does not exist. */
  prepare<P extends Parameters = NoParameters, Row = never>(sql: string): Statement<P, Row>;
  /** Sees committed rows only. */
  read<T>(work: (reading: Work) => Promise<T>): Promise<T>;
  /** Resolves once the change is on the disk; rejects, with nothing changed, when the work throws. */
  write<T>(work: (writing: WritingWork) => Promise<T>): Promise<T>;
  /** Copies the committed database into a new file while others go on writing. */
  backUp(file: string): Promise<void>;
  /** Waits for the writes that are under way, then closes. */
  close(): Promise<void>;
}

/** What a new row belongs to was removed in the meantime: a class while its students answered. Nothing was changed. */
export class OwnerGone extends Error {
  override readonly name = 'OwnerGone';
}

/** The database cannot take a write now: the disk is full, or the file is locked or read-only. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}
