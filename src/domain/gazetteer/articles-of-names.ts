import type { SlotType } from '../fact.ts';

const countriesWithThe: ReadonlySet<string> = new Set(
  'United States|United Kingdom|Netherlands|Philippines|Czech Republic|United Arab Emirates|Bahamas|Gambia|Maldives|Dominican Republic|Central African Republic|Democratic Republic of the Congo|Republic of the Congo|Comoros|Marshall Islands|Solomon Islands|Seychelles|U.S.|U.K.|UK|US|USA'.split(
    '|',
  ),
);

const namesWithoutThe: ReadonlySet<string> = new Set(
  (
    'Congress|Parliament|NATO|Interpol|Europol|UNICEF|UNESCO|OPEC|Mercosur|Democrats|Republicans|Independents|Libertarians|' +
    'Federalists|Anti-Federalists|Democratic-Republicans|Whigs|Radical Republicans|Hamas|Hezbollah|Boko Haram|al-Qaeda|' +
    'Amnesty International|Human Rights Watch|Freedom House|Transparency International|Reporters Without Borders|Oxfam|' +
    'Save the Children|Doctors Without Borders|Chatham House|Gallup|Reuters|Xinhua|TASS|CNN|NPR|Fox News|ABC News|NBC News|' +
    'CBS News|Al Jazeera|The Guardian|Common Cause|Downing Street|Whitehall|Zhongnanhai|AUKUS|BRICS|National Rally|Likud|' +
    'Alternative for Germany|United Russia|Medicare|Medicaid|Social Security|Title IX|SALT I|New START|Common Sense|' +
    'Agence France-Presse|Mossad|MI5|MI6|Watergate|Reconstruction|Brexit|Customs and Border Protection|Immigration and Customs Enforcement|' +
    'Citizenship and Immigration Services|AFL-CIO|World War I|World War II|Iran-Contra affair|Letter from Birmingham Jail'
  ).split('|'),
);

/** @returns whether "the" stands before the name in a sentence: options that differ in this do not fit one blank alike. */
export function takesThe(name: string, type: SlotType): boolean {
  if (type === 'country') return countriesWithThe.has(name);
  if (type === 'person' || type === 'city' || type === 'term') return false;
  if (namesWithoutThe.has(name) || / v\. /.test(name)) return false;
  if (type === 'document') return !/^(?:Article|Title|Proposition|Section) /.test(name);
  return !/ (?:University|College|Inc\.|Corp\.)$/.test(name);
}
