import { type Fact, factSentence, type Slot, slotsOf } from '../domain/fact.ts';
import { loadReader } from '../reading/language/load-model.ts';
import { readArticle } from '../reading/propose.ts';

/**
 * Reads a statement that a person wrote, and takes over the questions that the reader asks of it: for gaps of the same
 * value, where it understands the sentence as the whole that it is. What it does not understand is asked by a blank.
 */
export function askAgain(fact: Fact): Fact {
  if (fact.kind !== 'statement' || fact.by !== undefined) return fact;
  const isAsked = Object.values(slotsOf(fact)).every(({ ask }) => ask !== undefined);
  if (isAsked) return fact;
  const questions = questionsOf(factSentence(fact), fact.articleId);
  const asked = Object.entries(fact.slots).map(([name, slot]): [string, Slot] => {
    const ask = slot.ask ?? questions.get(slot.value);
    return [name, ask === undefined ? slot : { ...slot, ask }];
  });
  return { ...fact, slots: Object.fromEntries(asked) };
}

function questionsOf(sentence: string, articleId: string): ReadonlyMap<string, string> {
  const { facts } = readArticle(sentence, loadReader(), { articleId });
  const same = facts.filter(fact => factSentence(fact) === sentence);
  const slots = same.flatMap(fact => Object.values(slotsOf(fact)));
  return new Map(slots.flatMap(({ value, ask }) => (ask === undefined ? [] : [[value, ask] as const])));
}
