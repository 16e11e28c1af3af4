import { parseRows } from './rows.ts';

/** The noun that tells what an institution is, by kind: kind | nouns. */
const institutionRows = `
ministry|Ministry
department|Department
university|University College
school|School Academy
court|Court Courts Tribunal
council|Council
committee|Committee Subcommittee Caucus
commission|Commission
agency|Agency Administration Bureau Office Authority Service Services Directorate
board|Board
think-tank|Institute Institution Center Centre Foundation Endowment
party|Party
association|Union Association Federation League Society Alliance Coalition Club Movement Network Organization Organisation Congregation Brotherhood Confederation Initiative
bank|Bank Fund
legislature|Senate Assembly Legislature Parliament House Congress
military|Army Navy Force Forces Guard Corps Militia Fleet
police|Police Constabulary
religious-body|Church Diocese Synod
company|Corporation Company Corp. Inc. Group Airlines
media|Times Post Journal News Tribune Herald Gazette Radio Television Press
city-government|Municipality`;

/** The noun that tells what a document is, by kind: kind | nouns. */
const documentNounRows = `
law|Act Acts Law Code Statute Ordinance Bill
amendment|Amendment Amendments
treaty|Treaty Pact Accord Accords Agreement Protocol Convention Armistice
constitution|Constitution Charter Compact
declaration|Declaration Proclamation Manifesto Resolution Petition
constitutional-plan|Plan Compromise
constitution-clause|Clause
doctrine|Doctrine`;

export const institutionNouns: ReadonlyMap<string, string> = byNoun(institutionRows);
export const documentNouns: ReadonlyMap<string, string> = byNoun(documentNounRows);

/** Nouns that are family names or everyday words as well: they make a name only where nobody is called so. */
export const ambiguousNouns: ReadonlySet<string> = new Set(
  'Law Code Bill Church Bank Post Press House Force Guard Plan Group Service Fund Club Center Office Board School Union Court Times News'.split(
    ' ',
  ),
);

/** The noun with which the name of a place ends, by kind. */
export const placeNouns: ReadonlyMap<string, string> = byNoun(`
county|County Parish
province|Province Prefecture Oblast Region Territory Territories
water|River Lake Sea Ocean Canal Bay Gulf Strait
island|Island Islands Peninsula
street|Street Avenue Boulevard Square Road
mountain|Mountain Mountains Valley Desert Hills`);

function byNoun(rows: string): ReadonlyMap<string, string> {
  return new Map(
    parseRows(rows).flatMap(([kind = '', nouns = '']) =>
      nouns.split(' ').map((noun): [string, string] => [noun, kind]),
    ),
  );
}
