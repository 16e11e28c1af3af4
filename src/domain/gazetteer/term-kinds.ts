import { offices } from './offices.ts';
import { parseRows } from './rows.ts';

/** What a common noun stands for, in the singular: kind | nouns. */
const rows = `
people|citizen person man woman child delegate colonist slave immigrant migrant refugee fisherman lawmaker taxpayer parent juror defendant plaintiff witness soldier ally enemy native settler merchant planter framer founder partisan reformer voter elector worker supporter opponent critic protester landowner slaveholder officeholder incumbent challenger consumer employer employee officer prisoner foreigner newcomer trader banker manufacturer producer debtor creditor investor sponsor negotiator mediator donor visitor bureaucrat democrat republican federalist politician civilian parliamentarian
group|public electorate majority populace minority elite press media people
body|court committee council congress legislature government state agency branch house chamber party commission department board union group organization company corporation press army militia bureaucracy cabinet senate jury leadership constituency county city colony nation country institution parliament municipality territory district school university church bank administration association subcommittee caucus
rule|law act bill amendment right rule statute treaty constitution order clause resolution document ruling regulation provision veto policy legislation ordinance charter freedom liberty privilege mandate compromise measure reform
case|case lawsuit appeal petition trial dispute crime felony charge verdict hearing misdemeanor suit claim complaint
money|tax revenue debt fund budget spending money tariff wage cost loan price income deficit subsidy grant fee salary currency
contest|election vote campaign primary referendum caucus ballot poll debate
conflict|war rebellion uprising revolution protest riot attack invasion crisis conflict strike boycott
plan|plan program project proposal idea model system approach strategy method process procedure practice
thing|filibuster power paper number matter quarter border sector factor error labor honor color manner center letter offer corner register disaster harbor favor behavior transfer corridor theater monster answer water weather shelter hunger winter summer feature nature future culture structure pressure
goods|land property food oil gas weapon ship boat export import product good crop grain energy coal steel cotton tobacco`;

const kindsByNoun: ReadonlyMap<string, string> = new Map(
  parseRows(rows).flatMap(([kind = '', nouns = '']) =>
    nouns.split(' ').map((noun): [string, string] => [noun, kind]),
  ),
);

/** Endings that tell enough; "-er" and "-or" make people, but also "power" and "error". */
const endings: readonly (readonly [RegExp, string])[] = [
  [/.{3}(?:ism|acy)$/, 'idea'],
  [/.{4}(?:ist|eer)$/, 'people'],
];

/** @returns what a noun stands for: "people", "body", "rule" …; undefined where it is not known. */
export function kindOfNoun(noun: string): string | undefined {
  const singular = singularOf(noun.toLowerCase());
  if (offices.has(singular)) return 'people';
  const kind = kindsByNoun.get(singular);
  if (kind === 'thing') return undefined;
  return kind ?? endings.find(([ending]) => ending.test(singular))?.[1];
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
