import type { Slot, Slots } from '../domain/fact.ts';
import { causeGaps } from './cause-gaps.ts';
import type { Clause, NamedSentence } from './clause.ts';
import { dateGaps, voteGaps } from './date-gaps.ts';
import { figureGaps } from './figure-gaps.ts';
import type { Gap } from './gaps.ts';
import { askAbout } from './questions/ask.ts';
import { isMainPart } from './questions/main-parts.ts';
import { quotedGaps } from './quoted-gaps.ts';
import type { Syntax } from './syntax.ts';
import { termGaps } from './term-gaps.ts';

export interface Gapped {
  /** With `{type}` where a slot stands; no stop at the end, first letter as printed. */
  readonly text: string;
  readonly slots: Slots;
}

/** Renders a clause with typed gaps. Where two could stand in one place, the first kind wins: reasons, quoted words, figures, names, terms. */
export function findSlots(named: NamedSentence, clause: Clause, asked: Clause = clause): Gapped {
  const gaps = findGaps(named, clause);
  return render(
    named,
    clause,
    gaps.map(gap => ({
      ...gap,
      ...question(askAbout(named, asked, gap)),
      isIncidental: !isMainPart(named, asked, gap),
    })),
  );
}

function question(ask: string | undefined): Pick<Gap, 'ask'> {
  return ask === undefined ? {} : { ask };
}

/** @returns the clause's words without gaps. */
export function plainText(named: NamedSentence, clause: Pick<Clause, 'tokens' | 'swaps'>): string {
  return render(named, clause, []).text;
}

function findGaps(named: NamedSentence, clause: Clause): readonly Gap[] {
  const { syntax } = named;
  const kept = new Set(clause.tokens);
  const taken = new Set<number>();
  const gaps: Gap[] = [];
  const candidates = [
    ...causeGaps(syntax, clause),
    ...quotedGaps(syntax, clause.tokens),
    ...dateGaps(syntax, clause.tokens),
    ...voteGaps(syntax, clause.tokens),
    ...figureGaps(syntax, clause.tokens),
    ...nameGaps(named),
    ...termGaps(syntax, clause),
  ];
  for (const gap of [...swappedGaps(named, clause), ...candidates]) {
    const places = range(gap.first, gap.last);
    if (gap.last > gap.first && places.some(at => clause.swaps.has(at))) continue;
    if (places.some(at => !kept.has(at) || taken.has(at)) || cutsWord(named, gap)) continue;
    for (const at of places) taken.add(at);
    gaps.push(gap);
  }
  return gaps;
}

/** "thirty-seven", "commander-in-chief", a longer name: a gap never stands within one. */
function cutsWord({ syntax, mentions }: NamedSentence, { first, last }: Gap): boolean {
  const cutsName = mentions.some(
    name => name.first <= last && first <= name.last && (name.first < first || name.last > last),
  );
  return cutsName || isHyphen(syntax, first - 1) || isHyphen(syntax, last + 1);
}

/** A hyphen without spaces around it. */
function isHyphen(syntax: Syntax, at: number): boolean {
  const [before, hyphen, after] = [syntax.token(at - 1), syntax.token(at), syntax.token(at + 1)];
  return (
    hyphen !== undefined && hyphen.text === '-' && before?.end === hyphen.start && after?.start === hyphen.end
  );
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function nameGaps({ mentions, entities }: NamedSentence): Gap[] {
  return mentions.flatMap(({ first, last, entityId }) => {
    const entity = entities.get(entityId);
    return entity === undefined ? [] : [{ first, last, type: entity.type, entity }];
  });
}

/** What was put in a pronoun's place can be asked for; words that were put in to join others cannot. */
function swappedGaps({ entities }: NamedSentence, { swaps }: Clause): Gap[] {
  return [...swaps].flatMap(([token, { entityId, pronoun }]) => {
    if (pronoun !== undefined) return [];
    const entity = entities.get(entityId ?? '');
    return entity === undefined ? [] : [{ first: token, last: token, type: entity.type, entity }];
  });
}

function render(
  named: NamedSentence,
  { tokens, swaps }: Pick<Clause, 'tokens' | 'swaps'>,
  gaps: readonly Gap[],
): Gapped {
  const starts = new Map(gaps.map(gap => [gap.first, gap]));
  const inside = new Set(gaps.flatMap(({ first, last }) => range(first + 1, last)));
  const slots: Record<string, Slot> = {};
  let text = '';
  let last = -2;
  for (const token of tokens) {
    if (inside.has(token)) continue;
    const gap = starts.get(token);
    const swap = swaps.get(token);
    const word = swap?.pronoun ?? swap?.text ?? wordOf(named.syntax, token);
    const space = spaceBefore(named, swaps, last, token);
    text += space + (gap === undefined ? word : addSlot(slots, named, gap, swap?.text));
    last = gap?.last ?? token;
  }
  return { text, slots };
}

function spaceBefore(
  { text, syntax }: NamedSentence,
  swaps: Clause['swaps'],
  last: number,
  token: number,
): string {
  const [one, other] = [syntax.token(last), syntax.token(token)];
  if (one === undefined || other === undefined) return '';
  if (swaps.has(token)) return ' ';
  if (token === last + 1 && !swaps.has(last)) return text.slice(one.end, other.start) === '' ? '' : ' ';
  return /^[,.;:)”]$|^['’]s?$/.test(other.text) ? '' : ' ';
}

/** Braces mean gaps in a fact's text. */
function wordOf(syntax: Syntax, token: number): string {
  return (syntax.token(token)?.text ?? '').replace(/\{/g, '(').replace(/\}/g, ')');
}

function addSlot(
  slots: Record<string, Slot>,
  { text, syntax }: NamedSentence,
  gap: Gap,
  swapped: string | undefined,
): string {
  const { first, last, type, entity, ask, isIncidental, distractors, name: ownName = type } = gap;
  let name: string = ownName;
  for (let number = 2; name in slots; number++) name = `${ownName}${number}`;
  const source = text
    .slice(syntax.token(first)?.start ?? 0, syntax.token(last)?.end ?? 0)
    .replace(/\s+/g, ' ');
  const value = (swapped ?? source).replace(/[{}]/g, '');
  const accept = [entity?.name ?? '', ...(entity?.aliases ?? [])].filter(
    alias => alias !== '' && alias !== value,
  );
  slots[name] = {
    value,
    type,
    ...(entity === undefined ? {} : { entityId: entity.id }),
    ...(accept.length === 0 ? {} : { accept }),
    ...(distractors === undefined ? {} : { distractors }),
    ...question(ask),
    ...(isIncidental === true && ask === undefined ? { isIncidental } : {}),
  };
  return `{${name}}`;
}

/** @returns a whole sentence: its first letter large, whether a gap or a word stands there, and a stop at its end. */
export function asSentence({ text, slots }: Gapped): Gapped {
  const plain = text.replace(/,(["”])$/, '$1');
  const ended = /[.!?]["”’)]?$/.test(plain) ? plain : `${plain}.`;
  const first = /^\{(\w+)\}/.exec(ended)?.[1];
  const slot = slots[first ?? ''];
  if (first === undefined || slot === undefined) return { text: capital(ended), slots };
  return { text: ended, slots: { ...slots, [first]: { ...slot, value: capital(slot.value) } } };
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
