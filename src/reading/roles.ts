import { countryOfDemonym, knownByPrintedName } from '../domain/gazetteer/known-entities.ts';
import { addresses, offices, officeTag, shortTitles } from '../domain/gazetteer/offices.ts';
import { isPlural, singularOf } from '../domain/gazetteer/term-kinds.ts';
import type { Mention } from './entities.ts';
import type { Syntax } from './syntax.ts';

/** An office that the text gives to a person. `role` has no article and no "former". */
export interface FoundRole {
  readonly entityId: string;
  readonly role: string;
  readonly isFormer: boolean;
  readonly isSure: boolean;
}

/**
 * Titles before names, appositives on either side ("…, a former director", "the mayor, …,"), offices in brackets
 * ("Brook (treasurer)") and "X is the …".
 */
export function findRoles(text: string, syntax: Syntax, people: readonly Mention[]): FoundRole[] {
  return people.flatMap(person => {
    const found = [
      titleBefore(syntax, person) ?? callingBefore(syntax, person) ?? officeBeforeComma(syntax, person),
      appositive(syntax, person),
      inBrackets(syntax, person),
      complement(syntax, person),
    ];
    return found.flatMap(place => (place === undefined ? [] : roleOf(text, syntax, person, place)));
  });
}

interface RolePlace {
  readonly first: number;
  readonly last: number;
  readonly isSure: boolean;
  readonly isFormer?: boolean;
  /** In the plural: said of several people at once. */
  readonly isShared?: boolean;
}

const longestRole = 18;

function roleOf(
  text: string,
  { sentence }: Syntax,
  { entityId, last }: Mention,
  place: RolePlace,
): FoundRole[] {
  const tokens = sentence.tokens.slice(place.first, place.last + 1);
  const startsWithOffice = offices.has(tokens[0]?.text.toLowerCase() ?? '');
  if (place.first > last && startsWithOffice && tokens.at(-1)?.name === 'person') return [];
  const words = text
    .slice(sentence.tokens[place.first]?.start ?? 0, sentence.tokens[place.last]?.end ?? 0)
    .replace(/\s+/g, ' ');
  const bare = words.replace(/^(?:the|an?|one of the|then|now) /i, '').replace(/^(?:new|late|current) /i, '');
  const isFormer = /^(?:former |ex-|onetime |one-time )/i.test(bare) || place.isFormer === true;
  const role = ofOne(bare.replace(/^(?:former |ex-|onetime |one-time )/i, ''), place);
  return role === '' || officeTag(role) === undefined
    ? []
    : [{ entityId, role, isFormer, isSure: place.isSure }];
}

/** Of the "economists A and B" each is an economist. */
function ofOne(role: string, { isShared }: RolePlace): string {
  const words = role.split(' ').map(word => shortTitles.get(word.toLowerCase()) ?? word);
  return isShared ? [...words.slice(0, -1), singularOf(words.at(-1) ?? '')].join(' ') : words.join(' ');
}

/** "Political scientist X", "the economists X and Y": a calling in small letters right before the name. */
function callingBefore(syntax: Syntax, { first, last: end }: Mention): RolePlace | undefined {
  let last = first - 1;
  while (first - last < 10 && isBetweenNames(syntax, last)) last--;
  const word = syntax.word(last);
  const isShared = isPlural(word);
  if (isCapital(syntax, last) && !isShared) return undefined;
  if (last < first - 1 && !isShared) return undefined;
  if (!offices.has(singularOf(word)) || !/^(?:NOUN|PROPN)$/.test(syntax.token(last)?.upos ?? ''))
    return undefined;
  let start = last;
  while (/^(?:NOUN|ADJ|PROPN)$/.test(syntax.token(start - 1)?.upos ?? '') && last - start < 4) start--;
  const isBounded = /^(?:ADP|PUNCT|DET|VERB|AUX|CCONJ|SCONJ|)$/.test(syntax.token(start - 1)?.upos ?? '');
  return { first: start, last, isSure: isBounded && !isShared && end > first, isShared };
}

function isBetweenNames(syntax: Syntax, at: number): boolean {
  if (offices.has(singularOf(syntax.word(at)))) return false;
  return /^(?:,|and)$/.test(syntax.word(at)) || syntax.token(at)?.name === 'person';
}

