import type { Definition } from '../domain/fact.ts';
import type { Clause, NamedSentence } from './clause.ts';
import { trimSigns } from './clause.ts';
import { definition, longestTerm, withoutArticle } from './definition-body.ts';
import { happenings, kinds } from './meaning-nouns.ts';
import type { Syntax } from './syntax.ts';

/** @returns what a term means, where the clause tells: "A filibuster is a …", "… is called cloture", "Cloture refers to …". */
export function definitionIn(named: NamedSentence, clause: Clause): Definition | undefined {
  return byVerb(named, clause) ?? byCopula(named, clause) ?? byCalling(named, clause);
}

/** "Tabling a bill means …", "X refers to …", "X is defined as …". */
function byVerb(named: NamedSentence, { head, subject, tokens }: Clause): Definition | undefined {
  const { syntax } = named;
  if (subject === undefined || !isTermAt(named, subject)) return undefined;
  const end = meaningStart(syntax, head);
  if (end === undefined) return undefined;
  return definition(
    named,
    openingTerm(syntax, subject, tokens),
    tokens.filter(token => token > end),
    tokens,
  );
}

function meaningStart(syntax: Syntax, head: number): number | undefined {
  const [word, next] = [syntax.word(head), syntax.word(head + 1)];
  if (/^(?:means|mean)$/.test(word) && syntax.token(head + 1)?.upos !== 'SCONJ' && next !== 'that')
    return head;
  if (/^refers?$/.test(word) && next === 'to') return head + 1;
  if (word === 'defined' && next === 'as') return head + 1;
  return undefined;
}

/** A common noun, in the present, with a meaning that begins with an article and is long enough to tell it from others. */
function byCopula(named: NamedSentence, { head, subject, tokens, isAside }: Clause): Definition | undefined {
  const { syntax } = named;
  const [verb] = syntax.children(head, 'cop');
  if (subject === undefined || verb === undefined || !/^(?:is|are)$/.test(syntax.word(verb)) || isAside)
    return undefined;
  const hasKind =
    syntax.token(head)?.upos === 'NOUN' &&
    (/^an?$/.test(syntax.word(verb + 1)) || isTheKind(syntax, verb + 1));
  if (!hasKind || !isTermAt(named, subject) || happenings.test(syntax.word(head))) return undefined;
  return definition(
    named,
    openingTerm(syntax, subject, tokens),
    tokens.filter(token => token > verb),
    tokens,
  );
}

/** "The process by which … is called the … process", "… is known as …": the subject tells what the term means. */
function byCalling(named: NamedSentence, { head, subject, tokens }: Clause): Definition | undefined {
  const { syntax } = named;
  if (subject === undefined || !/^(?:called|termed|known)$/.test(syntax.word(head))) return undefined;
  if (!syntax.children(head, 'aux:pass').some(at => /^(?:is|are)$/.test(syntax.word(at)))) return undefined;
  const after = syntax.word(head) === 'known' ? head + 1 : head;
  if (after !== head && syntax.word(after) !== 'as') return undefined;
  const term = withoutArticle(
    syntax,
    tokens.filter(token => token > after),
  );
  const helper = syntax.children(head, 'aux:pass')[0] ?? head;
  const meaning = tokens.filter(token => token < helper);
  if (/^(?:this|these|such|it|they|that)$/.test(syntax.word(meaning[0] ?? -1))) return undefined;
  return definition(named, term, meaning, [...term, ...meaning]);
}

/** @returns what an apposition or a dash says of a term: "a republic, a regime in which …", "a union was made—a league that …". */
export function definitionsBeside(named: NamedSentence, within: readonly number[]): readonly Definition[] {
  const { syntax } = named;
  const other = byOr(named, within);
  const found = within.flatMap(sign => {
    const word = syntax.word(sign);
    if (!/^[,—–-]$/.test(word)) return [];
    if (!/^an?$/.test(syntax.word(sign + 1)) && !isTheKind(syntax, sign + 1)) return [];
    const noun = word === ',' ? appositionAt(syntax, sign, within) : nounAfter(syntax, sign, within);
    if (noun === undefined || noun > sign + 5) return [];
    const term = termBefore(syntax, sign, noun);
    const meaning = meaningAfter(syntax, sign, noun, within);
    const phrase = term === undefined ? [] : termPhrase(syntax, term);
    const isSetOff =
      meaning[0] === sign + 1 && isRun(meaning) && syntax.sentence.tokens.length > meaning.length;
    const isListed = /^(?:and|or)$/.test(syntax.word((meaning.at(-1) ?? 0) + 2));
    if (term === undefined || !isSetOff || isListed || !isTermAt(named, term) || !hasClause(syntax, noun))
      return [];
    const told = definition(named, phrase, meaning, meaning);
    return told === undefined ? [] : [told];
  });
  return other === undefined ? found : [other, ...found];
}

