import {
  ambiguousNouns,
  documentNouns,
  institutionNouns,
  placeNouns,
} from '../domain/gazetteer/head-nouns.ts';
import { countryOfDemonym, knownByPrintedName } from '../domain/gazetteer/known-entities.ts';
import { addresses, offices, shortTitles } from '../domain/gazetteer/offices.ts';
import { singularOf } from '../domain/gazetteer/term-kinds.ts';
import { capitalsNamedAfterPeople } from '../domain/gazetteer/us-states.ts';
import type { Name, Sentence } from './language/sentence.ts';
import { type PrintedName, printedWords } from './printed-name.ts';

/** @returns what is left of a name of the model's when a part of it has been found to be something else: its longer end. */
export function withoutTaken(name: Name, taken: ReadonlySet<number>): Name | undefined {
  const free = Array.from({ length: name.last - name.first + 1 }, (_, offset) => name.first + offset).filter(
    at => !taken.has(at),
  );
  if (free.length === name.last - name.first + 1) return name;
  const [first, last] = [free[0], free.at(-1)];
  if (first === undefined || last === undefined || last - first + 1 !== free.length) return undefined;
  const isPerson = name.type === 'person' || (first > name.first && last > first);
  return isPerson ? { type: 'person', first, last } : undefined;
}

