import { describe, expect, test } from 'vitest';
import { checkGates } from '../../../src/domain/drafting/check-gates.ts';
import type { GateName } from '../../../src/domain/drafting/gates/gate.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import type { ItemContent, ItemDraft, ItemType } from '../../../src/domain/item.ts';
import {
  aBank,
  aClaim,
  aFact,
  aQuote,
  aStatement,
  cities,
  elmford,
  governor,
  harborWard,
  mayor,
  senator,
} from './civics-bank.ts';

const bridge = aStatement('Elmford opened a bridge in {year} for {cost}.', {
  year: { value: '1998', type: 'year' },
  cost: { value: '$40 million', type: 'money', accept: ['40 million dollars'] },
});
const vote = aStatement('The vote on the library took place in {place}.', {
  place: { value: 'Elmford', type: 'city', entityId: 'elmford', alsoTrue: ['Ashby'] },
});
const taxes = aClaim(mayor, 'taxes on shops will fall');

describe('every gate lets a sound item pass', () => {
  test('a question with one key among three alike options', () => {
    expect(
      gatesFailed(choice('In which year did Elmford open a bridge?', '1998', ['2004', '1990']), [bridge]),
    ).toEqual([]);
  });

  test('a claim with its speaker', () => {
    expect(
      gatesFailed(
        trueFalse('According to the article, Ada Brook said that taxes on shops will fall.', true),
        [taxes],
      ),
    ).toEqual([]);
  });
});

describe('evidence', () => {
  test('a fact that is not in the bank is refused', () => {
    expect(gatesFailed(choice('When?', '1998', ['2004', '1990']), [])).toContain('evidence');
  });

  test('a paragraph beyond the article’s end is refused', () => {
    const astray: Fact = { ...bridge, evidence: [{ kind: 'cited', paragraph: 99 }] };
    expect(gatesFailed(choice('In which year?', '1998', ['2004', '1990']), [astray])).toEqual(['evidence']);
  });

  test('a quotation passes where it stands at its offset, and is refused where it does not', () => {
    const text = 'A bridge was opened in 1998.';
    const quoted = (start: number): Fact => ({
      ...bridge,
      evidence: [{ kind: 'quoted', paragraph: 1, start, end: start + 8, quote: 'A bridge' }],
    });
    const item = choice('In which year did it happen?', '1998', ['2004', '1990']);
    expect(gatesFailed(item, [quoted(0)], text)).toEqual([]);
    expect(gatesFailed(item, [quoted(3)], text)).toEqual(['evidence']);
  });
});

describe('grounded key', () => {
  test('a key that the fact does not give is refused', () => {
    expect(
      gatesFailed(choice('In which year did the bridge open?', '2004', ['1998', '1990']), [bridge]),
    ).toContain('grounded-key');
  });

  test('a listed spelling of the value is grounded', () => {
    expect(gatesFailed(written('How much did the bridge cost?', ['40 million dollars']), [bridge])).toEqual(
      [],
    );
    expect(gatesFailed(written('How much did the bridge cost?', ['50 million dollars']), [bridge])).toEqual([
      'grounded-key',
    ]);
  });

  test('a statement keyed false must differ from the fact, and one keyed true may not bring in figures', () => {
    const asIs = 'Elmford opened a bridge in 1998 for $40 million, according to the article.';
    const changed = 'Elmford opened a bridge in 1998 for $90 million, according to the article.';
    expect(gatesFailed(trueFalse(asIs, true), [bridge])).toEqual([]);
    expect(gatesFailed(trueFalse(asIs, false), [bridge])).toEqual(['grounded-key']);
    expect(gatesFailed(trueFalse(changed, false), [bridge])).toEqual([]);
    expect(gatesFailed(trueFalse(changed, true), [bridge])).toEqual(['grounded-key']);
  });

  test('an order that is not the sequence’s is refused', () => {
    const steps = ['a bill is written', 'a committee reads the bill', 'both houses vote'];
    const sequence = aFact({ kind: 'sequence', about: 'these steps of a bill', steps });
    expect(gatesFailed(ordered(steps), [sequence])).toEqual([]);
    expect(gatesFailed(ordered([...steps].reverse()), [sequence])).toEqual(['grounded-key']);
  });

  test('a pair whose sides stand in different facts is refused', () => {
    const claims = [
      aClaim(mayor, 'taxes will fall', { id: 'one' }),
      aClaim(governor, 'schools will grow', { id: 'two' }),
      aClaim(senator, 'roads will close', { id: 'three' }),
    ];
    const right = [
      ['Ada Brook', 'Taxes will fall'],
      ['Carl Dune', 'Schools will grow'],
      ['Eva Fjord', 'Roads will close'],
    ] as const;
    const swapped = [['Ada Brook', 'Schools will grow'], ['Carl Dune', 'Taxes will fall'], right[2]] as const;
    expect(gatesFailed(matched(right), claims)).toEqual([]);
    expect(gatesFailed(matched(swapped), claims)).toEqual(['grounded-key']);
  });

  test('a claim keyed as a reported fact is refused', () => {
    expect(gatesFailed(threeWay(1), [taxes])).toEqual([]);
    expect(gatesFailed(threeWay(0), [taxes])).toEqual(['grounded-key']);
  });
});

