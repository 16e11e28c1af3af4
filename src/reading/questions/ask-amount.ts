import type { Place } from './ask.ts';
import { afterWh, asSubject, type Part } from './order.ts';
import { isFirmlyPlaced, partUnder } from './parts.ts';
import { phrase } from './phrase.ts';

/** @returns "How many …?", "How much …?" or "What percentage …?" for a figure that is, or counts, a main part. */
export function askAmount(place: Place): string | undefined {
  switch (place.gap.type) {
    case 'count':
      return askCount(place);
    case 'money':
      return askMoney(place);
    case 'percent':
      return askPercent(place);
    default:
      return undefined;
  }
}

/** "How many members does the council have?", "For how many years …?" */
function askCount(place: Place): string | undefined {
  const { named, frame, gap, head } = place;
  const { syntax } = named;
  const counted = syntax.token(head)?.head ?? -1;
  if (!/^nummod/.test(syntax.relation(head))) return undefined;
  const part = partUnder(named, frame, counted);
  const before = part.filter(at => at < gap.first);
  const opening = openingOf(before.filter(at => syntax.relation(at) !== 'case').map(at => syntax.word(at)));
  const behind = part.filter(at => at > gap.last);
  if (behind.some(at => /^(?:,|and|or)$|\d/.test(syntax.word(at)))) return undefined;
  if (syntax.relation(frame.tensed) === 'cop' && counted === frame.subject) return undefined;
  if (opening === undefined || counted < gap.last || !syntax.token(counted)?.xpos.endsWith('S'))
    return undefined;
  const preposition = before.filter(at => syntax.relation(at) === 'case').map(at => syntax.word(at));
  return askFor(place, counted, { wh: `${opening} many`, behind, part, preposition });
}

/** "How much money did the town spend?" */
function askMoney(place: Place): string | undefined {
  const { named, frame, gap, head } = place;
  const { syntax } = named;
  const part = partUnder(named, frame, head);
  const before = part.filter(at => at < gap.first);
  const opening = openingOf(before.filter(at => syntax.relation(at) !== 'case').map(at => syntax.word(at)));
  const purpose = part.filter(at => at > gap.last);
  const isPurpose = purpose.length === 0 || /^(?:on|for|to|from|toward)$/.test(syntax.word(purpose[0] ?? -1));
  if (opening === undefined || !isPurpose) return undefined;
  const isPrice = /^(?:cost|costs|owe[sd]?|pa(?:y|ys|id))$/.test(syntax.word(frame.head));
  const preposition = before.filter(at => syntax.relation(at) === 'case').map(at => syntax.word(at));
  const wh = isPrice || preposition.length > 0 ? `${opening} much` : `${opening} much money`;
  return askFor(place, head, { wh, behind: [], part: part.filter(at => at <= gap.last), preposition });
}

/** "What percentage of voters chose it?", "By what percentage did prices rise?" */
function askPercent(place: Place): string | undefined {
  const { named, frame, gap, head } = place;
  const { syntax } = named;
  const part = partUnder(named, frame, head);
  const before = part.filter(at => at < gap.first);
  const behind = part.filter(at => at > gap.last);
  const rises =
    /^(?:r[oi]se|rises|risen|f[ae]ll|fallen|falls|gr[eo]w|grows|grown|increase[sd]?|decrease[sd]?|decline[sd]?|drop(?:s|ped)?|shr[aiu]nk)$/;
  const preposition = before.filter(at => syntax.relation(at) === 'case').map(at => syntax.word(at));
  const opening = openingOf(before.filter(at => syntax.relation(at) !== 'case').map(at => syntax.word(at)));
  if (opening !== 'How' || (behind.length > 0 && syntax.word(behind[0] ?? -1) !== 'of')) return undefined;
  const changes = rises.test(syntax.word(frame.head)) && preposition.length === 0 && behind.length === 0;
  if (head === frame.subject && behind.length === 0) return undefined;
  return askFor(place, head, {
    wh: 'What percentage',
    behind,
    part,
    preposition: changes && head !== frame.subject ? ['by'] : preposition,
  });
}

interface Amount {
  readonly wh: string;
  /** What is counted, and what belongs to it. */
  readonly behind: Part;
  /** The whole phrase. */
  readonly part: Part;
  readonly preposition: readonly string[];
}

function askFor(place: Place, head: number, { wh, behind, part, preposition }: Amount): string | undefined {
  const { named, frame } = place;
  const { syntax } = named;
  if (!isFirmlyPlaced(named, frame, head, part)) return undefined;
  if (head === frame.subject) {
    if (preposition.length > 0 || part.length !== frame.subjectPhrase.length) return undefined;
    return wh.endsWith('money') && !isPassive(place)
      ? undefined
      : asSubject(named, frame, wh, behind.length > 0 ? behind : undefined);
  }
  const isObject =
    /^(?:obj|obl:npmod|obl)$/.test(syntax.relation(head)) && syntax.token(head)?.head === frame.head;
  if (
    !isObject ||
    preposition.length > 1 ||
    (preposition[0] !== undefined && !/^(?:for|in|by|at|to|with|within|after)$/.test(preposition[0]))
  )
    return undefined;
  if (syntax.relation(head) === 'obl' && preposition.length === 0) return undefined;
  const [first] = preposition;
  const asked =
    first === undefined
      ? wh
      : `${first.charAt(0).toUpperCase()}${first.slice(1)} ${wh.charAt(0).toLowerCase()}${wh.slice(1)}`;
  return afterWh(named, frame, [asked, phraseOf(place, behind)].filter(text => text !== '').join(' '), part);
}

function phraseOf({ named, frame }: Place, part: Part): string {
  return phrase(named, frame.clause, part);
}

function isPassive({ named, frame }: Place): boolean {
  return named.syntax.children(frame.head, 'aux:pass').length > 0;
}

/** @returns "How", or "About how" for a rounded figure; undefined where words like "the" or "at least" stand before it. */
function openingOf(words: readonly string[]): 'How' | 'About how' | undefined {
  if (words.length === 0) return 'How';
  const isRounded =
    words.length === 1 && /^(?:about|nearly|almost|roughly|approximately|around|some)$/.test(words[0] ?? '');
  return isRounded ? 'About how' : undefined;
}
