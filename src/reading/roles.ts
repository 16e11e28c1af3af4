import { knownByPrintedName } from '../domain/gazetteer/known-entities.ts';
import { offices, officeTag, shortTitles } from '../domain/gazetteer/offices.ts';
import { singularOf } from '../domain/gazetteer/term-kinds.ts';
import type { Mention } from './entities.ts';
import type { Syntax } from './syntax.ts';
import { callingBefore, isOffice, ownerBefore, type RolePlace, titleBefore } from './titles.ts';

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

const longestRole = 18;

function roleOf(text: string, syntax: Syntax, person: Mention, place: RolePlace): FoundRole[] {
  const { sentence } = syntax;
  const { entityId, last } = person;
  const tokens = sentence.tokens.slice(place.first, place.last + 1);
  const [before, opening] = [sentence.tokens[place.first - 1]?.text ?? '', tokens[0]?.text ?? ''];
  if (knownByPrintedName.has(`${before} ${opening}`))
    return roleOf(text, syntax, person, { ...place, first: place.first - 1 });
  const startsWithOffice = offices.has(tokens[0]?.text.toLowerCase() ?? '');
  if (place.first > last && startsWithOffice && tokens.at(-1)?.name === 'person') return [];
  const words = text
    .slice(sentence.tokens[place.first]?.start ?? 0, sentence.tokens[place.last]?.end ?? 0)
    .replace(/\s+/g, ' ');
  const bare = words
    .replace(/^(?:the|an?|one of the|then|now) /i, '')
    .replace(/^(?:new|[Ll]ate|[Cc]urrent) /, '');
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

/** "Peru's finance minister": the owner belongs to the office where it is a name. */
function ownedOffice(syntax: Syntax, start: number, last: number): RolePlace {
  const first = ownerBefore(syntax, start);
  return { first, last, isSure: first < start };
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
