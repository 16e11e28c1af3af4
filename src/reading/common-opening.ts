import { countryOfDemonym, findKnown } from '../domain/gazetteer/known-entities.ts';
import { mentionAt, type NamedSentence } from './clause.ts';

/** @returns whether a sentence begins with a common noun, which has its capital from there only: no name, no people, no party. */
export function opensAsCommon(named: NamedSentence): boolean {
  const { syntax } = named;
  const { text = '', upos } = syntax.token(0) ?? {};
  return (
    /^\p{Lu}\p{Ll}+$/u.test(text) &&
    (upos === 'NOUN' || (upos === 'PROPN' && syntax.isPlural(0))) &&
    mentionAt(named, 0) === undefined &&
    findKnown(text) === undefined &&
    countryOfDemonym(text.replace(/s$/, '')) === undefined &&
    !/^\p{Lu}/u.test(syntax.token(1)?.text ?? '')
  );
}
