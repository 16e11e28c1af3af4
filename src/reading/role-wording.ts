import type { Entity } from '../domain/entity.ts';
import { takesThe } from '../domain/gazetteer/articles-of-names.ts';
import { countryOfDemonym, findKnown } from '../domain/gazetteer/known-entities.ts';
import { offices, officeTag } from '../domain/gazetteer/offices.ts';
import { entityAt, type NamedSentence } from './clause.ts';
import { countryBehind } from './home-country.ts';

/** An office as it reads behind "is", and whether it tells of what it is one. */
export interface WordedRole {
  readonly text: string;
  readonly isPlaced: boolean;
}

/** "Russian Foreign Minister" → "the foreign minister of Russia", "political scientist" → "a political scientist". */
export function wordRole(role: string, isFormer: boolean, country: string | undefined): WordedRole {
  const [first = '', ...rest] = bareWords(role);
  const owner = /^and$/.test(rest[0] ?? '') ? undefined : nationOf(first);
  const bare = owner === undefined ? [first, ...rest].join(' ') : rest.join(' ');
  const office = lowerOffices(bare);
  const isOwned = isOfSomething(bare);
  const land = owner ?? (isOwned ? undefined : country);
  if (land === undefined || !isOffice(bare))
    return { text: withArticle(office, isFormer, bare), isPlaced: isOwned };
  if (isOneOfMany(bare))
    return {
      text: `${isFormer ? '' : `${articleFor(office)} `}${office} of ${withThe(land)}`,
      isPlaced: true,
    };
  return { text: `${isFormer ? '' : 'the '}${office} of ${withThe(land)}`, isPlaced: true };
}

/** @returns the country that a person's phrase ties the office to: the person's own, else the only one named right around the name. */
export function countryOf(named: NamedSentence, holder: Entity | undefined): string | undefined {
  const own = countryBehind(holder);
  if (own !== undefined) return own;
  const found = new Set(
    phraseAround(named, holder).flatMap(
      token =>
        countryOfDemonym(named.syntax.token(token)?.text ?? '') ??
        countryBehind(entityAt(named, token)) ??
        [],
    ),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

/** The tokens on both sides of a name up to a verb, a sign other than the comma before its office, or another person. */
function phraseAround({ syntax, mentions, entities }: NamedSentence, holder: Entity | undefined): number[] {
  const isOther = (at: number) =>
    mentions.some(
      ({ first, last, entityId }) =>
        first <= at && at <= last && entityId !== holder?.id && entities.get(entityId)?.type === 'person',
    );
  const isBound = (at: number) =>
    isOther(at) || /^(?:VERB|AUX|CCONJ|SCONJ|PRON|)$/.test(syntax.token(at)?.upos ?? '');
  return mentions
    .filter(({ entityId }) => entityId === holder?.id)
    .flatMap(({ first, last }) => {
      const found: number[] = [];
      for (let at = first - 1; !isBound(at) && !/^[,.;:()“”"]$/.test(syntax.word(at)); at--) found.push(at);
      for (let at = last + 1; !isBound(at) && !/^[.;:“”"]$/.test(syntax.word(at)); at++) found.push(at);
      return found;
    });
}

function nationOf(word: string): string | undefined {
  const known = findKnown(word.replace(/['’]s$/, ''));
  return countryOfDemonym(word) ?? (known?.type === 'country' ? known.name : undefined);
}

/** The words of an office; a country’s name of two words stands as one. */
function bareWords(role: string): readonly string[] {
  const words = ofField(role.replace(/^(?:new|[Tt]op|[Ss]enior|[Cc]urrent) /, '')).split(' ');
  const pair = words.slice(0, 2).join(' ');
  return words.length > 2 && nationOf(pair) !== undefined ? [pair, ...words.slice(2)] : words;
}

/** "Minister of Education" tells the field, and not yet the country: "minister of education". */
function ofField(role: string): string {
  const [, office, link, field = ''] =
    /^((?:\w+ )?(?:minister|secretary|undersecretary)) (of|for) (?:the )?(\p{Lu}\p{Ll}+)$/iu.exec(role) ?? [];
  return office === undefined || nationOf(field) !== undefined
    ? role
    : `${office} ${link} ${field.toLowerCase()}`;
}

function withThe(country: string): string {
  return takesThe(country, 'country') ? `the ${country}` : country;
}

/** "of the Harbor Board", "at Elmford University", "Peru’s", "Elmford City". */
function isOfSomething(role: string): boolean {
  return (
    /\b(?:of|for|at|with|on|in|to) (?:the |an? )?(?:[\p{L}-]+ ){0,3}\p{Lu}/u.test(role) ||
    /^\p{Lu}[\p{L} .-]*['’]s? /u.test(role)
  );
}

const publicOffice =
  /\b(?:president|premier|prime minister|chancellor|king|queen|emperor|minister|secretary|attorney general|solicitor general|chief justice|senator|representative|commissioner|ambassador)$/i;

/** An office of a state, whatever its field: "foreign minister", "home secretary". */
function isOffice(role: string): boolean {
  return publicOffice.test(role.replace(/ (?:of|for) \p{Ll}+$/u, ''));
}

function isOneOfMany(role: string): boolean {
  return (
    /\b(?:senator|representative|ambassador|cabinet (?:minister|secretary)|(?:deputy|junior|vice) minister|spokes(?:man|woman|person))$/i.test(
      role,
    ) || /^(?:minister|secretary)$/i.test(role)
  );
}

/** Capitals of office words stand for respect only: "Foreign Minister" → "foreign minister"; names keep theirs. */
function lowerOffices(role: string): string {
  const [core = '', ...rest] = role.split(
    /(?= (?:of|for|at|in|on|to|with|from|under|during) )|(?<=^[^ ]*['’]s) /u,
  );
  const isOwner = /['’]s$/.test(core);
  const titled = isOwner ? (rest[0] ?? '') : core;
  const lower = isTitle(titled) ? titled.toLowerCase().replace(/\bceo\b/, 'CEO') : titled;
  return isOwner ? `${core} ${[lower, ...rest.slice(1)].join('')}` : [lower, ...rest].join('');
}

const titleWords =
  /^(?:prime|vice|deputy|foreign|defense|defence|finance|home|health|education|environment|justice|interior|labor|labour|trade|energy|transport|shadow|economy|agriculture|culture|first|chief|attorney|solicitor|general|majority|minority|associate|assistant|under|state|security|council|city|county|town|press|national|provincial|federal|district|emeritus|and|affairs)$/;

function isTitle(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[ -]/)
    .every(word => offices.has(word) || titleWords.test(word));
}

const definite =
  /^(?:president|vice president|prime minister|premier|chancellor|king|queen|governor|mayor|speaker|head|leader|chairman|chairwoman|chair|director|ceo|founder|foreign|defense|defence|finance|home|health|first|second|third|fourth|fifth|chief|secretary|attorney general|solicitor general|minister|majority|minority|executive)\b/i;

function withArticle(office: string, isFormer: boolean, bare: string): string {
  if (isFormer || /^(?:the|an?) /i.test(office) || /^\p{Lu}[^ ]*(?: \p{Lu}[^ ]*)?['’]s? /u.test(bare))
    return office;
  if (definite.test(bare) && officeTag(bare) !== 'analyst') return `the ${office}`;
  return `${articleFor(office)} ${office}`;
}

function articleFor(office: string): string {
  return /^[aeiou]/i.test(office) ? 'an' : 'a';
}