describe('one key', () => {
  test('a distractor that is also true is refused', () => {
    expect(
      gatesFailed(choice('Where did the vote take place?', 'Elmford', ['Birchton', 'Cedarville']), [vote]),
    ).toEqual([]);
    expect(
      gatesFailed(choice('Where did the vote take place?', 'Elmford', ['Ashby', 'Cedarville']), [vote]),
    ).toEqual(['one-key']);
  });

  test('a distractor that is a part of the key is refused', () => {
    expect(
      gatesFailed(choice('Where did the vote take place?', 'Elmford', [harborWard.name, 'Birchton']), [vote]),
    ).toEqual(['one-key']);
  });

  test('a distractor that is an alias of the key is refused', () => {
    const entities = [{ ...elmford, aliases: ['Elm City'] }, ...cities];
    const item = choice('Where did the vote take place?', 'Elmford', ['Elm City', 'Birchton']);
    expect(gatesFailed(item, [vote], undefined, entities)).toEqual(['one-key']);
  });

  test('another speaker who says the like is refused', () => {
    const likewise = aClaim(governor, 'the taxes on all shops will fall', { id: 'likewise' });
    const item = whoSaidIt('According to the article, who said that taxes on shops will fall?', 'Ada Brook', [
      'Carl Dune',
      'Eva Fjord',
    ]);
    expect(gatesFailed(item, [taxes])).toEqual([]);
    expect(gatesFailed(item, [taxes], undefined, undefined, [likewise])).toEqual(['one-key']);
  });

  test('a key that names no option is refused', () => {
    const item = choice('In which year?', '1998', ['2004', '1990']);
    const broken: ItemDraft = {
      ...item,
      content: { ...item.content, key: { kind: 'choose-one', optionId: 'gone' } },
    };
    expect(gatesFailed(broken, [bridge])).toContain('one-key');
  });

  test('a fill-in that accepts nothing is refused', () => {
    expect(gatesFailed(written('How much did it cost?', ['  ']), [bridge])).toContain('one-key');
  });
});

describe('options', () => {
  test('two options that say the same are refused', () => {
    expect(gatesFailed(choice('Where?', 'Elmford', ['Birchton', 'birchton']), [vote])).toContain(
      'unique-options',
    );
  });

  test('a percentage among sums of money is refused', () => {
    expect(
      gatesFailed(choice('How much did the bridge cost?', '$40 million', ['$90 million', '$15 million']), [
        bridge,
      ]),
    ).toEqual([]);
    expect(
      gatesFailed(choice('How much did the bridge cost?', '$40 million', ['90 percent', '$15 million']), [
        bridge,
      ]),
    ).toEqual(['homogeneous-options']);
  });

  test('a lone capital is refused', () => {
    expect(gatesFailed(choice('Where was the vote?', 'Elmford', ['by the sea', 'abroad']), [vote])).toEqual([
      'homogeneous-options',
    ]);
  });

  test('a person among cities is refused', () => {
    expect(gatesFailed(choice('What was named?', 'Elmford', ['Birchton', 'Ada Brook']), [vote])).toEqual([
      'homogeneous-options',
    ]);
  });

  test('an option many times as long as another is refused', () => {
    const long = 'In a town whose name the council has asked every reporter to leave out of the paper';
    expect(gatesFailed(choice('Where was the vote?', 'Elmford', [long, 'Birchton']), [vote])).toEqual([
      'homogeneous-options',
    ]);
  });
});

