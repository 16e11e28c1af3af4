import type { Clause, NamedSentence, Swap } from './clause.ts';
import type { Introductions } from './introductions.ts';
import type { Nearby } from './nearby.ts';
import { isPersonNoun } from './person-nouns.ts';
import { unique } from './pointing.ts';
import type { Syntax } from './syntax.ts';

/** @returns the clause with the full wording for "the law", "the commission" wherever the text has told of one only. */
export function expandDefinites(
  named: NamedSentence,
  clause: Clause,
  introductions: Introductions,
  nearby: Nearby,
): Clause {
  const { syntax } = named;
  const swaps = new Map<number, Swap>(clause.swaps);
  const gone = new Set<number>();
  for (const noun of bareDefinites(syntax, clause)) {
    const word = syntax.word(noun);
    const [near, ...others] = nearby.get(word) ?? [];
    const wording = introductions.get(word) ?? (others.length === 0 ? near : undefined);
    if (wording === undefined || !isTold(syntax, clause, wording, noun)) continue;
    gone.add(noun - 1);
    swaps.set(noun, { text: wording.replace(/^an? /, 'the ') });
  }
  if (gone.size === 0) return clause;
  return { ...clause, tokens: clause.tokens.filter(token => !gone.has(token)), swaps };
}

/** A name, or three words at least of which none stands in the clause already. */
function isTold(syntax: Syntax, { tokens }: Clause, wording: string, noun: number): boolean {
  if (syntax.word(noun) === 'party' && tokens.some(token => parties.test(syntax.word(token)))) return false;
  const words = wording.split(' ').slice(1, -1);
  const isName = /\p{Lu}/u.test(wording);
  const isLong = isName || (words.length > 0 && !anyOf.test(syntax.word(noun)));
  return isLong && !tokens.some(token => token !== noun && words.includes(syntax.token(token)?.text ?? ''));
}

/** Beside the names of several, "the party" is any party. */
const parties = /^(?:republicans?|democrats?|parties)$/;

/** There may be several, and what was told of one is seldom said of the next. */
export const anyOf =
  /^(?:group|organization|company|agency|team|department|man|woman|member|official|report|study|document|person)$/;

/** @returns whether "the incident", "the money" is left that only the text before the clause explains. */
export function hasBareDefinite(syntax: Syntax, clause: Clause, isNews: boolean): boolean {
  return (
    bareDefinites(syntax, clause).some(
      noun =>
        (isNews && (isMain(syntax, noun, clause) || newsNouns.test(syntax.word(noun)))) ||
        (textbookNouns.test(syntax.word(noun)) && !isOfficeBefore(syntax, clause, noun)),
    ) ||
    clause.tokens.some(token => isRest(syntax, clause, token) || isOwnedRiddle(syntax, clause, token, isNews))
  );
}

/** "The mayor serves until voted out of the position". */
function isOfficeBefore(syntax: Syntax, { tokens }: Clause, noun: number): boolean {
  return (
    /^(?:position|job|title)$/.test(syntax.word(noun)) &&
    tokens.some(at => at < noun && isPersonNoun(syntax.word(at)))
  );
}

/** "The rest of the plan", as against what was told of it before. */
function isRest(syntax: Syntax, { tokens }: Clause, token: number): boolean {
  return (
    token === tokens[0] && syntax.word(token) === 'the' && /^(?:rest|remainder)$/.test(syntax.word(token + 1))
  );
}

/** "Norway’s decision", "the police response": whose it is is told, but not what. */
function isOwnedRiddle(
  syntax: Syntax,
  { tokens, swaps, head }: Clause,
  noun: number,
  isNews: boolean,
): boolean {
  if (!riddleNouns.test(syntax.word(noun)) || swaps.has(noun) || !tokens.includes(noun)) return false;
  if (syntax.token(noun)?.upos !== 'NOUN' || noun === head) return false;
  const told = syntax.children(noun, 'nmod', 'acl', 'acl:relcl', 'appos', 'ccomp');
  if (told.length > 0 || /^(?:to|on|of|in|that|for|about|against|by)$/.test(syntax.word(noun + 1)))
    return false;
  const isOwned = syntax
    .children(noun, 'nmod:poss')
    .some(owner => syntax.token(owner)?.upos !== 'PRON' || swaps.has(owner));
  const isKind =
    isNews &&
    syntax.children(noun, 'compound', 'amod').length > 0 &&
    syntax.word(syntax.nounPhrase(noun)[0] ?? -1) === 'the';
  const opens = isNews || syntax.subtree(noun)[0] === tokens[0];
  return (isOwned && opens) || isKind;
}

