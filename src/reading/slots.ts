import type { Entity } from '../domain/entity.ts';
import type { Slot, Slots, SlotType } from '../domain/fact.ts';
import type { Mention } from './entities.ts';
import type { Syntax } from './syntax.ts';

/** A gap-to-be: the tokens from `first` to `last`, both included. */
interface Gap {
  readonly first: number;
  readonly last: number;
  readonly type: SlotType;
  readonly entity?: Entity;
}

export interface Gapped {
  /** With `{type}` where a slot stands; no stop at the end, first letter as printed. */
  readonly text: string;
  readonly slots: Slots;
}

/** A sentence's text and what is named in it. */
export interface NamedSentence {
  readonly text: string;
  readonly syntax: Syntax;
  readonly mentions: readonly Mention[];
  readonly entities: ReadonlyMap<string, Entity>;
}

/** Renders tokens with typed gaps: figures first, then names, then the subject and object where they are short terms. */
export function findSlots(named: NamedSentence, tokens: readonly number[], head: number): Gapped {
  const kept = new Set(tokens);
  const taken = new Set<number>();
  const gaps: Gap[] = [];
  for (const gap of [...figures(named.syntax, tokens), ...names(named), ...terms(named.syntax, head)]) {
    const places = range(gap.first, gap.last);
    if (places.some(at => !kept.has(at) || taken.has(at))) continue;
    for (const at of places) taken.add(at);
    gaps.push(gap);
  }
  return render(named, tokens, gaps);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

const scale = /^(?:hundred|thousand|million|billion|trillion)$/;

function figures(syntax: Syntax, tokens: readonly number[]): Gap[] {
  const found: Gap[] = [];
  for (const first of tokens) {
    if (syntax.token(first)?.upos !== 'NUM' || syntax.token(first - 1)?.upos === 'NUM') continue;
    let last = first;
    while (syntax.token(last + 1)?.upos === 'NUM' || scale.test(syntax.word(last + 1))) last++;
    found.push(...figure(syntax, first, last));
  }
  return found;
}

function figure(syntax: Syntax, first: number, last: number): Gap[] {
  const [before, after] = [syntax.word(first - 1), syntax.word(last + 1)];
  if (/^[$€£]$/.test(before)) return [{ first: first - 1, last, type: 'money' }];
  if (/^(?:dollars|euros|pounds|cents)$/.test(after)) return [{ first, last: last + 1, type: 'money' }];
  if (/^(?:percent|%)$/.test(after)) return [{ first, last: last + 1, type: 'percent' }];
  if (first === last && isYear(syntax, first)) return [{ first, last, type: 'year' }];
  if (/^[-–/(:]$/.test(before) || /^[-–/):]$/.test(after)) return [];
  const isCount = syntax.relation(last).startsWith('nummod') && syntax.word(first) !== 'one';
  return isCount && syntax.token(last)?.name === undefined ? [{ first, last, type: 'count' }] : [];
}

export function isYear(syntax: Syntax, at: number): boolean {
  if (!/^(?:1[4-9]|20)\d\d$/.test(syntax.word(at))) return false;
  return (
    !/^nummod/.test(syntax.relation(at)) ||
    /^(?:in|since|by|until|from|after|before)$/.test(syntax.word(at - 1))
  );
}

function names({ mentions, entities }: NamedSentence): Gap[] {
  return mentions.flatMap(({ first, last, entityId }) => {
    const entity = entities.get(entityId);
    return entity === undefined ? [] : [{ first, last, type: entity.type, entity }];
  });
}

/** Subject and object as terms: what a textbook's sentence is about. */
function terms(syntax: Syntax, head: number): Gap[] {
  const places = [
    ...syntax.children(head, 'nsubj', 'nsubj:pass'),
    ...syntax.children(head, 'obj', 'obl:agent'),
  ];
  return places.flatMap(place => {
    const phrase = syntax
      .nounPhrase(place)
      .filter((at, index) => index > 0 || !/^(?:the|an?|its|their|his|her)$/.test(syntax.word(at)));
    const [first, last] = [phrase[0], phrase.at(-1)];
    if (first === undefined || last === undefined || phrase.length > 4) return [];
    const isNominal = ['NOUN', 'PROPN'].includes(syntax.token(place)?.upos ?? '');
    const isClean = phrase.every(at =>
      ['NOUN', 'PROPN', 'ADJ', 'ADP', 'DET', 'PUNCT'].includes(syntax.token(at)?.upos ?? ''),
    );
    return isNominal && isClean && syntax.token(place)?.isSure ? [{ first, last, type: 'term' }] : [];
  });
}

function render({ text, syntax }: NamedSentence, tokens: readonly number[], gaps: readonly Gap[]): Gapped {
  const slots: Record<string, Slot> = {};
  let made = '';
  let last: number | undefined;
  for (const token of tokens) {
    const gap = gaps.find(({ first, last: end }) => first <= token && token <= end);
    if (gap !== undefined && token !== gap.first) continue;
    made +=
      spaceBefore(text, syntax, last, token) +
      (gap === undefined ? wordOf(syntax, token) : addSlot(slots, text, syntax, gap));
    last = gap?.last ?? token;
  }
  return { text: made, slots };
}

function spaceBefore(text: string, { sentence }: Syntax, last: number | undefined, token: number): string {
  const [one, other] = [sentence.tokens[last ?? -1], sentence.tokens[token]];
  if (one === undefined || other === undefined) return '';
  if (token === (last ?? -1) + 1) return text.slice(one.end, other.start) === '' ? '' : ' ';
  return /^[,.;:)”]$|^['’]s$/.test(other.text) ? '' : ' ';
}

/** Braces mean gaps in a fact's text. */
function wordOf(syntax: Syntax, token: number): string {
  return (syntax.token(token)?.text ?? '').replace(/\{/g, '(').replace(/\}/g, ')');
}

function addSlot(
  slots: Record<string, Slot>,
  text: string,
  syntax: Syntax,
  { first, last, type, entity }: Gap,
): string {
  let name: string = type;
  for (let number = 2; name in slots; number++) name = `${type}${number}`;
  const value = text.slice(syntax.token(first)?.start ?? 0, syntax.token(last)?.end ?? 0).replace(/\s/g, ' ');
  const accept = [entity?.name ?? '', ...(entity?.aliases ?? [])].filter(
    alias => alias !== '' && alias !== value,
  );
  slots[name] = {
    value,
    type,
    ...(entity === undefined ? {} : { entityId: entity.id }),
    ...(accept.length === 0 ? {} : { accept }),
  };
  return `{${name}}`;
}
