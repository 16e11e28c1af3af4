import { ambiguousNouns, documentNouns, institutionNouns } from '../domain/gazetteer/head-nouns.ts';
import { countryOfDemonym, knownByPrintedName } from '../domain/gazetteer/known-entities.ts';
import { offices } from '../domain/gazetteer/offices.ts';
import type { Sentence, Token } from './language/sentence.ts';

/** Tokens from `first` to `last` that make a name by their form alone. */
export interface NamePattern {
  readonly first: number;
  readonly last: number;
  readonly type: 'organization' | 'document';
  readonly tags: readonly string[];
}

const longestName = 12;

/** Institutions and documents that no list knows: "Ministry of Fisheries", "Harbor Act of 1931", "Doe v. Roe". */
export function findNamePatterns({ tokens }: Sentence): readonly NamePattern[] {
  return tokens.flatMap((token, at) => {
    if (/^vs?\.?$/.test(token.text)) return courtCase(tokens, at);
    if (/^(?:Article|Title|Proposition|Section)$/.test(token.text)) return numbered(tokens, at);
    if (token.text === 'Convention' && !/^(?:on|against|for|relating)$/.test(tokens[at + 1]?.text ?? ''))
      return [];
    const [institution, document] = [institutionNouns.get(token.text), documentNouns.get(token.text)];
    if (institution === undefined && document === undefined) return [];
    if (ambiguousNouns.has(token.text) && token.name === 'person') return [];
    if (token.upos === 'VERB' || token.upos === 'AUX') return [];
    return document === undefined
      ? around(tokens, at, 'organization', [institution ?? ''])
      : around(tokens, at, 'document', [document]);
  });
}

function around(
  tokens: readonly Token[],
  head: number,
  type: NamePattern['type'],
  tags: readonly string[],
): NamePattern[] {
  const first = leftEdge(tokens, head, type);
  const last = rightEdge(tokens, head, type);
  if (first === head && last === head) return [];
  const isLong = last - first >= longestName || isCutShort(tokens, last);
  const isLoneYear = first === head && /\d/.test(tokens[last]?.text ?? '');
  return isLong || isLoneYear ? [] : [{ first, last, type, tags }];
}

/** "Dual Court System" is no court. */
function isCutShort(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  if (next === undefined || !/^\p{Lu}\p{Ll}/u.test(next.text) || next.name === 'person') return false;
  return (
    /^(?:NOUN|PROPN)$/.test(next.upos) && !offices.has(next.text.toLowerCase()) && !isOutside.has(next.text)
  );
}

/** Walks back over capitals, over "'s" and, before an act's name, over the small words between capitals. */
function leftEdge(tokens: readonly Token[], head: number, type: NamePattern['type']): number {
  let first = head;
  while (first > 0 && head - first < longestName) {
    const before = tokens[first - 1];
    if (before === undefined) break;
    if (belongsBefore(tokens, first - 1, type)) first--;
    else if (isOwner(before, tokens[first - 2])) break;
    else if (isJoint(before, type) && belongsBefore(tokens, first - 2, type)) first -= 2;
    else break;
  }
  return first;
}

