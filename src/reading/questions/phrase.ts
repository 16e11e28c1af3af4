import { type Clause, mentionAt, type NamedSentence } from '../clause.ts';

/** @returns the tokens as printed, people by their full names, the sentence's own capital taken off; verbs as given. */
export function phrase(
  named: NamedSentence,
  { swaps }: Pick<Clause, 'swaps'>,
  tokens: readonly number[],
  verbs: ReadonlyMap<number, string> = new Map(),
): string {
  let made = '';
  for (const [place, token] of tokens.entries()) {
    const word =
      verbs.get(token) ??
      swaps.get(token)?.text ??
      nameInFull(named, token, tokens) ??
      plainWord(named, token);
    if (word === '') continue;
    const isFirst = made === '';
    made +=
      (isFirst ? '' : swaps.has(token) ? ' ' : spaceBetween(named, tokens[place - 1] ?? -1, token)) + word;
  }
  return made;
}

/** The capital of a sentence’s first word goes, unless it is a name’s or a people’s. */
function plainWord(named: NamedSentence, at: number): string {
  const token = named.syntax.token(at);
  if (token === undefined) return '';
  const isName = token.upos === 'PROPN' || (token.upos !== 'DET' && mentionAt(named, at) !== undefined);
  const isPeople =
    token.upos === 'ADJ' &&
    /(?:ian|ish|ese|ican|ench|utch|elsh|reek|wiss|man|qi|eli|Western)$/.test(token.text);
  const keeps = isName || isPeople || /^\p{Lu}[\p{Lu}.]/u.test(token.text);
  return at === 0 && !keeps ? token.text.toLowerCase() : token.text;
}

/** "Xi" → "Xi Jinping": a question is read without the sentences before it. @returns '' for the name's other tokens. */
function nameInFull(named: NamedSentence, at: number, tokens: readonly number[]): string | undefined {
  const { text, syntax, entities } = named;
  const mention = mentionAt(named, at);
  const entity = entities.get(mention?.entityId ?? '');
  if (mention === undefined || entity?.type !== 'person' || !tokens.includes(mention.last)) return undefined;
  const short = text.slice(syntax.token(mention.first)?.start ?? 0, syntax.token(mention.last)?.end ?? 0);
  if (short === entity.name || !entity.name.includes(short)) return undefined;
  return at === mention.first ? entity.name : '';
}

function spaceBetween({ text, syntax }: NamedSentence, one: number, other: number): string {
  const [before, after] = [syntax.token(one), syntax.token(other)];
  if (before === undefined || after === undefined) return ' ';
  if (other === one + 1) return text.slice(before.end, after.start) === '' ? '' : ' ';
  return /^[,.;:)”%]$|^['’]s?$/.test(after.text) ? '' : ' ';
}
