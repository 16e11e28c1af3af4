import { offices, shortTitles } from '../domain/gazetteer/offices.ts';
import type { Sentence } from './language/sentence.ts';
import type { PrintedName } from './printed-name.ts';

/** @returns the office right before a name, in one word and small letters: "senator" for "Sen. Ruiz". */
export function titleOf(sentence: Sentence | undefined, { first }: PrintedName): string | undefined {
  const before = sentence?.tokens[first - 1]?.text ?? '';
  const word = before.toLowerCase();
  const title = shortTitles.get(word)?.toLowerCase() ?? (offices.has(word) ? word : undefined);
  return /^\p{Lu}/u.test(before) ? title : undefined;
}

/** Nobody sits in both chambers: "Senator Ruiz" is not Representative Ana Ruiz. */
const chambers: readonly ReadonlySet<string>[] = [
  new Set(['senator']),
  new Set(['representative', 'congressman', 'congresswoman']),
];

/** @returns whether somebody with these titles may be called by this one. */
export function canBear(titles: ReadonlySet<string>, title: string | undefined): boolean {
  const own = chambers.find(chamber => title !== undefined && chamber.has(title));
  const held = [...titles].filter(other => chambers.some(chamber => chamber.has(other)));
  return own === undefined || held.length === 0 || held.some(other => own.has(other));
}

/** @returns whether the title is none of a head of state, whom a text may call by the family name alone. */
export function isBelowHead(title: string | undefined): boolean {
  return (
    title !== undefined &&
    /^(?:senator|representative|congressman|congresswoman|governor|mayor|judge|justice|secretary)$/.test(
      title,
    )
  );
}
