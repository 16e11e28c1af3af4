import type { Clause } from './clause.ts';
import type { Syntax } from './syntax.ts';

/** @returns whether a clause tells what had not happened yet: "is scheduled to meet", "will vote". */
export function isPlanned(words: readonly string[], head: string): boolean {
  return (
    words.some(
      (word, place) =>
        isForm(word) &&
        planned.test(afterAdverbs(words, place + 1)) &&
        /^(?:to|for)$/.test(words[place + 2] ?? words[place + 1] ?? ''),
    ) ||
    isToDo(words) ||
    isFuture(words, head)
  );
}

const planned = /^(?:scheduled|expected|planned|set|due|slated|likely|poised)$/;

function isForm(word: string): boolean {
  return /^(?:is|are|was|were)$/.test(word);
}

function afterAdverbs(words: readonly string[], place: number): string {
  const word = words[place] ?? '';
  return /^(?:also|still|now|not)$/.test(word) ? (words[place + 1] ?? '') : word;
}

/** "is to begin", "are to travel". */
function isToDo(words: readonly string[]): boolean {
  return words.some(
    (word, place) =>
      /^(?:is|are)$/.test(word) &&
      words[place + 1] === 'to' &&
      !/^(?:aim|goal|purpose|idea|job|task|role|way|duty|plan|point|function)s?$/.test(
        words[place - 1] ?? '',
      ),
  );
}

/** "will", and its verb within four words. */
function isFuture(words: readonly string[], head: string): boolean {
  const place = words.findIndex(word => /^(?:will|’ll|'ll|won’t|wo)$/.test(word));
  return place >= 0 && words.slice(place + 1, place + 5).includes(head);
}

const days = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** @returns whether a plan's day was left out: "next month", "on Thursday". What was done on a day stays done. */
export function losesItsDay(syntax: Syntax, { tokens }: Clause): boolean {
  const kept = new Set(tokens);
  const [first = 0, last = 0] = [tokens[0], tokens.at(-1)];
  return syntax.sentence.tokens.some((_, at) => {
    if (kept.has(at) || at < first - 8 || at > last + 3) return false;
    const word = syntax.word(at);
    const isPlanned = tokens.some(token =>
      /^(?:is|are|expected|scheduled|will|planned|set|due|to)$/.test(syntax.word(token)),
    );
    const isNext = word === 'next' || word === 'tomorrow' || word === 'tonight';
    return isNext || (isPlanned && isPlanOf(syntax, tokens) && (days.test(word) || word === 'today'));
  });
}

/** @returns whether a clause is of the kind of "is scheduled to meet", and nothing in it tells when. */
export function isUndatedPlan(syntax: Syntax, { tokens }: Clause): boolean {
  const words = tokens.map(token => syntax.word(token));
  return (
    words.some(word => /^(?:scheduled|slated|due|expected)$/.test(word)) &&
    !words.some(word =>
      /^(?:\d{4}|january|february|march|april|june|july|august|september|october|november|december)$/.test(
        word,
      ),
    )
  );
}

function isPlanOf(syntax: Syntax, tokens: readonly number[]): boolean {
  return isPlanned(
    tokens.map(token => syntax.word(token)),
    '',
  );
}
