import type { Sentence, Token } from './language/sentence.ts';

/** A sentence with ways to ask about its tree. Tokens are named by their index. */
export class Syntax {
  readonly sentence: Sentence;
  private readonly below: readonly (readonly number[])[];

  constructor(sentence: Sentence) {
    this.sentence = sentence;
    const below: number[][] = sentence.tokens.map(() => []);
    for (const [index, { head }] of sentence.tokens.entries()) below[head]?.push(index);
    this.below = below;
  }

  token(index: number): Token | undefined {
    return this.sentence.tokens[index];
  }

  /** @returns the word in lower case, '' where there is none. */
  word(index: number): string {
    return this.sentence.tokens[index]?.text.toLowerCase() ?? '';
  }

  relation(index: number): string {
    return this.sentence.tokens[index]?.relation ?? '';
  }

  /** @returns the children whose relation is one of these (subtypes count only where written); all without any. */
  children(index: number, ...relations: readonly string[]): readonly number[] {
    const all = this.below[index] ?? [];
    return relations.length === 0 ? all : all.filter(child => relations.includes(this.relation(child)));
  }

  /** @returns the token and all that hangs under it, in order. */
  subtree(index: number): readonly number[] {
    const found = [index];
    for (let at = 0; at < found.length; at++) found.push(...(this.below[found[at] ?? -1] ?? []));
    return found.sort((a, b) => a - b);
  }

  subject(index: number): number | undefined {
    return this.children(index, 'nsubj', 'nsubj:pass', 'csubj')[0];
  }

  root(): number {
    return this.sentence.tokens.findIndex(({ head }) => head === -1);
  }

  /** @returns the noun phrase without what follows it between commas. */
  nounPhrase(index: number): readonly number[] {
    const loose = [
      'case',
      'punct',
      'acl:relcl',
      'appos',
      'parataxis',
      'cop',
      'mark',
      'advmod',
      'nsubj',
      'cc',
      'aux',
      'csubj',
      'nsubj:pass',
      'advcl',
    ];
    const cut = new Set(this.children(index, ...loose).flatMap(child => this.subtree(child)));
    return contiguous(
      this.subtree(index).filter(token => !cut.has(token)),
      index,
    );
  }

  /** @returns the noun phrase without the others that "and" or "or" puts beside it. */
  phraseAlone(index: number): readonly number[] {
    const cut = new Set(this.children(index, 'conj').flatMap(child => this.subtree(child)));
    return contiguous(
      this.nounPhrase(index).filter(token => !cut.has(token)),
      index,
    );
  }

  /** @returns the subject with all that belongs to it, without relative clauses and appositions after a comma. */
  subjectPhrase(index: number): readonly number[] {
    const asides = this.children(index, 'acl:relcl', 'appos', 'acl', 'parataxis').filter(
      child =>
        this.word((this.subtree(child)[0] ?? 0) - 1) === ',' ||
        this.word(this.subtree(child)[0] ?? 0) === ',',
    );
    const cut = new Set(asides.flatMap(child => this.subtree(child)));
    const phrase = this.subtree(index).filter(token => !cut.has(token));
    return phrase.filter((token, place) => this.word(token) !== ',' || phrase[place + 1] === token + 1);
  }

  /** @returns whether a comma, with or without a closing quotation mark, stands right before. */
  isAfterComma(index: number): boolean {
    return /^[,”"]$/.test(this.word(index - 1));
  }

  isPlural(index: number): boolean {
    return /^NNP?S$/.test(this.token(index)?.xpos ?? '');
  }

  isFinite(index: number): boolean {
    const token = this.token(index);
    if (token === undefined) return false;
    if (/^VB[DPZ]$/.test(token.xpos) || this.isUntaggedPresent(index)) return true;
    return this.children(index, 'aux', 'aux:pass', 'cop').some(child =>
      /^(?:MD|VB[DPZ])$/.test(this.token(child)?.xpos ?? ''),
    );
  }

  /** "Courts hear two kinds of cases": the tagger takes a plural's verb for an infinitive, which would have no subject of its own. */
  private isUntaggedPresent(index: number): boolean {
    if (this.token(index)?.xpos !== 'VB' || this.children(index, 'aux', 'mark').length > 0) return false;
    return this.relation(index) === 'root' && this.children(index, 'nsubj').some(subject => subject < index);
  }
}

/** @returns the run without gaps around `index`. */
function contiguous(tokens: readonly number[], index: number): readonly number[] {
  const known = new Set(tokens);
  let [first, last] = [index, index];
  while (known.has(first - 1)) first--;
  while (known.has(last + 1)) last++;
  return tokens.filter(token => token >= first && token <= last);
}
