import type { ArticleBank } from '../article-bank.ts';
import type { Fact, Quote, Speaker } from '../fact.ts';
import { fillSlots, slotsOf, speakerOf } from '../fact.ts';
import { findEntity, isFromText, isNamedIn } from './drafting-bank.ts';
import {
  asSentence,
  bareOffice,
  fold,
  likeness,
  officeInSentence,
  uncapitalizeQuestion,
  withoutStop,
} from './wording.ts';

/** The words that tell a reader that someone, or the article, vouches for what follows. */
const attributionWords =
  /\b(?:according to|sa(?:y|ys|id|ying)|argu|claim|describ|call|express|expect|predict|believe|warn|vow|pledge|promis|note|term|think|assess|view|see[ns]?\b|portray|presents?|article|reporters?|words|quoted)/i;
/** In a text that nobody has put into our words "say" or "view" may belong to what is said. */
const plainAttribution = /\b(?:according to|article|reporters?|said (?:that|this)|says that|words)\b/i;
const characterizationWords = /\b(?:article|reporters?|describ|call|characteri[sz])/i;

/** @returns whether an unattributed sentence of this fact would pass off a view as a fact. */
export function needsAttribution(fact: Fact): boolean {
  return (
    fact.kind === 'claim' ||
    fact.kind === 'quote' ||
    ['claim', 'quote', 'characterization'].includes(fact.status)
  );
}

/** @returns whether the text says whose view it is. */
export function isAttributed(fact: Fact, text: string, bank: ArticleBank): boolean {
  if (fact.status === 'characterization') return characterizationWords.test(text);
  const speaker = speakerOf(fact);
  const words = isFromText(fact) ? plainAttribution : attributionWords;
  if (speaker === undefined) return words.test(text);
  return words.test(text) || isNamedIn(bank, text, speaker.name, speaker.entityId);
}

/** @returns a reviewed question, with its speaker put before it where it does not name one. */
export function attributedQuestion(fact: Fact, ask: string, bank: ArticleBank): string {
  const speaker = speakerOf(fact);
  if (!needsAttribution(fact) || speaker === undefined || isAttributed(fact, ask, bank)) return ask;
  if (fact.status === 'characterization') return `As the article describes it, ${uncapitalizeQuestion(ask)}`;
  return `According to ${inSentence(fact, speaker, bank)}, ${uncapitalizeQuestion(ask)}`;
}

/** @returns ", said of …"; '' for a whole sentence of an imported text, which names what it is about itself. */
export function saidOf(fact: Fact & Quote): string {
  const isToldInside = fact.about === '' || (isFromText(fact) && likeness(fact.about, fact.words) === 1);
  return isToldInside ? '' : `, said of ${fact.about}`;
}

/** @returns the speaker as printed within a sentence: "the Department of State", but "Ada Brook". */
function inSentence(fact: Fact, { name, entityId }: Speaker, bank: ArticleBank): string {
  return findEntity(bank, name, entityId)?.type === 'person' ? name : bodyInSentence(fact, name);
}

/** Bodies that take an article; in the seeds a person has put it there or not. */
function bodyInSentence(fact: Fact, name: string): string {
  const isBody =
    /^(?:Department|Ministry|Office|Bureau|House|Senate|White House|Pentagon|Kremlin|Supreme Court|United Nations|European Union|[A-Z]{2,5} (?:Department|Office))\b|\b(?:Court|Committee|Council|Commission|Department|Ministry|Office|Bureau|Agency|Administration|Institute|Institution|Association|Union|Party|Bank|Court of \w+)$/.test(
      name,
    );
  return isFromText(fact) && isBody && !/^the /i.test(name) ? `the ${name}` : name;
}

/** @returns the fact as a statement that can stand in an item, `replace` deciding what fills each gap. */
export function statementOf(fact: Fact, replace?: Parameters<typeof fillSlots>[2]): string {
  switch (fact.kind) {
    case 'statement':
      return asSentence(fillSlots(fact.text, fact.slots, replace));
    case 'claim':
      return claimBy(
        { ...fact.by, name: bodyInSentence(fact, fact.by.name) },
        fillSlots(fact.proposition, slotsOf(fact), replace),
      );
    case 'quote':
      return `According to the article, the words “${withoutStop(fact.words)}” are ${fact.by.name}’s${saidOf(fact)}.`;
    case 'role':
      return (isFromText(fact) ? identification : roleStatement)(
        replace?.('who', fact.who) ?? fact.who.value,
        replace?.('role', fact.role) ?? fact.role.value,
        fact.isFormer === true,
      );
    case 'event':
      return asSentence(`${withoutStop(fillSlots(fact.text, slotsOf(fact), replace))} ${fact.when.text}`);
    case 'definition':
      return `In the article, “${fact.term.value}” stands for ${withoutStop(fact.meaning)}.`;
    case 'sequence':
      return asSentence(`${fact.about}: ${fact.steps.join('; ')}`);
  }
}

/**
 * @returns the fact as a statement to be judged true or false. It always refers to the article, because the article is
 * what makes it true: that nobody else warned of it is not for us to say.
 */
export function judgedStatementOf(fact: Fact, replace?: Parameters<typeof fillSlots>[2]): string {
  const statement = statementOf(fact, replace);
  return /\b[Tt]he article\b/.test(statement)
    ? statement
    : `${withoutStop(statement)}, according to the article.`;
}

/** @returns whether the speaker is named in what they say, which reads as if it were of somebody else. */
export function isOfSelf(fact: Fact, bank: ArticleBank): boolean {
  return fact.kind === 'claim' && isNamedIn(bank, propositionOf(fact), fact.by.name, fact.by.entityId);
}

/** @returns a claim with its speaker, ready to stand as a stem. */
export function claimBy(speaker: Speaker, proposition: string): string {
  return asSentence(`According to the article, ${speaker.name} said that ${proposition}`);
}

/** @returns the claim's proposition without gaps, and without a stop; '' for other kinds. */
export function propositionOf(fact: Fact): string {
  if (fact.kind !== 'claim') return '';
  const known = propositions.get(fact);
  if (known !== undefined) return known;
  const made = withoutStop(fillSlots(fact.proposition, slotsOf(fact)));
  propositions.set(fact, made);
  return made;
}

/** Every claim is held against every other. */
const propositions = new WeakMap<Fact, string>();

function roleStatement(who: string, role: string, isFormer: boolean): string {
  const office = isFormer ? `a former ${bareOffice(role)}` : role;
  return `When the article was written, ${who} was ${office}.`;
}

/** An office read from a text may lack its country or agency: it is what the article calls somebody. */
function identification(who: string, role: string, isFormer: boolean): string {
  return `The article identifies ${who} as ${isFormer ? `a former ${bareOffice(role)}` : officeInSentence(role)}.`;
}

/** @returns what tells one speaker from another, however the name is printed. */
export function speakerKey(speaker: Speaker, bank: ArticleBank): string {
  return findEntity(bank, speaker.name, speaker.entityId)?.id ?? fold(speaker.name);
}
