import type { Entity } from '../domain/entity.ts';
import type { Fact, FactBody, FactStatus, QuotedEvidence } from '../domain/fact.ts';
import { attributeSentence } from './attribute.ts';
import { type CleanText, cleanText } from './clean.ts';
import { linkEntities, withRoles } from './entities.ts';
import type { Reader, ReadingProgress } from './language/reader.ts';
import type { Sentence } from './language/sentence.ts';
import { proposeAttributed } from './propose-attributed.ts';
import { proposeReported } from './propose-reported.ts';
import { type FoundRole, findRoles } from './roles.ts';
import { findQuotations, type Paragraph, readableText, segment } from './segment.ts';
import type { NamedSentence } from './slots.ts';
import { Syntax } from './syntax.ts';

/** A fact as the reader understood it. Unsure ones are shown only on request; `doubts` says why, in words for a teacher. */
export interface Proposal {
  readonly fact: Fact;
  readonly isSure: boolean;
  readonly doubts: readonly string[];
}

/** What a sentence yields before it gets an id and its evidence. */
export interface Finding {
  readonly body: FactBody;
  readonly status: FactStatus;
  readonly doubts: readonly string[];
  readonly importance: 1 | 2 | 3;
}

export interface ReadArticle {
  readonly clean: CleanText;
  readonly paragraphs: readonly Paragraph[];
  readonly entities: readonly Entity[];
  readonly proposals: readonly Proposal[];
}

export interface ProposalOptions {
  readonly articleId: string;
  /** The topic of all facts until a teacher sorts them. */
  readonly topicId?: string;
  /** Starts of dropped lines that a teacher brought back. */
  readonly restored?: ReadonlySet<number>;
}

/** @returns the facts that the text may hold, in its order; `text.slice(start, end)` is every evidence's quote. */
export function proposeFacts(text: string, reader: Reader, options: ProposalOptions): readonly Proposal[] {
  const steps = readArticleInSteps(text, reader, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.proposals;
  }
}

/** Reads an article like `proposeFacts`, but yields on the way, so that a worker can report, pause or stop. */
export function* readArticleInSteps(
  text: string,
  reader: Reader,
  options: ProposalOptions,
): Generator<ReadingProgress, ReadArticle> {
  const clean = cleanText(text, options.restored);
  const paragraphs = segment(text, clean.lines);
  const sentences = yield* reader.readInSteps(readableText(text, paragraphs));
  const linked = linkEntities(text, sentences);
  const entities = new Map(linked.entities.map(entity => [entity.id, entity]));
  const proposals: Proposal[] = [];
  const roles: (FoundRole & { paragraph: number })[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const paragraph = paragraphs.find(({ start, end }) => start <= sentence.start && sentence.start < end);
    if (paragraph === undefined || paragraph.isHeading) continue;
    const mentions = linked.mentions.filter(mention => mention.sentence === index);
    const named: NamedSentence = { text, syntax: new Syntax(sentence), mentions, entities };
    const people = mentions.filter(({ entityId }) => entities.get(entityId)?.type === 'person');
    const found = findRoles(text, named.syntax, people);
    roles.push(...found.map(role => ({ ...role, paragraph: paragraph.number })));
    const findings = [
      ...findingsIn(named, paragraph, found),
      ...found.map(role => roleFinding(role, entities)),
    ];
    for (const finding of findings) {
      const id = `${options.articleId}-${proposals.length + 1}`;
      proposals.push(proposalOf(text, { finding, sentence, paragraph, id, options }));
    }
  }
  return {
    clean,
    paragraphs,
    entities: withRoles(linked.entities, roles),
    proposals: withoutRepeats(proposals),
  };
}

function findingsIn(
  named: NamedSentence,
  paragraph: Paragraph,
  roles: readonly FoundRole[],
): readonly Finding[] {
  const quotations = findQuotations(named.text, paragraph);
  const attribution = attributeSentence(named.syntax, quotations);
  if (attribution !== undefined) return proposeAttributed(named, attribution, roles);
  return proposeReported(named, quotations);
}

function roleFinding(
  { entityId, role, isFormer, isSure }: FoundRole,
  entities: ReadonlyMap<string, Entity>,
): Finding {
  const name = entities.get(entityId)?.name ?? '';
  const doubts = [
    ...(isSure ? [] : ['the office may be cut wrongly']),
    ...(name.includes(' ') ? [] : ['only part of the name is known']),
    ...(role.includes(' ') ? [] : ['the office is not told apart from others']),
  ];
  const body: FactBody = {
    kind: 'role',
    who: { value: name, type: 'person', entityId },
    role: { value: role, type: 'phrase' },
    ...(isFormer ? { isFormer } : {}),
  };
  return { body, status: 'reported', doubts, importance: 2 };
}

interface ProposalParts {
  readonly finding: Finding;
  readonly sentence: Sentence;
  readonly paragraph: Paragraph;
  readonly id: string;
  readonly options: ProposalOptions;
}

function proposalOf(text: string, { finding, sentence, paragraph, id, options }: ProposalParts): Proposal {
  const { start, end } = sentence;
  const evidence: QuotedEvidence = {
    kind: 'quoted',
    paragraph: paragraph.number,
    start,
    end,
    quote: text.slice(start, end),
  };
  const fact: Fact = {
    ...finding.body,
    id,
    articleId: options.articleId,
    topicId: options.topicId ?? 'article',
    status: finding.status,
    evidence: [evidence],
    importance: finding.importance,
    review: 'proposed',
  };
  return { fact, isSure: finding.doubts.length === 0, doubts: finding.doubts };
}

/** A role that is told twice is one fact; the sure telling is kept. */
function withoutRepeats(proposals: readonly Proposal[]): readonly Proposal[] {
  const best = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const { fact } = proposal;
    const key = fact.kind === 'role' ? `${fact.who.value}|${fact.role.value.toLowerCase()}` : fact.id;
    const known = best.get(key);
    if (known === undefined || (!known.isSure && proposal.isSure)) best.set(key, proposal);
  }
  return proposals.filter(proposal => [...best.values()].includes(proposal));
}
