import type { Article, Section, Topic } from '../domain/article.ts';
import type { AskedItem } from '../domain/drafting/draft-items.ts';
import type { Entity } from '../domain/entity.ts';
import type { ParagraphPlace } from '../stores/article-texts.ts';
import type { FactPortion } from '../stores/intake.ts';

/** What the reading thread is given. */
export interface ReadingJob {
  readonly article: Omit<Article, 'paragraphCount'>;
  readonly topic: Topic;
  readonly text: string;
  /** Starts of the lines that a person brought back. */
  readonly restored: readonly number[];
  /** In any other language nothing is proposed. */
  readonly isEnglish: boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** What the bank's other articles ask already. */
  readonly asked: readonly AskedItem[];
}

/** What is known of a text before its facts are stored. */
export interface ReadFrame {
  readonly paragraphs: readonly ParagraphPlace[];
  readonly sections: readonly Section[];
  readonly dropped: readonly string[];
}

/** What the thread says. After each `result` it waits for `next`, so that never more than one lies about. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly share: number; readonly stage: 'reading' | 'drafting' }
  | { readonly kind: 'result'; readonly result: ReadingResult }
  | { readonly kind: 'done' };

/** In this order: one frame, then entities, facts with their items, items that join facts. */
export type ReadingResult =
  | { readonly kind: 'frame'; readonly frame: ReadFrame }
  | { readonly kind: 'entities'; readonly entities: readonly Entity[] }
  | { readonly kind: 'facts'; readonly portion: FactPortion };
