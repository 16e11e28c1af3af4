import type { SlotType } from '../domain/fact.ts';
import { documentNouns, institutionNouns, placeNouns } from '../domain/gazetteer/head-nouns.ts';
import {
  countryOfDemonym,
  type KnownEntity,
  knownByPrintedName,
} from '../domain/gazetteer/known-entities.ts';
import { addresses, offices } from '../domain/gazetteer/offices.ts';
import { capitalsNamedAfterPeople } from '../domain/gazetteer/us-states.ts';
import type { Name, Sentence, Token } from './language/sentence.ts';
import { findNamePatterns } from './name-patterns.ts';

/** A name as it stands in a sentence; tokens from `first` to `last`, both included. */
export interface PrintedName {
  readonly first: number;
  readonly last: number;
  readonly printed: string;
  readonly type: SlotType;
  /** Where it is in the gazetteer. */
  readonly known?: KnownEntity;
  readonly tags: readonly string[];
}

const mostWordsKnown = 10;

/**
 * @returns the names of a sentence in order, none over another: the longest of those that the gazetteer knows, that have the
 * form of an institution or document, and that the model saw. Nationalities ("the French", "U.S. officials") are no names.
 */
export function findPrintedNames(text: string, sentence: Sentence): readonly PrintedName[] {
  if (isAllCapitals(sentence)) return [];
  const taken = new Set<number>();
  const found: PrintedName[] = [];
  const byForm = [...knownNames(text, sentence), ...patternNames(text, sentence)];
  for (const name of byForm.sort((a, b) => b.last - b.first - (a.last - a.first) || rank(a) - rank(b)))
    take(name, name.first, name.last);
  for (const name of sentence.names) {
    const rest = withoutTaken(name, taken);
    const mended = rest === undefined ? undefined : modelName(text, sentence, rest);
    if (mended !== undefined) take(mended, mended.first, mended.last);
  }
  return found.filter(name => !isNationality(name, sentence)).sort((a, b) => a.first - b.first);

  function take(name: PrintedName, first: number, last: number): void {
    for (let at = first; at <= last; at++) if (taken.has(at)) return;
    for (let at = first; at <= last; at++) taken.add(at);
    found.push(name);
  }
}

/** @returns the words from one token to another as printed, on one line. */
export function printedWords(text: string, { tokens }: Sentence, first: number, last: number): string {
  return text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0).replace(/\s/g, ' ');
}

function rank({ known }: PrintedName): number {
  return known === undefined ? 1 : 0;
}

/** A heading in capitals shows no names. */
function isAllCapitals({ tokens }: Sentence): boolean {
  const words = tokens.filter(({ text }) => /\p{L}{3}/u.test(text));
  return (
    words.length > 1 && words.filter(({ text }) => text === text.toUpperCase()).length > words.length / 2
  );
}

function knownNames(text: string, sentence: Sentence): PrintedName[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, first) => {
    if (!/^[\p{Lu}a]/u.test(token.text)) return [];
    const found: PrintedName[] = [];
    for (let last = first; last < Math.min(first + mostWordsKnown, tokens.length); last++) {
      const printed = printedWords(text, sentence, first, last);
      const known = knownByPrintedName.get(printed.replaceAll('’', "'"));
      if (known !== undefined && isMeant(known, sentence, first, last))
        found.push({ first, last, printed, type: known.type, known, tags: known.tags });
    }
    return found;
  });
}

/** Whether a word that the gazetteer knows is that thing here, and not a person's name or the first word of a sentence. */
function isMeant(known: KnownEntity, sentence: Sentence, first: number, last: number): boolean {
  const { tokens, names } = sentence;
  const around = names.find(
    name => name.first <= first && last <= name.last && name.last - name.first > last - first,
  );
  if (known.type !== 'person' && around?.type === 'person' && !isInstitution(tokens, first, last))
    return false;
  if (last > first) return true;
  const [token, next] = [tokens[first], tokens[first + 1]];
  if (token === undefined || token.upos === 'VERB' || token.upos === 'ADV') return false;
  if (next?.text === '-' && next.start === token.end) return false;
  if (capitalsNamedAfterPeople.has(token.text) && known.type === 'city')
    return isBeforeState(sentence, first);
  if (token.name === 'person' && known.type !== 'person') return isPlaceHere(known, sentence, first);
  if (first === 0 && !['country', 'city'].includes(known.type))
    return token.upos === 'PROPN' || token.name !== undefined;
  return true;
}

