/** @returns the text as it is compared: lower case, no accents, quotation marks, possessives or leading article. */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= mostFolded) folded.clear();
  const plain = foldAnew(text);
  folded.set(text, plain);
  return plain;
}

/** Gates compare the same names and sentences thousands of times. */
const folded = new Map<string, string>();
const mostFolded = 10_000;

function foldAnew(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{Letter}\p{Number}$%]+/gu, ' ')
    .trim()
    .replace(/^(?:the|an?) (?=.)/, '');
}

/** @returns whether the text holds this name as whole words. */
export function mentions(text: string, name: string): boolean {
  const wanted = fold(name);
  return wanted !== '' && ` ${fold(text)} `.includes(` ${wanted} `);
}

/** @returns the words that carry meaning, folded, each once. */
export function contentWords(text: string): readonly string[] {
  return gist(text).words;
}

interface Gist {
  readonly words: readonly string[];
  /** Their first letters: words of one root have these in common. */
  readonly beginnings: ReadonlySet<string>;
}

function gist(text: string): Gist {
  const known = gists.get(text);
  if (known !== undefined) return known;
  if (gists.size >= mostFolded) gists.clear();
  const all = fold(text).split(' ');
  const words = [...new Set(all.filter(word => word.length >= 4 && !functionWords.has(word)))];
  const made = { words, beginnings: new Set(words.map(beginning)) };
  gists.set(text, made);
  return made;
}

const gists = new Map<string, Gist>();

function beginning(word: string): string {
  return word.slice(0, 4);
}

/** @returns whether two words grow from one root, by a long common beginning ("Russia", "Russian"). */
export function shareRoot(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const needed = Math.max(4, Math.ceil(shorter * 0.75));
  return shorter >= 4 && one.slice(0, needed) === other.slice(0, needed);
}

/** @returns the share (0 to 1) of the shorter text's content words that the other has as well. */
export function likeness(one: string, other: string): number {
  const [first, second] = [gist(one), gist(other)];
  const [fewer, more] = first.words.length <= second.words.length ? [first, second] : [second, first];
  if (fewer.words.length === 0) return 0;
  const shared = fewer.words.filter(
    word => more.beginnings.has(beginning(word)) && more.words.some(known => shareRoot(word, known)),
  );
  return shared.length / fewer.words.length;
}

export function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** @returns an office as it stands behind "a former": without article, and without a "former" of its own. */
export function bareOffice(role: string): string {
  return role.replace(/^(?:the|an?|former) /i, '');
}

/** @returns an office as it stands behind "as": "a member of Congress", but "president of the region" and "Foreign Minister". */
export function officeInSentence(role: string): string {
  const isOne =
    /^(?:president|chair|head|leader|director|governor|mayor|speaker|secretary|minister|premier|chancellor|king|queen|prime|chief|commander|ambassador|vice|chief)/.test(
      role,
    );
  const isCalling =
    /\b(?:expert|professor|scholar|analyst|researcher|lawyer|adviser|advisor|activist)\b/.test(role);
  if (isOne || /^(?:the|an?) /.test(role) || (!/^\p{Ll}/u.test(role) && !isCalling)) return role;
  return `${/^[aeiou]/i.test(role) ? 'an' : 'a'} ${role}`;
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Takes the capital off a question word, so that a question can stand after "According to …,". */
export function uncapitalizeQuestion(text: string): string {
  return text.replace(
    /^(?:What|Which|Who|Whom|Whose|When|Where|Why|How|In|By|At|To|For|On|Of|From|With)\b/,
    word => word.toLowerCase(),
  );
}

/** @returns whether the text starts with a pronoun that nothing before it explains. */
export function startsWithPronoun(text: string): boolean {
  return /^(?:he|she|it|they)\b/i.test(text.trim());
}

/** @returns the text without the stop at its end; the stop of an abbreviation (“the U.N.”) stays. */
export function withoutStop(text: string): string {
  return text.trim().replace(/(?<!\b\p{Lu}\.\p{Lu})\.$/u, '');
}

/** @returns the text as a sentence: a capital first, one stop last, which an abbreviation brings along. */
export function asSentence(text: string): string {
  const trimmed = capitalize(text.trim()).replace(/(?<!\.)\.\.$/, '.');
  return /[.?!]”?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** @returns the text in quotation marks, quotations within it in single ones. */
export function inQuotationMarks(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

const functionWords = new Set(
  (
    'about above according after against also although among another article because been before being ' +
    'between both complete could does doing down during each either even from further have having here into its just ' +
    'like made make many might more most much must near only onto other others over reporters said same says ' +
    'sentence shall should since some still such than that their them then there these they this those ' +
    'through under until upon used very were what when where whether which while whom whose will with within ' +
    'without would your choose describe describes described call calls called true false'
  ).split(' '),
);
