import { expect, test } from 'vitest';
import { factsIn } from '../../support/reading.ts';

const process =
  'A town budget goes through several stages. First, the mayor writes a draft of the budget. Next, the council studies the draft in public. ' +
  'Then the residents may speak at a hearing. Finally, the council votes on the budget.';

test('steps of a process are put in order', () => {
  const sequence = factsIn(`Town budgets\n\nHOW A BUDGET IS MADE\n\n${process}`).find(
    ({ kind }) => kind === 'sequence',
  );
  expect(sequence).toMatchObject({
    about: 'these steps from the part “HOW A BUDGET IS MADE”',
    steps: [
      'The mayor writes a draft of the budget',
      'The council studies the draft in public',
      'The residents may speak at a hearing',
      'The council votes on the budget',
    ],
  });
});

test('the evidence reaches from the first step to the last', () => {
  const sequence = factsIn(process).find(({ kind }) => kind === 'sequence');
  const [evidence] = sequence?.evidence ?? [];
  expect(evidence?.kind === 'quoted' && evidence.quote.startsWith('First, the mayor')).toBe(true);
  expect(evidence?.kind === 'quoted' && evidence.quote.endsWith('votes on the budget.')).toBe(true);
});

test('two steps are no sequence', () => {
  const text = 'First, the mayor writes a draft of the budget. Then the council votes on the budget.';
  expect(factsIn(text).some(({ kind }) => kind === 'sequence')).toBe(false);
});
