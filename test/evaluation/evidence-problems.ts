import type { Evidence, Fact } from '../../src/domain/fact.ts';

/** What must not be: a gate that a kept item breaks, or evidence that does not stand. */
export interface Problem {
  readonly gate: string;
  /** What it stands in, and why it is one. */
  readonly reason: string;
}

interface NumberedParagraph {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Every fact must quote the text; every quote must stand at its offsets, inside the paragraph whose number it names. */
export function evidenceProblems(
  facts: readonly Fact[],
  text: string,
  paragraphs: readonly NumberedParagraph[],
): Problem[] {
  return facts.flatMap(({ id, evidence }) => {
    const reasons =
      evidence.length === 0
        ? ['has no evidence']
        : evidence.flatMap(part => reasonAgainst(part, text, paragraphs) ?? []);
    return reasons.map(reason => ({ gate: 'offsets', reason: `${id}: ${reason}` }));
  });
}

function reasonAgainst(
  evidence: Evidence,
  text: string,
  paragraphs: readonly NumberedParagraph[],
): string | undefined {
  if (evidence.kind !== 'quoted') return 'quotes nothing';
  const { start, end, quote } = evidence;
  if (quote === '' || text.slice(start, end) !== quote) return 'its quote stands elsewhere';
  const paragraph = paragraphs.find(({ number }) => number === evidence.paragraph);
  const isInside = paragraph !== undefined && paragraph.start <= start && end <= paragraph.end;
  return isInside ? undefined : `does not stand in paragraph ${evidence.paragraph}`;
}
