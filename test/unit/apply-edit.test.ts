import { expect, test } from 'vitest';
import { applyEdit } from '../../src/domain/apply-edit.ts';
import type { Entity } from '../../src/domain/entity.ts';
import type { Fact, FactBody } from '../../src/domain/fact.ts';
import type { FactEdit } from '../../src/domain/fact-edit.ts';
import { editOf, markFact } from '../../src/domain/mark-fact.ts';

const quill: Entity = {
  id: 'ada-quill',
  name: 'Ada Quill',
  aliases: ['Quill', 'Mayor Quill'],
  type: 'person',
  partOf: [],
  roles: [],
  tags: ['official'],
};

const quote = 'Quill called the harbor “a gate to the world” and said that it would pay for itself.';

const opening: FactBody = {
  kind: 'statement',
  text: 'Riverton opened {term} in {year}.',
  slots: {
    term: { value: 'the harbor', type: 'term', ask: 'What did Riverton open?', distractors: ['the mill'] },
    year: { value: '1998', type: 'year', accept: ['in 1998'], isFixed: true },
  },
};

test('a fact is marked with what it asks for; fixed parts are plain', () => {
  expect(markFact(opening)).toBe('Riverton opened [the harbor] in 1998.');
});

test('words that stay leave every slot as it was', () => {
  expect(edited(opening, {}).body).toEqual(opening);
});

test('a bracket more in the same sentence keeps the others’ questions', () => {
  expect(edited(opening, { text: '[Riverton] opened [the harbor] in 1998.' }).body).toEqual({
    kind: 'statement',
    text: '{term2} opened {term} in 1998.',
    slots: {
      term2: { value: 'Riverton', type: 'term' },
      term: { value: 'the harbor', type: 'term', ask: 'What did Riverton open?', distractors: ['the mill'] },
    },
  });
});

test('another sentence keeps what a slot is, not its question and wrong options', () => {
  expect(edited(opening, { text: 'riverton closed [the harbor] in [1998]' }).body).toEqual({
    kind: 'statement',
    text: 'Riverton closed {term} in {year}.',
    slots: {
      term: { value: 'the harbor', type: 'term' },
      year: { value: '1998', type: 'year', accept: ['in 1998'] },
    },
  });
});

test.each([
  ['2004', 'year'],
  ['$3 million', 'money'],
  ['240 billion dollars', 'money'],
  ['40 percent', 'percent'],
  ['two-thirds', 'fraction'],
  ['third', 'ordinal'],
  ['4,000', 'count'],
  ['twenty-five', 'count'],
  ['a quiet street', 'term'],
])('“%s” has the type %s', (value, type) => {
  const { body } = edited(opening, { text: `It is [${value}].` });
  expect(Object.values(body.kind === 'statement' ? body.slots : {})).toEqual([{ value, type }]);
});

test('a known name gets its entity, by any of its names', () => {
  const { body } = edited(opening, { text: '[Mayor Quill] opened it.' });
  expect(body).toMatchObject({
    text: '{person} opened it.',
    slots: { person: { value: 'Mayor Quill', type: 'person', entityId: 'ada-quill' } },
  });
});

test('status and speaker make a statement a claim, and a claim a statement', () => {
  const claim = edited(opening, { text: 'The harbor opened in [1998].', status: 'claim', speaker: 'Quill' });
  expect(claim).toMatchObject({
    status: 'claim',
    body: {
      kind: 'claim',
      by: { name: 'Quill', entityId: 'ada-quill' },
      proposition: 'the harbor opened in {year}',
    },
  });
  const back = edited(claim.body, { status: 'planned', speaker: '' });
  expect(back).toMatchObject({ status: 'planned', body: { kind: 'statement' } });
  expect(back.body).toMatchObject({ text: 'The harbor opened in {year}.' });
  expect(back.body).not.toHaveProperty('by');
});

test('a characterization says whose it is', () => {
  const { body } = edited(opening, { status: 'characterization' });
  expect(body).toMatchObject({ by: { name: 'the reporters' } });
});

test('a quotation repeats the passage, whatever the quotation marks', () => {
  const words = { kind: 'quote', about: 'the harbor', speaker: 'Quill' } as const;
  expect(edited(opening, { ...words, text: '"a gate to the world"' })).toMatchObject({
    status: 'quote',
    body: { kind: 'quote', words: 'a gate to the world', about: 'the harbor' },
  });
  expect(problems(opening, { ...words, text: 'the gate to the world', about: '' })).toEqual({
    text: expect.stringContaining('exactly'),
    about: expect.any(String),
  });
});

