import type { ArticleBank } from '../../../src/domain/article-bank.ts';
import { type Drafting, draftItems } from '../../../src/domain/drafting/draft-items.ts';
import type { DraftingContext } from '../../../src/domain/drafting/drafting-bank.ts';
import type { Entity } from '../../../src/domain/entity.ts';
import type { Fact, FactBase, FactBody, Slot, SlotType } from '../../../src/domain/fact.ts';
import type { ItemDraft } from '../../../src/domain/item.ts';
import { seededRandom } from '../../../src/domain/random.ts';

export const today = '2030-01-01';

/** Invented people and places, so that no test says anything of a real one. */
export const mayor = anEntity('ada-brook', 'Ada Brook', 'person', ['leader'], ['Brook']);
export const governor = anEntity('carl-dune', 'Carl Dune', 'person', ['leader'], ['Dune']);
export const senator = anEntity('eva-fjord', 'Eva Fjord', 'person', ['leader'], ['Fjord']);
export const judge = anEntity('greg-hill', 'Greg Hill', 'person', ['leader'], ['Hill']);
export const scholars = [
  anEntity('ida-jung', 'Ida Jung', 'person', ['analyst'], ['Jung']),
  anEntity('karl-lake', 'Karl Lake', 'person', ['analyst'], ['Lake']),
  anEntity('mona-nile', 'Mona Nile', 'person', ['analyst'], ['Nile']),
  anEntity('omar-peak', 'Omar Peak', 'person', ['analyst'], ['Peak']),
] as const;
export const elmford = anEntity('elmford', 'Elmford', 'city', ['town']);
export const cities = ['Ashby', 'Birchton', 'Cedarville'].map(name =>
  anEntity(name.toLowerCase(), name, 'city', ['town']),
);
export const harborWard: Entity = {
  ...anEntity('harbor-ward', 'Harbor Ward', 'city', ['town']),
  partOf: ['elmford'],
};

export function anEntity(
  id: string,
  name: string,
  type: SlotType,
  tags: readonly string[],
  aliases: readonly string[] = [],
): Entity {
  return { id, name, aliases, type, partOf: [], roles: [], tags };
}

export function aFact(body: FactBody, base: Partial<FactBase> = {}): Fact {
  const facts: FactBase = {
    id: 'a-fact',
    articleId: 'article',
    topicId: 'town',
    status: body.kind === 'claim' || body.kind === 'quote' ? body.kind : 'reported',
    evidence: [{ kind: 'cited', paragraph: 2 }],
    importance: 2,
    review: 'approved',
    ...base,
  };
  return { ...facts, ...body };
}

export function aStatement(text: string, slots: Record<string, Slot>, base: Partial<FactBase> = {}): Fact {
  return aFact({ kind: 'statement', text, slots }, base);
}

export function aClaim(by: Entity, proposition: string, base: Partial<FactBase> = {}): Fact {
  return aFact({ kind: 'claim', by: { name: by.name, entityId: by.id }, proposition }, base);
}

export function aQuote(by: Entity, words: string, about: string, base: Partial<FactBase> = {}): Fact {
  return aFact({ kind: 'quote', by: { name: by.name, entityId: by.id }, words, about }, base);
}

export function aRole(
  who: Entity,
  role: string,
  base: Partial<FactBase> & { isFormer?: boolean } = {},
): Fact {
  const { isFormer, ...rest } = base;
  return aFact(
    {
      kind: 'role',
      who: { value: who.name, type: 'person', entityId: who.id },
      role: { value: role, type: 'phrase' },
      ...(isFormer === undefined ? {} : { isFormer }),
    },
    rest,
  );
}

export function aBank(facts: readonly Fact[], entities: readonly Entity[] = everybody): ArticleBank {
  return {
    article: { id: 'article', title: 'Elmford votes', citation: 'Elmford Gazette', paragraphCount: 20 },
    topics: [{ id: 'town', name: 'The town' }],
    entities,
    facts,
  };
}

export function aContext(facts: readonly Fact[], entities?: readonly Entity[]): DraftingContext {
  return { bank: aBank(facts, entities), random: seededRandom('a seed'), newId: counter() };
}

export function draft(facts: readonly Fact[], seed = 'a seed', entities?: readonly Entity[]): Drafting {
  return draftItems(aBank(facts, entities), { random: seededRandom(seed), newId: counter(), today });
}

export function optionTexts({ content: { task } }: ItemDraft): string[] {
  return task.kind === 'write' || task.kind === 'explain' ? [] : task.options.map(option => option.text);
}

/** Texts of the right options, in the key's order; the accepted spellings of a fill-in. */
export function keyTextsOf({ content: { task, key } }: ItemDraft): string[] {
  if (key.kind === 'write') return [...key.accept];
  if (key.kind === 'rubric') return key.points.map(point => point.text);
  if (key.kind === 'match' || task.kind === 'write' || task.kind === 'explain') return [];
  const ids = key.kind === 'choose-one' ? [key.optionId] : key.optionIds;
  return ids.map(id => task.options.find(option => option.id === id)?.text ?? 'no such option');
}

export function counter(): () => string {
  let count = 0;
  return () => `option-${++count}`;
}

export const everybody: readonly Entity[] = [
  mayor,
  governor,
  senator,
  judge,
  ...scholars,
  elmford,
  ...cities,
  harborWard,
];
