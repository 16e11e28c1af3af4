import type { Entity } from '../entity.ts';
import { type Fact, factSentence, paragraphOf, type Role, speakerOf } from '../fact.ts';
import { foldText } from '../fold-text.ts';
import type { Entry, GuideLine } from './guide-line.ts';

/** People whom the approved facts name, most often named first; approved roles go before those the bank knows. */
export function listPeople(facts: readonly Fact[], entities: readonly Entity[]): Entry[] {
  const sentences = facts.map(namingText);
  const people = new Map([...peopleOfBank(entities), ...peopleOfFacts(facts, entities)]);
  return [...people.values()]
    .map(({ names, line }) => ({ line, count: sentences.filter(text => namesOneOf(text, names)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ line }) => ({ line }));
}

/** "former" before a former office, unless the role says so itself. */
export function formerly(role: string, isFormer: boolean | undefined): string {
  return isFormer && !/^(?:a |the )?former\b/i.test(role) ? `former ${role}` : role;
}

interface Person {
  readonly names: readonly string[];
  readonly line: GuideLine;
}

function peopleOfBank(entities: readonly Entity[]): [string, Person][] {
  return entities.flatMap((entity): [string, Person][] => {
    const [role] = entity.roles;
    if (entity.type !== 'person' || role === undefined) return [];
    const text = `${entity.name}: ${formerly(role.text, role.isFormer)}`;
    const line: GuideLine = { text, paragraph: role.paragraph, status: 'reported' };
    return [[entity.id, { names: [entity.name, ...entity.aliases], line }]];
  });
}

/** All approved roles of a person make one line. */
function peopleOfFacts(facts: readonly Fact[], entities: readonly Entity[]): [string, Person][] {
  const roleFacts = facts.filter(fact => fact.kind === 'role');
  return [...new Set(roleFacts.map(personOf))].flatMap((person): [string, Person][] => {
    const own = roleFacts.filter(fact => personOf(fact) === person);
    const [first] = own;
    if (first === undefined) return [];
    const roles = own.map(({ role, isFormer }) => formerly(role.value, isFormer)).join('; ');
    const line = {
      text: `${first.who.value}: ${roles}`,
      paragraph: paragraphOf(first),
      status: first.status,
    };
    const aliases = entities.find(entity => entity.id === person)?.aliases ?? [];
    return [[person, { names: [first.who.value, ...aliases], line }]];
  });
}

function personOf(role: Pick<Role, 'who'>): string {
  return role.who.entityId ?? role.who.value;
}

/** Everything of a fact that can name a person, as folded words between spaces; "Xi’s" names Xi. */
function namingText(fact: Fact): string {
  return padded(`${speakerOf(fact)?.name ?? ''} ${factSentence(fact)}`.replace(/[’']s\b/g, ''));
}

function namesOneOf(text: string, names: readonly string[]): boolean {
  return names.some(name => text.includes(padded(name)));
}

function padded(text: string): string {
  return ` ${foldText(text)} `;
}