test('a role names a person and an office, former ones too', () => {
  const { body } = edited(opening, { kind: 'role', text: '[Ada Quill] is a former [mayor of Riverton].' });
  expect(body).toEqual({
    kind: 'role',
    who: { value: 'Ada Quill', type: 'person', entityId: 'ada-quill' },
    role: { value: 'mayor of Riverton', type: 'phrase' },
    isFormer: true,
  });
  expect(markFact(body)).toBe('[Ada Quill] is a former [mayor of Riverton].');
  expect(problems(opening, { kind: 'role', text: 'Ada Quill is [mayor].' })).toHaveProperty('text');
});

test('a definition has a term and a meaning', () => {
  const { body } = edited(opening, { kind: 'definition', text: '[A ferry] is a boat that carries people.' });
  expect(body).toMatchObject({ term: { value: 'A ferry' }, meaning: 'a boat that carries people' });
  expect(problems(opening, { kind: 'definition', text: '[A ferry]' })).toHaveProperty('text');
});

test('an event says when', () => {
  const event = { kind: 'event', text: '[Riverton] opened the harbor.' } as const;
  expect(edited(opening, { ...event, when: 'in 1998' }).body).toMatchObject({
    text: '{term2} opened the harbor',
    when: { text: 'in 1998', iso: '1998', precision: 'year' },
  });
  expect(edited(opening, { ...event, when: 'last May' }).body).toMatchObject({
    when: { precision: 'relative' },
  });
  expect(problems(opening, event)).toEqual({ when: expect.any(String) });
});

test('a sequence has three steps, a line each', () => {
  const sequence = { kind: 'sequence', about: 'the steps of the plan' } as const;
  expect(edited(opening, { ...sequence, text: 'Dig\n\n Fill \nOpen' }).body).toMatchObject({
    steps: ['Dig', 'Fill', 'Open'],
  });
  expect(problems(opening, { ...sequence, text: 'Dig\nFill' })).toHaveProperty('text');
});

test.each([
  'The [council opened.',
  'The council] opened.',
  'The [[council]] opened.',
  'A [ ] opened.',
  '{x}',
  ' ',
])('“%s” is answered with what is wrong', text => {
  expect(problems(opening, { text })).toEqual({ text: expect.stringMatching(/\.$/) });
});

test('brackets of the text itself are kept', () => {
  const body = edited(opening, { text: 'It \\[the town\\] opened in [1998].' }).body;
  expect(body).toMatchObject({ text: 'It [the town] opened in {year}.' });
  expect(markFact(body)).toBe('It \\[the town\\] opened in [1998].');
});

test('hostile text is read in time', () => {
  for (const text of [
    '['.repeat(50_000),
    '[a]'.repeat(16_000),
    '\\'.repeat(50_000),
    '1,'.repeat(25_000),
    ' '.repeat(50_000),
  ]) {
    const start = performance.now();
    applyEdit(
      { ...editOf(asFact(opening)), text: `[${text}]` },
      { before: opening, entities: [], evidence: [] },
    );
    expect(performance.now() - start).toBeLessThan(200);
  }
});

function edited(before: FactBody, change: Partial<FactEdit>) {
  const applied = apply(before, change);
  if (applied.kind === 'bad') throw new Error(JSON.stringify(applied.problems));
  return applied;
}

function problems(before: FactBody, change: Partial<FactEdit>) {
  const applied = apply(before, change);
  return applied.kind === 'bad' ? applied.problems : {};
}

function apply(before: FactBody, change: Partial<FactEdit>) {
  const fact = asFact(before);
  const ground = { before, entities: [quill], evidence: fact.evidence };
  return applyEdit({ ...editOf(fact), ...change }, ground);
}

function asFact(body: FactBody): Fact {
  const status = body.kind === 'claim' || body.kind === 'quote' ? body.kind : 'reported';
  return {
    ...body,
    id: 'fact',
    articleId: 'article',
    topicId: 'town',
    status,
    evidence: [{ kind: 'quoted', paragraph: 1, start: 0, end: quote.length, quote }],
    importance: 2,
    review: 'proposed',
  };
}
