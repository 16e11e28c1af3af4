import type { Sentence, Token } from './language/sentence.ts';

/**
 * Mends what the tagger confuses most: a past tense taken for a participle, a verb taken for a noun ("The city plans to …",
 * "voters list candidates"), and a main verb hung on the relative clause before it. Only where the words' forms and places leave no doubt.
 */
export function mendVerbs(sentence: Sentence): Sentence {
  let { tokens } = sentence;
  for (const mend of [
    mainVerbBehindRelative,
    mainVerbBeforeSource,
    participleForVerb,
    nounForVerb,
    participleForPast,
  ])
    tokens = mend(tokens);
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens };
}

type Mend = (tokens: readonly Token[]) => readonly Token[];

type Change = Partial<Pick<Token, 'upos' | 'xpos' | 'head' | 'relation' | 'isSure'>>;

function changed(tokens: readonly Token[], changes: ReadonlyMap<number, Change>): readonly Token[] {
  return tokens.map((token, at) => ({ ...token, ...changes.get(at) }));
}

function childrenOf(tokens: readonly Token[], head: number, ...relations: readonly string[]): number[] {
  return tokens.flatMap((token, at) =>
    token.head === head && (relations.length === 0 || relations.includes(token.relation)) ? [at] : [],
  );
}

function rootOf(tokens: readonly Token[]): number {
  return tokens.findIndex(({ head }) => head === -1);
}

/** "The council rejected it": with a subject before it and no auxiliary, a participle is a past tense. */
const participleForPast: Mend = tokens => {
  const changes = new Map<number, Change>();
  for (const [at, { xpos, upos }] of tokens.entries()) {
    if (upos !== 'VERB' || xpos !== 'VBN' || childrenOf(tokens, at, 'aux', 'aux:pass', 'cop').length > 0)
      continue;
    if (childrenOf(tokens, at, 'nsubj').some(subject => subject < at)) changes.set(at, { xpos: 'VBD' });
  }
  return changes.size === 0 ? tokens : changed(tokens, changes);
};

/** "The league, which gathered names, supported it": the relative verb is no root. */
const mainVerbBehindRelative: Mend = tokens => {
  const root = rootOf(tokens);
  const [pronoun = -1] = childrenOf(tokens, root, 'nsubj');
  if (!/^(?:which|who)$/i.test(tokens[pronoun]?.text ?? '') || tokens[pronoun - 1]?.text !== ',')
    return tokens;
  const noun = childrenOf(tokens, root).find(
    at => at < pronoun && /^(?:NOUN|PROPN)$/.test(tokens[at]?.upos ?? ''),
  );
  const verb = childrenOf(tokens, root, 'conj', 'parataxis').find(
    at => tokens[at - 1]?.text === ',' && /^VB[DNZ]$/.test(tokens[at]?.xpos ?? ''),
  );
  if (noun === undefined || verb === undefined || childrenOf(tokens, verb, 'nsubj', 'cc').length > 0)
    return tokens;
  const changes = new Map<number, Change>(
    childrenOf(tokens, root)
      .filter(at => at > verb)
      .map(at => [at, { head: verb }]),
  );
  changes.set(noun, { head: verb, relation: 'nsubj', isSure: true });
  changes.set(verb, { head: -1, relation: 'root', isSure: true, xpos: finiteTag(tokens[verb]) });
  changes.set(root, { head: noun, relation: 'acl:relcl', isSure: true });
  return changed(tokens, changes);
};

/** "The measure passed with ease, according to the clerk": what is behind "according to" is no root. */
const mainVerbBeforeSource: Mend = tokens => {
  const root = rootOf(tokens);
  if (tokens[root]?.upos === 'VERB' || childrenOf(tokens, root, 'cop').length > 0) return tokens;
  const [subject] = childrenOf(tokens, root, 'nsubj');
  const [verb] = subject === undefined ? [] : childrenOf(tokens, subject, 'acl');
  const isSource = childrenOf(tokens, root, 'case').some(at => tokens[at]?.text === 'according');
  if (subject === undefined || verb === undefined || !isSource || tokens[verb]?.xpos !== 'VBN') return tokens;
  return changed(
    tokens,
    new Map<number, Change>([
      [subject, { head: verb, isSure: true }],
      [verb, { head: -1, relation: 'root', xpos: 'VBD', isSure: true }],
      [root, { head: verb, relation: 'obl' }],
      ...childrenOf(tokens, root, 'punct').map((at): [number, Change] => [at, { head: verb }]),
    ]),
  );
};

