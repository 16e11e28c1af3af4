import { offices } from '../domain/gazetteer/offices.ts';
import { type Clause, noSwaps, trimSigns } from './clause.ts';
import { findConnectives } from './loose.ts';
import type { Syntax } from './syntax.ts';

/** A relative clause or apposition between commas: what the main clause loses, and what can be said by itself. */
export interface Aside {
  readonly cut: readonly number[];
  readonly clause?: Clause;
}

/** @returns the asides in `within`, each set off by a comma and ended by one or by the end. */
export function findAsides(syntax: Syntax, within: readonly number[]): readonly Aside[] {
  const kept = new Set(within);
  const last = within.at(-1) ?? -1;
  return within.flatMap((token): Aside[] => {
    if (syntax.word(token) !== ',' || !kept.has(token + 1)) return [];
    return relativeAfter(syntax, token, last) ?? appositionAfter(syntax, token, last) ?? [];
  });
}

/** ", who is …": "Li, who is …" → "Li is …". */
function relativeAfter(syntax: Syntax, comma: number, last: number): Aside[] | undefined {
  const opening = /^(?:in|to|of|on|by|for|from|with|at|through|under|during)$/.test(syntax.word(comma + 1))
    ? comma + 2
    : comma + 1;
  if (!/^(?:who|which|whom|whose|where)$/.test(syntax.word(opening))) return undefined;
  const head = relativeHead(syntax, opening);
  if (head === undefined) return undefined;
  const tokens = syntax.subtree(head).filter(token => token > comma && token <= last);
  const end = tokens.at(-1) ?? -1;
  if (!isBounded(syntax, tokens, end, last)) return undefined;
  const clause = opening === comma + 1 ? whoClause(syntax, { comma, head, tokens }) : undefined;
  return [{ cut: [comma, ...tokens], ...(clause === undefined ? {} : { clause }) }];
}

function relativeHead(syntax: Syntax, pronoun: number): number | undefined {
  let head = syntax.token(pronoun)?.head ?? -1;
  for (let steps = 0; steps < 4 && head >= 0; steps++) {
    if (syntax.relation(head) === 'acl:relcl') return head;
    head = syntax.token(head)?.head ?? -1;
  }
  return undefined;
}

/** Nothing of it stands elsewhere, and a comma or the end follows. */
function isBounded(syntax: Syntax, tokens: readonly number[], end: number, last: number): boolean {
  const isWhole = end - (tokens[0] ?? 0) + 1 === tokens.length;
  return isWhole && (end >= last || /^[,.;:—–-]$/.test(syntax.word(end + 1)) || syntax.word(end) === ',');
}

interface Relative {
  readonly comma: number;
  readonly head: number;
  readonly tokens: readonly number[];
}

function whoClause(syntax: Syntax, { comma, head, tokens }: Relative): Clause | undefined {
  const pronoun = comma + 1;
  const host = syntax.token(head)?.head ?? -1;
  const isSubject = /^nsubj/.test(syntax.relation(pronoun)) && syntax.token(pronoun)?.head === head;
  if (!isSubject || !syntax.isFinite(head) || host > comma) return undefined;
  const phrase = hostPhrase(syntax, host, comma);
  if (phrase === undefined) return undefined;
  const isNamed =
    syntax.token(comma - 1)?.upos === 'PROPN' &&
    (host === comma - 1 || syntax.token(comma - 1)?.head === host);
  const told = trimSigns(
    syntax,
    tokens.filter(token => token > pronoun),
  );
  const loose = new Set(findConnectives(syntax, told, head));
  const isSure = isNamed || [head, pronoun].every(at => syntax.token(at)?.isSure);
  return {
    head,
    subject: host,
    tokens: [...phrase, ...told.filter(token => !loose.has(token))],
    swaps: noSwaps,
    isSure,
    isAside: true,
  };
}

/** @returns the noun phrase that ends right before the comma, where it can stand at a sentence's beginning. */
function hostPhrase(syntax: Syntax, host: number, comma: number): readonly number[] | undefined {
  const phrase = syntax.nounPhrase(host).filter(token => token < comma);
  const [first = -1] = phrase;
  if (phrase.at(-1) !== comma - 1 || phrase.length > 7) return undefined;
  // "Parliament has 141 members, who serve …": by themselves they are anybody's members.
  if (syntax.token(first)?.upos === 'NUM') return undefined;
  if (!['NOUN', 'PROPN'].includes(syntax.token(host)?.upos ?? '')) return undefined;
  if (
    /^(?:an?|its|their|his|her|our|your|this|these|that|those|another|such|some|other|one)$/.test(
      syntax.word(first),
    )
  )
    return undefined;
  return phrase.some(token => syntax.token(token)?.upos === 'PRON') ? undefined : phrase;
}

/** ", a stateless minority …" after a name: "… is a stateless minority …". */
function appositionAfter(syntax: Syntax, comma: number, last: number): Aside[] | undefined {
  const noun = appositionHead(syntax, comma);
  if (noun === undefined) return undefined;
  const tokens = syntax.subtree(noun).filter(token => token > comma && token <= last);
  const end = tokens.at(-1) ?? -1;
  const named = syntax.token(noun)?.head ?? -1;
  const phrase = hostPhrase(syntax, named, comma);
  if (!isBounded(syntax, tokens, end, last) || tokens[0] !== comma + 1 || phrase === undefined)
    return undefined;
  if (
    syntax.token(named)?.upos !== 'PROPN' ||
    isPlaceOfEvent(syntax, named) ||
    (phrase.some(at => syntax.token(at)?.name === 'person') && offices.has(syntax.word(noun))) ||
    !/^(?:an?|the)$/.test(syntax.word(comma + 1)) ||
    (syntax.word(comma + 1) === 'the' && syntax.children(noun, 'nmod', 'acl', 'acl:relcl').length === 0)
  )
    return undefined;
  const verb = isManifold(syntax, named) ? 'are' : 'is';
  const clause: Clause = {
    head: noun,
    subject: named,
    tokens: [...phrase, comma, ...trimSigns(syntax, tokens)],
    swaps: new Map([[comma, { text: verb }]]),
    isSure: (syntax.token(noun)?.isSure ?? false) || syntax.children(named, 'conj').length === 0,
    isAside: true,
  };
  return [{ cut: tokens.length > 8 ? [comma, ...tokens] : [], clause }];
}

/** "In Doe v. Roe, the court …": the sentence goes on with its subject, and tells nothing of the case. */
function isPlaceOfEvent(syntax: Syntax, named: number): boolean {
  return syntax.children(named, 'case').includes(0);
}

function appositionHead(syntax: Syntax, comma: number): number | undefined {
  for (let at = comma + 1; at < comma + 9; at++) {
    if (syntax.relation(at) === 'appos' && (syntax.token(at)?.head ?? comma) < comma) return at;
  }
  return undefined;
}

function isManifold(syntax: Syntax, noun: number): boolean {
  return syntax.isPlural(noun) || syntax.children(noun, 'conj').length > 0;
}