/** "Department of State" is none the less one because the model began a person's name there. */
function isInstitution(tokens: readonly Token[], first: number, last: number): boolean {
  if (last === first) return false;
  return tokens
    .slice(first, last + 1)
    .some(({ text }) => institutionNouns.has(text) || documentNouns.has(text));
}

function isBeforeState(sentence: Sentence, at: number): boolean {
  const [comma, state] = [sentence.tokens[at + 1]?.text, sentence.tokens[at + 2]?.text ?? ''];
  return comma === ',' && knownByPrintedName.get(state)?.tags.includes('us-state') === true;
}

/** The model took it for a person: a country all the same, a city after a word of place. */
function isPlaceHere(known: KnownEntity, { tokens }: Sentence, at: number): boolean {
  const before = tokens[at - 1]?.text.toLowerCase() ?? '';
  if (offices.has(before) || addresses.has(before)) return false;
  if (known.type === 'country' && !['Jordan', 'Chad', 'Georgia', 'Israel'].includes(known.name)) return true;
  return /^(?:in|to|from|at|near|across|outside|throughout|with|of)$/.test(before);
}

function patternNames(text: string, sentence: Sentence): PrintedName[] {
  return findNamePatterns(sentence).map(({ first, last, type, tags }) => {
    const printed = printedWords(text, sentence, first, last);
    const known = knownUnder(printed);
    return known === undefined
      ? { first, last, printed, type, tags }
      : { first, last, printed, type: known.type, known, tags: known.tags };
  });
}

/** Also with a country or a year that the gazetteer does without: "US State Department", "Harbor Act of 1931". */
function knownUnder(printed: string): KnownEntity | undefined {
  const name = printed.replaceAll('’', "'");
  const bare = name.replace(/^(?:U\.S\.|US|United States|American) /, '').replace(/ of \d{4}$/, '');
  const known = knownByPrintedName.get(name) ?? knownByPrintedName.get(bare);
  return bare.includes(' ') || bare === name ? known : undefined;
}

/** What is left of a name of the model's when a part of it has been found to be something else: its longer end. */
function withoutTaken(name: Name, taken: ReadonlySet<number>): Name | undefined {
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
function modelName(text: string, sentence: Sentence, { type, first, last }: Name): PrintedName | undefined {
  const { tokens } = sentence;
  const word = (at: number) => tokens[at]?.text ?? '';
  while (first < last && isNoPartOfName(word(first), type)) first++;
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

function isNoPartOfName(word: string, type: Name['type']): boolean {
  const lower = word.toLowerCase();
  if (/^(?:the|a|an|former|ex-|-)$/.test(lower) || addresses.has(lower)) return true;
  return (
    type === 'person' && (offices.has(lower) || /^\p{Ll}/u.test(word) || countryOfDemonym(word) !== undefined)
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
  if (institutionNouns.has(printed) || documentNouns.has(printed) || offices.has(printed.toLowerCase()))
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

/** "U.S. officials": the country stands there as an adjective would, and is nothing to be asked for. */
function isNationality({ first, last, known }: PrintedName, { tokens }: Sentence): boolean {
  const [token, next] = [tokens[first], tokens[last + 1]];
  if (known?.type !== 'country' || token === undefined) return false;
  if (!/^(?:U\.S\.A?\.?|US|USA|U\.K\.|UK)$/.test(token.text) || first !== last) return false;
  return (
    /^(?:compound|amod|nmod)/.test(token.relation) &&
    token.head > last &&
    /^(?:NOUN|PROPN|ADJ)$/.test(next?.upos ?? '') &&
    next !== undefined
  );
}
