import type { Syntax } from './syntax.ts';

const longestBracket = 3;

/** @returns what stands between dashes or in longer brackets, with these signs: the sentence is whole without. */
export function findInsertions(syntax: Syntax, tokens: readonly number[]): readonly number[] {
  return [...betweenDashes(syntax, tokens), ...inBrackets(syntax, tokens)];
}

function betweenDashes(syntax: Syntax, tokens: readonly number[]): readonly number[] {
  const dashes = tokens.filter(token => isDash(syntax, token));
  const [first, second] = dashes;
  if (first === undefined || dashes.length > 2) return [];
  const end = second ?? (tokens.at(-1) ?? first) + 1;
  const isTail = second === undefined;
  const inside = tokens.filter(token => token > first && token < end);
  if (isTail && first < (syntax.sentence.tokens.length > 0 ? syntax.root() : 0)) return [];
  if (isTail && namesWho(syntax, inside)) return [];
  return [first, ...inside, ...(isTail ? [] : [end])];
}

/** "… by the woman who had led it before—the second chief justice": what the sentence leads up to. */
function namesWho(syntax: Syntax, inside: readonly number[]): boolean {
  const isShort = inside.filter(token => /\p{L}/u.test(syntax.word(token))).length <= longestName;
  return (
    isShort && /^the$/.test(syntax.word(inside[0] ?? -1)) && !inside.some(token => syntax.isFinite(token))
  );
}

const longestName = 8;

/** A hyphen counts where spaces stand around it. */
export function isDash(syntax: Syntax, token: number): boolean {
  const word = syntax.word(token);
  if (/^(?:—|–|--)$/.test(word))
    return !/^\d/.test(syntax.word(token + 1)) || !/\d$/.test(syntax.word(token - 1));
  if (word !== '-') return false;
  const [before, here, after] = [syntax.token(token - 1), syntax.token(token), syntax.token(token + 1)];
  return here !== undefined && before?.end !== here.start && after?.start !== here.end;
}

function inBrackets(syntax: Syntax, tokens: readonly number[]): readonly number[] {
  const found: number[] = [];
  let opened: number[] | undefined;
  for (const token of tokens) {
    if (syntax.word(token) === '(') opened = [token];
    else opened?.push(token);
    if (syntax.word(token) !== ')' || opened === undefined) continue;
    if (isSpare(syntax, opened)) found.push(...opened);
    opened = undefined;
  }
  return found;
}

/** A short bracket gives an abbreviation; one that makes an exception belongs to what is said. */
function isSpare(syntax: Syntax, bracket: readonly number[]): boolean {
  return (
    bracket.length - 2 > longestBracket &&
    !/^(?:except|unless|but|although|if|not|only)$/.test(syntax.word(bracket[1] ?? -1))
  );
}
