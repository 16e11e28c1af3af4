import type { Entity } from '../../src/domain/entity.ts';
import { type Fact, factSentence, fillSlots, type Slot, slotsOf, speakerOf } from '../../src/domain/fact.ts';
import type { AnswerKind } from './answer-kind.ts';
import { contentStems, coreWords, indexOfRun, questionStems, singulars } from './answer-words.ts';
import type { PlacedQuestion } from './place-questions.ts';

export interface Recall {
  readonly question: PlacedQuestion;
  /** Facts of which the reader was sure that have the answer in a place that can be asked for. */
  readonly sureFactIds: readonly string[];
  readonly unsureFactIds: readonly string[];
  /** Those of the sure ones whose own sentence has half of the question's main words: what is asked for is this. */
  readonly closeFactIds: readonly string[];
}

/** Looks for each question's answer among the places of the facts that can be asked for. */
export function measureRecall(
  questions: readonly PlacedQuestion[],
  facts: readonly Fact[],
  entities: readonly Entity[],
): Recall[] {
  const known = new Map(entities.map(entity => [entity.id, entity]));
  const read = facts.map(fact => readFact(fact, known));
  return questions.map(question => {
    const found = read.filter(fact => question.answers.some(answer => answers(fact, question, answer)));
    const sure = found.filter(fact => fact.isSure);
    return {
      question,
      sureFactIds: sure.map(({ id }) => id),
      unsureFactIds: found.filter(({ isSure }) => !isSure).map(({ id }) => id),
      closeFactIds: sure.filter(fact => isClose(fact, question)).map(({ id }) => id),
    };
  });
}

interface ReadFact {
  readonly id: string;
  readonly isSure: boolean;
  readonly candidates: readonly Candidate[];
  readonly sentenceStems: ReadonlySet<string>;
  /** Of the fact's sentence and its evidence. */
  readonly stems: ReadonlySet<string>;
}

interface Candidate {
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

function readFact(fact: Fact, entities: ReadonlyMap<string, Entity>): ReadFact {
  const quoted = fact.evidence.map(evidence => (evidence.kind === 'quoted' ? evidence.quote : ''));
  return {
    id: fact.id,
    isSure: fact.doubts === undefined || fact.doubts.length === 0,
    candidates: answerTexts(fact, entities).map(text => ({
      words: singulars(coreWords(text)),
      stems: contentStems(text),
    })),
    sentenceStems: new Set(contentStems(factSentence(fact))),
    stems: new Set(contentStems([factSentence(fact), ...quoted].join(' '))),
  };
}

/** @returns all that can be asked of a fact: its slots, names of its entities, its speaker, time, meaning and steps. */
function answerTexts(fact: Fact, entities: ReadonlyMap<string, Entity>): string[] {
  const by = speakerOf(fact);
  const slots = Object.entries(slotsOf(fact)).filter(([, slot]) => slot.isFixed !== true);
  return [
    ...slots.flatMap(([name, slot]) => slotTexts(fact, name, slot)),
    ...slots.flatMap(([, { entityId }]) => entityNames(entities, entityId)),
    ...(by === undefined ? [] : [by.name, ...entityNames(entities, by.entityId)]),
    ...(fact.kind === 'event' ? [fact.when.text] : []),
    ...(fact.kind === 'definition' ? [fact.meaning] : []),
    ...(fact.kind === 'sequence' ? fact.steps : []),
  ];
}

/** A number may be asked for with the words behind it: "two" of "{count} years". */
function slotTexts(fact: Fact, name: string, slot: Slot): string[] {
  const own = [slot.value, ...(slot.accept ?? [])];
  if (!/\d/.test(coreWords(slot.value).join(' '))) return own;
  const text = fact.kind === 'claim' ? fact.proposition : 'text' in fact ? fact.text : '';
  const behind = text.split(`{${name}}`)[1] ?? '';
  const [first, second] = fillSlots(behind, slotsOf(fact)).trim().split(/\s+/);
  return [...own, `${slot.value} ${first ?? ''}`, `${slot.value} ${first ?? ''} ${second ?? ''}`];
}

function entityNames(entities: ReadonlyMap<string, Entity>, id: string | undefined): string[] {
  const entity = entities.get(id ?? '');
  return entity === undefined ? [] : [entity.name, ...entity.aliases];
}

/** The fact must also speak of what is asked: share a main word with the question that is not the answer's. */
function answers(fact: ReadFact, question: PlacedQuestion, answer: string): boolean {
  const words = singulars(coreWords(answer));
  const stems = contentStems(answer);
  if (!fact.candidates.some(candidate => isSame(candidate, words, stems, question.kind))) return false;
  return questionStems(question.stem, [answer]).some(stem => fact.stems.has(stem));
}

function isClose(fact: ReadFact, { stem, answers }: PlacedQuestion): boolean {
  const asked = questionStems(stem, answers);
  return 2 * asked.filter(word => fact.sentenceStems.has(word)).length >= asked.length;
}

/** A slot may say a little more than the answer ("President James Monroe"), a date somewhat more. */
const mostExtraWords: Readonly<Record<AnswerKind, number>> = {
  name: 2,
  number: 2,
  date: 3,
  term: 2,
  'other phrase': 2,
};
/** A phrase is the answer where it has this share of its main words and is at most twice as long. */
const phraseShare = 0.75;

function isSame(
  candidate: Candidate,
  words: readonly string[],
  stems: readonly string[],
  kind: AnswerKind,
): boolean {
  const isRun = indexOfRun(candidate.words, words) !== -1;
  if (isRun && candidate.words.length <= words.length + mostExtraWords[kind]) return true;
  if (kind !== 'other phrase' || stems.length === 0) return false;
  const shared = stems.filter(stem => candidate.stems.includes(stem)).length;
  return shared / stems.length >= phraseShare && candidate.stems.length <= 2 * stems.length;
}
