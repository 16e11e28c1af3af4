import { type Fact, factSentence, slotsOf } from '../../fact.ts';
import type { ItemDraft } from '../../item.ts';
import { pick } from '../../random.ts';
import { isOfSelf, judgedStatementOf, propositionOf } from '../attribution.ts';
import { chooseOneInOrder, compose } from '../compose.ts';
import { type DraftingContext, isFromText } from '../drafting-bank.ts';
import { isTellingClaim, standsAlone } from '../loose-wording.ts';
import { isWorthKnowing } from '../offices.ts';
import { isPlainStatement } from '../plain-statement.ts';
import { lessonOf, rationaleOf } from '../rationale.ts';
import { countWords } from '../wording.ts';
import { type FalseStatement, falseStatements } from './false-statements.ts';
import { nameInFull } from './slot-stems.ts';

/** A longer statement says more than one thing. */
const mostWords = 32;
/** More names make a list. */
const mostPeople = 2;

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
  if (isOfSelf(fact, context.bank) || hasSourceOfItsOwn(fact) || isIdle(fact)) return [];
  const wrong = pick(mostTelling(falseStatements(fact, context)), context.random);
  const right: TrueStatement = {
    template: 'true-statement',
    stem: judgedStatementOf(fact, (_, slot) => nameInFull(slot, fact, context.bank)),
  };
  const statements = wrong === undefined ? [right] : [right, wrong];
  return statements.map(statement => trueFalse(fact, statement, context));
}

/** "…, according to reports" cannot be judged by the article without saying so twice. */
function hasSourceOfItsOwn(fact: Fact): boolean {
  return isFromText(fact) && fact.kind === 'statement' && /\baccording to\b/i.test(fact.text);
}

/** What says nothing by itself, what everybody knows, or what is not plainly so: made false, it would tell by its wording. */
function isIdle(fact: Fact): boolean {
  if (!isFromText(fact)) return false;
  if (!isPlainStatement(fact)) return true;
  if (fact.kind === 'role') return !isWorthKnowing(fact);
  if (fact.kind === 'claim') return !isTellingClaim(propositionOf(fact));
  const people = Object.values(slotsOf(fact)).filter(({ type }) => type === 'person');
  return people.length > mostPeople || !standsAlone(factSentence(fact)) || /^\d/.test(factSentence(fact));
}

/** A wrong word is often too easily seen through; it serves where nothing better is false. */
function mostTelling(statements: readonly FalseStatement[]): readonly FalseStatement[] {
  const better = statements.filter(({ template }) => !worded.includes(template));
  return better.length > 0 ? better : statements;
}

const worded: readonly string[] = ['false-wording', 'false-opposite'];

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
