import type { Syntax } from './syntax.ts';

/** Openings that tie a sentence to the one before it; it says the same without. Longest first. */
const openings: readonly (readonly string[])[] = [
  'on the other hand',
  'at the same time',
  'as a result',
  'as a consequence',
  'as a matter of fact',
  'in the meantime',
  'in other words',
  'on the contrary',
  'for example',
  'for instance',
  'for this reason',
  'for that reason',
  'for these reasons',
  'in fact',
  'in reality',
  'in turn',
  'in addition',
  'in general',
  'in particular',
  'in contrast',
  'in short',
  'in sum',
  'in essence',
  'in effect',
  'by contrast',
  'of course',
  'even so',
  'to be sure',
  'after all',
  'above all',
  'not surprisingly',
  'more recently',
  'more specifically',
  'more importantly',
  'more generally',
  'most importantly',
  'that said',
].map(words => words.split(' '));

const adverbs: ReadonlySet<string> = new Set(
  (
    'however thus therefore moreover furthermore nevertheless nonetheless meanwhile also still instead hence additionally finally consequently ' +
    'indeed accordingly likewise similarly conversely otherwise besides first second third next then lastly secondly thirdly firstly eventually ' +
    'ultimately even ironically specifically importantly interestingly surprisingly understandably technically recently currently now soon ' +
    'afterward afterwards subsequently later'
  ).split(' '),
);

/** What a clause does without in its middle. */
const inner =
  /^(?:however|therefore|moreover|furthermore|nevertheless|nonetheless|meanwhile|also|instead|hence|additionally|consequently|indeed|though|then|thus|later|recently|currently|now|today|soon|lately|subsequently|afterward|afterwards)$/;

/** @returns the tokens that only tie the clause to the text before it or to the day of writing: "However,", "on Thursday", "last week". */
export function findConnectives(syntax: Syntax, tokens: readonly number[], head: number): readonly number[] {
  const opening = openingOf(syntax, tokens);
  const rest = tokens.slice(opening.length);
  return [
    ...opening,
    ...rest.filter(token => isLooseAdverb(syntax, token, head)),
    ...deicticPhrases(syntax, rest),
  ];
}

function openingOf(syntax: Syntax, tokens: readonly number[]): readonly number[] {
  const words = tokens.slice(0, 6).map(token => syntax.word(token));
  const phrase = openings.find(opening => opening.every((word, index) => words[index] === word));
  const isAdverb =
    adverbs.has(words[0] ?? '') && (words[1] === ',' || /^(?:also|even)$/.test(words[0] ?? ''));
  const length = phrase !== undefined && words[phrase.length] === ',' ? phrase.length : isAdverb ? 1 : 0;
  return tokens.slice(0, length);
}

function isLooseAdverb(syntax: Syntax, token: number, head: number): boolean {
  if (!inner.test(syntax.word(token))) return false;
  const isBetween = syntax.word(token - 1) === ',' && syntax.word(token + 1) === ',';
  return isBetween || (/^(?:advmod|obl)/.test(syntax.relation(token)) && syntax.token(token)?.head === head);
}

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const unit =
  /^(?:years?|months?|weeks?|days?|summer|winter|spring|fall|autumn|night|decades?|morning|evening|afternoon|hours?|minutes?)$/;

/** "(on) Thursday", "last week", "earlier this month", "two years ago": times that mean nothing without the day of writing. */
function deicticPhrases(syntax: Syntax, tokens: readonly number[]): number[] {
  const found: number[] = [];
  for (const [place, token] of tokens.entries()) {
    const length = deicticLength(syntax, tokens.slice(place, place + 5));
    if (length === 0 || found.includes(token)) continue;
    const before = syntax.word(tokens[place - 1] ?? -1);
    const after = syntax.word((tokens[place + length - 1] ?? -1) + 1);
    if (
      /^(?:of|by|until|since|from|before|after|for|to|between|than|the|first|second|third|last|each|every|through|in|during|['’]s)$/.test(
        before,
      ) ||
      /^(?:['’]s?|-|through|when|of)$/.test(after)
    )
      continue;
    found.push(...tokens.slice(place, place + length));
  }
  return found;
}

function deicticLength(syntax: Syntax, tokens: readonly number[]): number {
  const [one = '', two = '', three = '', four = ''] = tokens.map(token => syntax.word(token));
  if (weekday.test(one)) return /^(?:morning|afternoon|evening|night)$/.test(two) ? 2 : 1;
  if (one === 'on' && weekday.test(two)) return /^(?:morning|afternoon|evening|night)$/.test(three) ? 3 : 2;
  if (/^(?:earlier|later)$/.test(one) && /^(?:this|last|that)$/.test(two) && unit.test(three)) return 3;
  if (/^(?:last|next|this|that)$/.test(one) && unit.test(two)) return isTime(syntax, tokens[1] ?? -1) ? 2 : 0;
  if (/^(?:yesterday|tomorrow|tonight)$/.test(one)) return 1;
  if (unit.test(two) && three === 'ago') return 3;
  if (/^(?:late|early)$/.test(one) && weekday.test(two)) return 2;
  if (/^(?:late|early)$/.test(one) && two === 'on' && weekday.test(three)) return 3;
  return unit.test(three) && four === 'ago' ? 4 : 0;
}

/** @returns whether "last year" says when, and is no subject or object: "Peru last year became …" has its subject before it. */
function isTime(syntax: Syntax, noun: number): boolean {
  const before = syntax.token(noun - 2);
  const isSecond = (before?.upos === 'PROPN' || before?.upos === 'NOUN') && syntax.word(noun + 1) !== '’s';
  return isSecond || /^(?:obl|nmod|advmod)/.test(syntax.relation(noun));
}

/** @returns the tokens of a participle at the clause's end that only comments it: "…, highlighting the change". */
export function findTails(syntax: Syntax, tokens: readonly number[], head: number): readonly number[] {
  const last = tokens.at(-1) ?? -1;
  const tail = tokens.find(
    token =>
      token > head &&
      syntax.token(token)?.xpos === 'VBG' &&
      /^(?:advcl|xcomp|acl)/.test(syntax.relation(token)) &&
      isAfterComma(syntax, token) &&
      syntax.subject(token) === undefined &&
      syntax.subtree(token).includes(last),
  );
  if (tail === undefined) return [];
  return tokens.filter(token => token >= tail || (token === tail - 1 && syntax.word(token) === ','));
}

/** "…, hailing …", or "…,” hailing …". */
function isAfterComma(syntax: Syntax, token: number): boolean {
  return syntax.word(token - 1) === ',' || (syntax.word(token - 1) === '”' && syntax.word(token - 2) === ',');
}
