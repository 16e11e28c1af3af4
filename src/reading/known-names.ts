import { documentNouns, institutionNouns } from '../domain/gazetteer/head-nouns.ts';
import {
  countryOfDemonym,
  type KnownEntity,
  knownByPrintedName,
} from '../domain/gazetteer/known-entities.ts';
import { addresses, offices } from '../domain/gazetteer/offices.ts';
import { capitalsNamedAfterPeople } from '../domain/gazetteer/us-states.ts';
import type { Name, Sentence, Token } from './language/sentence.ts';
import { type PrintedName, printedWords } from './printed-name.ts';

const mostWordsKnown = 10;

/** @returns the names of a sentence that the gazetteer knows, also those within longer ones. */
export function knownNames(text: string, sentence: Sentence): PrintedName[] {
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

/** "Social Democrats", "New Republicans" are parties of their own. */
const longerParties: ReadonlySet<string> = new Set(
  'Neo New Young Social Christian Liberal Free National'.split(' '),
);

/** Whether a word that the gazetteer knows is that thing here, and not a person's name or the first word of a sentence. */
function isMeant(known: KnownEntity, sentence: Sentence, first: number, last: number): boolean {
  const { tokens, names } = sentence;
  const around = names.find(
    name => name.first <= first && last <= name.last && name.last - name.first > last - first,
  );
  if (known.type !== 'person' && around?.type === 'person' && !isInstitution(tokens, first, last))
    return false;
  if (known.type === 'person' && around?.type === 'person' && goesOn(tokens, around, last)) return false;
  if (
    around !== undefined &&
    around.type !== 'person' &&
    isPlace(known) &&
    runsOn(sentence, around, first, last)
  )
    return false;
  if (last > first) return true;
  const [token, next] = [tokens[first], tokens[first + 1]];
  if (token === undefined || token.upos === 'VERB' || token.upos === 'ADV') return false;
  if (next?.text === '-' && next.start === token.end) return false;
  if (known.tags.includes('us-partisans') && longerParties.has(tokens[first - 1]?.text ?? '')) return false;
  if (capitalsNamedAfterPeople.has(token.text) && known.type === 'city')
    return isBeforeState(sentence, first);
  if (token.name === 'person' && known.type !== 'person') return isPlaceHere(known, sentence, first);
  if (first === 0 && !['country', 'city'].includes(known.type))
    return token.upos === 'PROPN' || token.name !== undefined;
  return true;
}

function isPlace({ type, tags }: KnownEntity): boolean {
  return type === 'country' || type === 'city' || tags.includes('us-state') || tags.includes('territory');
}

/** "Andrew Jackson" in "Andrew Jackson Smith" is somebody else. */
function goesOn(tokens: readonly Token[], around: Name, last: number): boolean {
  return last < around.last && /^\p{Lu}/u.test(tokens[last + 1]?.text ?? '');
}

/** "Boston" in "Boston Harbor Trust" is a part of that name. */
function runsOn({ tokens }: Sentence, around: Name, first: number, last: number): boolean {
  return tokens.slice(around.first, around.last + 1).some(({ text }, offset) => {
    const at = around.first + offset;
    return (at < first || at > last) && /^\p{Lu}/u.test(text) && countryOfDemonym(text) === undefined;
  });
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
