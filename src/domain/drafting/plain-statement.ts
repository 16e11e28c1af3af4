import { type Fact, factSentence, slotsOf } from '../fact.ts';
import { sisterTerms } from '../gazetteer/terms.ts';
import { countWords } from './wording.ts';

/** A longer statement of a text says more than one thing. */
const mostWords = 28;
/** Terms of civics have no more words. */
const longestTerm = 4;

const openings = /^(?:While|Whereas|Although|(?:Even )?[Tt]hough|(?:Even )?[Ii]f|Whether|Unless)\b/;
/** "May" with a capital is a month. */
const hedges =
  /\b(?:may|might|[Tt]heoretically|[Pp]erhaps|[Aa]llegedly|[Rr]eportedly|[Ss]upposedly|[Pp]resumably|[Pp]ossibly|[Pp]robably|[Aa]rguably|[Oo]ften (?:been )?credited)\b/;
const numberWords =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|third|two-thirds|first|second)\b/i;
/** Where such a word stands behind ", and", a clause with a subject of its own does, and no last member of a list. */
const finite =
  /^(?:he|she|it|they|we|there|this|that|these|those)\b|\b(?:is|are|was|were|has|have|had|will|would|can|could|must|should|do|does|did|\p{Ll}{3,}ed|said|made|took|went|came|gave|held|won|lost|began|became)\b/iu;

/** @returns whether a fact of a text can be judged as true or false at once: one short clause without a hedge that names something. */
export function isPlainStatement(fact: Fact): boolean {
  const sentence = factSentence(fact);
  if (countWords(sentence) > mostWords) return false;
  if (fact.kind === 'claim' || fact.kind === 'quote' || fact.kind === 'role') return true;
  const masked = sentence.replace(/“[^“”]*”/g, '“…”');
  if (openings.test(masked) || hedges.test(masked) || joinsClauses(masked)) return false;
  return fact.kind === 'definition' || namesSomething(fact, sentence);
}

/** @returns whether two clauses are joined by ", and" or ", but"; the last member of a list is no clause. */
export function joinsClauses(sentence: string): boolean {
  const parts = sentence.split(/, (?=(?:and|but|yet|so) )/);
  return parts.slice(1).some((part, index) => {
    if (!part.startsWith('and ')) return true;
    const isListed = (parts[index] ?? '').includes(', ');
    return !isListed || finite.test(part.slice('and '.length));
  });
}

/** Where neither a name nor a number nor a term stands, everybody could have said it unread. */
function namesSomething(fact: Fact, sentence: string): boolean {
  if (Object.values(slotsOf(fact)).some(({ type }) => type !== 'phrase')) return true;
  if (fact.kind === 'event' || numberWords.test(sentence) || /(?<=[\p{Ll},;:’”] “?)\p{Lu}/u.test(sentence))
    return true;
  return holdsTerm(sentence);
}

function holdsTerm(sentence: string): boolean {
  const words = sentence.replace(/[^\p{L}\p{N} -]/gu, '').split(' ');
  return words.some((_, start) =>
    Array.from({ length: longestTerm }, (_, more) => words.slice(start, start + more + 1).join(' ')).some(
      term => sisterTerms(term).length > 0,
    ),
  );
}
