import type { Engine } from './engine.ts';

/** A paragraph's place in the article's text, counted from 1. */
export interface ParagraphPlace {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly isHeading: boolean;
}

export interface StoredText {
  readonly text: string;
  readonly paragraphs: readonly ParagraphPlace[];
  /** The topic of facts that nobody has sorted. */
  readonly topicId: string;
}

/** The texts of imported articles. */
export function makeArticleTextStore(engine: Engine) {
  const select = engine.prepare<{ articleId: string }, { text: string; paragraphs: string; topicId: string }>(
    'SELECT text, paragraphs, topic_id AS "topicId" FROM article_text WHERE article_id = @articleId',
  );

  return {
    /** @returns undefined for articles whose text is not stored. */
    async find(articleId: string): Promise<StoredText | undefined> {
      const row = await engine.read(work => work.one(select, { articleId }));
      return row && { ...row, paragraphs: JSON.parse(row.paragraphs) as ParagraphPlace[] };
    },
  };
}
