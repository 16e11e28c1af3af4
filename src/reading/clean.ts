/** A stretch of the text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type DropReason = 'menu' | 'log-in' | 'byline' | 'comments' | 'credit' | 'date';

/** A line that is no part of the article's prose; it stays in the text and can be brought back. */
export interface DroppedLine extends Span {
  readonly reason: DropReason;
}

export interface CleanText {
  /** Lines of prose, without the spaces around them, in order. */
  readonly lines: readonly Span[];
  readonly dropped: readonly DroppedLine[];
  /** Dates printed on the page: perhaps the day of printing, so nothing may be dated from them. */
  readonly doubtfulDates: readonly Span[];
}

/** Longer lines are prose: no pattern looks at them. */
const longestDropped = 240;

/**
 * Tells the article's prose from what the page put around it. Nothing is changed: all offsets are the text's.
 * @param restored starts of lines that a teacher brought back.
 */
export function cleanText(text: string, restored: ReadonlySet<number> = new Set()): CleanText {
  const lines: Span[] = [];
  const dropped: DroppedLine[] = [];
  for (const line of linesOf(text)) {
    const reason = restored.has(line.start) ? undefined : reasonToDrop(text.slice(line.start, line.end));
    if (reason === undefined) lines.push(line);
    else dropped.push({ ...line, reason });
  }
  const doubtfulDates = dropped
    .filter(({ reason }) => reason === 'date')
    .map(({ start, end }) => ({ start, end }));
  return { lines, dropped, doubtfulDates };
}

function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n\r]+/g)].flatMap(({ 0: line, index }) => {
    const start = index + line.length - line.trimStart().length;
    const end = index + line.trimEnd().length;
    return start < end ? [{ start, end }] : [];
  });
}

function reasonToDrop(line: string): DropReason | undefined {
  if (line.length > longestDropped) return undefined;
  return dropRules.find(([, pattern]) => pattern.test(line))?.[0];
}

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?';

/** Anchored at both ends or at the start, without nested repetition: linear on any line. */
const dropRules: readonly (readonly [DropReason, RegExp])[] = [
  [
    'log-in',
    /^(?:log ?in|sign (?:in|up)|log ?out|reset password|subscribe(?: now)?|create account|register)\b.{0,30}$/i,
  ],
  [
    'menu',
    /^(?:[•·*–|>-] ?)?(?:menu|home|search|share|print|skip to .{1,30}|advertisement|read more|related(?: articles)?|most read|newsletter|facebook|twitter|email|close|next|previous)$/i,
  ],
  ['menu', /^[•·|>]\s?\S{1,20}$/],
  [
    'comments',
    /^(?:comment threads? |comments? (?:are|is|\()|leave a (?:comment|reply)|\d{1,6} comments?$)/i,
  ],
  [
    'credit',
    /^(?:photo(?:graph)?s?|image|picture|credit|video|file photo|illustration)(?: by| credit)? ?[:/].{1,200}$/i,
  ],
  ['credit', /^.{1,200}\b(?:Image|Photo|Picture|Photograph|Credit|File photo): .{1,80}$/],
  ['credit', /^.{1,120}; (?:from )?file(?: photo)?,? \d{4}\.?$/],
  ['credit', /^\(?(?:AP|Reuters|AFP|Getty(?: Images)?)(?: photo)?(?:\/.{1,80})?\)?$/],
  ['byline', /^(?:[Bb]y|BY) [A-Z][\p{L}.’'-]{0,30}(?: (?:and |[A-Z])[\p{L}.,’'-]{0,30}){1,12}$/u],
  ['byline', /^[A-Z].{0,120}\b(?:reported from|contributed to this (?:report|article|story))\b/],
  ['byline', /^(?:updated|published|posted|last updated)(?: on| at)?:? .{0,60}\d.{0,40}$/i],
  ['date', new RegExp(`^${weekday}(?:${month} \\d{1,2},? \\d{4}|\\d{1,2} ${month} \\d{4})$`)],
  ['date', /^\d{4}-\d\d-\d\d$/],
  ['menu', /^(?:learning objectives|by the end of this section,? you will be able to:?)$/i],
  ['menu', /^(?:©|copyright|all rights reserved)/i],
];
