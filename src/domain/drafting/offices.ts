import type { Role } from '../fact.ts';
import { findKnown } from '../gazetteer/known-entities.ts';
import { officeTag } from '../gazetteer/offices.ts';
import { fold, likeness } from './wording.ts';

/** @returns whether an office and its holder are worth an item: the office says of what, and not everybody knows it anyway. */
export function isWorthKnowing({ who, role }: Role): boolean {
  return isFullOffice(role.value) && findKnown(who.value) === undefined;
}

/** @returns whether an office says what it is an office of: "county clerk", "mayor of Elmford", not "Senator". */
export function isFullOffice(office: string): boolean {
  const isPassing =
    /(?:\bmember|\bauthor|(?:of|for) the (?:report|study|commission|committee|team|group|board|company))$/i.test(
      office,
    );
  return (
    office.includes(' ') && !isPassing && !/^(?:an? )?(?:former|new|top|senior|other|then) \w+$/i.test(office)
  );
}

/** @returns whether two offices cannot be told apart by what the article says: "spokesman", "spokeswoman"; any two legislators. */
export function areSameOffice(one: string, other: string): boolean {
  return likeness(plain(one), plain(other)) >= 0.75 || areOfOneRank(one, other);
}

function areOfOneRank(one: string, other: string): boolean {
  const tag = officeTag(one);
  return tag === officeTag(other) && (tag === 'legislator' || tag === 'judge');
}

function plain(office: string): string {
  return office.replace(/(?:man|woman|person)\b/gi, 'person');
}

/** @returns whether neither office names a country, or both name one: a name beside "Chinese Premier" gives it away. */
export function areOfOneLand(one: string, other: string): boolean {
  const [first, second] = [landIn(one), landIn(other)];
  return first === second;
}

function landIn(office: string): string | undefined {
  const words = fold(office).split(' ');
  const names = words.flatMap((word, index) => [word, `${word} ${words[index + 1] ?? ''}`.trim()]);
  const land = names.map(name => findKnown(name)).find(known => known?.type === 'country');
  if (land !== undefined) return land.id;
  return /\b(?:state department|white house|pentagon|senate|congress)\b/i.test(office)
    ? 'united-states'
    : undefined;
}
