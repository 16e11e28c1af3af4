import type { Entity } from '../domain/entity.ts';
import type { FactBody } from '../domain/fact.ts';
import type { Finding } from './finding.ts';
import type { FoundRole } from './roles.ts';

/** @returns who holds which office, as the text tells it. */
export function roleFinding(
  { entityId, role, isFormer, isSure }: FoundRole,
  entities: ReadonlyMap<string, Entity>,
): Finding {
  const name = entities.get(entityId)?.name ?? '';
  const doubts = [
    ...(isSure ? [] : ['the office may be cut wrongly']),
    ...(name.includes(' ') ? [] : ['only part of the name is known']),
    ...(role.includes(' ') || wholeOffices.has(role.toLowerCase())
      ? []
      : ['the office is not told apart from others']),
    ...(/\bspokes(?:person|man|woman)\b/i.test(role) ? ['named for their words only'] : []),
    ...(/\b(?:the|this|that) \p{Ll}+$/u.test(role) ? ['points back to the text before it'] : []),
  ];
  const body: FactBody = {
    kind: 'role',
    who: { value: name, type: 'person', entityId },
    role: { value: role, type: 'phrase' },
    ...(isFormer ? { isFormer } : {}),
  };
  return { body, status: 'reported', doubts, importance: 2 };
}

/** Offices that say enough in one word: a text tells of one governor, or of several justices. */
const wholeOffices: ReadonlySet<string> = new Set(
  (
    'mayor governor justice judge senator representative congressman congresswoman assemblyman assemblywoman councilman ' +
    'councilwoman councilmember alderman sheriff commissioner'
  ).split(' '),
);