/** "Foreign Minister X", "Russian President X", and nested ones: "Secretary of the Security Council X". */
function titleBefore(syntax: Syntax, { first, last: end }: Mention): RolePlace | undefined {
  const last = addresses.has(syntax.word(first - 1)) ? first - 2 : first - 1;
  const office = startsCapital(syntax, last) && isOffice(syntax, last) ? last : nestedOffice(syntax, last);
  if (office === undefined) return undefined;
  let start = office;
  while (isTitleWord(syntax, start - 1) && office - start < 5) start--;
  const isNested = office < last;
  const isFullName = end > first;
  return { first: start, last, isSure: last > start || isNested || isFullName };
}

function isTitleWord(syntax: Syntax, at: number): boolean {
  const word = syntax.token(at)?.text ?? '';
  if (/^(?:former|then|vice|-|deputy)$/.test(word)) return syntax.word(at + 1) !== '';
  if (
    !/^\p{Lu}/u.test(word) ||
    /^(?:The|A|An|In|On|By|For|When|While|After|Before|But|And|As|If)$/.test(word)
  )
    return false;
  const isKind = ['NOUN', 'PROPN', 'ADJ'].includes(syntax.token(at)?.upos ?? '');
  return isKind || countryOfDemonym(word) !== undefined || knownByPrintedName.has(word);
}

/** Walks back over "of the Security Council" to the capitalised office before it. */
function nestedOffice(syntax: Syntax, last: number): number | undefined {
  let at = last;
  while (startsCapital(syntax, at) && !isOffice(syntax, at) && last - at < 6) {
    const link = at - 1;
    if (/^(?:of|for|to|and|the|&)$/.test(syntax.word(link))) {
      const before = /^(?:the)$/.test(syntax.word(link)) ? link - 2 : link - 1;
      const isLink = /^(?:of|for|to)$/.test(syntax.word(before + 1));
      if (isLink && startsCapital(syntax, before) && isOffice(syntax, before)) return before;
      at = before;
    } else at = link;
  }
  return undefined;
}

function startsCapital(syntax: Syntax, at: number): boolean {
  return /^\p{Lu}/u.test(syntax.token(at)?.text ?? '');
}

function isCapital(syntax: Syntax, at: number): boolean {
  return startsCapital(syntax, at) && syntax.token(at)?.name !== 'person';
}

function isOffice(syntax: Syntax, at: number): boolean {
  return offices.has(syntax.word(at)) || shortTitles.has(syntax.word(at));
}

