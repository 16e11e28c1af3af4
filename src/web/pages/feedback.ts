import type { FactStatus } from '../../domain/fact.ts';
import { placedOption } from '../../domain/form.ts';
import type { Response, Task } from '../../domain/item.ts';
import type { EvidenceLine, QuestionResult } from '../../journeys/question-result.ts';

/** Model of `/parts/feedback`: one question with what was chosen, what is right, and why. */
export interface FeedbackPart {
  readonly id: string;
  readonly position: number;
  readonly stem: string;
  readonly outcome: Outcome;
  readonly isOpen: boolean;
  readonly answers: readonly AnswerPart[];
  readonly pairs: readonly PairPart[];
  readonly rationale: string;
  readonly evidence: readonly EvidencePart[];
  /** Where *Report this question* goes; null where nobody could read it. */
  readonly report: ReportPart | null;
}

export interface ReportPart {
  readonly action: string;
  readonly isSent: boolean;
  readonly error: string;
}

export interface Outcome {
  readonly icon: 'tick' | 'cross' | 'part';
  readonly tone: 'is-ok' | 'is-bad' | 'is-part';
  readonly text: string;
}

/** A bubble and words: the words alone must do. */
export interface AnswerPart {
  readonly letter: string;
  readonly tone: 'is-right' | 'is-wrong' | '';
  readonly note: string;
  readonly text: string;
}

/** A premise with what was chosen for it. */
export interface PairPart {
  readonly premise: string;
  readonly given: string;
  readonly note: string;
  readonly tone: 'is-ok' | 'is-bad';
}

export interface EvidencePart {
  /** Our sentence for the fact, with the article's own words marked; empty where the rationale says it already. */
  readonly sentence: readonly { readonly text: string; readonly isMarked: boolean }[];
  /** The article's own words where our sentence does not hold them; '' where it does. */
  readonly phrase: string;
  readonly badge: { readonly isClaim: boolean; readonly text: string };
  /** "Paragraph 7". */
  readonly place: string;
  readonly source: string;
  readonly href: string;
}

export function feedbackPart(result: QuestionResult, report: FeedbackPart['report']): FeedbackPart {
  const outcome = outcomeOf(result);
  return {
    id: `q${result.position}`,
    position: result.position,
    stem: result.stem,
    outcome,
    isOpen: result.score < result.max,
    answers: answerParts(result),
    pairs: pairParts(result),
    rationale: result.rationale,
    evidence: result.evidence.map(line => evidencePart(line, result.rationale)),
    report,
  };
}

/** @param said what the page says beside it: our sentence is not said twice. */
export function evidencePart(line: EvidenceLine, said = ''): EvidencePart {
  const sentence = markPhrase(line.factSentence, line.phrase);
  const phrase = sentence.some(part => part.isMarked) ? '' : (line.phrase ?? '');
  return {
    sentence: phrase !== '' && repeats(said, line.factSentence) ? [] : sentence,
    phrase,
    badge: badgeOf(line.status, line.speaker),
    place: `Paragraph ${line.paragraph}`,
    source: line.title,
    href: `/citations/${line.articleId}`,
  };
}

function outcomeOf({ response, score, max }: QuestionResult): Outcome {
  if (response === undefined) return { icon: 'cross', tone: 'is-bad', text: 'Left open' };
  if (score >= max) return { icon: 'tick', tone: 'is-ok', text: 'Right' };
  if (score > 0) return { icon: 'part', tone: 'is-part', text: 'Partly right' };
  return { icon: 'cross', tone: 'is-bad', text: 'Missed' };
}

function answerParts({ task, response, key, score, max }: QuestionResult): AnswerPart[] {
  switch (key.kind) {
    case 'choose-one':
      return chosenAnswers(task, response?.kind === 'choose-one' ? [response.optionId] : [], [key.optionId]);
    case 'choose-many':
      return chosenAnswers(task, response?.kind === 'choose-many' ? response.optionIds : [], key.optionIds);
    case 'write':
      return writtenAnswers(response, key.accept[0] ?? '', score >= max);
    case 'order':
      return orderedAnswers(task, response?.kind === 'order' ? response.optionIds : [], key.optionIds);
    case 'match':
      return [];
  }
}

