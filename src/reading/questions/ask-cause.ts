import type { Clause, NamedSentence } from '../clause.ts';
import type { Gap } from '../gaps.ts';
import { frameOf } from './frame.ts';
import { afterWh } from './order.ts';
import { isGoodQuestion } from './question-checks.ts';

/** @returns "Why did …?" for a reason, "What did … lead to?" for a result. */
export function askCause(named: NamedSentence, clause: Clause, gap: Gap): string | undefined {
  const isReason = gap.name === 'reason';
  const left = isReason ? withoutReason(named, clause, gap) : clause.tokens.filter(at => !isIn(gap, at));
  const frame = frameOf(named, { ...clause, tokens: left });
  if (frame === undefined || !left.includes(clause.head)) return undefined;
  if (isReason && !hangsOn(named, clause.head, gap)) return undefined;
  const question = afterWh(named, frame, isReason ? 'Why' : 'What', []);
  return question !== undefined && isGoodQuestion(question, { named, frame, gap }) ? question : undefined;
}

/** @returns "When did …?" for an event whose time stands apart; in a year where that is all that is told. */
export function askWhen(named: NamedSentence, clause: Clause, isYear: boolean): string | undefined {
  const frame = frameOf(named, clause);
  if (frame === undefined) return undefined;
  const question = afterWh(named, frame, isYear ? 'In what year' : 'When', []);
  return question !== undefined && isGoodQuestion(question, { named, frame }) ? question : undefined;
}

/** Whether the reason explains the clause's own verb, and not what somebody "found" or "said" in it. */
function hangsOn({ syntax }: NamedSentence, head: number, { first, last }: Gap): boolean {
  const inside = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const tops = inside.filter(at => !inside.includes(syntax.token(at)?.head ?? -1));
  return tops.some(at => syntax.token(at)?.head === head && /^(?:advcl|obl)/.test(syntax.relation(at)));
}

const announcing =
  /^(?:because|of|as|a|result|consequence|on|account|by|virtue|owing|due|to|thanks|in|order|so|that|,)$/;

/** The words before "because" and its like. */
function withoutReason({ syntax }: NamedSentence, { tokens }: Clause, { first }: Gap): readonly number[] {
  let end = tokens.indexOf(first);
  while (end > 0 && announcing.test(syntax.word(tokens[end - 1] ?? -1))) end--;
  return tokens.slice(0, end);
}

function isIn({ first, last }: Gap, at: number): boolean {
  return first <= at && at <= last;
}
