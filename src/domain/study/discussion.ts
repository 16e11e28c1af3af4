import type { Topic } from '../article.ts';
import { capitalize } from '../drafting/wording.ts';
import { type Fact, factSentence, speakerOf } from '../fact.ts';
import { type Entry, lineOf } from './guide-line.ts';

/** Prompts in turns: a judgement to weigh, speakers to compare, a plan to look up; each from an approved fact. */
export function discussionEntries(facts: readonly Fact[], topics: readonly Topic[]): Entry[] {
  const kinds = [judgements(facts), comparisons(facts, topics), plans(facts)];
  const longest = Math.max(...kinds.map(entries => entries.length));
  return Array.from({ length: longest }, (_, turn) => kinds.flatMap(entries => entries[turn] ?? [])).flat();
}

function judgements(facts: readonly Fact[]): Entry[] {
  return facts
    .filter(fact => fact.status === 'characterization')
    .map(fact => ({
      line: lineOf(
        fact,
        `${capitalize(factSentence(fact))} What would support this, and what would speak against it?`,
      ),
    }));
}

/** The two speakers whose claims on a topic matter most. */
function comparisons(facts: readonly Fact[], topics: readonly Topic[]): Entry[] {
  return topics.flatMap(topic => {
    const claims = facts.filter(
      fact => fact.topicId === topic.id && (fact.kind === 'claim' || fact.kind === 'quote'),
    );
    const [one, other] = new Set(claims.map(fact => speakerOf(fact)?.name ?? ''));
    const [first] = claims;
    if (first === undefined || !one || !other) return [];
    const text = `Compare what ${one} and ${other} say (topic: ${topic.name}). On what would they agree, on what not?`;
    return [{ line: lineOf(first, text) }];
  });
}

function plans(facts: readonly Fact[]): Entry[] {
  return facts
    .filter(fact => fact.status === 'planned' && fact.kind !== 'sequence')
    .map(fact => ({
      line: lineOf(fact, `${capitalize(factSentence(fact))} How could you find out whether it happened?`),
    }));
}
