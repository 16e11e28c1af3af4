/** What the parser may do next: read a word, hang the stack's top under the next word, or under the word below it. */
export const shift = 0;
export const left = 1;
export const right = 2;
export type Action = typeof shift | typeof left | typeof right;
export const actions: readonly Action[] = [shift, left, right];

/** The relation of a child that is not there. */
const noRelation = 99;
const rowCount = 10;

/**
 * A half-built tree of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack of words whose heads
 * are open, and the next word to read. Tokens count from 1; the root, 0, waits at the bottom of the stack.
 */
export class ParserState {
  readonly capacity: number;
  /** All rows below in one buffer, so that a state is copied in one go. */
  private readonly cells: Int32Array;
  readonly stack: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  /** A word's outermost and second outermost child on each side; 0 where there is none. */
  readonly left: Int32Array;
  readonly left2: Int32Array;
  readonly right: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  /** Which relations a word's children have, a bit each (of 32, so that some share one). */
  readonly childRelations: Int32Array;
  depth = 1;
  next = 1;
  score = 0;

  /** @param capacity the longest sentence that the state can hold. */
  constructor(capacity: number) {
    const size = capacity + 2;
    const cells = new Int32Array(rowCount * size);
    const row = (index: number) => cells.subarray(index * size, (index + 1) * size);
    this.capacity = capacity;
    this.cells = cells;
    [this.stack, this.heads, this.relations] = [row(0), row(1), row(2)];
    [this.left, this.left2, this.right, this.right2] = [row(3), row(4), row(5), row(6)];
    [this.leftCount, this.rightCount, this.childRelations] = [row(7), row(8), row(9)];
  }

  /** Starts a sentence of `length` tokens. */
  begin(length: number): void {
    this.cells.fill(0);
    this.relations[length + 1] = noRelation;
    this.depth = 1;
    this.next = 1;
    this.score = 0;
  }

  copyFrom(other: ParserState): void {
    this.cells.set(other.cells);
    this.depth = other.depth;
    this.next = other.next;
    this.score = other.score;
  }

  isDone(length: number): boolean {
    return this.next > length && this.depth === 1;
  }

  /** The root gets one child, after everything else. */
  allows(action: Action, length: number): boolean {
    const hasNext = this.next <= length;
    if (action === shift) return hasNext;
    if (action === left) return hasNext && this.depth > 1;
    return this.depth > 2 || (this.depth === 2 && !hasNext);
  }

  /** The word on top of the stack, which an arc makes a dependent. */
  top(): number {
    return this.stack[this.depth - 1] ?? 0;
  }

  /** The head that an arc would give to the top. */
  headFor(action: Action): number {
    return action === left ? this.next : (this.stack[this.depth - 2] ?? 0);
  }

  /** @param relation of the new arc; `shift` makes none. */
  apply(action: Action, relation: number): void {
    if (action === shift) this.stack[this.depth++] = this.next++;
    else this.attach(this.top(), this.headFor(action), relation);
  }

  private attach(dependent: number, head: number, relation: number): void {
    this.depth--;
    this.heads[dependent] = head;
    this.relations[dependent] = relation;
    this.childRelations[head] = (this.childRelations[head] ?? 0) | (1 << (relation & 31));
    if (dependent < head) this.attachLeft(dependent, head);
    else this.attachRight(dependent, head);
  }

  /** A child nearer than the outermost does not move in: it could only come later in a tree that crosses itself. */
  private attachLeft(dependent: number, head: number): void {
    const outermost = this.left[head] ?? 0;
    if (outermost === 0) {
      this.left[head] = dependent;
      this.left2[head] = dependent;
    } else if (dependent < outermost) {
      this.left2[head] = outermost;
      this.left[head] = dependent;
    }
    this.leftCount[head] = (this.leftCount[head] ?? 0) + 1;
  }

  private attachRight(dependent: number, head: number): void {
    this.right2[head] = this.right[head] ?? 0;
    this.right[head] = dependent;
    this.rightCount[head] = (this.rightCount[head] ?? 0) + 1;
  }
}
