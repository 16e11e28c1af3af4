import type { Entity } from '../domain/entity.ts';
import type { Speaker } from '../domain/fact.ts';
import { entityAt, type NamedSentence, personIn } from './clause.ts';
import { isPersonNoun } from './person-nouns.ts';
import type { FoundRole } from './roles.ts';

/** @returns the speaker whose phrase has this head: a known name with the office that the sentence gives; an empty name for a pronoun. */
export function speakerAt(
  named: NamedSentence,
  head: number | undefined,
  roles: readonly FoundRole[],
): Speaker {
  if (head === undefined) return { name: '' };
  const { syntax, text } = named;
  const entity =
    lastPersonIn(named, syntax.subjectPhrase(head)) ??
    personIn(named, syntax.subjectPhrase(head)) ??
    entityAt(named, head) ??
    namedBehind(named, head);
  const phrase = syntax.nounPhrase(head);
  const isJoint = syntax.children(head, 'conj').some(other => syntax.children(other, 'cc').length > 0);
  if (entity !== undefined && !isJoint && (entity.type === 'person' || phrase.length <= 4)) {
    const role = roles.find(({ entityId }) => entityId === entity.id);
    const office = role === undefined ? {} : { role: `${role.isFormer ? 'former ' : ''}${role.role}` };
    return { name: entity.name, entityId: entity.id, ...office };
  }
  const whole = isJoint ? syntax.subjectPhrase(head) : phrase;
  const [first = head, last = head] = [whole[0], whole.at(-1)];
  const name = text.slice(syntax.token(first)?.start ?? 0, syntax.token(last)?.end ?? 0).replace(/\s+/g, ' ');
  const [bare = ''] = name.replace(/^according to /i, '').split(',');
  const isCommon =
    first === 0 && !/^(?:PROPN|ADJ)$/.test(syntax.token(0)?.upos ?? '') && entityAt(named, 0) === undefined;
  return { name: isPronoun(bare) ? '' : isCommon ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare };
}

/** "Ana Ruiz's father Karel Novak": whose name ends the phrase. */
function lastPersonIn(named: NamedSentence, phrase: readonly number[]): Entity | undefined {
  const entity = entityAt(named, phrase.at(-1));
  return entity?.type === 'person' && !named.syntax.children(phrase.at(-1) ?? -1, 'case').length
    ? entity
    : undefined;
}

/** "A spokesman for the board, Ana Ruiz, said …": the name between the commas. */
function namedBehind(named: NamedSentence, head: number): Entity | undefined {
  const { syntax } = named;
  if (!isPersonNoun(syntax.word(head)) || syntax.isPlural(head)) return undefined;
  const mention = named.mentions.find(
    ({ first, last }) =>
      first > head + 1 &&
      first < head + 8 &&
      syntax.word(first - 1) === ',' &&
      syntax.word(last + 1) === ',' &&
      !syntax.sentence.tokens.slice(head + 1, first - 1).some(({ text }) => text === ','),
  );
  const entity = named.entities.get(mention?.entityId ?? '');
  return entity?.type === 'person' ? entity : undefined;
}

export function isPronoun(word: string): boolean {
  return /^(?:he|she|it|they|we|i|you|who|which|that|this|one|some|many|others?|most)$/i.test(word);
}

/** @returns whether the words name nobody by themselves: "the two leaders", "his lawyer". */
export function isUnnamed({ name, entityId }: Speaker): boolean {
  return (
    name === '' ||
    (entityId === undefined &&
      /^(?:the|one|his|her|their|its|this|that|these|those|both|another) /i.test(name))
  );
}