/** Mends a name of the model's: titles, articles and possessives off its ends; undefined where nothing that names is left. */
export function modelName(text: string, sentence: Sentence, name: Name): PrintedName | undefined {
  const { tokens } = sentence;
  let { first, last } = name;
  const isNamesake = first === last && capitalsNamedAfterPeople.has(tokens[first]?.text ?? '');
  const type = isHolder(sentence, name) || isNamesake ? 'person' : name.type;
  const word = (at: number) => tokens[at]?.text ?? '';
  while (first < last && isNoPartOfName(word(first), type)) first++;
  if (type === 'person')
    first = Math.max(afterInstitution(sentence, first, last), afterOffice(sentence, first, last));
  while (last > first && /^(?:['’]s?|[,.;:-]|of|and|for|the|in)$/.test(word(last))) last--;
  for (let at = first + 1; at < last; at++) {
    if (/^['’]s$/.test(word(at)) && tokens.slice(at + 1, last + 1).every(token => token.name !== undefined)) {
      if (type !== 'organization' || !/^\p{Lu}/u.test(word(at + 1)) || institutionNouns.has(word(last)))
        break;
      last = at - 1;
    }
  }
  const printed = printedWords(text, sentence, first, last);
  return isName(printed, sentence, first, last, type)
    ? { first, last, printed, ...typeOfName(type, word(last), sentence, last) }
    : undefined;
}

/** "Secretary of the Defense Council Karel Novak": an office and two words behind the institution's noun mean a person. */
function isHolder({ tokens }: Sentence, { first, last }: Name): boolean {
  const before = tokens[first - 1]?.text === 'the' ? first - 2 : first - 1;
  const isOfOffice =
    tokens[before]?.text === 'of' && offices.has(tokens[before - 1]?.text.toLowerCase() ?? '');
  const start = afterInstitution({ tokens }, first, last);
  if (isOfficeThenName(tokens, first, last)) return true;
  return isOfOffice && start > first && last > start && !institutionNouns.has(tokens[last]?.text ?? '');
}

/** "County Clerk Karel Novak": an office within it, and two words or three behind. */
function isOfficeThenName(tokens: Sentence['tokens'], first: number, last: number): boolean {
  return [last - 3, last - 2].some(
    at =>
      at >= first &&
      offices.has(tokens[at]?.text.toLowerCase() ?? '') &&
      tokens
        .slice(at + 1, last + 1)
        .every(({ text, upos }) => upos === 'PROPN' && /^\p{Lu}/u.test(text) && !institutionNouns.has(text)),
  );
}

/** "Defense Council Karel Novak" begins with where he is secretary. */
function afterInstitution({ tokens }: Pick<Sentence, 'tokens'>, first: number, last: number): number {
  for (let at = last - 1; at > first; at--) {
    const word = tokens[at]?.text ?? '';
    if (institutionNouns.has(word) && !ambiguousNouns.has(word)) return at + 1;
  }
  return first;
}

/** "Majority Leader Karel Novak": a name starts behind the last office in it; kings and deans may be called so. */
function afterOffice({ tokens }: Sentence, first: number, last: number): number {
  for (let at = last - 1; at >= first; at--) {
    const word = tokens[at]?.text.toLowerCase() ?? '';
    if (isOfficeWord(word) && !alsoNames.has(word)) return at + 1;
  }
  return first;
}

const alsoNames: ReadonlySet<string> = new Set(
  'king dean prince pope bishop marshal major judge page head farmer constable sergeant'.split(' '),
);

function isOfficeWord(word: string): boolean {
  return offices.has(word) || offices.has(singularOf(word)) || shortTitles.has(word);
}

function isNoPartOfName(word: string, type: Name['type']): boolean {
  const lower = word.toLowerCase();
  if (/^(?:the|a|an|former|ex-|-)$/.test(lower) || addresses.has(lower)) return true;
  return (
    type === 'person' &&
    ((isOfficeWord(lower) && lower !== 'dean') ||
      /^\p{Ll}/u.test(word) ||
      countryOfDemonym(word) !== undefined)
  );
}

function isName(
  printed: string,
  { tokens }: Sentence,
  first: number,
  last: number,
  type: Name['type'],
): boolean {
  if (!/^[\p{Lu}\d]/u.test(printed) && !/^al-/.test(printed)) return false;
  if (!/\p{L}{2}/u.test(printed)) return false;
  if (type === 'person' && /[\d@/]/.test(printed)) return false;
  if (first !== last) return true;
  const token = tokens[first];
  const [next] = tokens.slice(first + 1, first + 2);
  if (next?.text === '-' && next.start === token?.end) return false;
  if (/^[-–]$/.test(tokens[first - 1]?.text ?? '') && /^[RDI]$/.test(tokens[first - 2]?.text ?? ''))
    return false;
  if (countryOfDemonym(printed) !== undefined || weakNames.has(printed)) return false;
  if (institutionNouns.has(printed) || documentNouns.has(printed) || isOfficeWord(printed.toLowerCase()))
    return false;
  return token?.upos === 'PROPN' || (type !== 'organization' && token?.upos === 'NOUN');
}

/** Capitalised words that name nothing alone. */
const weakNames: ReadonlySet<string> = new Set(
  (
    'God Mr Mrs State States Nation Nations Republic Kingdom Government Chapter Figure Table Section President Internet ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September ' +
    'October November December Christmas Easter Bill Constitution Confederate Continental Union Catholic Muslim Christian ' +
    'Islamic Jewish Protestant Western Eastern Northern Southern European African Asian Arab Latin'
  ).split(' '),
);

/** A place outside of the gazetteer may be a country, a city or neither, unless its state or country follows. */
function typeOfName(
  type: Name['type'],
  lastWord: string,
  sentence: Sentence,
  last: number,
): Pick<PrintedName, 'type' | 'tags'> {
  const placeKind =
    placeNouns.get(lastWord) ?? (/(?:strasse|straße|street)$/i.test(lastWord) ? 'street' : undefined);
  if (placeKind !== undefined && type !== 'organization') return { type: 'term', tags: [placeKind] };
  if (type === 'person') return { type: 'person', tags: [] };
  if (type === 'place') {
    const isTown = sentence.tokens[last + 1]?.text === ',' && isWhole(sentence.tokens[last + 2]?.text ?? '');
    return isTown ? { type: 'city', tags: ['city'] } : { type: 'term', tags: ['place'] };
  }
  const documentKind = documentNouns.get(lastWord);
  if (documentKind !== undefined) return { type: 'document', tags: [documentKind] };
  return { type: 'organization', tags: [institutionNouns.get(lastWord) ?? 'group'] };
}

function isWhole(word: string): boolean {
  const known = knownByPrintedName.get(word);
  return known !== undefined && (known.type === 'country' || known.tags.includes('us-state'));
}
