import { type Fact, factSentence, type Slot, slotsOf, speakerOf } from '../../fact.ts';
import type { ItemDraft } from '../../item.ts';
import { pick, type Random } from '../../random.ts';
import { claimBy, isOfSelf, judgedStatementOf, propositionOf, statementOf } from '../attribution.ts';
import { chooseOneInOrder, compose } from '../compose.ts';
import { isFairDistractor } from '../distractors.ts';
import type { DraftingContext } from '../drafting-bank.ts';
import { isNumeric, withWrongFigure } from '../figures.ts';
import { lessonOf, rationaleOf } from '../rationale.ts';
import { findRivals, personSpeaking } from '../speakers.ts';
import { countWords, inQuotationMarks, startsWithPronoun } from '../wording.ts';
import { statementWith } from './slot-stems.ts';

/** A longer statement says more than one thing. */
const mostWords = 32;

interface FalseStatement {
  readonly template: 'false-figure' | 'false-name' | 'false-wording' | 'speaker-swap';
  readonly stem: string;
  /** What is wrong in it: "400 stands where the article has 700". */
  readonly flaw: string;
  /** What taking it for true suggests. */
  readonly misconception?: string;
}

interface TrueStatement {
  readonly template: 'true-statement';
  readonly stem: string;
}

/**
 * @returns up to two drafts of one question: the statement as it is, and one made false. The drafter keeps one of them,
 * so that about half of all are false.
 */
export function draftTrueFalse(fact: Fact, context: DraftingContext): ItemDraft[] {
  if (fact.kind === 'sequence' || countWords(factSentence(fact)) > mostWords) return [];
  if (isOfSelf(fact, context.bank)) return [];
  const wrong = pick(mostTelling(falseStatements(fact, context)), context.random);
  const right: TrueStatement = { template: 'true-statement', stem: judgedStatementOf(fact) };
  const statements = wrong === undefined ? [right] : [right, wrong];
  return statements.map(statement => trueFalse(fact, statement, context));
}

/** A wrong word is often too easily seen through; it serves where nothing better is false. */
function mostTelling(statements: readonly FalseStatement[]): readonly FalseStatement[] {
  const better = statements.filter(statement => statement.template !== 'false-wording');
  return better.length > 0 ? better : statements;
}

/** Only by values a person reviewed, by another speaker of the same kind, or by a clearly different number. */
function falseStatements(fact: Fact, context: DraftingContext): FalseStatement[] {
  const ofMeaning = fact.kind === 'definition' ? (fact.wrongMeanings ?? []) : [];
  return [
    ...Object.entries(slotsOf(fact)).flatMap(([name, slot]) => withWrongValue(fact, name, slot, context)),
    ...ofMeaning.map(meaning => ({
      template: 'false-wording' as const,
      stem: judgedStatementOf({ ...fact, ...(fact.kind === 'definition' ? { meaning } : {}) }),
      flaw: 'that is not what the words mean in the article',
    })),
    ...withOtherSpeaker(fact, context),
  ];
}

function withWrongValue(
  fact: Fact,
  name: string,
  slot: Slot,
  { bank, random }: DraftingContext,
): FalseStatement[] {
  if (slot.isFixed || fact.kind === 'definition' || isUnfairToSwap(slot)) return [];
  const sentence = statementWith(fact, name, '');
  const reviewed = (slot.distractors ?? []).filter(text => isFairDistractor(text, slot, sentence, bank));
  const value = pick(reviewed, random) ?? wrongFigure(fact, slot, random);
  if (value === undefined) return [];
  const stem = statementWith(fact, name, value);
  const flaw = `it says ${inQuotationMarks(value)} where the article has ${inQuotationMarks(slot.value)}`;
  return isNegated(stem) ? [] : [{ template: templateFor(slot), stem, flaw }];
}

/** Swapped institutions and places read as slips, and nobody is given what another person holds or did. */
function isUnfairToSwap({ type }: Slot): boolean {
  return type === 'organization' || type === 'city' || type === 'person';
}

function templateFor({ type }: Slot): FalseStatement['template'] {
  if (isNumeric(type)) return 'false-figure';
  return type === 'phrase' || type === 'term' ? 'false-wording' : 'false-name';
}

/** To deny something else than the article denies may well be right. */
function isNegated(statement: string): boolean {
  return /\b(?:no|not|never|neither|nor|none|nobody|without|hardly|unlikely)\b/i.test(
    statement.replace(/“[^“”]*”/g, ''),
  );
}

/** A made-up number is put only into what the article itself reports, never into somebody's mouth. */
function wrongFigure(fact: Fact, slot: Slot, random: Random): string | undefined {
  return speakerOf(fact) === undefined ? withWrongFigure(slot.value, slot.type, random()) : undefined;
}

function withOtherSpeaker(fact: Fact, context: DraftingContext): FalseStatement[] {
  if (fact.kind !== 'claim' && fact.kind !== 'quote') return [];
  if (personSpeaking(fact.by, context.bank) === undefined || speaksOfWrongdoing(factSentence(fact)))
    return [];
  if (fact.kind === 'claim' && startsWithPronoun(propositionOf(fact))) return [];
  const other = findRivals(fact, statementOf(fact), context)[0];
  if (other === undefined) return [];
  const by = { name: other.name, entityId: other.id };
  const stem = fact.kind === 'claim' ? claimBy(by, propositionOf(fact)) : judgedStatementOf({ ...fact, by });
  return [
    {
      template: 'speaker-swap',
      stem,
      flaw: `it was not ${other.name} but ${fact.by.name}`,
      misconception: `Mixes up who said it: these are the words or views of ${fact.by.name}.`,
    },
  ];
}

/** Nobody is made to accuse, threaten or admit what that person did not say. */
function speaksOfWrongdoing(text: string): boolean {
  return /\b(?:accus|aggress|attack|betray|brib|corrupt|crim|deceiv|fraud|guilty|illegal|kill|\blie[sd]?\b|lying|murder|steal|stole|threat|tortur|violat)/i.test(
    text,
  );
}

function trueFalse(
  fact: Fact,
  statement: TrueStatement | FalseStatement,
  context: DraftingContext,
): ItemDraft {
  const isTrue = statement.template === 'true-statement';
  const misconception = 'misconception' in statement ? statement.misconception : undefined;
  const choice = chooseOneInOrder(['True', 'False'], isTrue ? 0 : 1, context.newId);
  const first = choice.task.kind === 'choose-one' ? choice.task.options[0] : undefined;
  return compose(
    {
      facts: [fact],
      type: 'true-false',
      template: statement.template,
      question: 'statement',
      stem: statement.stem,
      ...choice,
      rationale: isTrue
        ? rationaleOf(fact)
        : lessonOf(fact, {
            opening: `The statement is false: ${'flaw' in statement ? statement.flaw : ''}.`,
          }),
      ...(misconception === undefined || first === undefined
        ? {}
        : { misconceptions: { [first.id]: misconception } }),
    },
    context,
  );
}
