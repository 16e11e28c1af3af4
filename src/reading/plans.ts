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
