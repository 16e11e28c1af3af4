import { foldToken } from '../../src/reading/language/fold-token.ts';
import type { Reader } from '../../src/reading/language/reader.ts';
import { baseOf, baseTag, type MatchCount } from '../../src/reading/training/score-reading.ts';
import type { GoldDocument } from '../../src/reading/training/treebanks.ts';

/** Matches of sentences, tokens, and of tokens with the same tag, head, and head and relation. */
export interface RawTextScore {
  readonly sentences: MatchCount;
  readonly tokens: MatchCount;
  readonly upos: MatchCount;
  readonly heads: MatchCount;
  readonly arcs: MatchCount;
}

/**
 * Reads printed texts and holds the result against the treebank, as in the CoNLL shared task of 2018: tokens are the same
 * where they cover the same characters, blanks left out.
 */
export function scoreRawText(
  reader: Reader,
  texts: readonly string[],
  documents: readonly GoldDocument[],
): RawTextScore {
  const score = { sentences: none(), tokens: none(), upos: none(), heads: none(), arcs: none() };
  for (const [index, text] of texts.entries()) {
    countText(score, spanText(readText(reader, text)), spanText(goldText(documents[index] ?? [])));
  }
  return score;
}

function none(): MatchCount {
  return { found: 0, expected: 0, matched: 0 };
}

interface Word {
  readonly form: string;
  readonly upos: string;
  /** Index in the sentence; -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

function readText(reader: Reader, text: string): Word[][] {
  return reader.read(text).map(({ tokens }) =>
    tokens.map(({ text: form, upos, head, relation }) => ({
      form: foldToken(form),
      upos,
      head,
      relation: baseOf(relation),
    })),
  );
}

function goldText(document: GoldDocument): Word[][] {
  return document.map(({ forms, tags, heads, relations }) =>
    forms.map((form, index) => ({
      form,
      upos: baseTag(tags[index] ?? ''),
      head: (heads[index] ?? 0) - 1,
      relation: baseOf(relations[index] ?? ''),
    })),
  );
}

interface SpannedWord extends Word {
  readonly headSpan: string;
}

interface SpannedText {
  readonly sentences: ReadonlySet<string>;
  /** By "start-end" in characters without blanks. */
  readonly words: ReadonlyMap<string, SpannedWord>;
}

function spanText(text: readonly (readonly Word[])[]): SpannedText {
  const sentences = new Set<string>();
  const words = new Map<string, SpannedWord>();
  let at = 0;
  for (const sentence of text) {
    const start = at;
    const spans = sentence.map(({ form }) => {
      const from = at;
      at += form.replace(/\s+/g, '').length;
      return `${from}-${at}`;
    });
    sentences.add(`${start}-${at}`);
    for (const [index, word] of sentence.entries()) {
      words.set(spans[index] ?? '', { ...word, headSpan: spans[word.head] ?? 'root' });
    }
  }
  return { sentences, words };
}

function countText(score: RawTextScore, found: SpannedText, gold: SpannedText): void {
  for (const part of [score.tokens, score.upos, score.heads, score.arcs]) {
    part.found += found.words.size;
    part.expected += gold.words.size;
  }
  score.sentences.found += found.sentences.size;
  score.sentences.expected += gold.sentences.size;
  score.sentences.matched += [...found.sentences].filter(span => gold.sentences.has(span)).length;
  for (const [span, word] of found.words) {
    const right = gold.words.get(span);
    if (right === undefined) continue;
    const hasHead = right.headSpan === word.headSpan;
    score.tokens.matched++;
    score.upos.matched += Number(right.upos === word.upos);
    score.heads.matched += Number(hasHead);
    score.arcs.matched += Number(hasHead && right.relation === word.relation);
  }
}
