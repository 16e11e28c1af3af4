/** Verbs with which somebody else judges: the reporters only tell it. */
export const labelling =
  /^(?:called?|calls|describes?|described|labels?|labeled|labelled|dubbed|touted|hailed|considers?|considered)$/;

/** Words with which a reporter judges. */
export const judgements: ReadonlySet<string> = new Set(
  (
    'unprovoked brutal lavish lofty vague controversial shocking stunning disastrous reckless heroic historic shameful ' +
    'outrageous notorious infamous bizarre chaotic bitter dramatic embarrassing extraordinary remarkable surprising ' +
    'troubling alarming unprecedented autocratic ruthless hardline extremist radical impressive disappointing unfair ' +
    'wonderful terrible misguided dubious questionable sadly fortunately unfortunately arguably theoretically strikingly'
  ).split(' '),
);
