import { phraseOf } from '../../domain/evidence-note.ts';
import type { FactKind } from '../../domain/fact.ts';
import type { EditProblems, FactEdit } from '../../domain/fact-edit.ts';
import { factKinds, factStatuses } from '../../domain/fact-kinds.ts';
import type { CurrentFact, Review } from '../../journeys/review-article.ts';
import type { TeacherVisitor } from '../../journeys/sessions.ts';
import type { MergeForm } from '../forms/fact.ts';
import { kindName, statusName } from './fact-names.ts';
import { type Page, teacherMasthead } from './page.ts';
import type { Choice } from './quiz-maker.ts';
import { addressUnder, factAddress, type ReviewPlace, reviewAddress } from './review-address.ts';

/** A fact as a person writes it: an edit of one that was proposed, or a new one on words of the text. */
export interface FactFormPage extends Page {
  readonly heading: string;
  readonly action: string;
  /** Of the fact as the page shows it; '' for a new one. */
  readonly mark: string;
  readonly back: string;
  readonly button: string;
  /** The article's words that the fact stands on; '' where they are typed below. */
  readonly quote: string;
  readonly place: string;
  /** null for an edit: its evidence stays. */
  readonly evidence: { readonly paragraph: string; readonly phrase: string; readonly error: string } | null;
  readonly text: TypedField;
  readonly textHint: string;
  readonly statuses: readonly Choice[];
  readonly statusError: string;
  readonly speaker: TypedField;
  readonly topic: TypedField;
  readonly topics: readonly string[];
  readonly importances: readonly Choice[];
  readonly kinds: readonly Choice[];
  readonly kindError: string;
  readonly about: TypedField;
  readonly when: TypedField;
  readonly opensRare: boolean;
  readonly split: SplitPart | null;
  readonly merge: MergePart | null;
}

export interface TypedField {
  readonly value: string;
  readonly error: string;
}

interface SplitPart {
  readonly action: string;
  readonly texts: readonly [string, string];
  readonly error: string;
}

interface MergePart {
  readonly action: string;
  readonly facts: readonly Choice[];
  /** null where every fact of the article can be chosen. */
  readonly number: { readonly value: string; readonly hint: string } | null;
  readonly text: string;
  readonly error: string;
}

export interface FactFormState {
  readonly edit: FactEdit;
  readonly problems: EditProblems;
  readonly split?: { readonly texts: readonly [string, string]; readonly problems: EditProblems };
  readonly merge?: MergeForm & { readonly problems: EditProblems };
}

export interface NewFactState extends FactFormState {
  readonly paragraph: string;
  readonly phrase: string;
}

export function editFactPage(
  teacher: TeacherVisitor,
  review: Review,
  current: CurrentFact,
  { place, state }: { place: ReviewPlace; state: FactFormState },
): FactFormPage {
  const here = { ...place, factId: current.fact.id };
  const [evidence] = current.fact.evidence;
  return {
    title: 'Edit the fact',
    masthead: teacherMasthead(teacher, 'articles'),
    heading: 'Edit the fact',
    action: factAddress(here, ''),
    mark: current.mark,
    back: reviewAddress(here),
    button: 'Save the fact',
    quote: phraseOf(evidence) ?? '',
    place: evidence === undefined ? '' : `Paragraph ${evidence.paragraph} of the article`,
    evidence: null,
    textHint: textHints[state.edit.kind ?? current.fact.kind],
    ...fieldsOf(state, review),
    split: splitPart(here, state),
    merge: mergePart(here, review, current, state),
  };
}

export function newFactPage(
  teacher: TeacherVisitor,
  review: Review,
  { place, state }: { place: ReviewPlace; state: NewFactState },
): FactFormPage {
  return {
    title: 'Add a fact',
    masthead: teacherMasthead(teacher, 'articles'),
    heading: 'Add a fact',
    action: addressUnder(place, '/facts'),
    mark: '',
    back: reviewAddress(place),
    button: 'Add the fact',
    quote: '',
    place: '',
    evidence: {
      paragraph: state.paragraph,
      phrase: state.phrase,
      error: state.problems.phrase ?? '',
    },
    textHint: textHints.statement,
    ...fieldsOf(state, review),
    split: null,
    merge: null,
  };
}

