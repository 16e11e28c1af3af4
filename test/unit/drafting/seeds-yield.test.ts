import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkGates, draftItems, watch } from '../../../src/domain/drafting/draft-items.ts';
import type { ItemDraft } from '../../../src/domain/item.ts';
import { itemTypes } from '../../../src/domain/item.ts';
import { seededRandom } from '../../../src/domain/random.ts';
import { parseFactFile } from '../../../src/formats/fact-file.ts';
import { counter, optionTexts } from './civics-bank.ts';

const fileName = 'seeds/china-russia-summit.json';
const file = parseFactFile(readFileSync(new URL(`../../../${fileName}`, import.meta.url), 'utf8'), fileName);
const bank = { ...file, facts: file.facts.map(fact => ({ ...fact, review: 'approved' as const })) };
const { drafts } = draftFromSeeds('one');

describe('the bank drafted from the seeds', () => {
  test('has at least 120 items, and some of every type', () => {
    const { itemsByType } = watch(drafts);
    expect(drafts.length).toBeGreaterThanOrEqual(120);
    expect(itemTypes.filter(type => itemsByType[type] === 0)).toEqual([]);
    expect(itemsByType['multiple-choice']).toBeGreaterThanOrEqual(55);
    expect(itemsByType['true-false']).toBeGreaterThanOrEqual(20);
    expect(itemsByType['fill-in']).toBeGreaterThanOrEqual(15);
    expect(itemsByType['who-said-it']).toBeGreaterThanOrEqual(12);
    expect(itemsByType['fact-claim-opinion']).toBeGreaterThanOrEqual(8);
    expect(itemsByType.matching).toBeGreaterThanOrEqual(4);
    expect(itemsByType['multiple-response']).toBeGreaterThanOrEqual(5);
  });

  test('covers every topic', () => {
    const covered = new Set(drafts.map(draft => draft.topicId));
    expect(file.topics.filter(topic => !covered.has(topic.id))).toEqual([]);
  });

  test('passes every gate', () => {
    expect(drafts.flatMap(draft => checkGates(draft, bank))).toEqual([]);
  });

  test('gives a rationale with a paragraph for every item', () => {
    expect(drafts.filter(draft => !/paragraphs? \d/.test(draft.content.rationale))).toEqual([]);
  });

  test('asks nothing twice', () => {
    expect(new Set(drafts.map(draft => draft.signature)).size).toBe(drafts.length);
    expect(new Set(drafts.map(draft => draft.content.stem)).size).toBe(drafts.length);
  });

  test('is ranked, the item most worth asking first', () => {
    const ranks = drafts.map(draft => draft.rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  });

  test.each(['one', 'two', 'three'])('keeps the watched rates in bounds with the seed “%s”', seed => {
    const rates = watch(draftFromSeeds(seed).drafts);
    expect(Math.abs(rates.keyLongest.rate - rates.keyLongest.chance)).toBeLessThan(0.12);
    // Ten items of three options are dealt 4, 3 and 3 at best, which is 1.2 times chance.
    expect(rates.keyPosition.highest).toBeLessThan(1.25);
    expect(rates.keyPosition.lowest).toBeGreaterThan(0.75);
    expect(rates.shareTrue).toBeCloseTo(0.5, 1);
    expect(rates.keyDiversity).toBeGreaterThan(0.45);
  });

  test('is the same for the same seed, option ids apart, and another for another', () => {
    const asRead = (seed: string) => draftFromSeeds(seed).drafts.map(readable);
    expect(asRead('one')).toEqual(asRead('one'));
    expect(asRead('one')).not.toEqual(asRead('two'));
  });

  test('never turns a plan into something done', () => {
    const planned = new Set(bank.facts.flatMap(fact => (fact.status === 'planned' ? [fact.id] : [])));
    const statements = drafts.filter(
      draft => draft.type === 'true-false' && draft.factIds.some(id => planned.has(id)),
    );
    expect(statements.length).toBeGreaterThan(0);
    expect(
      statements.filter(draft => !/\b(?:scheduled|expected|planned|due|to be)\b/.test(draft.content.stem)),
    ).toEqual([]);
  });
});

function draftFromSeeds(seed: string) {
  return draftItems(bank, { random: seededRandom(seed), newId: counter(), today: '2024-07-01' });
}

function readable(draft: ItemDraft): unknown {
  return [draft.signature, draft.content.stem, optionTexts(draft), draft.content.rationale];
}
