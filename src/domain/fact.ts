/** The unit of work: everything Caucus makes is made from approved facts and can be followed back to one. */
export type Fact = FactBase & FactBody;

export interface FactBase {
  readonly id: string;
  readonly articleId: string;
  readonly topicId: string;
  readonly status: FactStatus;
  readonly evidence: readonly Evidence[];
  /** 3 is what a student must take home, 1 is detail. */
  readonly importance: 1 | 2 | 3;
  /** The day (YYYY-MM-DD) on which the fact was known to hold, for facts that can go stale. */
  readonly asOf?: string;
  /** The day (YYYY-MM-DD) from which the fact counts as stale and leaves new quizzes. */
  readonly reviewBy?: string;
  readonly review: FactReview;
  /** Why the reader was not sure of it, each in words for a teacher; absent where it was, or a person wrote the fact. */
  readonly doubts?: readonly string[];
}

/**
 * How the article vouches for a fact: `reported` on the reporters' own word, `claim` and `quote` on a speaker's,
 * `planned` for what had not happened yet, `characterization` for the reporters' own judgement, `background` for context.
 */
export type FactStatus = 'reported' | 'claim' | 'quote' | 'planned' | 'characterization' | 'background';

export type FactReview = 'proposed' | 'approved' | 'edited' | 'rejected';

export type FactBody = Statement | Claim | Quote | Role | Definition | Event | Sequence;

export type FactKind = FactBody['kind'];

/**
 * A sentence in our own words with named gaps: `"Trade reached {amount} in {year}."` Every `{name}` has a slot,
 * every slot is used. For a characterization, `by` names who characterizes ("the reporters").
 */
export interface Statement {
  readonly kind: 'statement';
  readonly text: string;
  readonly slots: Slots;
  readonly by?: Speaker;
}

/** What a speaker asserts, in our own words, without the attribution: `by` carries that. */
export interface Claim {
  readonly kind: 'claim';
  readonly by: Speaker;
  readonly proposition: string;
  /** Gaps in the proposition, as in a statement. */
  readonly slots?: Slots;
}

/** A speaker's own words (at most eight of them in seeds), and in `about` what they were said of. */
export interface Quote {
  readonly kind: 'quote';
  readonly by: Speaker;
  readonly words: string;
  /** Completes "… said of": "the two countries' relations". Empty where the words tell it themselves. */
  readonly about: string;
}

/** Who holds (or held) which office. */
export interface Role {
  readonly kind: 'role';
  readonly who: Slot;
  readonly role: Slot;
  readonly isFormer?: boolean;
}

export interface Definition {
  readonly kind: 'definition';
  readonly term: Slot;
  readonly meaning: string;
  /** Wrong meanings of like length and grammar, reviewed by a person. */
  readonly wrongMeanings?: readonly string[];
}

/** Something that happened (or was planned to), and when by the article's own words. */
export interface Event {
  readonly kind: 'event';
  /** A clause that can stand after "when": "Xi visited Moscow". */
  readonly text: string;
  readonly slots?: Slots;
  readonly when: EventTime;
}

export interface EventTime {
  /** The article's own words: "in March of the year before the visit". */
  readonly text: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD, only where the article itself gives it. */
  readonly iso?: string;
  readonly precision: 'day' | 'month' | 'year' | 'relative';
  /** A finished question whose only answer is this time. */
  readonly ask?: string;
}

/** Three or more steps in the order in which they happened. */
export interface Sequence {
  readonly kind: 'sequence';
  /** Completes "Put … in order": "these events from the partnership's history". */
  readonly about: string;
  readonly steps: readonly string[];
}

/** Who says it: `name` as printed, `entityId` where the bank knows the speaker, `role` for "…, a scholar in Shanghai". */
export interface Speaker {
  readonly name: string;
  readonly entityId?: string;
  readonly role?: string;
}

export type Slots = Readonly<Record<string, Slot>>;

