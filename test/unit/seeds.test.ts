import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Slot } from '../../src/domain/fact.ts';
import { isStale } from '../../src/domain/fact.ts';
import { parseFactFile } from '../../src/formats/fact-file.ts';

const path = new URL('../../seeds/china-russia-summit.json', import.meta.url);
const { article, topics, entities, facts } = parseFactFile(
  readFileSync(path, 'utf8'),
  'seeds/china-russia-summit.json',
);

describe('the seeds', () => {
  test('cover the article as a unit on it needs', () => {
    const inTopic = (id: string) => facts.filter(fact => fact.topicId === id).length;
    expect(facts.length).toBeGreaterThanOrEqual(52);
    expect(inTopic('no-limits')).toBeGreaterThanOrEqual(14);
    expect(inTopic('trade')).toBeGreaterThanOrEqual(9);
    expect(inTopic('taiwan')).toBeGreaterThanOrEqual(8);
    expect(topics.filter(({ id }) => inTopic(id) < 4)).toEqual([]);
  });

  test('have facts of every kind and status', () => {
    expect(new Set(facts.map(fact => fact.kind)).size).toBe(7);
    expect(new Set(facts.map(fact => fact.status)).size).toBe(6);
  });

  test('give the page’s date as such, and date no event by it', () => {
    expect(article.pageDate).toBe('2024-06-19');
    expect(article.publishedOn).toBeUndefined();
    expect(article.title).not.toMatch(/\d{4}/);
    const times = facts.flatMap(fact => (fact.kind === 'event' ? [fact.when] : []));
    expect(times.length).toBeGreaterThan(0);
    expect(times.filter(({ iso }) => iso !== undefined)).toEqual([]);
  });

  test('keep years to those that the article gives', () => {
    const years = askedSlots().flatMap(({ slot }) => (slot.type === 'year' ? [slot.value] : []));
    expect([...new Set(years)].sort()).toEqual(['2021', '2023', '2024']);
  });

  test('cite a phrase for every fact', () => {
    const uncited = facts.filter(fact =>
      fact.evidence.some(one => one.kind !== 'cited' || one.phrase === undefined),
    );
    expect(uncited).toEqual([]);
  });

  test('report a former office as former, and the one after it as current', () => {
    const offices = facts.flatMap(fact =>
      fact.kind === 'role' && fact.who.entityId === 'sergei-shoigu'
        ? [[fact.role.value, fact.isFormer ?? false]]
        : [],
    );
    expect(offices).toEqual([
      ['secretary of Russia’s Security Council', false],
      ['defense minister of Russia', true],
    ]);
  });

  test('let every office that is held go stale', () => {
    const held = facts.filter(fact => fact.kind === 'role' && !fact.isFormer);
    expect(held.length).toBeGreaterThanOrEqual(8);
    expect(held.filter(fact => !isStale(fact, '2027-06-30'))).toEqual([]);
    expect(facts.filter(fact => isStale(fact, '2026-12-01'))).toEqual([]);
  });

  test('ask for the reporters’ judgements only as the article’s', () => {
    const judged = facts.filter(fact => fact.status === 'characterization');
    const unattributed = judged.filter(fact => fact.kind !== 'statement' || !/\barticle\b/.test(fact.text));
    expect(judged.length).toBeGreaterThanOrEqual(6);
    expect(unattributed).toEqual([]);
    const asks = askedSlots().filter(({ fact }) => fact.status === 'characterization');
    expect(asks.filter(({ slot }) => !/\barticle\b/.test(slot.ask ?? ''))).toEqual([]);
  });

  test('ask for a claim only by its speaker', () => {
    const unattributed = askedSlots().filter(({ fact, slot }) => {
      if (fact.kind !== 'claim') return false;
      const names = [fact.by.name, ...(entities.find(({ id }) => id === fact.by.entityId)?.aliases ?? [])];
      return !names.some(name => slot.ask?.includes(name));
    });
    expect(unattributed).toEqual([]);
  });

  test('have enough claims and quotes of six speakers to tell them apart', () => {
    const by = (id: string) => facts.filter(fact => 'by' in fact && fact.by?.entityId === id).length;
    const counts = [
      'vladimir-putin',
      'xi-jinping',
      'ryan-hass',
      'wan-qingsong',
      'alexander-gabuev',
      'shen-dingli',
    ];
    expect(counts.map(by).every((count, index) => count >= (index === 1 ? 2 : 3))).toBe(true);
  });

  test('give every question at least three reviewed distractors', () => {
    const asked = askedSlots();
    expect(asked.length).toBeGreaterThanOrEqual(60);
    expect(asked.filter(({ slot }) => (slot.distractors ?? []).length < 3)).toEqual([]);
  });

  test('do not give keys away by their length', () => {
    const asked = askedSlots();
    const longest = asked.filter(({ slot }) =>
      slot.distractors?.every(({ length }) => length < slot.value.length),
    );
    expect(longest.length / asked.length).toBeLessThan(0.25);
  });

  test('make Taiwan no part of any country', () => {
    expect(entities.find(({ id }) => id === 'taiwan')?.partOf).toEqual([]);
  });
});

function askedSlots() {
  return facts.flatMap(fact => {
    const slots: readonly Slot[] =
      fact.kind === 'role' ? [fact.who, fact.role] : Object.values('slots' in fact ? (fact.slots ?? {}) : {});
    return slots.filter(slot => slot.ask !== undefined).map(slot => ({ fact, slot }));
  });
}
