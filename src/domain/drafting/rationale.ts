import type { Fact, Slot } from '../fact.ts';
import { factSentence, paragraphOf, speakerOf } from '../fact.ts';
import { statementOf } from './attribution.ts';
import { asSentence, countWords, fold, inQuotationMarks, withoutStop } from './wording.ts';

/** @returns why the key is right: the fact, its paragraph, on whose word it stands, and the article's own words where they are known. */
export function rationaleOf(fact: Fact): string {
  return lessonOf(fact, {});
}

/**
 * @param lesson `opening` says what is right, `why` what the usual mistake is
 * @returns a rationale that teaches: what is right, the fact with its paragraph and standing, what to look out for
 */
export function lessonOf(
  fact: Fact,
  { opening = '', why = '' }: { readonly opening?: string; readonly why?: string },
): string {
  const parts = [opening, sentenceWithPlace(fact), standing(fact), why, ownWords(fact)];
  return parts.filter(part => part !== '').join(' ');
}

/** @returns what students mix up where a gap of this type is asked for. */
export function usualMistake({ type }: Pick<Slot, 'type'>): string {
  switch (type) {
    case 'year':
      return 'Years are easily mixed up: find the event first, then its year.';
    case 'money':
    case 'percent':
    case 'count':
    case 'fraction':
    case 'ordinal':
      return 'Figures are easily mixed up: ask what each one counts.';
    case 'person':
      return 'The nearest name is not always the right one: ask who did it.';
    case 'country':
    case 'city':
    case 'organization':
    case 'document':
    case 'event':
      return 'Names of one kind are easily mixed up: go back to the sentence that says it.';
    case 'term':
    case 'phrase':
      return 'With another word the sentence would say something that the article does not.';
  }
}

const longestQuotation = 40;

/** An imported article's sentence, unless the fact already repeats it. */
function ownWords(fact: Fact): string {
  const [evidence] = fact.evidence;
  if (evidence?.kind !== 'quoted' || countWords(evidence.quote) > longestQuotation) return '';
  const words = evidence.quote.replace(/\s+/g, ' ').trim();
  const isRepeated = fold(words) === fold(sentenceOf(fact)) || fact.kind === 'quote';
  return isRepeated ? '' : `The article’s words: ${inQuotationMarks(words)}`;
}

/** @returns the fact's own sentence with its paragraph: "… in 2023 (paragraph 22)." */
export function sentenceWithPlace(fact: Fact): string {
  return `${withoutStop(sentenceOf(fact))} (${placesOf(fact)}).`;
}

/** @returns the sentence with the paragraphs of several facts, for items that draw on all of them. */
export function rationaleOfAll(opening: string, facts: readonly Fact[]): string {
  const lines = facts.map(sentenceWithPlace);
  return `${opening} ${[...new Set(lines)].join(' ')}`;
}

function sentenceOf(fact: Fact): string {
  return asSentence(fact.kind === 'definition' ? statementOf(fact) : factSentence(fact));
}

function placesOf(fact: Fact): string {
  const paragraphs = [...new Set(fact.evidence.map(evidence => evidence.paragraph))];
  if (paragraphs.length < 2) return `paragraph ${paragraphOf(fact)}`;
  return `paragraphs ${paragraphs.slice(0, -1).join(', ')} and ${paragraphs.at(-1)}`;
}

function standing(fact: Fact): string {
  const speaker = speakerOf(fact);
  const name = speaker === undefined ? 'a speaker' : speakerWithRole(fact, speaker.name, speaker.role);
  switch (fact.status) {
    case 'claim':
      return `This is a claim by ${name}; the article passes it on without vouching for it.`;
    case 'quote':
      return `The words are those of ${name}.`;
    case 'planned':
      return 'It was planned, not done, when the article was written.';
    case 'characterization':
      return 'This is the reporters’ own description, not a reported fact.';
    case 'background':
      return fact.kind === 'definition' ? 'The article uses the words; their meaning is background.' : '';
    default:
      return '';
  }
}

/** The role is left out where the sentence already says it. */
function speakerWithRole(fact: Fact, name: string, role: string | undefined): string {
  const isKnown = role === undefined || factSentence(fact).includes(role);
  return isKnown ? name : `${name}, ${role}`;
}
