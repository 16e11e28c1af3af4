import { isNumeric } from '../../domain/drafting/figures.ts';
import type { SlotType } from '../../domain/fact.ts';
import type { Clause, NamedSentence } from '../clause.ts';
import type { Gap } from '../gaps.ts';
import type { Syntax } from '../syntax.ts';

/**
 * @returns whether a gap is a main part of what the clause says: its subject, object, predicate, agent, place or figure. What stands
 * deeper ("a study by the university", "the deputies of the party") completes the sentence; nobody need know it.
 */
export function isMainPart({ syntax }: NamedSentence, clause: Clause, gap: Gap): boolean {
  if (gap.name !== undefined || clause.swaps.has(gap.first)) return true;
  const top = topOf(syntax, gap);
  if (top === undefined || isEdge(syntax, top)) return false;
  const verbs = verbsOf(syntax, clause, isNumeric(gap.type));
  if (isUnderVerb(syntax, verbs, top)) return true;
  const above = syntax.token(top)?.head ?? -1;
  return above < gap.first
    ? mayHang(gap.type, syntax.relation(top)) && isUnderVerb(syntax, verbs, above)
    : isNumeric(gap.type) && mayHang(gap.type, syntax.relation(top)) && isUnderVerb(syntax, verbs, above);
}

/** The token of the gap that hangs on the rest of the sentence. */
function topOf(syntax: Syntax, { first, last }: Gap): number | undefined {
  for (let at = first; at <= last; at++) {
    const head = syntax.token(at)?.head ?? -1;
    if (head < first || head > last) return at;
  }
  return undefined;
}

/** The clause's verb and what it governs: "found that turnout rose", "wants to raise"; figures count in relative clauses too. */
function verbsOf(syntax: Syntax, { head, subject }: Clause, isFigure: boolean): ReadonlySet<number> {
  const verbs = new Set([head]);
  for (const verb of verbs) {
    const inner = syntax.children(verb, 'xcomp', 'ccomp');
    const purposes = syntax.children(verb, 'advcl').filter(at => isPurpose(syntax, at));
    for (const each of [...inner, ...purposes]) if (verbs.size < 8) verbs.add(each);
  }
  const nouns = isFigure ? [subject ?? -1, ...syntax.children(head, 'obj')] : [];
  for (const each of nouns.flatMap(at => syntax.children(at, 'acl:relcl', 'acl'))) verbs.add(each);
  return verbs;
}

/** "used it to pass the act" */
function isPurpose(syntax: Syntax, verb: number): boolean {
  return syntax.children(verb, 'mark').some(at => syntax.word(at) === 'to');
}

function isUnderVerb(syntax: Syntax, verbs: ReadonlySet<number>, at: number): boolean {
  if (verbs.has(at)) return true;
  return verbs.has(syntax.token(at)?.head ?? -1) && /^(?:nsubj|obj|iobj|obl)/.test(syntax.relation(at));
}

/** What may hang on a main part and still be asked for: what counts it, a person behind a title, a term that it is of. */
function mayHang(type: SlotType, relation: string): boolean {
  if (isNumeric(type)) return /^(?:nummod|compound|amod|nmod|obl|appos)/.test(relation);
  if (type === 'person') return /^(?:appos|flat|compound)$/.test(relation);
  return relation === 'appos' || (type === 'term' && relation === 'nmod');
}

/** The edges of a span ("between 2015 and 2021") and examples mean nothing by themselves. */
function isEdge(syntax: Syntax, at: number): boolean {
  return syntax
    .children(at, 'case')
    .some(each => /^(?:between|among|including|like|unlike|despite|than|as|except)$/.test(syntax.word(each)));
}
