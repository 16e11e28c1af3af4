import { nanoid } from 'nanoid';
import { draftFact, draftJoint } from '../../src/domain/drafting/draft-items.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { keyText } from '../../src/domain/key-text.ts';
import { seededRandom } from '../../src/domain/random.ts';
import type { World } from '../../src/journeys/world.ts';

export const ferryText = [
  'The council of Riverton opened the harbor in 1998.',
  'Mayor Ada Quill said that the ferry would save $3 million.',
  'The harbor has 12 docks, and 40 percent of them stand empty.',
].join('\n\n');

const [opened, saved, docks] = ferryText.split('\n\n');

/** Stores an article of an invented town with three facts, as a reading would have. */
export async function storeFerryArticle(world: World, articleId = 'ferry'): Promise<void> {
  const { intake, topics } = world.stores;
  const topic = await topics.ensure(() => ({ id: 'harbor', name: 'The harbor' }));
  const paragraphs = placesOf(ferryText);
  const article = { id: articleId, title: 'Ferries', citation: 'Riverton Gazette', paragraphCount: 3 };
  const facts = ferryFacts(articleId);
  const bank = { article, topics: [topic], entities: [mayor], facts };
  await intake.begin(
    { article, topicId: topic.id, text: ferryText, paragraphs, sections: [], dropped: [] },
    world.now(),
  );
  await intake.addEntities(articleId, bank.entities);
  const options = { newId: nanoid, today: world.now().slice(0, 10) };
  const drafts = [
    ...facts.flatMap(fact => draftFact(fact, bank, { ...options, random: seededRandom(fact.id) }).drafts),
    ...draftJoint(bank, { ...options, random: seededRandom(articleId) }).drafts,
  ];
  const items = drafts.map(draft => ({
    ...draft,
    itemId: nanoid(),
    versionId: nanoid(),
    keyText: keyText(draft.content.task, draft.content.key),
  }));
  await intake.addPortion({ facts, items, refused: [] }, world.now());
  await intake.finish(articleId);
}

const mayor = {
  id: 'ada-quill',
  name: 'Ada Quill',
  aliases: ['Quill'],
  type: 'person' as const,
  partOf: [],
  roles: [],
  tags: ['official'],
};

function ferryFacts(articleId: string): Fact[] {
  return [
    {
      ...base(articleId, 1, opened),
      status: 'reported',
      kind: 'statement',
      text: 'The council of {city} opened the harbor in {year}.',
      slots: {
        city: { value: 'Riverton', type: 'city' },
        year: {
          value: '1998',
          type: 'year',
          ask: 'In which year did the council open the harbor?',
          distractors: ['2004', '2011', '1987'],
        },
      },
    },
    {
      ...base(articleId, 2, saved),
      status: 'claim',
      kind: 'claim',
      by: { name: 'Ada Quill', entityId: 'ada-quill', role: 'mayor' },
      proposition: 'the ferry would save {money}',
      slots: { money: { value: '$3 million', type: 'money' } },
    },
    {
      ...base(articleId, 3, docks),
      status: 'reported',
      kind: 'statement',
      text: 'The harbor has {count} docks, and {percent} of them stand empty.',
      slots: {
        count: { value: '12', type: 'count' },
        percent: { value: '40 percent', type: 'percent' },
      },
      doubts: ['The sentence says two things.'],
    },
  ];
}

function base(articleId: string, number: number, quote = '') {
  const start = ferryText.indexOf(quote);
  return {
    id: `${articleId}-${number}`,
    articleId,
    topicId: 'harbor',
    evidence: [{ kind: 'quoted' as const, paragraph: number, start, end: start + quote.length, quote }],
    importance: 2 as const,
    review: 'proposed' as const,
  };
}

function placesOf(text: string) {
  let start = 0;
  return text.split('\n\n').map((paragraph, index) => {
    const place = { number: index + 1, start, end: start + paragraph.length, isHeading: false };
    start = place.end + 2;
    return place;
  });
}