/** What a fact that nobody proposed begins with: the article's own words, to be put in one's own. */
export function emptyEdit(topic: string, phrase: string): FactEdit {
  return { text: phrase, status: 'reported', speaker: '', about: '', when: '', topic, importance: 2 };
}

function fieldsOf({ edit, problems }: FactFormState, { topics }: Review) {
  const typed = (name: 'text' | 'speaker' | 'about' | 'when'): TypedField => ({
    value: edit[name],
    error: problems[name] ?? '',
  });
  return {
    text: typed('text'),
    statuses: choices(factStatuses, statusName, edit.status),
    statusError: problems.status ?? '',
    speaker: typed('speaker'),
    topic: { value: topicName(edit.topic, topics), error: problems.topic ?? '' },
    topics: topics.map(topic => topic.name),
    importances: importances.map(({ value, text }) => ({
      value,
      text,
      note: '',
      isChosen: value === String(edit.importance),
    })),
    kinds: [
      {
        value: '',
        text: 'What “Treat as” and the speaker make it',
        note: '',
        isChosen: edit.kind === undefined,
      },
      ...choices(factKinds, kindName, edit.kind),
    ],
    kindError: problems.kind ?? '',
    about: typed('about'),
    when: typed('when'),
    opensRare: [edit.about, edit.when, problems.about, problems.when, problems.kind].some(text => !!text),
  };
}

function choices<Value extends string>(
  values: readonly Value[],
  nameOf: (value: Value) => string,
  chosen: Value | undefined,
): Choice[] {
  return values.map(value => ({ value, text: nameOf(value), note: '', isChosen: value === chosen }));
}

/** A topic is kept by its id and typed by its name. */
function topicName(topic: string, topics: Review['topics']): string {
  return topics.find(({ id }) => id === topic)?.name ?? topic;
}

function splitPart(here: ReviewPlace, { edit, split }: FactFormState): SplitPart {
  return {
    action: factAddress(here, '/split'),
    texts: split?.texts ?? [edit.text, ''],
    error: firstOf(split?.problems),
  };
}

function mergePart(
  here: ReviewPlace,
  { facts, counts }: Review,
  { number, total }: CurrentFact,
  { edit, merge }: FactFormState,
): MergePart | null {
  const others = facts.filter(fact => fact.factId !== here.factId && fact.review !== 'rejected');
  if (counts.total < 2) return null;
  return {
    action: factAddress(here, '/merge'),
    facts: others.map(({ factId, sentence }) => ({
      value: factId,
      text: sentence,
      note: '',
      isChosen: factId === merge?.withId,
    })),
    number:
      facts.length === counts.total
        ? null
        : {
            value: merge?.number ?? '',
            hint: `This is fact ${number} of ${total}; the list has those around it.`,
          },
    text: merge?.text ?? edit.text,
    error: firstOf(merge?.problems),
  };
}

function firstOf(problems: EditProblems | undefined): string {
  return Object.values(problems ?? {}).find(sentence => sentence !== undefined && sentence !== '') ?? '';
}

const importances = [
  { value: '3', text: 'What students must take home' },
  { value: '2', text: 'Worth knowing' },
  { value: '1', text: 'A detail' },
];

const bracketed = 'Put what may be asked for in [square brackets].';

const textHints: Readonly<Record<FactKind, string>> = {
  statement: `One sentence in your own words. ${bracketed}`,
  claim: `What is claimed, without who claims it. ${bracketed}`,
  quote: 'The words as they were said, without quotation marks.',
  role: '“[Who] is [the office].” for somebody in office, “[Who] is a former [office].” for somebody who was.',
  definition: '“[the term]: what it means”',
  event: `What can stand after “when”, without the time. ${bracketed}`,
  sequence: 'One step a line, in the order in which they happened.',
};
