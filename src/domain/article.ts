/** A text that facts are taken from. Instants are UTC ISO strings; `pageDate` is kept apart because it may not be the article's date. */
export interface Article {
  readonly id: string;
  readonly title: string;
  /** One line that lets a reader find the article again; shown under every piece of evidence. */
  readonly citation: string;
  readonly publisher?: string;
  readonly url?: string;
  /** Confirmed publication date (YYYY-MM-DD). Relative dates may be resolved from this, never from `pageDate`. */
  readonly publishedOn?: string;
  /** A date printed on the page (YYYY-MM-DD), which may be the day of printing; nothing is dated from it. */
  readonly pageDate?: string;
  readonly paragraphCount: number;
}

/** A subject under which facts, items and scores are grouped. `id` is a slug that is unique in the bank. */
export interface Topic {
  readonly id: string;
  readonly name: string;
}

/** A part of an article under a heading of its own; paragraphs by number, both included. */
export interface Section {
  readonly title: string;
  readonly firstParagraph: number;
  readonly lastParagraph: number;
}
