import type { Section } from '../domain/article.ts';
import { type Fact, factSentence } from '../domain/fact.ts';
import type { NamedSentence } from './clause.ts';
import type { Linked, Mention } from './entities.ts';
import { type Finding, factOf, withoutRepeats } from './finding.ts';
import { beginning } from './hearing.ts';
import { homeCountry } from './home-country.ts';
import { weigh } from './importance.ts';
import type { ReadingProgress } from './language/reader.ts';
import type { Sentence } from './language/sentence.ts';
import type { ReadingOptions } from './propose.ts';
import { type ParagraphReading, proposeParagraph } from './propose-paragraph.ts';
import { type RoleSetting, roleFinding, withRivals } from './role-finding.ts';
import type { FoundRole } from './roles.ts';
import type { Paragraph } from './segment.ts';
import { findSequence } from './sequence.ts';
import { Syntax } from './syntax.ts';

/** A paragraph of prose and its sentences, each with its place among all of the text. */
export interface Prose {
  readonly paragraph: Paragraph;
  readonly sentences: readonly (readonly [number, Sentence])[];
}

export interface ParsedText {
  readonly text: string;
  readonly prose: readonly Prose[];
  readonly sections: readonly Section[];
  readonly linked: Linked;
  readonly options: ReadingOptions;
  readonly isNews: boolean;
}

export type PlacedRole = FoundRole & { readonly paragraph: number };

export interface ProposedFacts {
  readonly facts: readonly Fact[];
  readonly roles: readonly PlacedRole[];
}

/** Yields after each paragraph, with the share of the text that is done. */
export function* proposeFacts(parsed: ParsedText): Generator<ReadingProgress, ProposedFacts> {
  const { text, prose, linked, isNews } = parsed;
  const entities = new Map(linked.entities.map(entity => [entity.id, entity]));
  const mentions = bySentence(linked.mentions);
  const facts: Fact[] = [];
  const roles: PlacedRole[] = [];
  const home = homeCountry(
    prose.flatMap(part => part.sentences.map(([, sentence]) => sentence)),
    linked.mentions,
    entities,
  );
  const about: RoleSetting = { entities, isNews, home, namings: namingsOf(linked.mentions) };
  let discourse = beginning(isNews, isNews ? home : undefined);
  for (const [place, { paragraph, sentences }] of prose.entries()) {
    const named = sentences.map(
      ([index, sentence]): NamedSentence => ({
        text,
        syntax: new Syntax(sentence),
        mentions: mentions.get(index) ?? [],
        entities,
      }),
    );
    const reading = proposeParagraph(paragraph, named, discourse);
    discourse = reading.discourse;
    roles.push(
      ...reading.sentences.flatMap(sentence =>
        sentence.roles.map(role => ({ ...role, paragraph: paragraph.number })),
      ),
    );
    const setting = { prose: place + 1, isNews, headings: headingsOf(parsed, paragraph), entities };
    for (const [sentence, finding] of findingsOf(parsed, prose[place], { named, reading, about })) {
      const spot = {
        ...parsed.options,
        text,
        sentence,
        paragraph: paragraph.number,
        number: facts.length + 1,
      };
      facts.push(factOf(weigh(finding, setting), spot));
    }
    yield { done: paragraph.end, total: text.length };
  }
  const told = withRivals(facts);
  return { facts: withoutRepeats(told, fact => factSentence(fact).toLowerCase()), roles };
}

interface ReadProse {
  readonly named: readonly NamedSentence[];
  readonly reading: ParagraphReading;
  readonly about: RoleSetting;
}

/** @returns in how many sentences each entity is named. */
function namingsOf(mentions: readonly Mention[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const pairs = new Set(mentions.map(({ sentence, entityId }) => `${sentence} ${entityId}`));
  for (const pair of pairs) {
    const id = pair.slice(pair.indexOf(' ') + 1);
    found.set(id, (found.get(id) ?? 0) + 1);
  }
  return found;
}

/** Everything that a paragraph yields, each with the sentence that tells it: facts, offices, and the steps of a process. */
function findingsOf(
  { text, sections }: ParsedText,
  prose: Prose | undefined,
  { named, reading, about }: ReadProse,
): readonly (readonly [Sentence, Finding])[] {
  if (prose === undefined) return [];
  const found = prose.sentences.flatMap(([, sentence], place) => {
    const { findings = [], roles = [] } = reading.sentences[place] ?? {};
    const here = named[place];
    const offices = here === undefined ? [] : roles.map(role => roleFinding(role, here, about));
    const own = [...findings, ...offices];
    return own.map((finding): readonly [Sentence, Finding] => [sentence, finding]);
  });
  const steps = prose.sentences.map(([, { start, end }], place) => ({
    text: text.slice(start, end),
    start,
    end,
    findings: reading.sentences[place]?.findings ?? [],
  }));
  const sequence = findSequence(steps, sectionOf(sections, prose.paragraph)?.title);
  const [first] = prose.sentences;
  return sequence === undefined || first === undefined ? found : [...found, [first[1], sequence]];
}

function sectionOf(sections: readonly Section[], { number }: Paragraph): Section | undefined {
  return sections.find(
    ({ firstParagraph, lastParagraph }) => firstParagraph <= number && number <= lastParagraph,
  );
}

/** The text's first line and the heading above the paragraph, in lower case. */
function headingsOf({ text, prose, sections }: ParsedText, paragraph: Paragraph): string {
  const title = text.slice(0, prose[0]?.paragraph.start ?? 0).slice(0, longestTitle);
  return `${title} ${sectionOf(sections, paragraph)?.title ?? ''}`.toLowerCase();
}

const longestTitle = 300;

function bySentence(mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const found = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const known = found.get(mention.sentence);
    if (known === undefined) found.set(mention.sentence, [mention]);
    else known.push(mention);
  }
  return found;
}
