import type { EncodedSentence } from './encoded-sentence.ts';
import { isCapitalised } from './fold-token.ts';
import {
  beginOf,
  endOfName,
  insideOf,
  isBegin,
  isInside,
  nameTypes,
  outside,
  typeOf,
} from './name-labels.ts';
import type { NameType, PartOfSpeech, SourceToken } from './sentence.ts';

const person = beginOf('person');

/** A sentence as the rules see it: everything by token, counted from 1. The rules write in `labels`. */
export interface LabelledSentence {
  readonly encoded: EncodedSentence;
  /** Counted from 0. */
  readonly tokens: readonly SourceToken[];
  readonly upos: (token: number) => PartOfSpeech;
  readonly labels: Int32Array;
}

/**
 * One text, one reading: mends the names of a text in place. What hangs on a person's name by a hyphen belongs to it;
 * capitals after a title are a person; a surname carries over; a name alone takes the type that it mostly has.
 */
export function mendNames(sentences: readonly LabelledSentence[]): void {
  for (const sentence of sentences) joinHyphens(sentence);
  for (const sentence of sentences) labelAfterTitles(sentence);
  const seen = countNames(sentences);
  for (const sentence of sentences) labelAlike(sentence, seen);
}

/** "Mei Lin-fong" comes as four tokens: what hangs on a person's name is more of it, unless it is a verb ("-led"). */
function joinHyphens({ encoded, tokens, upos, labels }: LabelledSentence): void {
  for (let token = 2; token < encoded.length; token++) {
    const [before, hyphen, after] = [tokens[token - 2], tokens[token - 1], tokens[token]];
    if (before === undefined || after === undefined || hyphen?.text !== '-') continue;
    const isJoined = before.end === hyphen.start && hyphen.end === after.start;
    const isPerson = typeOf(labels[token - 1] ?? outside) === 'person';
    if (!isJoined || !isPerson || labels[token] !== outside) continue;
    if (upos(token + 1) === 'VERB' || after.text.length >= 7 || after.text === 'led') continue;
    labels[token] = insideOf('person');
    labels[token + 1] = insideOf('person');
  }
}

/** A capitalised run right after a title is a person, unless the model saw a longer name of another type in it. */
function labelAfterTitles({ encoded, upos, labels }: LabelledSentence): void {
  for (let first = 2; first <= encoded.length; first++) {
    if (!titles.has(encoded.form(first - 1).toLowerCase()) || !isProper(first)) continue;
    if (labels[first] === person) continue;
    let last = first;
    while (last < encoded.length && isProper(last + 1) && last - first < 3) last++;
    const beginsOther = labels.slice(first, last + 1).some(label => isBegin(label) && label !== person);
    if (beginsOther && last - first > 1) continue;
    labels[first] = person;
    labels.fill(insideOf('person'), first + 1, last + 1);
    const follower = labels[last + 1] ?? outside;
    if (last < encoded.length && isInside(follower)) labels[last + 1] = follower - 1;
  }

  function isProper(token: number): boolean {
    return isCapitalised(encoded.form(token)) && upos(token) === 'PROPN';
  }
}

/** What a text calls by name. */
interface SeenNames {
  /** How often each name has each type, in the order of `nameTypes`. */
  readonly counts: ReadonlyMap<string, readonly number[]>;
  /** Last words of people's names, and first ones of two: surnames come first in Chinese. */
  readonly surnames: ReadonlySet<string>;
}

function countNames(sentences: readonly LabelledSentence[]): SeenNames {
  const counts = new Map<string, number[]>();
  const surnames = new Set<string>();
  for (const { encoded, labels } of sentences) {
    for (let first = 1; first <= encoded.length; first++) {
      const type = typeOf(labels[first] ?? outside);
      if (type === undefined || !isBegin(labels[first] ?? outside)) continue;
      const last = endOfName(labels, first, encoded.length);
      countName(counts, encoded.forms.slice(first, last + 1).join(' '), type);
      if (type !== 'person' || last === first || last - first >= 4) continue;
      surnames.add(encoded.form(last));
      if (last === first + 1) surnames.add(encoded.form(first));
    }
  }
  return { counts, surnames };
}

function countName(counts: Map<string, number[]>, name: string, type: NameType): void {
  const count = counts.get(name) ?? nameTypes.map(() => 0);
  const index = nameTypes.indexOf(type);
  count[index] = (count[index] ?? 0) + 1;
  counts.set(name, count);
}

function labelAlike(sentence: LabelledSentence, seen: SeenNames): void {
  const { encoded, labels } = sentence;
  for (let token = 1; token <= encoded.length; token++) {
    const form = encoded.form(token);
    if (!isCapitalised(form) || form.length < 2 || !standsAlone(sentence, token)) continue;
    labels[token] = alikeLabel(sentence, token, seen);
  }
}

/** @returns whether the token is a name of one word, or none. */
function standsAlone({ encoded, labels }: LabelledSentence, token: number): boolean {
  const follower = token < encoded.length ? (labels[token + 1] ?? outside) : outside;
  return !isInside(labels[token] ?? outside) && !isInside(follower);
}

function alikeLabel(sentence: LabelledSentence, token: number, { counts, surnames }: SeenNames): number {
  const label = sentence.labels[token] ?? outside;
  const form = sentence.encoded.form(token);
  const count = counts.get(form);
  const runsOn = capitalFollows(sentence, token);
  if (surnames.has(form) && !runsOn) return (count?.[1] ?? 0) < 2 ? beginOf('person') : label;
  if (count === undefined) return label;
  const highest = Math.max(...count);
  const usual = beginOf(nameTypes[count.indexOf(highest)] ?? 'person');
  if (label !== outside) return highest > (count[label >> 1] ?? 0) ? usual : label;
  const total = count.reduce((sum, times) => sum + times, 0);
  return total >= 2 && sentence.upos(token) === 'PROPN' && !runsOn ? usual : label;
}

/** @returns whether a capitalised word outside of names comes next: perhaps the rest of a longer name. */
function capitalFollows({ encoded, labels }: LabelledSentence, token: number): boolean {
  return (
    token < encoded.length &&
    isCapitalised(encoded.form(token + 1)) &&
    (labels[token + 1] ?? outside) === outside
  );
}

const titles: ReadonlySet<string> = new Set(
  (
    'president premier chancellor minister secretary senator sen. representative rep. governor gov. mayor justice ' +
    'judge king queen prince princess pope general gen. colonel captain mr. mrs. ms. dr. professor prof. ambassador ' +
    'spokesman spokeswoman spokesperson congressman congresswoman chairman speaker'
  ).split(' '),
);
