/** Country: name | demonyms | capital. */
const rows = `Afghanistan|Afghan|Kabul
Argentina|Argentine,Argentinian|Buenos Aires
Australia|Australian|Canberra
Austria|Austrian|Vienna
Bangladesh|Bangladeshi|Dhaka
Belarus|Belarusian|Minsk
Belgium|Belgian|Brussels
Brazil|Brazilian|Brasília
Canada|Canadian|Ottawa
Chile|Chilean|Santiago
China|Chinese|Beijing
Colombia|Colombian|Bogotá
Cuba|Cuban|Havana
Denmark|Danish|Copenhagen
Egypt|Egyptian|Cairo
Ethiopia|Ethiopian|Addis Ababa
Finland|Finnish|Helsinki
France|French|Paris
Germany|German|Berlin
Greece|Greek|Athens
Hungary|Hungarian|Budapest
India|Indian|New Delhi
Indonesia|Indonesian|Jakarta
Iran|Iranian|Tehran
Iraq|Iraqi|Baghdad
Ireland|Irish|Dublin
Israel|Israeli|Jerusalem
Italy|Italian|Rome
Japan|Japanese|Tokyo
Kenya|Kenyan|Nairobi
Latvia|Latvian|Riga
Lithuania|Lithuanian|Vilnius
Malaysia|Malaysian|Kuala Lumpur
Mexico|Mexican|Mexico City
Myanmar|Burmese|Naypyidaw
Netherlands|Dutch|Amsterdam
New Zealand|New Zealander|Wellington
Nigeria|Nigerian|Abuja
North Korea|North Korean|Pyongyang
Norway|Norwegian|Oslo
Pakistan|Pakistani|Islamabad
Peru|Peruvian|Lima
Philippines|Filipino,Philippine|Manila
Poland|Polish|Warsaw
Portugal|Portuguese|Lisbon
Romania|Romanian|Bucharest
Russia|Russian|Moscow
Saudi Arabia|Saudi|Riyadh
Singapore|Singaporean|
South Africa|South African|Pretoria
South Korea|South Korean|Seoul
Spain|Spanish|Madrid
Sweden|Swedish|Stockholm
Switzerland|Swiss|Bern
Syria|Syrian|Damascus
Taiwan|Taiwanese|Taipei
Thailand|Thai|Bangkok
Turkey|Turkish|Ankara
Ukraine|Ukrainian|Kyiv
United Kingdom|British|London
United States|American|Washington
Venezuela|Venezuelan|Caracas
Vietnam|Vietnamese|Hanoi`;

export interface Country {
  readonly name: string;
  readonly demonyms: readonly string[];
  readonly capital: string;
}

export const countries: readonly Country[] = rows.split('\n').map(row => {
  const [name = '', demonyms = '', capital = ''] = row.split('|');
  return { name, demonyms: demonyms.split(','), capital };
});

/** Other names that newspapers use. */
export const countryAliases: Readonly<Record<string, readonly string[]>> = {
  'United States': ['U.S.', 'US', 'USA', 'America', 'the United States', 'United States of America'],
  'United Kingdom': ['U.K.', 'UK', 'Britain', 'Great Britain'],
};

/** Large cities that are no capital, with their country. */
export const cities: Readonly<Record<string, string>> = {
  'New York City': 'United States',
  Philadelphia: 'United States',
  Boston: 'United States',
  Chicago: 'United States',
  'Los Angeles': 'United States',
  Houston: 'United States',
  Shanghai: 'China',
  Harbin: 'China',
  Guangzhou: 'China',
  'St. Petersburg': 'Russia',
  Geneva: 'Switzerland',
  'The Hague': 'Netherlands',
  Mumbai: 'India',
  Sydney: 'Australia',
  Toronto: 'Canada',
  Munich: 'Germany',
  Istanbul: 'Turkey',
};
