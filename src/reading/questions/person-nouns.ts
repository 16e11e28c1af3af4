/** Common nouns for people and bodies of people: who, not what, does what they do. */
const personNouns: ReadonlySet<string> = new Set(
  (
    'adult advocate agent aide ally ambassador analyst applicant attorney candidate chief child citizen clerk ' +
    'colonist commissioner committeeman congressman congresswoman constituent critic defendant delegate democrat deputy ' +
    'diplomat elector employee envoy executive expert farmer federalist framer founder governor guard immigrant incumbent ' +
    'individual journalist judge juror justice king leader legislator lobbyist magistrate man mayor merchant migrant minister ' +
    'monarch nominee officer official opponent parent patriot people person physician pilot plaintiff police politician pope ' +
    'premier president prime-minister prince prisoner professor prosecutor queen refugee representative republican resident ' +
    'ruler scholar scientist secretary senator servant settler sheriff slave soldier speaker spokesman spokesperson spokeswoman ' +
    'student supporter teacher tourist trader treasurer veteran vice-president victim visitor voter warrior witness woman worker youth ' +
    'crew coroner registrar administrator staffer whip chancellor columnist lawmaker lawyer activist protester ' +
    'general ' +
    'administration agency army assembly association board bureau cabinet coalition commission committee company congress ' +
    'convention council court department electorate government group house jury leadership legislature majority militia ' +
    'ministry minority navy parliament party police public senate tribunal union'
  ).split(' '),
);

/** They end like doers and are none. */
const thingNouns: ReadonlySet<string> = new Set(
  (
    'filibusters borders careers centers chapters computers corridors corners counters covers dangers disasters doors errors factors ' +
    'fevers figures filters floors flowers harbors letters layers manners markers matters mirrors motors numbers offers orders ' +
    'papers newspapers pointers powers quarters headquarters rivers rumors sectors shelters shoulders showers summers ' +
    'terrors towers trailers vectors vouchers waivers waters weathers winters'
  ).split(' '),
);

const placeNouns: ReadonlySet<string> = new Set(
  'area capital city colony country county district kingdom nation neighborhood place province region republic state territory town village world'.split(
    ' ',
  ),
);

const oddPlurals: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'people',
  congressmen: 'congressman',
};

/** @param noun in lower case, of either number */
export function isPersonNoun(noun: string): boolean {
  const isDoer = /(?:ers|ors|ists|ians)$/.test(noun) && !thingNouns.has(noun);
  return isDoer || /m[ae]n$/.test(noun) || personNouns.has(noun) || personNouns.has(singularOf(noun));
}

/** @param noun in lower case, of either number */
export function isPlaceNoun(noun: string): boolean {
  return placeNouns.has(noun) || placeNouns.has(singularOf(noun));
}

function singularOf(noun: string): string {
  return oddPlurals[noun] ?? noun.replace(/ies$/, 'y').replace(/s$/, '');
}
