import { takesThe } from '../domain/gazetteer/articles-of-names.ts';
import { countryOfDemonym } from '../domain/gazetteer/known-entities.ts';
import { type Clause, entityAt, type NamedSentence, type Swap } from './clause.ts';
import { countryBehind } from './home-country.ts';

/**
 * @returns the clause with the country that its text is about where it speaks of an institution or a law that every country has one
 * of: "the supreme court" → "Peru’s supreme court". A text about the United States needs none.
 */
export function withHome(named: NamedSentence, clause: Clause, home: string | undefined): Clause {
  if (home === undefined || home === 'United States' || tellsCountry(named, clause)) return clause;
  const { syntax } = named;
  const { tokens, swaps } = clause;
  const owner = `${takesThe(home, 'country') ? 'the ' : ''}${home}’s`;
  const [place] = tokens.flatMap((token): [number, Swap][] => {
    const noun = syntax.word(token);
    if (swaps.has(token) || swaps.has(token - 1)) return [];
    const article = articleOf(named, clause, token);
    if (ofState.test(noun) && article !== undefined) return [[article, { text: owner }]];
    const isBareName = syntax.token(token)?.text === 'Parliament' && tokens.includes(token);
    return isBareName && !isNamePart(named, token) ? [[token, { text: `${owner} Parliament` }]] : [];
  });
  return place === undefined ? clause : { ...clause, swaps: new Map([...swaps, place]) };
}

/** @returns why a clause leaves open which country votes or forbids: the text is about one abroad, and the clause names nothing. */
export function homeDoubts(
  named: NamedSentence,
  clause: Clause,
  home: string | undefined,
): readonly string[] {
  if (home === undefined || home === 'United States' || tellsCountry(named, clause)) return [];
  const { tokens, swaps } = clause;
  const isOfVoters = tokens.some(token => ofPeople.test(named.syntax.word(token)));
  const isNamed = tokens.some(
    token => swaps.get(token)?.entityId !== undefined || namesSomething(entityAt(named, token)?.type),
  );
  return isOfVoters && !isNamed ? ['which country it is of is told elsewhere'] : [];
}

function namesSomething(type: string | undefined): boolean {
  return type !== undefined && /^(?:person|city|organization|country)$/.test(type);
}

const ofPeople = /^(?:voters?|votes?|voted|turnout|ballots?|referendum|ban|electorate|citizens|lawmakers)$/;

const ofState =
  /^(?:amendment|constitution|parliament|government|senate|cabinet|legislature|ministry|electorate|monarchy|president|parliamentary|home)$/;

/** "The" before the noun, with nothing but a count or a capital between, and nothing behind the noun that tells whose. */
function articleOf({ syntax }: NamedSentence, { tokens }: Clause, noun: number): number | undefined {
  let at = noun - 1;
  while (isCountOrCapital(syntax.token(at)?.text ?? '') && noun - at < 3) at--;
  if (syntax.word(at) !== 'the' || !tokens.includes(at)) return undefined;
  const isOffice = syntax.word(noun) === 'home' && syntax.word(noun + 1) === 'office';
  if (syntax.word(noun) === 'home') return isOffice ? at : undefined;
  const isTold =
    /^(?:of|['’]s?|in|for|to|-)$/.test(syntax.word(noun + 1)) ||
    /^(?:NOUN|PROPN)$/.test(syntax.token(noun + 1)?.upos ?? '') ||
    syntax.children(noun, 'acl:relcl', 'acl').length > 0;
  return isTold ? undefined : at;
}

function isCountOrCapital(word: string): boolean {
  return /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|supreme)$/i.test(word);
}

function isNamePart({ syntax }: NamedSentence, token: number): boolean {
  return [token - 1, token + 1].some(at => /^\p{Lu}/u.test(syntax.token(at)?.text ?? '') && at > 0);
}

function tellsCountry(named: NamedSentence, { tokens, swaps }: Clause): boolean {
  return tokens.some(token => {
    const text = swaps.get(token)?.text ?? named.syntax.token(token)?.text ?? '';
    const entity = entityAt(named, token);
    const isPerson = entity?.type === 'person';
    return countryOfDemonym(text) !== undefined || (!isPerson && countryBehind(entity) !== undefined);
  });
}
