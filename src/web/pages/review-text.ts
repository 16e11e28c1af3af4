import type { QuotedEvidence } from '../../domain/fact.ts';
import type { ReviewFact, ReviewParagraph } from '../../journeys/review-article.ts';

/** The article beside a fact: its evidence marked, that of the other facts dotted and leading to them. */
export interface ArticleText {
  /** Folded away: what comes long before the evidence, and long after it. */
  readonly before: FoldedText | null;
  readonly shown: readonly ParagraphPart[];
  readonly after: FoldedText | null;
}

export interface FoldedText {
  /** "Paragraphs 1 to 9". */
  readonly name: string;
  readonly paragraphs: readonly ParagraphPart[];
}

export interface ParagraphPart {
  readonly number: number;
  readonly isHeading: boolean;
  readonly pieces: readonly TextPiece[];
}

export interface TextPiece {
  readonly text: string;
  /** The evidence of the fact on the page, of another fact, or of none. */
  readonly marks: 'this' | 'other' | 'none';
  /** Where another fact is reviewed, '' for all other pieces. */
  readonly href: string;
  /** The first piece of the evidence is where "paragraph 5" leads. */
  readonly isTarget: boolean;
}

export interface TextSource {
  readonly paragraphs: readonly ReviewParagraph[];
  readonly facts: readonly ReviewFact[];
  readonly currentId: string;
  readonly addressOf: (factId: string) => string;
}

/** How many letters stand open around the evidence, so that it is read beside the fact without scrolling. */
const openBefore = 500;
const openAfter = 2400;

export function articleText(source: TextSource): ArticleText {
  const current = source.facts.find(fact => fact.factId === source.currentId);
  const place = current?.evidence[0]?.paragraph ?? source.paragraphs[0]?.number ?? 1;
  const parts = source.paragraphs.map(paragraph => paragraphPart(paragraph, source));
  const before = parts.filter(part => part.number < place);
  const after = parts.filter(part => part.number > place);
  const first = before.length - countFitting(before.toReversed(), openBefore);
  const last = parts.length - after.length + countFitting(after, openAfter);
  return {
    before: folded(parts.slice(0, first)),
    shown: parts.slice(first, last),
    after: folded(parts.slice(last)),
  };
}

/** @returns how many of the paragraphs, from the first, have no more letters together. */
function countFitting(parts: readonly ParagraphPart[], letters: number): number {
  let left = letters;
  const end = parts.findIndex(({ pieces }) => {
    left -= pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    return left < 0;
  });
  return end < 0 ? parts.length : end;
}

function folded(paragraphs: readonly ParagraphPart[]): FoldedText | null {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isOne = first.number === last.number;
  const name = isOne ? `Paragraph ${first.number}` : `Paragraphs ${first.number} to ${last.number}`;
  return { name, paragraphs };
}

function paragraphPart(paragraph: ReviewParagraph, source: TextSource): ParagraphPart {
  const { number, isHeading } = paragraph;
  const spans = spansIn(paragraph, source);
  const cuts = new Set([0, paragraph.text.length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].sort((a, b) => a - b);
  let hasTarget = false;
  const pieces = places.slice(1).map((end, index): TextPiece => {
    const start = places[index] ?? 0;
    const span = topSpan(spans, start, end);
    const isTarget = span?.marks === 'this' && !hasTarget;
    hasTarget ||= isTarget;
    const text = paragraph.text.slice(start, end);
    return { text, marks: span?.marks ?? 'none', href: span?.href ?? '', isTarget };
  });
  return { number, isHeading, pieces: joined(pieces) };
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly marks: 'this' | 'other';
  readonly href: string;
}

/** Of pieces that lie one over the other the fact's own wins, then the shortest: the longer is still seen around it. */
function topSpan(spans: readonly Span[], start: number, end: number): Span | undefined {
  return spans
    .filter(span => span.start <= start && span.end >= end)
    .sort((a, b) => rank(a) - rank(b) || a.end - a.start - (b.end - b.start))[0];
}

function rank({ marks }: Span): number {
  return marks === 'this' ? 0 : 1;
}

function spansIn(paragraph: ReviewParagraph, { facts, currentId, addressOf }: TextSource): Span[] {
  return facts
    .filter(fact => fact.review !== 'rejected' || fact.factId === currentId)
    .flatMap(fact =>
      fact.evidence
        .filter(({ paragraph: number }) => number === paragraph.number)
        .map(evidence =>
          toSpan(evidence, paragraph, fact.factId === currentId ? '' : addressOf(fact.factId)),
        ),
    );
}

function toSpan({ start, end }: QuotedEvidence, paragraph: ReviewParagraph, href: string): Span {
  const within = (place: number) => Math.min(paragraph.text.length, Math.max(0, place - paragraph.start));
  return { start: within(start), end: within(end), marks: href === '' ? 'this' : 'other', href };
}

function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const result: TextPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last !== undefined && last.marks === piece.marks && last.href === piece.href)
      result[result.length - 1] = { ...last, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}
