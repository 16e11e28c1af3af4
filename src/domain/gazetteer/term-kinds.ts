import { offices } from './offices.ts';
import { parseRows } from './rows.ts';

/** What a common noun stands for, in the singular: kind | nouns. */
const rows = `
people|citizen person man woman child delegate colonist slave immigrant migrant refugee minority fisherman lawmaker taxpayer parent juror defendant plaintiff witness soldier troop ally enemy elite public electorate majority populace native settler merchant planter framer founder partisan
body|court committee council congress legislature government state agency branch house chamber party commission department board union group organization company corporation press army militia bureaucracy cabinet senate jury leadership constituency county city colony nation country institution parliament municipality territory district school university church bank administration association subcommittee caucus
rule|law act bill amendment power right rule statute treaty constitution order clause resolution document ruling regulation provision veto policy legislation ordinance charter freedom liberty privilege mandate compromise measure reform
case|case lawsuit appeal petition trial dispute crime felony charge verdict hearing misdemeanor suit claim complaint
money|tax revenue debt fund budget spending money tariff wage cost loan price income deficit subsidy grant fee salary currency
contest|election vote campaign primary referendum caucus ballot poll debate
conflict|war rebellion uprising revolution protest riot attack invasion crisis conflict strike boycott
plan|plan program project proposal idea model system approach strategy method process procedure practice
goods|land property food oil gas weapon ship boat export import product good crop grain energy coal steel cotton tobacco`;

const kindsByNoun: ReadonlyMap<string, string> = new Map(
  parseRows(rows).flatMap(([kind = '', nouns = '']) =>
    nouns.split(' ').map((noun): [string, string] => [noun, kind]),
  ),
);

/** Endings that tell enough; "-er" and "-or" make people, but also "power" and "paper", so the word must be long. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/.{3}(?:ism|acy|ity|ship|dom|ness)$/, 'idea'],
  [/.{4}(?:ist|ian|eer|ee)$/, 'people'],
  [/.{5}[eo]r$/, 'people'],
  [/.{3}(?:tion|sion|ment|ance|ence|ing)$/, 'doing'],
];

/** @returns what a noun stands for: "people", "body", "rule" …; undefined where it is not known. */
export function kindOfNoun(noun: string): string | undefined {
  const singular = singularOf(noun.toLowerCase());
  if (offices.has(singular)) return 'people';
  return kindsByNoun.get(singular) ?? endings.find(([ending]) => ending.test(singular))?.[1];
}

/** @returns whether a noun is in the plural, by its form. */
export function isPlural(noun: string): boolean {
  return (
    /(?:men|women|people|children)$/i.test(noun) ||
    (/s$/i.test(noun) && !/(?:ss|us|is|news|politics|economics)$/i.test(noun))
  );
}

export function singularOf(noun: string): string {
  if (/men$/.test(noun)) return noun.replace(/men$/, 'man');
  if (!isPlural(noun)) return noun;
  if (/ies$/.test(noun)) return noun.replace(/ies$/, 'y');
  return /(?:[sx]|ch|sh)es$/.test(noun) ? noun.slice(0, -2) : noun.replace(/s$/, '');
}