const riddleNouns =
  /^(?:decision|position|response|move|proposal|announcement|request|effort|comments?|remarks?|attention|result|results|resolution|stance|demand|demands|scheme|authorization|reaction)$/;

/** In news these are never the kind of thing, and always the one told of before, wherever they stand. */
const newsNouns =
  /^(?:invasion|pressure|authorization|scheme|case|attack|incident|decision|ruling|proposal|measure|crisis|ban|referendum|resolution|boy|visit|meeting|trip|announcement|operation|raid|shooting|bombing|accident)$/;

/** Subject or object of the clause, or of the verb that it leads to; what stands deeper is hardly missed. */
function isMain(syntax: Syntax, noun: number, { head, subject }: Clause): boolean {
  if (noun === subject) return true;
  const { head: governor = -1, relation = '' } = syntax.token(noun) ?? {};
  const isArgument = /^(?:nsubj|nsubj:pass|obj|iobj|obl|obl:agent|nmod:poss)$/.test(relation);
  const isBelow = syntax.relation(governor) === 'xcomp' && syntax.token(governor)?.head === head;
  const isPartOf = syntax.word(noun - 2) === 'of' && governor === subject;
  return (isArgument && (governor === head || isBelow)) || isPartOf;
}

/** Nouns with "the" and nothing that tells which: no adjective, no "of", nothing like it earlier in the clause. */
function bareDefinites(syntax: Syntax, { tokens, swaps }: Clause): readonly number[] {
  return tokens.filter((noun, place) => {
    const word = syntax.word(noun);
    if (swaps.has(noun) || syntax.token(noun)?.upos !== 'NOUN' || syntax.word(noun - 1) !== 'the')
      return false;
    if (tokens[place - 1] !== noun - 1 || /^\p{Lu}/u.test(syntax.token(noun)?.text ?? '')) return false;
    if (settled.has(word) || (unique.has(word) && !riddles.has(word)) || hasComplement(syntax, noun))
      return false;
    return !tokens.slice(0, place - 1).some(token => isSame(syntax.word(token), word));
  });
}

function isSame(one: string, other: string): boolean {
  return one === other || `${one}s` === other || one === `${other}s`;
}

function hasComplement(syntax: Syntax, noun: number): boolean {
  const isNearNoun =
    /^(?:NOUN|PROPN)$/.test(syntax.token(noun + 1)?.upos ?? '') || syntax.word(noun + 1) === '-';
  const told = syntax.children(
    noun,
    'amod',
    'compound',
    'nmod',
    'nummod',
    'acl',
    'acl:relcl',
    'appos',
    'nmod:poss',
  );
  return (
    isNearNoun ||
    told.length > 0 ||
    /^(?:of|that|who|which|whose|where|between|for)$/.test(syntax.word(noun + 1))
  );
}

/** Things that every reader knows one of. */
const settled: ReadonlySet<string> = new Set(
  (
    'future past present public internet web world sun sea ground air street streets road market environment weather ' +
    'media police poor rich homeless elderly left right middle top bottom end beginning start rest majority minority ' +
    'same other others one ones latter former way time times day year week month night morning afternoon evening century ' +
    'idea fact need right ability power opportunity chance majority number amount ballot polls ' +
    'floor box capital border coast home family human race game planet'
  ).split(' '),
);

/** In a textbook these are institutions; what a day's news calls so is one of many. */
const riddles: ReadonlySet<string> = new Set('law war administration court courts'.split(' '));

/** A textbook's "the senator" is any senator; these are none. */
const textbookNouns =
  /^(?:issue|problem|decision|proposal|incident|dispute|controversy|job|title|deadline|hierarchy|position|limit|clock|allegations|accusations|practice|tactic|trend|change|changes|difference|situation|outcome|agreement|list|report|study|deal|ruling|case|money|request|effort|efforts|approach|pressure|proceedings|authorization|scheme|invasion|measure)$/;