describe('the stem', () => {
  test('that names an option is refused', () => {
    expect(
      gatesFailed(choice('Was the vote in Birchton or elsewhere?', 'Elmford', ['Birchton', 'Cedarville']), [
        vote,
      ]),
    ).toEqual(['option-in-stem']);
  });

  test('that names an option by an alias is refused', () => {
    const item = whoSaidIt('Who said, when Dune was away, that taxes on shops will fall?', 'Ada Brook', [
      'Carl Dune',
      'Eva Fjord',
    ]);
    expect(gatesFailed(item, [taxes])).toEqual(['option-in-stem']);
  });

  test('that shares a telling word with the key alone is refused', () => {
    const school = aStatement('Children meet in {hall}.', {
      hall: { value: 'the school library', type: 'phrase' },
    });
    const options = ['the city theater', 'the old station'];
    expect(gatesFailed(choice('Where do children meet?', 'the school library', options), [school])).toEqual(
      [],
    );
    expect(gatesFailed(choice('Where do schools meet?', 'the school library', options), [school])).toEqual([
      'clang',
    ]);
  });

  test('that passes a claim off as a fact is refused', () => {
    expect(gatesFailed(trueFalse('Taxes on shops will fall.', true), [taxes])).toEqual(['attribution']);
  });

  test('that asks for a judgement must say that it is the article’s', () => {
    const judged = aStatement(
      'The article calls the plan {word}.',
      { word: { value: 'reckless', type: 'term' } },
      { status: 'characterization' },
    );
    const options = ['cautious', 'generous'];
    expect(
      gatesFailed(choice('With which word does the article judge the plan?', 'reckless', options), [judged]),
    ).toEqual([]);
    expect(gatesFailed(choice('What was the plan like?', 'reckless', options), [judged])).toEqual([
      'attribution',
    ]);
  });

  test.each(['last year', 'Thursday', 'this week', 'tomorrow'])('that says “%s” is refused', day => {
    expect(
      gatesFailed(choice(`Where was the vote held ${day}?`, 'Elmford', ['Birchton', 'Cedarville']), [vote]),
    ).toEqual(['self-contained']);
  });

  test('that starts with a pronoun is refused', () => {
    expect(gatesFailed(trueFalse('It opened a bridge in 1998 for $40 million.', true), [bridge])).toEqual([
      'self-contained',
    ]);
  });

  test('may quote a speaker’s own “today”', () => {
    const quote = aQuote(mayor, 'a new town today', 'the vote');
    const item = whoSaidIt('Who said this of the vote: “a new town today”?', 'Ada Brook', [
      'Carl Dune',
      'Eva Fjord',
    ]);
    expect(gatesFailed(item, [quote])).toEqual([]);
  });

  test('of a true/false item that says two things is refused', () => {
    const two = 'Elmford opened a bridge in 1998 for $40 million, but the ferry still runs.';
    expect(gatesFailed(trueFalse(two, true), [bridge])).toEqual(['one-idea']);
  });
});

function gatesFailed(
  item: ItemDraft,
  facts: readonly Fact[],
  articleText?: string,
  entities?: Parameters<typeof aBank>[1],
  others: readonly Fact[] = [],
): GateName[] {
  const named = { ...item, factIds: facts.length === 0 ? ['unknown'] : facts.map(fact => fact.id) };
  return checkGates(named, aBank([...facts, ...others], entities), articleText).map(failure => failure.gate);
}

function anItem(type: ItemType, content: Pick<ItemContent, 'stem' | 'task' | 'key'>): ItemDraft {
  return {
    articleId: 'article',
    factIds: [],
    topicId: 'town',
    type,
    template: 'by hand',
    importance: 2,
    rank: 1,
    signature: 'by hand',
    content: { ...content, rationale: 'By hand.', difficulty: 'easy' },
  };
}

function choice(
  stem: string,
  key: string,
  distractors: readonly string[],
  type: ItemType = 'multiple-choice',
): ItemDraft {
  const options = [key, ...distractors].map((text, index) => ({ id: `o${index}`, text }));
  return anItem(type, {
    stem,
    task: { kind: 'choose-one', options },
    key: { kind: 'choose-one', optionId: 'o0' },
  });
}

function whoSaidIt(stem: string, key: string, distractors: readonly string[]): ItemDraft {
  return choice(stem, key, distractors, 'who-said-it');
}

function trueFalse(stem: string, isTrue: boolean): ItemDraft {
  const options = ['True', 'False'].map(text => ({ id: text, text }));
  const task = { kind: 'choose-one', options, hasFixedOrder: true } as const;
  return anItem('true-false', {
    stem,
    task,
    key: { kind: 'choose-one', optionId: isTrue ? 'True' : 'False' },
  });
}

function threeWay(keyIndex: number): ItemDraft {
  const options = ['Fact', 'Claim', 'Opinion'].map((text, index) => ({ id: `o${index}`, text }));
  const task = { kind: 'choose-one', options, hasFixedOrder: true } as const;
  const stem = 'How does the article present this statement? “Taxes on shops will fall.”';
  return anItem('fact-claim-opinion', { stem, task, key: { kind: 'choose-one', optionId: `o${keyIndex}` } });
}

function written(stem: string, accept: readonly string[]): ItemDraft {
  return anItem('fill-in', { stem, task: { kind: 'write', hint: 'number' }, key: { kind: 'write', accept } });
}

function ordered(steps: readonly string[]): ItemDraft {
  const options = steps.map((text, index) => ({ id: `o${index}`, text }));
  const stem = 'Put in order, earliest first: these steps of a bill.';
  return anItem('ordering', {
    stem,
    task: { kind: 'order', options },
    key: { kind: 'order', optionIds: options.map(({ id }) => id) },
  });
}

function matched(pairs: readonly (readonly [string, string])[]): ItemDraft {
  const premises = pairs.map(([text], index) => ({ id: `p${index}`, text }));
  const options = pairs.map(([, text], index) => ({ id: `o${index}`, text }));
  const keyed = Object.fromEntries(pairs.map((_, index) => [`p${index}`, `o${index}`]));
  const stem = 'Who said what, according to the article?';
  return anItem('matching', {
    stem,
    task: { kind: 'match', premises, options },
    key: { kind: 'match', pairs: keyed },
  });
}
