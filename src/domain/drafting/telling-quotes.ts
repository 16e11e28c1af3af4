const ofSpeaker = '\\b(?:my|our|his|her) (?:\\p{L}+ )?';

const office = new RegExp(
  `${ofSpeaker}(?:office|administration|ministry|department|agency|bureau|court|chamber|committee|commission|council|presidency|premiership|term|cabinet|campaign|company|union|university|organi[sz]ation|party|constituents|district|county|city|town|state|troops|soldiers|officers)\\b`,
  'iu',
);
const country = new RegExp(
  `${ofSpeaker}(?:country|nation|homeland|government|parliament|army|military|people|republic|kingdom|constitution|economy|borders?|citizens)\\b`,
  'iu',
);
const spokenForMany = /\b(?:we|our|ours|us)\b/i;

/** @returns whether quoted words speak of an office or a body of the speaker's own, so that few others could have said them. */
export function tellsOffice(words: string): boolean {
  return office.test(words);
}

/** @returns whether quoted words speak of the speaker's country, so that only people of that country could have said them. */
export function tellsOwnCountry(words: string): boolean {
  return country.test(words);
}

/** @returns whether somebody says "we", which may be a country. "U.S." is none. */
export function saysWe(words: string): boolean {
  return spokenForMany.test(words.replace(/\bUS\b/g, ''));
}