/** One gap in a fact: the value that stands there and all that is needed to ask for it fairly. */
export interface Slot {
  readonly value: string;
  readonly type: SlotType;
  readonly entityId?: string;
  /** Other spellings and formats that are right: "240 billion dollars". */
  readonly accept?: readonly string[];
  /** Wrong values that a person reviewed: plausible, alike, and false. */
  readonly distractors?: readonly string[];
  /** Values that would be right as well and so may never be distractors. */
  readonly alsoTrue?: readonly string[];
  /** A reviewed question whose answer is this value and nothing else. */
  readonly ask?: string;
  /** A slot that only completes the sentence and is never asked for. */
  readonly isFixed?: boolean;
  /** Stands too deep in the sentence to be worth an item of its own. */
  readonly isIncidental?: boolean;
}

export type SlotType =
  | 'person'
  | 'country'
  | 'city'
  | 'organization'
  | 'document'
  | 'event'
  | 'year'
  | 'money'
  | 'percent'
  | 'count'
  | 'fraction'
  | 'ordinal'
  | 'term'
  | 'phrase';

export type Evidence = QuotedEvidence | CitedEvidence;

/** Imported text: `text.slice(start, end) === quote`, always. */
export interface QuotedEvidence {
  readonly kind: 'quoted';
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Seeds: no text of the article is stored; `phrase` has at most eight words of the article, word for word. */
export interface CitedEvidence {
  readonly kind: 'cited';
  readonly paragraph: number;
  readonly phrase?: string;
}

/** @returns whether a fact has gone stale on `today` (both YYYY-MM-DD) and so must leave new quizzes. */
export function isStale(fact: Pick<FactBase, 'reviewBy'>, today: string): boolean {
  return fact.reviewBy !== undefined && fact.reviewBy <= today;
}

/** @returns whether a teacher let the fact in: as it was proposed, or edited. */
export function isApproved({ review }: Pick<FactBase, 'review'>): boolean {
  return review === 'approved' || review === 'edited';
}

/** @returns who vouches for a claim or quote or judges in a characterization; undefined for all other facts. */
export function speakerOf(fact: FactBody): Speaker | undefined {
  return 'by' in fact ? fact.by : undefined;
}

/** @returns the paragraph of the fact's first evidence, 0 where it has none. */
export function paragraphOf({ evidence }: Pick<FactBase, 'evidence'>): number {
  return evidence[0]?.paragraph ?? 0;
}

/** @returns the gaps of a fact of any kind, by name. */
export function slotsOf(fact: FactBody): Slots {
  switch (fact.kind) {
    case 'statement':
      return fact.slots;
    case 'claim':
    case 'event':
      return fact.slots ?? {};
    case 'role':
      return { who: fact.who, role: fact.role };
    case 'definition':
      return { term: fact.term };
    case 'quote':
    case 'sequence':
      return {};
  }
}

/** @returns the fact's sentence with every gap filled, for people to read; claims and quotes name their speaker. */
export function factSentence(fact: FactBody): string {
  switch (fact.kind) {
    case 'statement':
      return fillSlots(fact.text, fact.slots);
    case 'claim':
      return `${capital(fact.by.name)} said that ${fillSlots(fact.proposition, fact.slots ?? {})}.`;
    case 'quote':
      return `${capital(fact.by.name)} said${fact.about === '' ? '' : ` of ${fact.about}`}: “${fact.words}”`;
    case 'role':
      return `${fact.who.value} ${fact.isFormer ? 'is a former' : 'is'} ${fact.role.value}.`;
    case 'definition':
      return `${fact.term.value}: ${fact.meaning}.`;
    case 'event':
      return `${capital(fillSlots(fact.text, fact.slots ?? {}))} ${fact.when.text}.`;
    case 'sequence':
      return `${fact.about}: ${fact.steps.join('; ')}.`;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Replaces every `{name}` by its slot's value, or by what `replace` returns for it. */
export function fillSlots(
  text: string,
  slots: Slots,
  replace?: (name: string, slot: Slot) => string,
): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const slot = slots[name];
    if (slot === undefined) return gap;
    return replace?.(name, slot) ?? slot.value;
  });
}
