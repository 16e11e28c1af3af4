import type { NamedSentence } from '../clause.ts';
import type { Frame } from './frame.ts';
import type { Part } from './order.ts';

/** @returns what hangs on a word, as far as the frame has kept it. */
export function partUnder({ syntax }: NamedSentence, frame: Frame, head: number): Part {
  const under = new Set(syntax.subtree(head));
  return [...frame.fronted, ...frame.subjectPhrase, ...frame.rest].filter(at => under.has(at));
}

/**
 * @returns whether a part stands where the tree has it: the parsers agree, or there is no other place for it because it is
 * the subject or follows its verb at once
 */
export function isFirmlyPlaced({ syntax }: NamedSentence, frame: Frame, head: number, part: Part): boolean {
  if (syntax.token(head)?.isSure || head === frame.subject) return true;
  const before = frame.rest[frame.rest.indexOf(part[0] ?? -1) - 1];
  return before !== undefined && before === frame.head && syntax.token(head)?.head === frame.head;
}
