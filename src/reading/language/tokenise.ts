import { abbreviations } from './abbreviations.ts';
import type { SourceToken } from './sentence.ts';

/**
 * Splits a text into words and signs as the treebanks do: "don’t" is "do" and "n’t", "U.S." is one token, "co-founder"
 * is one token but "well-known" three.
 * @param text without line breaks.
 * @param offset where the text stands in its source; the tokens' offsets count from the source's start.
 */
export function tokenise(text: string, offset: number): SourceToken[] {
  const tokens: SourceToken[] = [];
  for (const { 0: match, index } of text.matchAll(tokenPattern)) {
    const start = offset + index;
    const stem = stemLength(match);
    if (stem > 0) tokens.push(cut(match, 0, stem, start), cut(match, stem, match.length, start));
    else if (isPrefixed(tokens, match, start)) joinPrefix(tokens, match);
    else tokens.push(cut(match, 0, match.length, start));
  }
  return tokens;
}

function cut(match: string, from: number, to: number, start: number): SourceToken {
  return { text: match.slice(from, to), start: start + from, end: start + to };
}

/** @returns how much of a contraction stands before its second word; 0 for any other token. */
function stemLength(match: string): number {
  if (match.length < 3) return 0;
  for (const pattern of contractions) {
    const stem = pattern.exec(match)?.[1];
    if (stem !== undefined) return stem.length;
  }
  return 0;
}

const contractions = [
  /^(.+)n['\u2019]t$/i,
  /^(.+)['\u2019](?:s|re|ve|ll|d|m)$/i,
  /^(can)not$/i,
  /^(gon|wan|got)(?:na|ta)$/i,
];

/** @returns whether the last two tokens are "co" and "-", and a word follows without a gap. */
function isPrefixed(tokens: readonly SourceToken[], match: string, start: number): boolean {
  const [prefix, hyphen] = [tokens.at(-2), tokens.at(-1)];
  if (prefix === undefined || hyphen?.text !== '-') return false;
  if (prefix.end !== hyphen.start || hyphen.end !== start) return false;
  return prefixPattern.test(prefix.text) && /^\p{L}/u.test(match);
}

function joinPrefix(tokens: SourceToken[], match: string): void {
  const [prefix, hyphen] = tokens.splice(-2);
  if (prefix === undefined || hyphen === undefined) return;
  const text = prefix.text + hyphen.text + match;
  tokens.push({ text, start: prefix.start, end: prefix.start + text.length });
}

const prefixPattern =
  /^(?:e|a|u|x|anti|bi|bio|co|counter|cross|cyber|de|eco|ex|extra|inter|intra|macro|mega|micro|mid|mini|multi|neo|non|over|pan|para|post|pre|pro|pseudo|re|semi|sub|super|tri|ultra|un|uni|vice)$/i;

/**
 * The first kind that fits is taken. No kind may look far ahead from every place of a long run (of ampersands, of
 * dots before a missing "@"): the lookbehinds see to it that each run is tried once.
 */
const tokenPattern = new RegExp(
  [
    String.raw`https?:\/\/\S*[\w\/]`,
    String.raw`(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`www\.\S*\w`,
    String.raw`(?:\p{L}\.){2,}(?:\p{L}\b(?!\.))?`,
    String.raw`\b(?:${abbreviations.map(word => word.replace('.', String.raw`\.`)).join('|')})\.`,
    // The initial of a name.
    String.raw`(?<=[\s(]|^)[A-Z]\.(?=\s*\p{Lu})`,
    String.raw`\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|bn|m|am|pm)?(?!\p{L})`,
    String.raw`(?:(?<!&)&+)?[\p{L}\p{M}\p{N}_]+(?:&+[\p{L}\p{M}\p{N}_]+)*(?:['\u2019]\p{L}+)*`,
    String.raw`\.{2,}|\u2026`,
    String.raw`--+|[\u2013\u2014]`,
    "``|''",
    String.raw`\S`,
  ].join('|'),
  'gu',
);
