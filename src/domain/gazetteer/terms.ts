import { fold } from '../drafting/wording.ts';
import { parseRows } from './rows.ts';

/** Words and terms of civics in families: members of one family may stand side by side as options. Each in the singular or as it is used. */
const rows = `
enumerated powers|implied powers|reserved powers|concurrent powers|inherent powers|emergency powers|police powers
expressed powers|implied powers|reserved powers|concurrent powers|inherent powers
federalism|confederation|unitary system|monarchy|dictatorship|theocracy|oligarchy
federal system|unitary system|confederal system|parliamentary system|presidential system|one-party system
direct democracy|representative democracy|constitutional monarchy|absolute monarchy|military dictatorship
democracy|monarchy|oligarchy|theocracy|autocracy|aristocracy|anarchy
capitalism|socialism|communism|fascism|feudalism|mercantilism
liberalism|conservatism|libertarianism|populism|nationalism|progressivism
checks and balances|separation of powers|popular sovereignty|limited government|judicial review|federalism|rule of law
dual federalism|cooperative federalism|new federalism|fiscal federalism
legislative branch|executive branch|judicial branch
lawmakers|judges|diplomats|governors|cabinet members
legislative powers|executive powers|judicial powers
trial court|appellate court|district court|supreme court|juvenile court|family court|military court
trial courts|appellate courts|district courts|state supreme courts|juvenile courts|family courts|traffic courts
federal courts|state courts|municipal courts|military courts|tribal courts
civil law|criminal law|constitutional law|administrative law|common law|international law
civil cases|criminal cases|appeals|constitutional cases|traffic cases
original jurisdiction|appellate jurisdiction|exclusive jurisdiction|concurrent jurisdiction
plaintiff|defendant|prosecutor|juror|bailiff|witness
plaintiffs|defendants|prosecutors|jurors|witnesses
felony|misdemeanor|civil offense|infraction
indictment|arraignment|plea bargain|verdict|sentence|appeal
grand jury|trial jury|hung jury|jury pool
majority opinion|dissenting opinion|concurring opinion|per curiam opinion
writ of certiorari|writ of habeas corpus|writ of mandamus|bill of attainder|ex post facto law
judicial review|judicial restraint|judicial activism|judicial precedent
introduction|committee review|floor debate|conference committee|presidential signature
filibuster|cloture|quorum|roll call|voice vote|unanimous consent|discharge petition
filibuster|veto|pocket veto|line-item veto|legislative veto|veto override
standing committee|select committee|joint committee|conference committee|subcommittee
standing committees|select committees|joint committees|conference committees|subcommittees
bill|resolution|amendment|executive order|treaty|ordinance|regulation
bills|resolutions|amendments|executive orders|treaties|ordinances|regulations
simple majority|two-thirds majority|three-fourths majority|plurality|unanimous vote
majority leader|minority leader|majority whip|speaker of the house|president pro tempore
pork-barrel spending|earmarks|logrolling|lobbying|gerrymandering
gerrymandering|redistricting|reapportionment|malapportionment
primary election|general election|runoff election|special election|recall election|midterm election
primary elections|general elections|runoff elections|special elections|recall elections|midterm elections
open primary|closed primary|blanket primary|caucus|nominating convention
initiative|referendum|recall|plebiscite|ballot measure
popular vote|electoral vote|absentee vote|straight-ticket vote|provisional ballot
winner-take-all system|proportional representation|ranked-choice voting|first-past-the-post system
political party|interest group|political action committee|think tank|labor union|social movement
political parties|interest groups|political action committees|think tanks|labor unions|social movements
freedom of speech|freedom of religion|freedom of the press|freedom of assembly|right to petition|right to bear arms
right to counsel|right to a jury trial|right to remain silent|right to vote|right to privacy
civil rights|civil liberties|natural rights|human rights|property rights|voting rights
due process|equal protection|double jeopardy|self-incrimination|search and seizure|eminent domain
libel|slander|sedition|treason|perjury|espionage
naturalization|immigration|deportation|asylum|citizenship by birth
citizens|refugees|permanent residents|asylum seekers|undocumented immigrants
income tax|sales tax|property tax|excise tax|payroll tax|estate tax|tariff
income taxes|sales taxes|property taxes|excise taxes|payroll taxes|estate taxes|tariffs
progressive tax|regressive tax|flat tax|proportional tax
fiscal policy|monetary policy|trade policy|foreign policy|social policy|domestic policy
budget deficit|budget surplus|national debt|trade deficit|balanced budget
inflation|recession|depression|unemployment|stagflation
block grants|categorical grants|unfunded mandates|project grants|formula grants
executive order|executive agreement|executive privilege|signing statement|presidential pardon|proclamation
pardon|reprieve|commutation|amnesty|clemency
impeachment|censure|expulsion|recall|resignation
commander in chief|chief executive|chief diplomat|head of state|chief legislator
head of state|head of government|party leader|speaker of parliament
cabinet|bureaucracy|civil service|independent agencies|government corporations
merit system|spoils system|patronage|nepotism
diplomacy|economic sanctions|military force|foreign aid|trade agreements
isolationism|internationalism|interventionism|containment|deterrence|appeasement
alliance|treaty|embargo|ceasefire|truce|armistice
mayor-council system|council-manager system|commission system|town meeting
city council|school board|county commission|planning board|zoning board
county|municipality|township|special district|school district
counties|municipalities|townships|special districts|school districts
state legislatures|city councils|county commissions|school boards
unicameral legislature|bicameral legislature|parliament|constitutional convention
ratification|nullification|secession|annexation|amendment
nullification|secession|states’ rights|manifest destiny|abolition
social contract|natural law|divine right of kings|popular consent|state of nature
federal government|state governments|local governments|tribal governments
money bills|joint resolutions|concurrent resolutions|simple resolutions
agenda setting|framing|priming|gatekeeping|horse-race coverage
public opinion poll|exit poll|straw poll|push poll|tracking poll
hard money|soft money|dark money|public funding
strict constructionism|loose constructionism|originalism|textualism|living constitution
affirmative action|segregation|integration|discrimination|desegregation
segregation|disenfranchisement|poll taxes|literacy tests|grandfather clauses
suffrage|abolition|temperance|civil disobedience|emancipation
boycott|sit-in|march|strike|petition|rally
boycotts|sit-ins|marches|strikes|petitions|rallies`;

export const termFamilies: readonly (readonly string[])[] = parseRows(rows);

const familiesByTerm: ReadonlyMap<string, readonly string[]> = byTerm();

/** @returns the other members of all families that the term is in, those of the first family first. */
export function sisterTerms(term: string): readonly string[] {
  return familiesByTerm.get(fold(term)) ?? [];
}

function byTerm(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const family of termFamilies) {
    for (const term of family) {
      const sisters = found.get(fold(term)) ?? [];
      sisters.push(...family.filter(other => other !== term && !sisters.includes(other)));
      found.set(fold(term), sisters);
    }
  }
  return found;
}
