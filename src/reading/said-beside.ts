import { canSpeak, contentOf, hasVerb, isRun } from './attribute.ts';
import { sayingVerbs } from './saying-verbs.ts';
import type { Syntax } from './syntax.ts';

export interface SaidBeside {
  readonly speaker: number;
  readonly content: readonly number[];
  /** All of the sentence but that. */
  readonly rest: readonly number[];
}

/** "The mayor thanked the voters and said that …": what is said beside what is done. */
export function findSaidBeside(syntax: Syntax): SaidBeside | undefined {
  const root = syntax.root();
  const speaker = syntax.subject(root);
  const verb = syntax
    .children(root, 'conj')
    .find(at => sayingVerbs.has(syntax.word(at)) && /^(?:and|but)$/.test(syntax.word(at - 1)));
  const clause = verb === undefined ? undefined : contentOf(syntax, verb);
  if (verb === undefined || speaker === undefined || clause === undefined) return undefined;
  const [first = -1, last = -1] = [clause.tokens[0], clause.tokens.at(-1)];
  const isAtEnd = isRun(clause.tokens) && first - verb <= 2 && last >= syntax.sentence.tokens.length - 2;
  if (!isAtEnd || !canSpeak(syntax, speaker) || !hasVerb(syntax, clause.tokens)) return undefined;
  const rest = syntax.sentence.tokens.flatMap((_, at) => (at < verb - 1 ? [at] : []));
  return { speaker, content: clause.tokens, rest };
}
