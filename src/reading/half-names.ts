import { type Clause, mentionAt, type NamedSentence } from './clause.ts';
import { familyNameOf } from './person-names.ts';

/** @returns whether the clause calls somebody by a family name that another person of the text has in full. */
export function hasHalfName(named: NamedSentence, { tokens, swaps }: Clause): boolean {
  return tokens.some(token => {
    const id = swaps.has(token) ? undefined : mentionAt(named, token)?.entityId;
    const entity = named.entities.get(id ?? '');
    if (entity?.type !== 'person' || entity.name.includes(' ')) return false;
    return [...named.entities.values()].some(
      ({ type, name }) => type === 'person' && name.includes(' ') && familyNameOf(name) === entity.name,
    );
  });
}
