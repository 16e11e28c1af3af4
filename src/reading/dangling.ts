import type { Clause } from './clause.ts';
import { isPersonNoun } from './person-nouns.ts';
import type { Syntax } from './syntax.ts';

/** @returns whether a pronoun in the clause may mean something that only the text around it tells. */
export function hasDangling(syntax: Syntax, clause: Clause): boolean {
  return clause.tokens.some((token, place) => {
    const isPronoun =
      syntax.token(token)?.upos === 'PRON' || /^(?:its|their|his|hers|theirs)$/.test(syntax.word(token));
    if (!isPronoun || clause.swaps.has(token)) return false;
    return isDangling(syntax, token, clause, clause.tokens.slice(0, place));
  });
}

function isDangling(syntax: Syntax, token: number, clause: Clause, before: readonly number[]): boolean {
  const word = syntax.word(token);
  if (/^(?:this|these|hers|theirs)$/.test(word)) return true;
  if (before.some(at => clause.swaps.has(at)) || looksAhead(syntax, token, clause)) return false;
  if (/^(?:he|him|his|she|her|himself|herself)$/.test(word))
    return !before.some(at => isPersonal(syntax, at));
  if (!/^(?:it|its|they|their|them|itself|themselves)$/.test(word) || syntax.relation(token) === 'expl')
    return false;
  if (token === clause.subject && opensMain(syntax, before)) return true;
  return !before.some(at => isAntecedent(syntax, at, token, clause) && !isBroughtInBy(syntax, at));
}

/** "There is an option to bring it back": what "there is" brings in is not yet anything to come back to. */
function isBroughtInBy(syntax: Syntax, noun: number): boolean {
  const verb = syntax.token(noun)?.head ?? -1;
  return syntax.children(verb, 'expl').length > 0 || syntax.children(noun, 'expl').length > 0;
}

/** "With strong support it was passed": what stands in a phrase before the main subject does not tell who "it" is. */
function opensMain(syntax: Syntax, before: readonly number[]): boolean {
  return !before.some(
    at => /^(?:nsubj|obj|csubj)/.test(syntax.relation(at)) || /^VB[DPZ]$/.test(syntax.token(at)?.xpos ?? ''),
  );
}

/** "To pay for its expenses, the government …": the subject that follows tells whose. */
function looksAhead(syntax: Syntax, token: number, { subject, tokens }: Clause): boolean {
  if (subject === undefined || token > subject || !isNominal(syntax, subject)) return false;
  const comma = tokens.find(at => at > token && at < subject && syntax.word(at) === ',');
  const isPossessive = /^(?:its|their|his|her)$/.test(syntax.word(token));
  const isHuman = isPersonal(syntax, subject);
  const fits = /^(?:his|her)$/.test(syntax.word(token))
    ? isHuman
    : syntax.word(token) === 'its'
      ? !isHuman && !syntax.isPlural(subject)
      : syntax.isPlural(subject) || syntax.children(subject, 'conj').length > 0;
  const hasOwnClause = tokens.some(at => at < (comma ?? 0) && /^nsubj/.test(syntax.relation(at)));
  return comma !== undefined && isPossessive && fits && !hasOwnClause;
}

function isPersonal(syntax: Syntax, token: number): boolean {
  return syntax.token(token)?.name === 'person' || isPersonNoun(syntax.word(token));
}

/** "The outcome of their meeting" does not tell who "they" are; nor is a verb's object what its subject names. */
function isAntecedent(syntax: Syntax, at: number, pronoun: number, { head, subject: own }: Clause): boolean {
  const governor = syntax.token(pronoun)?.head ?? -1;
  const subject = syntax.subject(governor) ?? (governor === head ? own : undefined);
  const isOwnSubject =
    /^(?:it|them|him)$/.test(syntax.word(pronoun)) &&
    subject !== undefined &&
    (subject === at || holds(syntax, subject, at));
  const isPerson = /^(?:it|its|itself)$/.test(syntax.word(pronoun)) && isPersonal(syntax, at);
  return isNominal(syntax, at) && !isOwnSubject && !isPerson && !holds(syntax, at, pronoun);
}

/** @returns whether `below` hangs somewhere under the noun `above`. */
function holds(syntax: Syntax, above: number, below: number): boolean {
  for (let at = syntax.token(below)?.head ?? -1; at >= 0; at = syntax.token(at)?.head ?? -1) {
    if (at === above) return true;
    if (syntax.token(at)?.upos === 'VERB') return false;
  }
  return false;
}

function isNominal(syntax: Syntax, token: number): boolean {
  const upos = syntax.token(token)?.upos;
  return upos === 'PROPN' || upos === 'NOUN';
}
