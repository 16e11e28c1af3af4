import { type Fact, factSentence, type QuotedEvidence, speakerOf } from '../../src/domain/fact.ts';
import type { ItemDraft } from '../../src/domain/item.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { type Evaluation, isSure } from './evaluate-text.ts';
import { optionLines } from './option-lines.ts';
import { stratify } from './stratify.ts';

export type Row = readonly string[];

export interface RatingSheets {
  /** Each with its columns' names in the first row. */
  readonly items: readonly Row[];
  readonly facts: readonly Row[];
  /** Which template wrote an item, which kind a fact has: not for the raters. */
  readonly key: readonly Row[];
}

export interface SheetSize {
  readonly items: number;
  readonly facts: number;
  readonly seed: string;
}

/** The rubric, one column a question; raters write yes or no. */
const itemRubric: Row = [
  'grammatical',
  'answerable from the text',
  'exactly one right option',
  'key correct',
  'distractors plausible and alike',
  'gives nothing away',
  'worth asking',
  'faithful attribution',
  'acceptable',
  'comment',
];
const factRubric: Row = ['right', 'worth keeping', 'comment'];

/** A template is judged on no fewer items than these, where it wrote as many. */
const fewestOfTemplate = 30;
/** A kind of fact likewise. */
const fewestOfKind = 15;

/** Draws items and sure facts from all texts for people to rate who do not see what wrote them. */
export function makeSheets(evaluations: readonly Evaluation[], size: SheetSize): RatingSheets {
  const random = seededRandom(size.seed);
  const items = stratify(
    evaluations.flatMap(text => text.drafts.map(draft => ({ text, draft }))),
    { groupOf: ({ draft }) => draft.template, total: size.items, perGroup: fewestOfTemplate },
    random,
  ).map((drawn, index) => ({ ...drawn, id: numberedId('I', index) }));
  const facts = stratify(
    evaluations.flatMap(text => text.facts.filter(isSure).map(fact => ({ text, fact }))),
    { groupOf: ({ fact }) => fact.kind, total: size.facts, perGroup: fewestOfKind },
    random,
  ).map((drawn, index) => ({ ...drawn, id: numberedId('F', index) }));
  return {
    items: [itemColumns, ...items.map(itemRow)],
    facts: [factColumns, ...facts.map(factRow)],
    key: [
      ['id', 'template', 'text', 'facts'],
      ...items.map(({ id, text, draft }) => [id, draft.template, text.name, draft.factIds.join(' ')]),
      ...facts.map(({ id, text, fact }) => [id, `fact: ${fact.kind}`, text.name, fact.id]),
    ],
  };
}

const itemColumns: Row = ['id', 'text', 'evidence', 'type', 'stem', 'options', 'rationale', ...itemRubric];
const factColumns: Row = ['id', 'text', 'sentence', 'kind', 'status', 'speaker', 'evidence', ...factRubric];

function numberedId(letter: string, index: number): string {
  return `${letter}${String(index + 1).padStart(3, '0')}`;
}

function itemRow({ id, text, draft }: { id: string; text: Evaluation; draft: ItemDraft }): Row {
  const { stem, rationale } = draft.content;
  const evidence = paragraphsOf(draft, text).join('\n\n');
  const shown = [id, text.name, evidence, draft.type, stem, optionLines(draft.content).join('\n'), rationale];
  return [...shown, ...itemRubric.map(() => '')];
}

/** The paragraphs of evidence in full, each once, in the text's order. */
function paragraphsOf(draft: ItemDraft, { facts, paragraphs }: Evaluation): string[] {
  const numbers = facts
    .filter(({ id }) => draft.factIds.includes(id))
    .flatMap(({ evidence }) => evidence.map(({ paragraph }) => paragraph));
  return [...new Set(numbers)].sort((a, b) => a - b).map(number => paragraphs[number - 1] ?? '');
}

function factRow({ id, text, fact }: { id: string; text: Evaluation; fact: Fact }): Row {
  const evidence = fact.evidence.flatMap(part => (part.kind === 'quoted' ? quoteInContext(part, text) : []));
  const by = speakerOf(fact)?.name ?? '';
  const shown = [id, text.name, factSentence(fact), fact.kind, fact.status, by, evidence.join('\n')];
  return [...shown, ...factRubric.map(() => '')];
}

/** The quote between marks, with the sentence before and after it in its paragraph. */
function quoteInContext(
  { paragraph, start, quote }: QuotedEvidence,
  { text, paragraphs }: Evaluation,
): string {
  const whole = paragraphs[paragraph - 1] ?? '';
  const from = text.lastIndexOf(whole, start);
  const before = whole.slice(0, Math.max(0, start - from));
  const after = whole.slice(start - from + quote.length);
  const [last = ''] = /[^.?!]{0,400}[.?!]?["”’)]{0,2}\s*$/.exec(before) ?? [];
  const [next = ''] = /^\s*[^.?!]{0,400}[.?!]?/.exec(after) ?? [];
  return `${last}»${quote}«${next}`;
}
