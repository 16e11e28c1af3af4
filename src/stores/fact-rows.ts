import type { Evidence, Fact, FactBody, FactReview, FactStatus } from '../domain/fact.ts';

/** A fact as it is read. */
export type FactRow = {
  id: string;
  article_id: string;
  topic_id: string;
  status: FactStatus;
  review: FactReview;
  importance: 1 | 2 | 3;
  as_of: string | null;
  review_by: string | null;
  body: string;
  evidence: string;
  doubts: string | null;
};

/** What a row has beside it: for statements and the order of review. */
export type WholeFactRow = FactRow & { kind: string; place: number };

export const factColumns =
  'id, article_id, topic_id, status, review, importance, as_of, review_by, body, evidence, doubts';

/** In the order of the text; facts of one sentence in the order in which they were found. */
export const factOrder = 'place, created_at, length(id), id';

export const insertFactSql = `INSERT INTO fact (${factColumns}, kind, place, created_at)
  VALUES (@id, @article_id, @topic_id, @status, @review, @importance, @as_of, @review_by, @body, @evidence, @doubts,
          @kind, @place, @created_at)`;

export function toFact(row: FactRow): Fact {
  const body = JSON.parse(row.body) as FactBody;
  return {
    ...body,
    id: row.id,
    articleId: row.article_id,
    topicId: row.topic_id,
    status: row.status,
    review: row.review,
    importance: row.importance,
    evidence: JSON.parse(row.evidence) as Evidence[],
    ...(row.as_of !== null && { asOf: row.as_of }),
    ...(row.review_by !== null && { reviewBy: row.review_by }),
    ...(row.doubts !== null && { doubts: JSON.parse(row.doubts) as string[] }),
  };
}

export function fromFact(fact: Fact): WholeFactRow {
  const { id, articleId, topicId, status, review, importance, evidence, asOf, reviewBy, doubts, ...body } =
    fact;
  return {
    id,
    article_id: articleId,
    topic_id: topicId,
    status,
    review,
    importance,
    as_of: asOf ?? null,
    review_by: reviewBy ?? null,
    kind: body.kind,
    body: JSON.stringify(body),
    evidence: JSON.stringify(evidence),
    doubts: doubts === undefined ? null : JSON.stringify(doubts),
    place: placeOf(fact),
  };
}

/** Where it stands: an offset into the text where there is one, else the paragraph. */
function placeOf({ evidence: [first] }: Pick<Fact, 'evidence'>): number {
  if (first === undefined) return 0;
  return first.kind === 'quoted' ? first.start : first.paragraph;
}
