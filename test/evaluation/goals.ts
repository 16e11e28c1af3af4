import type { Figures } from './figures.ts';
import type { Speed } from './speed.ts';
import { percent } from './tally.ts';

export interface Goal {
  readonly name: string;
  readonly value: string;
  readonly goal: string;
  readonly isMet: boolean;
}

/**
 * Of the facts and items, what can be judged without a person; recall only where there are human questions.
 * @param news one a text of news, then all of them together; yield is judged on these alone.
 */
export function judgeGoals(all: Figures, news: readonly Figures[], speed: Speed): Goal[] {
  return [...recallGoal(all), ...textGoals(all), ...news.map(yieldGoal), ...speedGoals(speed)];
}

function recallGoal({ recall }: Figures): Goal[] {
  const short = recall.find(({ kind }) => kind === 'name, number, date, term');
  if (short === undefined || short.questions === 0) return [];
  const { questions, sure } = short;
  const share = short.all.found / questions;
  return [
    {
      name: 'name, number, date and term questions whose answer some proposed fact has, sure or unsure',
      value: `${percent(share)}, ${short.all.found} of ${questions}; in sure facts alone ${percent(sure.found / questions)}, ${sure.found}`,
      goal: '≥ 60 %',
      isMet: share >= 0.6,
    },
  ];
}

function textGoals({ watched, problems }: Figures): Goal[] {
  const longest = watched.keyLongest.rate - watched.keyLongest.chance;
  const failures = Object.values(problems).reduce((sum, count) => sum + count, 0);
  return [
    {
      name: 'gate failures in kept items and evidence',
      value: String(failures),
      goal: '0',
      isMet: failures === 0,
    },
    {
      name: 'key longest, of items in which one option is longer than all others, against chance',
      value: `${(100 * longest).toFixed(1)} points, ${watched.keyLongest.items} items`,
      goal: 'within 5 points',
      isMet: Math.abs(longest) <= 0.05,
    },
  ];
}

function yieldGoal({ name, words, approvedFacts, differentItemsPer100Words }: Figures): Goal {
  return {
    name: `different items per 100 words of news, ${name}`,
    value: `${differentItemsPer100Words.toFixed(1)}, ${words} words, ${approvedFacts} approved facts`,
    goal: '≥ 4',
    isMet: differentItemsPer100Words >= 4,
  };
}

function speedGoals({ loadSeconds, wordsPerSecond, workerMegabytes }: Speed): Goal[] {
  return [
    {
      name: 'reading in one thread, the gate on, by processor time',
      value: `${wordsPerSecond.toFixed(0)} words/s`,
      goal: '≥ 8,000',
      isMet: wordsPerSecond >= 8000,
    },
    {
      name: 'loading the reader',
      value: `${loadSeconds.toFixed(2)} s`,
      goal: '≤ 0.5 s',
      isMet: loadSeconds <= 0.5,
    },
    {
      name: 'memory of a worker',
      value: `${workerMegabytes.toFixed(0)} MB`,
      goal: '≤ 250 MB',
      isMet: workerMegabytes <= 250,
    },
  ];
}
