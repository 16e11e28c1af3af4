import { parseRows } from './rows.ts';

/** What an office word tells of its holder: tag | words. A person's tags say with whom the person may stand side by side. */
const rows = `
leader|president premier chancellor king queen emperor monarch prince princess pope sultan emir dictator ruler
official|minister secretary commissioner director administrator undersecretary deputy envoy comptroller treasurer official aide adviser advisor counselor counsel chief clerk registrar auditor assessor coroner supervisor trustee inspector coordinator manager
diplomat|ambassador diplomat consul envoy negotiator
spokesperson|spokesman spokeswoman spokesperson
legislator|senator representative congressman congresswoman assemblyman assemblywoman delegate lawmaker legislator mp councillor councilor councilman councilwoman councilmember alderman whip
judge|justice judge magistrate
lawyer|lawyer attorney prosecutor solicitor barrister defender
local-leader|mayor sheriff superintendent
governor|governor
military|general colonel captain admiral commander lieutenant sergeant major brigadier marshal
analyst|analyst expert professor scholar researcher scientist economist historian fellow sociologist pollster strategist lecturer academic statistician demographer dean
candidate|candidate nominee contender
activist|activist organizer campaigner advocate reformer
organization-head|chairman chairwoman chairperson chair ceo executive founder cofounder co-founder head leader speaker
journalist|journalist reporter editor columnist correspondent broadcaster anchor
writer|author writer poet playwright novelist philosopher
teacher|teacher principal educator instructor
police|officer detective constable
resident|resident voter student farmer worker owner nurse doctor physician activist veteran
clergy|bishop archbishop cardinal priest imam rabbi pastor reverend
relative|wife husband daughter son mother father brother sister widow
member|member`;

const tagsByWord: ReadonlyMap<string, string> = new Map(
  parseRows(rows).flatMap(([tag = '', words = '']) =>
    words.split(' ').map((word): [string, string] => [word, tag]),
  ),
);

/** Words with which an office begins or ends: "foreign minister", "Secretary of State". */
export const offices: ReadonlySet<string> = new Set(tagsByWord.keys());

/** Short titles before a name, which are printed with a stop. */
export const shortTitles: ReadonlyMap<string, string> = new Map([
  ['sen.', 'Senator'],
  ['rep.', 'Representative'],
  ['gov.', 'Governor'],
  ['gen.', 'General'],
  ['prof.', 'Professor'],
  ['col.', 'Colonel'],
  ['lt.', 'Lieutenant'],
  ['capt.', 'Captain'],
  ['rev.', 'Reverend'],
]);

/** Forms of address, which are no offices and no part of a name. */
export const addresses: ReadonlySet<string> = new Set(
  'mr. mrs. ms. miss dr. mr mrs ms dr sir dame lord lady'.split(' '),
);

/** What comes after a title that is not yet the name: "elect", "general" in "Attorney General". */
const compoundTitles: readonly (readonly [RegExp, string])[] = [
  [/\bvice[- ]president\b/, 'deputy-leader'],
  [/\bprime minister\b/, 'leader'],
  [/\bsecretary[- ]general\b/, 'organization-head'],
  [/\battorney general\b|\bsolicitor general\b/, 'official'],
  [/\bsurgeon general\b|\bpostmaster general\b/, 'official'],
  [/\bchief justice\b/, 'judge'],
  [/\bpresident of the (?:senate|university|college|bank|association|club)\b/, 'organization-head'],
  [/\b(?:university|college|company|union) president\b/, 'organization-head'],
  [/\bspeaker of the (?:house|assembly)\b|\b(?:majority|minority) (?:leader|whip)\b/, 'legislator'],
  [/\bmember of (?:the )?(?:congress|parliament|senate|house|knesset|bundestag)\b/, 'legislator'],
  [/\bexecutive director\b|\bchief executive\b/, 'organization-head'],
  [/\bformer president\b/, 'leader'],
];

/** @returns what an office makes of its holder: "leader", "analyst" …; undefined where no word of it is known. */
export function officeTag(role: string): string | undefined {
  const office = role.toLowerCase();
  const compound = compoundTitles.find(([pattern]) => pattern.test(office));
  if (compound !== undefined) return compound[1];
  const [core = ''] = office.split(/ (?:of|for|at|in|on|to|with|from|who|under|during)\b|,/);
  const words = core.split(/[^\p{L}]+/u);
  return tagsByWord.get(words.findLast(word => tagsByWord.has(word)) ?? '');
}