/** "Kenya's Health Ministry", "the amendment's Harbor Clause": what it belongs to is no part of its name. */
function isOwner({ text }: Token, before: Token | undefined): boolean {
  if (!/^['’]s?$/.test(text) || before === undefined) return false;
  const type = knownByPrintedName.get(before.text)?.type;
  return type === 'country' || type === 'city' || documentNouns.has(before.text);
}

function isJoint({ text }: Token, type: NamePattern['type']): boolean {
  return /^['’]s?$/.test(text) || (type === 'document' && /^(?:of|for|and|with)$/.test(text));
}

function belongsBefore(tokens: readonly Token[], at: number, type: NamePattern['type']): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (type === 'document' && /^\d+(?:st|nd|rd|th)$/.test(token.text)) return true;
  if (!/^\p{Lu}/u.test(token.text) || isOutside.has(token.text)) return false;
  if (offices.has(token.text.toLowerCase()) || isPerson(tokens, at)) return false;
  if (at === 0) return token.upos === 'PROPN' && countryOfDemonym(token.text) === undefined;
  return ['PROPN', 'NOUN', 'ADJ', 'NUM', 'VERB'].includes(token.upos);
}

/** Of a person's name only the last word can begin an institution's: "Ada Brook Foundation". */
function isPerson(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.name === 'person' && tokens[at + 1]?.name !== tokens[at]?.name;
}

/** Capitals that stand before names without being a part of them. */
const isOutside: ReadonlySet<string> = new Set(
  (
    'The A An This That In On At By For From When While After Before If As But And Or Its Their His Her Our Every Each ' +
    'Some Many Both Former Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June ' +
    'July August September October November December I We He She It They You Under With Since Although Because However ' +
    'Then Today Yesterday One Two Three Several Most Another Any All No Not To Of'
  ).split(' '),
);

/** "Department of Health and Human Services", "Court of Appeals for the Ninth Circuit", "Harbor Act of 1931". */
function rightEdge(tokens: readonly Token[], head: number, type: NamePattern['type']): number {
  let last = head;
  if (tokens[head]?.text === 'Bill' && /^\d+$/.test(tokens[head + 1]?.text ?? '')) return head + 1;
  for (;;) {
    const link = tokens[last + 1]?.text ?? '';
    if (type === 'document' && link === 'of' && /^[12]\d{3}$/.test(tokens[last + 2]?.text ?? ''))
      return last + 2;
    const isLink = /^(?:of|for)$/.test(link) || (link === 'on' && isOnSubject.has(tokens[head]?.text ?? ''));
    if (!isLink) return last;
    const start = tokens[last + 2]?.text === 'the' ? last + 3 : last + 2;
    const end = runOfCapitals(tokens, start);
    if (end < start) return last;
    last = end;
    if (last - head >= longestName) return last;
  }
}

/** Institutions and documents that are "on" something; of others "on" tells the day. */
const isOnSubject: ReadonlySet<string> = new Set(
  'Committee Subcommittee Council Commission Convention Treaty Declaration Protocol Caucus Agreement'.split(
    ' ',
  ),
);

/** @returns the last token of the run: capitals, and "and" or a comma between them where an "and" follows. */
function runOfCapitals(tokens: readonly Token[], start: number): number {
  let last = start - 1;
  while (isCapital(tokens[last + 1]) && last - start < 6) {
    last++;
    const joins = /^(?:and|&)$/.test(tokens[last + 1]?.text ?? '') && isCapital(tokens[last + 2]);
    if (joins && tokens[last + 2]?.name !== 'person') last++;
  }
  return last;
}

function isCapital(token: Token | undefined): boolean {
  return (
    token !== undefined && /^\p{Lu}/u.test(token.text) && token.name !== 'person' && token.upos !== 'PRON'
  );
}

/** "Doe v. Roe": the parties by their capitals. */
function courtCase(tokens: readonly Token[], at: number): NamePattern[] {
  const isParty = (index: number) =>
    /^\p{Lu}/u.test(tokens[index]?.text ?? '') && !isOutside.has(tokens[index]?.text ?? '');
  let [first, last] = [at, at];
  while (at - first < 6 && (isParty(first - 1) || (isSmall(tokens[first - 1]) && isParty(first - 2))))
    first--;
  while (last - at < 6 && (isParty(last + 1) || (isSmall(tokens[last + 1]) && isParty(last + 2)))) last++;
  return first === at || last === at ? [] : [{ first, last, type: 'document', tags: ['court-case'] }];
}

function isSmall(token: Token | undefined): boolean {
  return /^(?:of|the|&)$/.test(token?.text ?? '');
}

/** "Article III", "Title IX", "Proposition 13". */
function numbered(tokens: readonly Token[], at: number): NamePattern[] {
  const number = tokens[at + 1]?.text ?? '';
  if (!/^(?:[IVXLC]{1,7}|\d{1,3})$/.test(number)) return [];
  const kind = tokens[at]?.text === 'Article' ? 'constitution-article' : 'numbered-law';
  return [{ first: at, last: at + 1, type: 'document', tags: [kind] }];
}