/** "The country's finance minister, X, said …" */
function officeBeforeComma(syntax: Syntax, { first, last }: Mention): RolePlace | undefined {
  if (syntax.word(first - 1) !== ',' || !/^[,.;]$/.test(syntax.word(last + 1))) return undefined;
  const end = first - 2;
  let head = end;
  while (head > 0 && end - head < longestRole && !isOffice(syntax, head)) {
    if (/^[,.;:()“”"]$/.test(syntax.word(head)) || syntax.token(head)?.upos === 'VERB') return undefined;
    head--;
  }
  if (!isOffice(syntax, head) || syntax.token(head)?.upos === 'VERB') return undefined;
  if (/^(?:and|or)$/.test(syntax.word(head - 1)) || /s$/.test(syntax.word(head))) return undefined;
  let start = head;
  while (/^(?:NOUN|PROPN|ADJ)$/.test(syntax.token(start - 1)?.upos ?? '') && head - start < 5) start--;
  if (/^['’]s$/.test(syntax.word(start - 1))) return ownedOffice(syntax, start, end);
  if (!/^(?:the|its|their|our|a|an)$/.test(syntax.word(start - 1))) return undefined;
  return { first: start, last: end, isSure: last > first };
}

/** "Peru's finance minister": the owner belongs to the office where it is a name of one word. */
function ownedOffice(syntax: Syntax, start: number, last: number): RolePlace {
  const owner = start - 2;
  const isName =
    syntax.token(owner)?.upos === 'PROPN' && !/^(?:PROPN|ADJ)$/.test(syntax.token(owner - 1)?.upos ?? '');
  return { first: isName ? owner : start, last, isSure: isName };
}

function appositive(syntax: Syntax, { first, last }: Mention): RolePlace | undefined {
  if (syntax.word(last + 1) !== ',') return undefined;
  for (let head = first; head <= last; head++) {
    for (const noun of syntax.children(head, 'appos', 'conj', 'list', 'parataxis')) {
      const found = noun > last ? phraseAfter(syntax, last, noun) : undefined;
      if (found !== undefined) return found;
    }
  }
  return afterComma(syntax, last);
}

function phraseAfter(syntax: Syntax, last: number, noun: number): RolePlace | undefined {
  const phrase = syntax.nounPhrase(noun);
  const [start = noun, end = noun] = [phrase[0], phrase.at(-1)];
  if (phrase.some(at => syntax.token(at)?.name === 'person' && at > noun - 2 && at <= noun)) return undefined;
  if (!phrase.some(at => isOffice(syntax, at)) || start !== last + 2 || end - start > longestRole)
    return undefined;
  const isAppositive = syntax.relation(noun) === 'appos' && (syntax.token(noun)?.isSure ?? false);
  const tail = withoutTail(syntax, start, end);
  return { first: start, last: tail, isSure: isAppositive || isClosed(syntax, start, end) };
}

/** A title between commas that the parser hung elsewhere: ", the mayor of Elmford,". */
function afterComma(syntax: Syntax, last: number): RolePlace | undefined {
  const start = last + 2;
  if (!/^(?:the|an?|former|then|now)$/.test(syntax.word(start)) && !isOffice(syntax, start)) return undefined;
  let end = start;
  let hasOffice = false;
  while (
    end - start < longestRole &&
    syntax.token(end) !== undefined &&
    !/^[,.;:()“”"]$/.test(syntax.word(end))
  ) {
    if (/^(?:VERB|AUX|PRON|SCONJ|CCONJ)$/.test(syntax.token(end)?.upos ?? '')) return undefined;
    if (isOffice(syntax, end)) hasOffice = true;
    end++;
  }
  if (!hasOffice || !/^[,.;]$/.test(syntax.word(end))) return undefined;
  return { first: start, last: end - 1, isSure: isClosed(syntax, start, end - 1) };
}

/** A sign follows, and nobody else is named inside. */
function isClosed(syntax: Syntax, start: number, end: number): boolean {
  const inside = syntax.sentence.tokens.slice(start, end + 1);
  return (
    /^[,.;]$/.test(syntax.word(end + 1)) &&
    inside.every(({ name, text }) => name !== 'person' && !/^(?:,|who|whose|which)$/.test(text))
  );
}

/** What follows the office without being a part of it: "at the time", "who …". */
function withoutTail(syntax: Syntax, start: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    if (
      /^(?:at|in)$/.test(syntax.word(at)) &&
      /^(?:the time|the moment)$/.test(`${syntax.word(at + 1)} ${syntax.word(at + 2)}`)
    )
      return at - 1;
  }
  return end;
}

/** "Brook (treasurer), Dune (mayor of Elmford)": lists give each name its office. */
function inBrackets(syntax: Syntax, { last }: Mention): RolePlace | undefined {
  if (syntax.word(last + 1) !== '(') return undefined;
  let end = last + 2;
  while (end - last < longestRole && syntax.token(end) !== undefined && syntax.word(end) !== ')') end++;
  if (syntax.word(end) !== ')' || end === last + 2) return undefined;
  const words = Array.from({ length: end - last - 2 }, (_, offset) => last + 2 + offset);
  if (
    !words.some(at => isOffice(syntax, at)) ||
    words.some(at => /^(?:VERB|AUX|PRON)$/.test(syntax.token(at)?.upos ?? ''))
  )
    return undefined;
  return { first: last + 2, last: end - 1, isSure: true };
}

function complement(syntax: Syntax, { first, last }: Mention): RolePlace | undefined {
  const verb = last + 1;
  if (!/^(?:is|was)$/.test(syntax.word(verb)) || syntax.relation(verb) !== 'cop') return undefined;
  const noun = syntax.token(verb)?.head ?? -1;
  const subject = syntax.subject(noun) ?? -1;
  const phrase = syntax.nounPhrase(noun);
  const [start = noun, end = noun] = [phrase[0], phrase.at(-1)];
  if (subject < first || subject > last || start !== verb + 1 || !isOffice(syntax, noun)) return undefined;
  return {
    first: start,
    last: withoutTail(syntax, start, end),
    isSure: syntax.word(verb) === 'is' && (syntax.token(noun)?.isSure ?? false),
  };
}
