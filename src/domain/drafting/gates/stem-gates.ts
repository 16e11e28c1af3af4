import type { ArticleBank } from '../../article-bank.ts';
import type { Fact } from '../../fact.ts';
import type { ItemDraft } from '../../item.ts';
import { isAttributed, needsAttribution } from '../attribution.ts';
import { isFromText } from '../drafting-bank.ts';
import { hangingReference } from '../loose-wording.ts';
import { isTermEverywhere } from '../ranking.ts';
import { startsWithPronoun, withoutStop } from '../wording.ts';
import { type Gate, writtenOptions } from './gate.ts';

/** A claim, quote or characterization says whose it is. A three-way item quotes the statement and asks just that. */
export const isClaimAttributed: Gate = ({ draft, facts, bank }) => {
  if (draft.type === 'fact-claim-opinion') return undefined;
  const bare = facts.find(fact => needsAttribution(fact) && !isAttributed(fact, draft.content.stem, bank));
  return bare === undefined ? undefined : `The stem does not say whose view the fact “${bare.id}” is.`;
};

/** The stem can be read alone on any day: no pronoun without its noun, no "last week". */
export const isStemSelfContained: Gate = ({ draft, facts, bank }) => {
  const stem = withoutWordsOf(facts, draft.content.stem);
  const text = [stem, ...writtenOptions(draft).map(option => option.text)].join('\n');
  const day = deicticDate.exec(text)?.[0];
  if (day !== undefined) return `“${day}” means nothing on another day.`;
  const pronoun = danglingPronoun.exec(stem)?.[1] ?? statements(draft).find(startsWithPronoun)?.split(' ')[0];
  if (pronoun !== undefined) return `“${pronoun}” refers to nothing in the stem.`;
  const loose = hangingIn(draft, facts, bank);
  return loose === undefined ? undefined : `“${loose}” is named only elsewhere in the article.`;
};

/** What an imported article's own sentence leaves to the one before; a speaker's words are taken as they are. */
function hangingIn({ content }: ItemDraft, facts: readonly Fact[], bank: ArticleBank): string | undefined {
  const [fact] = facts;
  const isOwn = facts.length === 1 && (fact?.kind === 'statement' || fact?.kind === 'event');
  if (!isOwn || fact === undefined || !isFromText(fact)) return undefined;
  const found = hangingReference(content.stem);
  const noun = found?.split(' ').at(-1) ?? '';
  const isSubject = (bank.sections ?? []).length > 1 && isTermEverywhere(noun, bank);
  return isSubject ? undefined : found;
}

/** A true/false statement says one thing, so that half of it cannot be right. */
export const hasOneIdea: Gate = ({ draft, facts }) => {
  if (draft.type !== 'true-false') return undefined;
  const joint = joinedClauses.exec(withoutWordsOf(facts, draft.content.stem))?.[0];
  return joint === undefined ? undefined : `The statement says two things, joined by “${joint.trim()}”.`;
};

const deicticDate =
  /\b(?:(?:this|last|next|past) (?:week|month|year|summer|winter|spring|fall|autumn|decade|century)|yesterday|today|tomorrow|tonight|(?<!(?:first|second|third) )(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:now|recently|currently) (?:that|the))\b/i;

const danglingPronoun =
  /^(?:(?:Complete the sentence: |According to the article, )*)(he|she|it|they|his|her|its|their|this|these|those)\b(?! of these| term| person| country)/im;

const joinedClauses =
  /;|[,—] (?:but|while|whereas|although|though|yet|so) |\b(?:and|but) (?:it|he|she|they|that|is|are|was|were|has|have|had|will|would|does|did|can|could)\b/i;

/** Options that are read as sentences of their own, not as answers to the stem. */
function statements(draft: ItemDraft): string[] {
  const areSentences = ['matching', 'ordering', 'multiple-response'].includes(draft.type);
  return areSentences ? writtenOptions(draft).map(option => option.text) : [];
}

/** A speaker's own words are not ours to mend. */
function withoutWordsOf(facts: readonly Fact[], stem: string): string {
  return facts.reduce(
    (text, fact) => (fact.kind === 'quote' ? text.replaceAll(withoutStop(fact.words), '…') : text),
    stem,
  );
}