/** What was chosen first, wrong before right; then what was missed. */
function chosenAnswers(task: Task, chosenIds: readonly string[], keyIds: readonly string[]): AnswerPart[] {
  const wrong = chosenIds.filter(id => !keyIds.includes(id));
  return [
    ...wrong.flatMap(id => lettered(task, id, 'is-wrong', 'You chose')),
    ...keyIds.flatMap(id =>
      lettered(task, id, 'is-right', chosenIds.includes(id) ? 'You chose this. It’s right.' : 'Right answer'),
    ),
  ];
}

function lettered(task: Task, id: string, tone: AnswerPart['tone'], note: string): AnswerPart[] {
  const option = task.kind === 'write' ? undefined : placedOption(task.options, id);
  return option === undefined ? [] : [{ letter: option.letter, tone, note, text: option.text }];
}

function writtenAnswers(response: Response | undefined, right: string, isRight: boolean): AnswerPart[] {
  const text = response?.kind === 'write' ? response.text : '';
  if (isRight) return [{ letter: '', tone: 'is-right', note: 'You wrote this. It’s right.', text }];
  const key: AnswerPart = { letter: '', tone: 'is-right', note: 'Right answer', text: right };
  return text === '' ? [key] : [{ letter: '', tone: 'is-wrong', note: 'You wrote', text }, key];
}

function orderedAnswers(task: Task, given: readonly string[], keyIds: readonly string[]): AnswerPart[] {
  if (task.kind !== 'order') return [];
  const texts = new Map(task.options.map(option => [option.id, option.text]));
  return keyIds.map((id, index) => {
    const place = given.indexOf(id) + 1;
    const number = String(index + 1);
    const text = texts.get(id) ?? '';
    if (place === index + 1)
      return { letter: number, tone: 'is-right', note: 'You put this here. It’s right.', text };
    const note = place === 0 ? 'Right place' : `Right place. You put this at ${place}.`;
    return { letter: number, tone: '', note, text };
  });
}

function pairParts({ task, response, key }: QuestionResult): PairPart[] {
  if (task.kind !== 'match' || key.kind !== 'match') return [];
  const texts = new Map(task.options.map(option => [option.id, option.text]));
  const given = response?.kind === 'match' ? response.pairs : {};
  return task.premises.map(premise => {
    const chosen = texts.get(given[premise.id] ?? '') ?? '';
    const right = texts.get(key.pairs[premise.id] ?? '') ?? '';
    return pairPart(premise.text, chosen, right);
  });
}

function pairPart(premise: string, chosen: string, right: string): PairPart {
  if (chosen === right) return { premise, given: right, note: 'You chose this. It’s right.', tone: 'is-ok' };
  const note = chosen === '' ? 'Right answer. You left this open.' : `Right answer. You chose: ${chosen}`;
  return { premise, given: right, note, tone: 'is-bad' };
}

function repeats(said: string, sentence: string): boolean {
  return said.includes(sentence.replace(/\.$/, ''));
}

function markPhrase(sentence: string, phrase = ''): EvidencePart['sentence'] {
  const start = phrase === '' ? -1 : sentence.toLowerCase().indexOf(phrase.toLowerCase());
  if (start < 0) return [{ text: sentence, isMarked: false }];
  const end = start + phrase.length;
  return [
    { text: sentence.slice(0, start), isMarked: false },
    { text: sentence.slice(start, end), isMarked: true },
    { text: sentence.slice(end), isMarked: false },
  ].filter(part => part.text !== '');
}

export const badgeTexts: Readonly<Record<FactStatus, string>> = {
  reported: 'Reported fact',
  claim: 'Claim',
  quote: 'Quoted words',
  planned: 'Planned, not yet happened',
  characterization: 'The reporters’ own judgement',
  background: 'Background, reported',
};

/** Who vouches for a fact, in the words of its badge. */
export function badgeOf(status: FactStatus, speaker: string | undefined): EvidencePart['badge'] {
  const isClaim = status === 'claim' || status === 'quote' || status === 'characterization';
  const names = isClaim && speaker !== undefined && status !== 'characterization';
  return { isClaim, text: names ? `${badgeTexts[status]}, by ${speaker}` : badgeTexts[status] };
}