/** "Zoning, or the division of land into areas, …" at the sentence's beginning. */
function byOr(named: NamedSentence, within: readonly number[]): Definition | undefined {
  const { syntax } = named;
  const comma = within.find(token => syntax.word(token) === ',');
  const noun = (comma ?? 0) - 1;
  if (comma === undefined || syntax.word(comma + 1) !== 'or' || !/^(?:the|an?)$/.test(syntax.word(comma + 2)))
    return undefined;
  const end = within.find(token => token > comma && syntax.word(token) === ',');
  const term = withoutArticle(
    syntax,
    within.filter(token => token < comma),
  );
  const meaning = within.filter(token => token > comma + 1 && token < (end ?? -1));
  return isTermAt(named, noun, term) ? definition(named, term, meaning, meaning) : undefined;
}

/** The parsers' word, or the form "An assessor, an official who …, sets …" at the sentence's beginning. */
function appositionAt(syntax: Syntax, sign: number, within: readonly number[]): number | undefined {
  const told = within.find(
    token => token > sign && syntax.relation(token) === 'appos' && syntax.token(token)?.head === sign - 1,
  );
  if (told !== undefined) return told;
  const isOpening =
    sign - (within[0] ?? 0) <= longestTerm && /^(?:an?|the)$/.test(syntax.word(within[0] ?? -1));
  return isOpening ? nounAfter(syntax, sign, within) : undefined;
}

function nounAfter(syntax: Syntax, sign: number, within: readonly number[]): number | undefined {
  return within.find(
    token => token > sign && syntax.token(token)?.upos === 'NOUN' && syntax.token(token + 1)?.upos !== 'NOUN',
  );
}

function meaningAfter(
  syntax: Syntax,
  sign: number,
  noun: number,
  within: readonly number[],
): readonly number[] {
  if (syntax.word(sign) !== ',')
    return trimSigns(
      syntax,
      within.filter(token => token > sign),
    );
  const own = trimSigns(
    syntax,
    syntax.subtree(noun).filter(token => token > sign),
  );
  if (syntax.relation(noun) === 'appos') return own;
  const end = within.find(token => token > noun && syntax.word(token) === ',') ?? -1;
  return within.filter(token => token > sign && token < end);
}

/** The noun right before the sign; before a dash also the subject of what was made or begun. */
function termBefore(syntax: Syntax, sign: number, noun: number): number | undefined {
  if (syntax.token(sign - 1)?.upos === 'NOUN' && noun > sign) return sign - 1;
  const subject = syntax.subject(syntax.root());
  const isIndefinite =
    subject !== undefined && /^an?$/.test(syntax.word(syntax.subjectPhrase(subject)[0] ?? -1));
  return syntax.word(sign) !== ',' && isIndefinite && subject < sign ? subject : undefined;
}

/** "the act of …", "the right to …": one of a kind, and yet a meaning. */
function isTheKind(syntax: Syntax, at: number): boolean {
  return (
    syntax.word(at) === 'the' &&
    kinds.test(syntax.word(at + 1)) &&
    /^(?:of|to|that|by|in)$/.test(syntax.word(at + 2))
  );
}

/** "in which …", "that …", "of …": the noun alone would say little. */
function hasClause(syntax: Syntax, noun: number): boolean {
  return (
    /^(?:in|that|who|which|of|where|for|whose|by|to|on)$/.test(syntax.word(noun + 1)) &&
    !happenings.test(syntax.word(noun))
  );
}

function isRun(tokens: readonly number[]): boolean {
  return (tokens.at(-1) ?? 0) - (tokens[0] ?? 0) + 1 === tokens.length;
}

function isTermAt(
  { syntax, mentions }: NamedSentence,
  noun: number,
  phrase: readonly number[] = syntax.subjectPhrase(noun),
): boolean {
  if (
    syntax.token(noun)?.upos !== 'NOUN' &&
    syntax.token(noun)?.upos !== 'PROPN' &&
    syntax.token(noun)?.xpos !== 'VBG'
  )
    return false;
  const isNamed =
    mentions.some(({ first, last }) => first <= noun && noun <= last) ||
    syntax.token(noun)?.name !== undefined;
  const [first = -1] = phrase;
  const isPlain = /^(?:an?|the)$/.test(syntax.word(first)) || syntax.token(first)?.upos !== 'DET';
  const isGeneral = syntax.word(first) !== 'the' || syntax.word(noun) !== 'process';
  return (
    !isNamed &&
    isPlain &&
    isGeneral &&
    phrase.length <= longestTerm &&
    !phrase.some(token =>
      /^(?:its|their|his|her|this|these|one|first|next|last|question|reason|problem|result|goal)$/.test(
        syntax.word(token),
      ),
    )
  );
}

/** All that the clause begins with, up to the subject's end: "symbolic speech". */
function openingTerm(syntax: Syntax, subject: number, tokens: readonly number[]): readonly number[] {
  const last = syntax.subjectPhrase(subject).at(-1) ?? subject;
  return withoutArticle(
    syntax,
    tokens.filter(token => token <= last),
  );
}

function termPhrase(syntax: Syntax, noun: number): readonly number[] {
  return withoutArticle(syntax, syntax.subjectPhrase(noun));
}
