import { contentWords, mentions } from '../../domain/drafting/wording.ts';
import type { NamedSentence } from '../clause.ts';
import { deicticTime } from '../deictic-time.ts';
import type { Gap } from '../gaps.ts';
import type { Frame } from './frame.ts';

const mostWords = 25;
const fewestWords = 4;
/** Where more of a sentence is cut away, the question asks of a remnant. */
const leastKept = 0.33;
/** "Who signed it?" could be asked of any article. */
const fewestTelling = 3;

/** What a question was made of; without a gap it asks for a time that stood apart. */
interface Source {
  readonly named: NamedSentence;
  readonly frame: Frame;
  readonly gap?: Gap;
}

/** @returns whether a question can be put to a class: short, whole, and without its own answer or a pronoun without a noun. */
export function isGoodQuestion(question: string, source: Source): boolean {
  const words = question.split(' ');
  return (
    words.length >= fewestWords &&
    words.length <= mostWords &&
    words.length >= leastKept * source.frame.clause.tokens.length &&
    isTelling(question, source) &&
    !untidy.test(question) &&
    !words.some(word => isUnfit(word.toLowerCase().replace(/[,?]$/, ''))) &&
    !givesAnswer(question, source) &&
    !hasLoosePronoun(source) &&
    !tellsGender(question, source) &&
    !courtesy.test(question) &&
    !misplaced.test(question)
  );
}

/** "Most of the cases, what …?", "How many minutes do during arguments …?" */
const misplaced =
  /^(?:most|many|some|all|few|several|each|every)\b|\b(?:do|does|did) (?:during|in|at|on|after|before|under|for|with|from)\b/i;

/** Who congratulated or thanked whom is no news to remember. */
const courtesy = /\b(?:congratulat|thank|greet|welcom|prais)\w*\b|\bjoined by\b/i;

/** "For whom … his rights?" rules out every woman. */
function tellsGender(question: string, { gap }: Source): boolean {
  return gap?.type === 'person' && /\b(?:he|she|him|her|his|hers|himself|herself)\b/i.test(question);
}

/** "About how many ballots were cast?" could be asked of any article, "How many members does the council have?" of one that has a council. */
function isTelling(question: string, source: Source): boolean {
  const count = tellingWords(question);
  if (asksOfClause(source)) return count >= 2;
  const names = /\b(?:the|an?) \p{L}|(?<=\S )\p{Lu}/u.test(question);
  return count >= fewestTelling || (count >= 2 && asksForFigure(source) && names);
}

function asksForFigure({ gap }: Source): boolean {
  return gap !== undefined && ['year', 'count', 'money', 'percent'].includes(gap.type);
}

/** Words that tell what is asked about; the noun of "Which country" is none. */
function tellingWords(question: string): number {
  const words = question.replace(/\bwhich \w+/i, '').split(' ');
  return words.filter(word => word !== '' && !thinWords.test(word)).length;
}

/** Times and reasons are asked of a whole clause. */
function asksOfClause({ gap }: Source): boolean {
  return gap === undefined || gap.name !== undefined;
}

const untidy =
  /[;:(){}[\]“”"—–]|--|,\?| ,| {2}|, (?:whose|which|who|where|whom)\b|\bthat (?:year|time|day|month|week|decade|period|case|point)\b|\b(?:when|which|that|and|or|of|the|an?|as|if|even|soon|then|not)\?|\bin (?:response|return|turn|addition|question)\b|\b(?:would|might|could) have\b|, (?:but|and|so|while|although|though) |-(?: |\?)|\b(?:do|does|did|is|are|was|were|has|have) (?:in|on|at|for|after|with|under|before)\b|, for example\b|\b(?:not|never|no)\b/;

const thinWords =
  /^(?:who|whom|what|which|when|why|how|in|by|for|with|to|from|about|many|much|the|an?|did|do|does|is|are|was|were|be|has|have|had|will|can|of|very|almost|out|office|nation|country|\w+ly)\b/i;

/** Words that mean nothing without the sentence before or the day's date. */
function isUnfit(word: string): boolean {
  return (
    deicticTime.has(word) ||
    /^(?:this|these|those|such|another|former|latter|same|too|respectively|both|either|neither|we|us|our|i|my|you|your|here|there|so|also|however|though)$/.test(
      word,
    )
  );
}

function givesAnswer(question: string, { named: { text, syntax }, frame, gap }: Source): boolean {
  if (gap === undefined || gap.name !== undefined) return false;
  const put = frame.clause.swaps.get(gap.first)?.text;
  const value = put ?? text.slice(syntax.token(gap.first)?.start ?? 0, syntax.token(gap.last)?.end ?? 0);
  const names = [value, ...(gap.entity === undefined ? [] : [gap.entity.name, ...gap.entity.aliases])];
  const own = contentWords(value).filter(word => word.length > 4);
  return [...names, ...own].some(name => mentions(question, name));
}

/** A possessive may point at the subject, if that is left or nothing else comes before it; every other pronoun points out. */
function hasLoosePronoun({ named, frame, gap }: Source): boolean {
  const { syntax } = named;
  const isGap = (at: number) => gap !== undefined && gap.first <= at && at <= gap.last;
  const left = [...frame.fronted, ...frame.subjectPhrase, ...frame.rest].filter(
    at => !isGap(at) && !frame.clause.swaps.has(at),
  );
  const asksSubject = frame.subjectPhrase.some(isGap);
  const isNamed = ['NOUN', 'PROPN'].includes(syntax.token(frame.subject)?.upos ?? '');
  return left.some((at, place) => {
    if (!personal.test(syntax.word(at))) return false;
    if (!possessive.test(syntax.word(at)) || !(isNamed || frame.clause.swaps.has(frame.subject))) return true;
    const isOwn = syntax.word(left[place + 1] ?? -1) === 'own';
    const isNext = !left
      .slice(0, place)
      .some(other => /^(?:NOUN|PROPN)$/.test(syntax.token(other)?.upos ?? ''));
    return asksSubject && !isOwn && !isNext;
  });
}

const personal =
  /^(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|himself|herself|itself|themselves)$/;
const possessive = /^(?:his|her|its|their)$/;
