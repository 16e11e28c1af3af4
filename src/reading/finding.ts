import type { Fact, FactBody, FactStatus, QuotedEvidence } from '../domain/fact.ts';
import type { Span } from './clean.ts';

/** What a sentence yields before it gets an id and its evidence. */
export interface Finding {
  readonly body: FactBody;
  readonly status: FactStatus;
  /** Why the reader is not sure of it, in words for a teacher. */
  readonly doubts: readonly string[];
  readonly importance: 1 | 2 | 3;
  /** Where the text says it, if not in the one sentence that was read. */
  readonly evidence?: readonly Span[];
}

export interface FactPlace {
  readonly text: string;
  readonly articleId: string;
  readonly topicId?: string;
  readonly number: number;
  readonly paragraph: number;
  readonly sentence: Span;
}

/** @returns the finding as a proposed fact; `text.slice(start, end)` is every evidence's quote. */
export function factOf(finding: Finding, place: FactPlace): Fact {
  const spans = finding.evidence ?? [place.sentence];
  return {
    ...finding.body,
    id: `${place.articleId}-${place.number}`,
    articleId: place.articleId,
    topicId: place.topicId ?? 'article',
    status: finding.status,
    evidence: spans.map(span => quote(place, span)),
    importance: finding.importance,
    review: 'proposed',
    ...(finding.doubts.length === 0 ? {} : { doubts: [...new Set(finding.doubts)] }),
  };
}

function quote({ text, paragraph }: FactPlace, { start, end }: Span): QuotedEvidence {
  return { kind: 'quoted', paragraph, start, end, quote: text.slice(start, end) };
}

/** @returns the facts without those that say again what another says; the sure telling is kept. */
export function withoutRepeats(facts: readonly Fact[], wording: (fact: Fact) => string): readonly Fact[] {
  const best = new Map<string, Fact>();
  for (const fact of facts) {
    const key = wording(fact);
    const known = best.get(key);
    if (known === undefined || (known.doubts !== undefined && fact.doubts === undefined)) best.set(key, fact);
  }
  const kept = new Set(best.values());
  return facts.filter(fact => kept.has(fact));
}
