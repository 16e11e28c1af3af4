import { countryOfDemonym, knownByPrintedName } from '../domain/gazetteer/known-entities.ts';
import { addresses, offices, officeTag, shortTitles } from '../domain/gazetteer/offices.ts';
import { isPlural, singularOf } from '../domain/gazetteer/term-kinds.ts';
import type { Mention } from './entities.ts';
import type { Syntax } from './syntax.ts';

/** Where an office stands. */
export interface RolePlace {
  readonly first: number;
  readonly last: number;
  readonly isSure: boolean;
  readonly isFormer?: boolean;
  /** In the plural: said of several people at once. */
  readonly isShared?: boolean;
}

/** "Political scientist X", "the economists X and Y": a calling in small letters right before the name. */
export function callingBefore(syntax: Syntax, { first, last: end }: Mention): RolePlace | undefined {
  let last = first - 1;
  while (first - last < 10 && isBetweenNames(syntax, last)) last--;
  const word = syntax.word(last);
  const isShared = isPlural(word);
  if (isCapital(syntax, last) && !isShared) return undefined;
  if (last < first - 1 && !isShared) return undefined;
  if (!offices.has(singularOf(word)) || !/^(?:NOUN|PROPN)$/.test(syntax.token(last)?.upos ?? ''))
    return undefined;
  let start = last;
  while (/^(?:NOUN|ADJ|PROPN)$/.test(syntax.token(start - 1)?.upos ?? '') && last - start < 4) start--;
  const isCut = /^(?:of|for)$/.test(syntax.word(start - 1)) && syntax.token(start)?.upos === 'PROPN';
  const isBounded =
    !isCut && /^(?:ADP|PUNCT|DET|VERB|AUX|CCONJ|SCONJ|)$/.test(syntax.token(start - 1)?.upos ?? '');
  return {
    first: start,
    last,
    isSure: isBounded && !isShared && end > first && !isLoose(syntax.word(last)),
    isShared,
  };
}

/** Words that tell what somebody has been or is to somebody else, and no office. */
function isLoose(word: string): boolean {
  return /^(?:resident|relative)$/.test(officeTag(word) ?? '');
}

function isBetweenNames(syntax: Syntax, at: number): boolean {
  if (offices.has(singularOf(syntax.word(at)))) return false;
  return /^(?:,|and)$/.test(syntax.word(at)) || syntax.token(at)?.name === 'person';
}

/** "Foreign Minister X", "Russian President X", and nested ones: "Secretary of the Security Council X". */
export function titleBefore(syntax: Syntax, { first, last: end }: Mention): RolePlace | undefined {
  const last = addresses.has(syntax.word(first - 1)) ? first - 2 : first - 1;
  const office = startsCapital(syntax, last) && isOffice(syntax, last) ? last : nestedOffice(syntax, last);
  if (office === undefined) return undefined;
  let start = office;
  while (isTitleWord(syntax, start - 1) && office - start < 5) start--;
  if (/^['’]s$/.test(syntax.word(start - 1))) start = ownerBefore(syntax, start);
  const isNested = office < last;
  const isFullName = end > first;
  return { first: start, last, isSure: last > start || isNested || isFullName };
}

function isTitleWord(syntax: Syntax, at: number): boolean {
  const word = syntax.token(at)?.text ?? '';
  if (/^(?:former|then|vice|-|deputy)$/.test(word)) return syntax.word(at + 1) !== '';
  if (
    !/^\p{Lu}/u.test(word) ||
    /^(?:The|A|An|In|On|By|For|When|While|After|Before|But|And|As|If)$/.test(word)
  )
    return false;
  const isKind = ['NOUN', 'PROPN', 'ADJ'].includes(syntax.token(at)?.upos ?? '');
  return isKind || countryOfDemonym(word) !== undefined || knownByPrintedName.has(word);
}

/** Walks back over "of the Security Council" to the capitalised office before it. */
function nestedOffice(syntax: Syntax, last: number): number | undefined {
  let at = last;
  while (startsCapital(syntax, at) && !isOffice(syntax, at) && last - at < 6) {
    const link = at - 1;
    if (/^(?:of|for|to|and|the|&)$/.test(syntax.word(link))) {
      const before = /^(?:the)$/.test(syntax.word(link)) ? link - 2 : link - 1;
      const isLink = /^(?:of|for|to)$/.test(syntax.word(before + 1));
      if (isLink && startsCapital(syntax, before) && isOffice(syntax, before)) return before;
      at = before;
    } else at = link;
  }
  return undefined;
}

function startsCapital(syntax: Syntax, at: number): boolean {
  return /^\p{Lu}/u.test(syntax.token(at)?.text ?? '');
}

function isCapital(syntax: Syntax, at: number): boolean {
  return startsCapital(syntax, at) && syntax.token(at)?.name !== 'person';
}

export function isOffice(syntax: Syntax, at: number): boolean {
  return offices.has(syntax.word(at)) || shortTitles.has(syntax.word(at));
}

/** @returns where "New Zealand’s prime minister" begins; the office itself where its owner is no place by name. */
export function ownerBefore(syntax: Syntax, start: number): number {
  let owner = start - 2;
  if (syntax.token(owner)?.upos !== 'PROPN' || syntax.token(owner)?.name === 'person') return start;
  const printed = (at: number) => syntax.token(at)?.text ?? '';
  if (knownByPrintedName.has(`${printed(owner - 1)} ${printed(owner)}`)) owner--;
  return /^(?:PROPN|ADJ)$/.test(syntax.token(owner - 1)?.upos ?? '') ? start : owner;
}
