import type { Fact, FactKind, FactReview, FactStatus, QuotedEvidence } from '../../src/domain/fact.ts';
import type { Review, ReviewFact, ReviewItem } from '../../src/journeys/review-article.ts';

const lines = [
  'River towns agree on a common flood plan',
  'The mayors of eleven river towns met in Harrow Bend on Tuesday to sign a common flood plan.',
  'The plan costs $48 million over six years. Two thirds of it is paid by the state.',
  'Mayor Alma Reyes of Harrow Bend called the plan “a promise kept”. She has led the town since 2019.',
  'Critics say the fee will stop builders. The Valley Builders Association claims that one project in five will not be begun.',
  'A board of eleven members, one from each town, will decide where walls are raised.',
  'Governor Paul Whitman is expected to sign the state’s share in March.',
  'The last great flood, in 2011, damaged 3,200 homes and closed the bridge at Millford.',
  'A watershed is all the land whose rain drains into one river.',
];

const text = lines.join('\n\n');

const paragraphs = lines.map((line, index) => ({
  number: index + 1,
  text: line,
  start: text.indexOf(line),
  isHeading: index === 0,
}));

export function evidence(quote: string): QuotedEvidence {
  const start = text.indexOf(quote);
  const paragraph = lines.findIndex(line => line.includes(quote)) + 1;
  return { kind: 'quoted', paragraph, start, end: start + quote.length, quote };
}

function aFact(factId: string, sentence: string, more: Partial<ReviewFact> & { quote: string }): ReviewFact {
  const { quote, ...rest } = more;
  return {
    factId,
    sentence,
    kind: 'statement' satisfies FactKind,
    status: 'reported' satisfies FactStatus,
    review: 'proposed' satisfies FactReview,
    isSure: true,
    evidence: [evidence(quote)],
    ...rest,
  };
}

const claimed = 'The Valley Builders Association claims that one project in five will not be begun.';

export const claim: Fact = {
  id: 'f4',
  articleId: 'a1',
  topicId: 'floods',
  status: 'claim',
  importance: 2,
  review: 'proposed',
  evidence: [evidence(claimed)],
  doubts: ['The speaker may be named further up: check who claims it.'],
  kind: 'claim',
  by: { name: 'the Valley Builders Association' },
  proposition: 'one project in five will not be begun',
};

export const whoSaidIt: ReviewItem = {
  itemId: 'i1',
  type: 'who-said-it',
  state: 'drafted',
  stem: 'Who claims that one project in five will not be begun?',
  task: {
    kind: 'choose-one',
    options: [
      { id: 'o1', text: 'Mayor Alma Reyes' },
      { id: 'o2', text: 'The Valley Builders Association' },
      { id: 'o3', text: 'Governor Paul Whitman' },
    ],
  },
  key: { kind: 'choose-one', optionId: 'o2' },
  rationale: 'The article reports it as a claim of the Valley Builders Association.',
  difficulty: 'easy',
  template: 'who-said-it',
};

/** An article half reviewed, at the fourth of its facts. */
export const review: Review = {
  article: {
    id: 'a1',
    title: 'River towns agree',
    citation: 'Valley Ledger, May 12, 2026.',
    paragraphCount: 9,
  },
  isImported: true,
  paragraphs,
  hasMoreBefore: false,
  hasMoreAfter: false,
  facts: [
    aFact('f1', 'Eleven river towns signed a common flood plan.', {
      quote: 'sign a common flood plan',
      review: 'approved',
    }),
    aFact('f2', 'The plan costs $48 million.', { quote: 'The plan costs $48 million', review: 'edited' }),
    aFact('f3', 'Alma Reyes is mayor of Harrow Bend.', {
      quote: 'Mayor Alma Reyes',
      kind: 'role',
      review: 'rejected',
    }),
    aFact('f4', 'the Valley Builders Association said that one project in five will not be begun.', {
      quote: claimed,
      kind: 'claim',
      status: 'claim',
    }),
    aFact('f5', 'A board will decide where walls are raised.', {
      quote: 'A board of eleven members',
      status: 'planned',
    }),
    aFact('f6', 'Paul Whitman is governor.', { quote: 'Governor Paul Whitman', kind: 'role', isSure: false }),
  ],
  counts: { proposed: 2, approved: 2, rejected: 1, unsure: 1, total: 6 },
  byKind: [
    { kind: 'statement', proposed: 12 },
    { kind: 'role', proposed: 1 },
  ],
  current: {
    fact: claim,
    mark: 'm1',
    edit: {
      text: 'one project in [five] will not be begun',
      status: 'claim',
      speaker: 'the Valley Builders Association',
      about: '',
      when: '',
      topic: 'floods',
      importance: 2,
    },
    number: 4,
    total: 5,
    items: [whoSaidIt],
    refused: [{ template: 'speaker-swap', gate: 'one-key', reason: 'Two options would be right.' }],
    previousId: 'f3',
    nextId: 'f5',
    nextProposedId: 'f5',
  },
  topics: [{ id: 'floods', name: 'Flood protection' }],
  topicId: 'floods',
  undo: { stepId: 's1', sentence: 'Rejected: “Alma Reyes is mayor of Harrow Bend.”' },
  jointItems: [],
};