/** "The report listed forty bridges": where a sentence has no verb, a participle right behind its noun is it. */
const participleForVerb: Mend = tokens => {
  if (!isVerbless(tokens)) return tokens;
  const root = rootOf(tokens);
  const verb = childrenOf(tokens, root, 'acl').find(at => at > root && tokens[at]?.xpos === 'VBN');
  const isNear = verb !== undefined && !tokens.slice(root + 1, verb).some(({ text }) => text === ',');
  if (verb === undefined || !isNear || tokens[verb + 1]?.text === 'by') return tokens;
  const changes = new Map<number, Change>(
    childrenOf(tokens, root)
      .filter(at => at > verb)
      .map(at => [at, { head: verb, ...(tokens[at]?.relation === 'nmod' ? { relation: 'obl' } : {}) }]),
  );
  changes.set(root, { head: verb, relation: 'nsubj', isSure: true });
  changes.set(verb, { head: -1, relation: 'root', xpos: 'VBD', isSure: true });
  return changed(tokens, changes);
};

function isVerbless(tokens: readonly Token[]): boolean {
  return tokens.at(-1)?.text === '.' && !tokens.some(({ xpos }) => /^(?:MD|VB[DPZ])$/.test(xpos));
}

/**
 * "The city plans to spend", "voters list candidates": where a sentence has no verb, a noun behind one of the other number is it,
 * since a plural is no part of a compound.
 */
const nounForVerb: Mend = tokens => {
  if (!isVerbless(tokens)) return tokens;
  const root = rootOf(tokens);
  const subject = tokens.findIndex((_, at) => isSubjectBefore(tokens, at, root));
  if (subject < 0) return tokens;
  const verb = subject + 1;
  const object = verb === root ? undefined : tokens[verb]?.head;
  const changes = new Map<number, Change>();
  for (const at of childrenOf(tokens, verb)) changes.set(at, ofVerb(tokens[at], at, subject));
  if (object !== undefined) {
    for (const at of [...childrenOf(tokens, root), ...childrenOf(tokens, object)])
      if (!isInside(tokens, root, at)) changes.set(at, { head: verb });
    if (root !== object) changes.set(root, { head: verb, relation: 'obl' });
    changes.set(object, { head: verb, relation: 'obj', isSure: true });
  }
  changes.set(subject, { head: verb, relation: 'nsubj', isSure: true });
  const xpos = tokens[subject]?.xpos.endsWith('S') ? 'VBP' : 'VBZ';
  changes.set(verb, { upos: 'VERB', xpos, head: -1, relation: 'root', isSure: true });
  return changed(tokens, changes);
};

/** A noun right before one of the other number that is the root, or a part of the root's compound. */
function isSubjectBefore(tokens: readonly Token[], at: number, root: number): boolean {
  const [subject, verb] = [tokens[at], tokens[at + 1]];
  if (subject?.head !== at + 1 || !/^(?:compound|nsubj)$/.test(subject.relation)) return false;
  const isApart =
    subject.xpos === 'NNS' ? verb?.xpos === 'NN' : /^NNP?$/.test(subject.xpos) && verb?.xpos === 'NNS';
  const isMain =
    at + 1 === root || (verb?.relation === 'compound' && /^NNS?$/.test(tokens[verb.head]?.xpos ?? ''));
  return isApart && isMain && tokens[at - 1]?.upos !== 'ADP';
}

/** What told more of the noun tells of its subject now, or of the verb. */
function ofVerb(token: Token | undefined, at: number, subject: number): Change {
  const relation = token?.relation ?? '';
  if (at < subject && /^(?:det|amod|compound|nummod|nmod:poss)$/.test(relation)) return { head: subject };
  if (relation === 'acl') return { relation: 'xcomp' };
  return relation === 'nmod' ? { relation: 'obl' } : {};
}

/** What stays with the old root: its preposition, article and what tells more of it. */
function isInside(tokens: readonly Token[], root: number, at: number): boolean {
  return (
    tokens[at]?.head === root && /^(?:case|det|amod|compound|nmod|nummod)$/.test(tokens[at]?.relation ?? '')
  );
}

function finiteTag(token: Token | undefined): string {
  return token?.xpos === 'VBN' ? 'VBD' : (token?.xpos ?? 'VBD');
}
