import { type Clause, mentionAt, type NamedSentence } from './clause.ts';
import type { Syntax } from './syntax.ts';

/** @returns why a clause may not hold without what the text around it says of when and where. */
export function frameDoubts(named: NamedSentence, clause: Clause, isNews: boolean): readonly string[] {
  const { syntax } = named;
  if (isStep(syntax, clause)) return ['a step of what only the text before it tells'];
  if (isNews || clause.isAside) return [];
  const isLoose = isPast(syntax, clause) ? !isPlaced(named, clause) : isContinued(syntax, clause);
  return isLoose ? ['when or where it holds is told elsewhere'] : [];
}

/** "First, …", "Then …", "Instead, …": the word was left out, and with it what the step belongs to. */
function isStep(syntax: Syntax, { tokens, isAside }: Clause): boolean {
  return (
    !isAside &&
    (tokens[0] ?? 0) > 0 &&
    (tokens[0] ?? 0) <= 3 &&
    /^(?:first|second|third|next|then|finally|lastly|secondly|thirdly|afterward|afterwards|subsequently|later|instead|eventually|typically|otherwise)$/.test(
      syntax.word(0),
    )
  );
}

function isPast(syntax: Syntax, { head }: Clause): boolean {
  if (syntax.token(head)?.xpos === 'VBD') return true;
  return syntax
    .children(head, 'aux', 'aux:pass', 'cop')
    .some(at => /^(?:was|were|had|did|could|would)$/.test(syntax.word(at)));
}

/** A name, a year or a decade tells which past is meant. */
function isPlaced(named: NamedSentence, { tokens, swaps }: Clause): boolean {
  return tokens.some(
    token =>
      swaps.has(token) ||
      mentionAt(named, token) !== undefined ||
      /^\d{4}s?$/.test(named.syntax.word(token)) ||
      named.syntax.token(token)?.upos === 'PROPN',
  );
}

/** "Citizens without a license still need a paper form": as against what was told before. */
function isContinued(syntax: Syntax, { tokens }: Clause): boolean {
  return tokens.some(
    token => /^(?:still|anymore)$/.test(syntax.word(token)) && syntax.token(token)?.upos === 'ADV',
  );
}
