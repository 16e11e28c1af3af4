import type { Mention } from './entities.ts';
import { offices } from './gazetteers/government.ts';
import type { Syntax } from './syntax.ts';

/** An office that the text gives to a person. `role` has no article and no "former". */
export interface FoundRole {
  readonly entityId: string;
  readonly role: string;
  readonly isFormer: boolean;
  readonly isSure: boolean;
}

/** Titles before names, appositives after them ("…, a former director") and "X is the …". */
export function findRoles(text: string, syntax: Syntax, people: readonly Mention[]): FoundRole[] {
  return people.flatMap(person => {
    const found = [titleBefore(syntax, person), appositive(syntax, person), complement(syntax, person)];
    return found.flatMap(place => (place === undefined ? [] : [roleOf(text, syntax, person, place)]));
  });
}

interface RolePlace {
  readonly first: number;
  readonly last: number;
  readonly isSure: boolean;
}

function roleOf(
  text: string,
  { sentence }: Syntax,
  { entityId }: Mention,
  { first, last, isSure }: RolePlace,
): FoundRole {
  const words = text
    .slice(sentence.tokens[first]?.start ?? 0, sentence.tokens[last]?.end ?? 0)
    .replace(/\s/g, ' ');
  const role = words.replace(/^(?:the|an?|one of the) /i, '');
  const isFormer = /^(?:former |ex-)/i.test(role);
  return { entityId, role: role.replace(/^(?:former |ex-)/i, ''), isFormer, isSure };
}

function titleBefore(syntax: Syntax, { first }: Mention): RolePlace | undefined {
  const last = first - 1;
  if (!offices.has(syntax.word(last)) || !/^\p{Lu}/u.test(syntax.token(last)?.text ?? '')) return undefined;
  let start = last;
  while (/^(?:\p{Lu}|former$|new$)/u.test(syntax.token(start - 1)?.text ?? '') && last - start < 4) {
    if (!['NOUN', 'PROPN', 'ADJ'].includes(syntax.token(start - 1)?.upos ?? '')) break;
    start--;
  }
  if (syntax.word(start) === 'new') start++;
  return { first: start, last, isSure: last > start };
}

function appositive(syntax: Syntax, { first, last }: Mention): RolePlace | undefined {
  if (syntax.word(last + 1) !== ',') return undefined;
  for (let head = first; head <= last; head++) {
    const [noun] = syntax.children(head, 'appos');
    if (
      noun === undefined ||
      noun < last ||
      !syntax.nounPhrase(noun).some(at => offices.has(syntax.word(at)))
    )
      continue;
    const phrase = syntax.nounPhrase(noun);
    const [start = noun, end = noun] = [phrase[0], phrase.at(-1)];
    if (start !== last + 2 || end - start > 18) continue;
    return { first: start, last: end, isSure: syntax.token(noun)?.isSure ?? false };
  }
  return undefined;
}

function complement(syntax: Syntax, { first, last }: Mention): RolePlace | undefined {
  const verb = last + 1;
  if (!/^(?:is|was)$/.test(syntax.word(verb)) || syntax.relation(verb) !== 'cop') return undefined;
  const noun = syntax.token(verb)?.head ?? -1;
  const subject = syntax.subject(noun) ?? -1;
  const phrase = syntax.nounPhrase(noun);
  const [start = noun, end = noun] = [phrase[0], phrase.at(-1)];
  if (subject < first || subject > last || start !== verb + 1 || !offices.has(syntax.word(noun)))
    return undefined;
  return {
    first: start,
    last: end,
    isSure: syntax.word(verb) === 'is' && (syntax.token(noun)?.isSure ?? false),
  };
}
