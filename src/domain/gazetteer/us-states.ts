import { listOf, parseRows } from './rows.ts';

export interface UsState {
  readonly name: string;
  readonly capital: string;
  /** Two letters, as in an address. */
  readonly abbreviation: string;
  /** As older newspapers print it: "Calif."; '' where it is not shortened. */
  readonly shortened: string;
  readonly region: string;
}

/** State | capital | letters | shortened | region. */
const rows = `
Alabama|Montgomery|AL|Ala.|south
Alaska|Juneau|AK||west
Arizona|Phoenix|AZ|Ariz.|west
Arkansas|Little Rock|AR|Ark.|south
California|Sacramento|CA|Calif.|west
Colorado|Denver|CO|Colo.|west
Connecticut|Hartford|CT|Conn.|northeast
Delaware|Dover|DE|Del.|northeast
Florida|Tallahassee|FL|Fla.|south
Georgia|Atlanta|GA|Ga.|south
Hawaii|Honolulu|HI||west
Idaho|Boise|ID||west
Illinois|Springfield|IL|Ill.|midwest
Indiana|Indianapolis|IN|Ind.|midwest
Iowa|Des Moines|IA||midwest
Kansas|Topeka|KS|Kan.|midwest
Kentucky|Frankfort|KY|Ky.|south
Louisiana|Baton Rouge|LA|La.|south
Maine|Augusta|ME||northeast
Maryland|Annapolis|MD|Md.|northeast
Massachusetts|Boston|MA|Mass.|northeast
Michigan|Lansing|MI|Mich.|midwest
Minnesota|St. Paul|MN|Minn.|midwest
Mississippi|Jackson|MS|Miss.|south
Missouri|Jefferson City|MO|Mo.|midwest
Montana|Helena|MT|Mont.|west
Nebraska|Lincoln|NE|Neb.|midwest
Nevada|Carson City|NV|Nev.|west
New Hampshire|Concord|NH|N.H.|northeast
New Jersey|Trenton|NJ|N.J.|northeast
New Mexico|Santa Fe|NM|N.M.|west
New York|Albany|NY|N.Y.|northeast
North Carolina|Raleigh|NC|N.C.|south
North Dakota|Bismarck|ND|N.D.|midwest
Ohio|Columbus|OH||midwest
Oklahoma|Oklahoma City|OK|Okla.|south
Oregon|Salem|OR|Ore.|west
Pennsylvania|Harrisburg|PA|Pa.|northeast
Rhode Island|Providence|RI|R.I.|northeast
South Carolina|Columbia|SC|S.C.|south
South Dakota|Pierre|SD|S.D.|midwest
Tennessee|Nashville|TN|Tenn.|south
Texas|Austin|TX||south
Utah|Salt Lake City|UT||west
Vermont|Montpelier|VT|Vt.|northeast
Virginia|Richmond|VA|Va.|south
Washington State|Olympia|WA|Wash.|west
West Virginia|Charleston|WV|W.Va.|south
Wisconsin|Madison|WI|Wis.|midwest
Wyoming|Cheyenne|WY|Wyo.|west`;

export const usStates: readonly UsState[] = parseRows(rows).map(
  ([name = '', capital = '', abbreviation = '', shortened = '', region = '']) => ({
    name,
    capital,
    abbreviation,
    shortened,
    region,
  }),
);

/** Parts of the United States that are no states. */
export const usTerritories: readonly string[] = [
  'Puerto Rico',
  'Guam',
  'American Samoa',
  'District of Columbia',
  'U.S. Virgin Islands',
  'Northern Mariana Islands',
];

/** Words that are names of capitals and, far more often, of people: as a city only with a comma and the state behind them. */
export const capitalsNamedAfterPeople: ReadonlySet<string> = new Set(
  'Jackson Lincoln Madison Montgomery Pierre Helena Augusta Austin Charleston Jefferson Columbia Columbus Concord Dover Salem'.split(
    ' ',
  ),
);

/** Other parts of the world that newspapers name, neither countries nor cities: kind | names, another spelling behind "=". */
const placeRows = `
continent|Europe,Asia,Africa,North America,South America,Antarctica,Oceania
world-region|Middle East,Latin America,Central America,Caribbean,Southeast Asia=South East Asia,South Asia,East Asia,Central Asia,Eastern Europe,Western Europe,Sub-Saharan Africa=sub-Saharan Africa,North Africa,Balkans,Caucasus,Scandinavia,Western Hemisphere,Persian Gulf,Horn of Africa
us-region|New England,Midwest,Northeast,Deep South,Southwest,Pacific Northwest,Great Plains,Appalachia
water|Atlantic Ocean=Atlantic,Pacific Ocean=Pacific,Indian Ocean,Mediterranean Sea=Mediterranean,Black Sea,South China Sea,Mississippi River,Rio Grande,Panama Canal,Suez Canal,Taiwan Strait,Great Lakes,Red Sea,Baltic Sea,Strait of Hormuz`;

export interface OtherPlace {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: string;
}

export const otherPlaces: readonly OtherPlace[] = parseRows(placeRows).flatMap(([kind = '', names]) =>
  listOf(names).map(entry => {
    const [name = '', ...aliases] = entry.split('=');
    return { name, aliases, kind };
  }),
);

/** Parts of countries that newspapers name without their country: country | parts. */
const territoryRows = `
Canada|Quebec,Ontario,Alberta,British Columbia,Manitoba,Nova Scotia
China|Tibet,Xinjiang,Guangdong,Sichuan,Inner Mongolia
United Kingdom|Scotland,Wales,Northern Ireland,England
Ukraine|Crimea,Donbas
Palestine|West Bank,Gaza,Gaza Strip
India|Kashmir,Punjab,Kerala,Gujarat
Indonesia|Aceh,Bali,Java,Sumatra,West Papua
Italy|Tuscany,Lombardy,Sicily,Veneto,Sardinia,Piedmont
Germany|Bavaria,Saxony,Hesse
Spain|Catalonia,Basque Country,Andalusia,Galicia
France|Normandy,Brittany,Corsica,Provence
Russia|Chechnya,Siberia,Dagestan,Tatarstan
Australia|New South Wales,Queensland,Tasmania
Japan|Hokkaido,Okinawa,Kyushu
Myanmar|Rakhine,Shan State
Denmark|Greenland,Faroe Islands
Iraq|Kurdistan,Anbar`;

export const territories: readonly { readonly name: string; readonly country: string }[] = parseRows(
  territoryRows,
).flatMap(([country = '', names]) => listOf(names).map(name => ({ name, country })));
