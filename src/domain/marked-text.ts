import type { Entity } from './entity.ts';
import type { Slot, Slots, SlotType } from './fact.ts';

/** A stretch of a marked text: plain words, or a part that may be asked for. */
interface Piece {
  readonly text: string;
  readonly isSlot: boolean;
}

export type ParsedMarks =
  | { readonly kind: 'good'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'bad'; readonly sentence: string };

/** A text with `{name}` gaps and what stands in them. */
export interface GappedText {
  readonly text: string;
  readonly slots: Slots;
}

/** @returns a gapped text as a person edits it: what may be asked for in [brackets], brackets of its own after a \. */
export function markText(text: string, slots: Slots): string {
  return text
    .split(/(\{\w+\})/)
    .map(part => {
      const slot = slots[/^\{(\w+)\}$/.exec(part)?.[1] ?? ''];
      if (slot === undefined) return escapeMarks(part);
      return slot.isFixed === true ? escapeMarks(slot.value) : markSlot(slot);
    })
    .join('');
}

/** @returns a value as a part that may be asked for. */
export function markSlot({ value }: Pick<Slot, 'value'>): string {
  return `[${escapeMarks(value)}]`;
}

/** Reads what a person wrote; spaces and line ends count as one space. */
export function parseMarks(marked: string): ParsedMarks {
  if (/[{}]/.test(marked)) return bad('Curly brackets cannot be used here. Leave them out.');
  const pieces: Piece[] = [];
  let open = { text: '', isSlot: false };
  for (const [sign] of marked
    .trim()
    .replace(/\s+/g, ' ')
    .matchAll(/\\[[\]\\]|[\s\S]/g)) {
    if (sign === '[' || sign === ']') {
      if ((sign === '[') === open.isSlot) return bad(unbalanced);
      if (open.isSlot && open.text.trim() === '') return bad('There is nothing between two brackets.');
      pieces.push(open);
      open = { text: '', isSlot: sign === '[' };
    } else open.text += sign.length === 2 ? sign.slice(1) : sign;
  }
  if (open.isSlot) return bad(unbalanced);
  return { kind: 'good', pieces: [...pieces, open].filter(({ text }) => text !== '') };
}

/** @returns the pieces without their marks. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/**
 * Makes gaps of what was marked. A part that was a slot before stays one of its name and type, with its question and
 * wrong options only where the whole sentence is as it was (`isSame`); a new part gets the type that its words show.
 */
export function fillGaps(
  pieces: readonly Piece[],
  before: Slots,
  { isSame, entities }: { readonly isSame: boolean; readonly entities: readonly Entity[] },
): GappedText {
  const slots: Record<string, Slot> = {};
  const parts = pieces.map(({ text, isSlot }) => {
    if (!isSlot) return text;
    const known = Object.entries(before).find(([name, slot]) => !(name in slots) && isAlike(slot, text));
    const slot =
      known === undefined ? inferSlot(text, entities) : keepSlot({ ...known[1], value: text.trim() }, isSame);
    const name = known?.[0] ?? freeName(slot.type, [...Object.keys(slots), ...Object.keys(before)]);
    slots[name] = slot;
    return `{${name}}`;
  });
  return { text: parts.join(''), slots };
}

/** @returns a slot of the type that the words themselves show, or that of what they name. */
export function inferSlot(text: string, entities: readonly Entity[]): Slot {
  const value = text.trim();
  const figure = figures.find(([, pattern]) => pattern.test(value.slice(0, 60)));
  if (figure !== undefined) return { value, type: figure[0] };
  const named = findNamed(value, entities);
  return named === undefined ? { value, type: 'term' } : { value, type: named.type, entityId: named.id };
}

/** @returns what goes by this name. */
export function findNamed(name: string, entities: readonly Entity[]): Entity | undefined {
  const wanted = bare(name);
  return (
    entities.find(entity => bare(entity.name) === wanted) ??
    entities.find(entity => entity.aliases.some(alias => bare(alias) === wanted))
  );
}

const unbalanced = 'A square bracket is opened or closed alone. Put what may be asked for between [ and ].';

const numberWord =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand';

/** Of one value alone, so anchored at both ends. */
const figures: readonly (readonly [SlotType, RegExp])[] = [
  ['year', /^(?:1[4-9]|20)\d\d$/],
  ['money', /^(?:US|A|C)?[$€£¥] ?\d[\d,.]*(?: (?:thousand|million|billion|trillion))?$/],
  [
    'money',
    /^\d[\d,.]*(?: (?:thousand|million|billion|trillion))? (?:dollars|euros|pounds|yuan|rubles|cents)$/,
  ],
  ['percent', /^\d[\d,.]* ?(?:%|percent|per cent)$/],
  ['fraction', /^(?:one|two|three)[- ](?:half|thirds?|quarters?|fifths?)$/i],
  [
    'ordinal',
    /^(?:\d{1,4}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/i,
  ],
  ['count', /^\d[\d,.]*(?: (?:thousand|million|billion|trillion))?$/],
  ['count', new RegExp(`^(?:${numberWord})(?:[- ](?:${numberWord})){0,3}$`, 'i')],
];

function keepSlot({ ask, distractors, isFixed, ...kept }: Slot, isSame: boolean): Slot {
  if (!isSame) return kept;
  return {
    ...kept,
    ...(ask !== undefined && { ask }),
    ...(distractors !== undefined && { distractors }),
  };
}

function isAlike({ value }: Slot, text: string): boolean {
  return value.trim().toLowerCase() === text.trim().toLowerCase();
}

function freeName(type: SlotType, taken: readonly string[]): string {
  let name: string = type;
  for (let number = 2; taken.includes(name); number++) name = `${type}${number}`;
  return name;
}

function escapeMarks(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&');
}

function bare(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[’']s$/, '');
}

function bad(sentence: string): ParsedMarks {
  return { kind: 'bad', sentence };
}
