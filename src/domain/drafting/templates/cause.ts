import { type Fact, fillSlots, type Slot, slotsOf } from '../../fact.ts';
import type { ItemDraft } from '../../item.ts';
import { shuffle } from '../../random.ts';
import { isOfSelf, needsAttribution, statementOf } from '../attribution.ts';
import { chooseOne, compose } from '../compose.ts';
import { type DraftingContext, isFromText } from '../drafting-bank.ts';
import { perBank } from '../per-bank.ts';
import { lessonOf } from '../rationale.ts';
import { asSentence, capitalize, likeness, uncapitalizeQuestion, withoutStop } from '../wording.ts';

export const causeSlots = ['reason', 'result'] as const;
type CauseSlot = (typeof causeSlots)[number];

/** A reason or result, and the words of the article that join it to what it explains. */
interface Cause {
  readonly fact: Fact;
  readonly name: CauseSlot;
  readonly slot: Slot;
  /** What it explains: "The mayor closed the bridge". */
  readonly effect: string;
  readonly joint: string;
}

const joints =
  /,? (because of|because|as a result of|as a consequence of|on account of|by virtue of|owing to|due to|thanks to|in order to|so that) \{reason\}\.?$/;

/** @returns why something was so, or what came of it: with other reasons of the article as options, else to be explained. */
export function draftCauses(fact: Fact, context: DraftingContext): ItemDraft[] {
  return causesOf(fact).flatMap(cause => {
    const stem = stemOf(cause);
    if (stem === undefined || isUngainly(cause, context)) return [];
    const others = unlikeCauses(cause, stem, context);
    return others.length >= 2 ? [choice(cause, stem, others, context)] : [explain(cause, stem, context)];
  });
}

/** A speaker named twice in one question, or a result asked for by the wrong verb. */
function isUngainly({ fact, name, slot }: Cause, { bank }: DraftingContext): boolean {
  if (!isFromText(fact)) return false;
  const asksSpeaker = fact.kind === 'claim' && (slot.ask ?? '').includes(fact.by.name);
  const isCut = name === 'result' && !/\b(?:lead to|cause|result in|bring about)\?$/.test(slot.ask ?? '');
  return isOfSelf(fact, bank) || asksSpeaker || isCut;
}

function causesOf(fact: Fact): Cause[] {
  if (fact.kind !== 'statement' && fact.kind !== 'claim') return [];
  const text = fact.kind === 'statement' ? fact.text : fact.proposition;
  return causeSlots.flatMap((name): Cause[] => {
    const slot = slotsOf(fact)[name];
    if (slot === undefined) return [];
    const joint = name === 'reason' ? joints.exec(text) : null;
    const effect = joint === null ? '' : fillSlots(text.slice(0, joint.index), slotsOf(fact));
    return name === 'reason' && joint === null ? [] : [{ fact, name, slot, effect, joint: joint?.[1] ?? '' }];
  });
}

/** The reader's own question, else the effect as it stands in the article. */
function stemOf({ fact, name, slot, effect, joint }: Cause): string | undefined {
  const by = needsAttribution(fact) && 'by' in fact && fact.by !== undefined ? fact.by : undefined;
  if (slot.ask !== undefined)
    return `According to ${by === undefined || fact.kind !== 'claim' ? 'the article' : by.name}, ${uncapitalizeQuestion(slot.ask)}`;
  if (
    name === 'result' ||
    by !== undefined ||
    joint === 'in order to' ||
    joint === 'so that' ||
    /[“”"]|\b(?:is|are|was|were|be|been)$/.test(effect)
  )
    return undefined;
  return `“${asSentence(effect)}” Which reason for it does the article give?`;
}

function choice(cause: Cause, stem: string, others: readonly string[], context: DraftingContext): ItemDraft {
  const { fact, name } = cause;
  return compose(
    {
      facts: [fact],
      type: 'multiple-choice',
      template: `cause-${name}`,
      question: `slot ${name}`,
      stem,
      ...chooseOne(
        optionOf(cause),
        others.map(text => ({
          text,
          misconception: 'Takes what explains something else in the article for the cause.',
        })),
        context.newId,
      ),
      rationale: lessonOf(fact, {
        why: 'The other options stand in the article too, but for something else: look for the words that join cause and effect.',
      }),
    },
    context,
  );
}

/** A class can explain it in its own words where the article gives too few other reasons to choose among. */
function explain(cause: Cause, stem: string, context: DraftingContext): ItemDraft {
  const { fact, name } = cause;
  return compose(
    {
      facts: [fact],
      type: 'short-answer',
      template: 'explain-cause',
      question: `slot ${name}`,
      stem: `${stem} Explain it in one or two sentences of your own.`,
      task: { kind: 'explain', lines: 4 },
      key: {
        kind: 'rubric',
        points: [{ text: isFromText(fact) ? optionOf(cause) : statementOf(fact), points: 2 }],
      },
      rationale: lessonOf(fact, { why: 'A full answer names the cause and shows how it led to this.' }),
    },
    context,
  );
}

function optionOf({ slot, joint }: Cause): string {
  return capitalize(withoutStop(`${joint} ${slot.value}`.trim()));
}

const causesIn = perBank((bank): readonly Cause[] => bank.facts.flatMap(causesOf));

/** Reasons stand beside reasons that are joined alike ("in order to …" beside "in order to …"), none of them near the key. */
function unlikeCauses(cause: Cause, stem: string, { bank, random }: DraftingContext): string[] {
  const found: string[] = [];
  for (const other of shuffle(causesIn(bank), random)) {
    const option = optionOf(other);
    const isAlike = other.name === cause.name && jointKind(other.joint) === jointKind(cause.joint);
    const isOther = other.fact.id !== cause.fact.id && !isSameEffect(other, cause);
    const isPlain = !/^(?:because )?(?:he|she|it|they|this|these|that|those|his|her|its|their)\b/i.test(
      option,
    );
    const isNew = [...found, optionOf(cause), stem].every(text => likeness(text, option) < 0.4);
    if (isAlike && isOther && isPlain && isNew) found.push(option);
  }
  return found.slice(0, 3);
}

function isSameEffect(one: Cause, other: Cause): boolean {
  return likeness(statementOf(one.fact), statementOf(other.fact)) >= 0.5;
}

function jointKind(joint: string): string {
  if (joint === 'in order to') return 'purpose';
  return joint === 'because' || joint === 'so that' ? 'clause' : 'phrase';
}
