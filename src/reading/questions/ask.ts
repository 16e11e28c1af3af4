import type { SlotType } from '../../domain/fact.ts';
import type { Clause, NamedSentence } from '../clause.ts';
import type { Gap } from '../gaps.ts';
import { askAmount } from './ask-amount.ts';
import { askCause } from './ask-cause.ts';
import { type Frame, frameOf } from './frame.ts';
import { afterWh, asSubject, type Part } from './order.ts';
import { isFirmlyPlaced, partUnder } from './parts.ts';
import { isPersonNoun, isPlaceNoun } from './person-nouns.ts';
import { isGoodQuestion } from './question-checks.ts';
import { type Wanted, whObject, whSubject } from './wh-words.ts';

/**
 * @param clause a clause that can stand alone; its tokens are what the fact says
 * @returns a question whose answer is the gap, with names in full and without attribution; undefined where its grammar is
 * not safe or the parsers do not agree on what it rests on
 */
export function askAbout(named: NamedSentence, clause: Clause, gap: Gap): string | undefined {
  if (gap.name !== undefined) return askCause(named, clause, gap);
  const frame = frameOf(named, clause);
  if (frame === undefined) return undefined;
  const head = headOfGap(named, gap);
  if (head === undefined) return undefined;
  const place: Place = { named, frame, gap, head, wanted: wantedOf(named, clause, gap, head) };
  for (const ask of [askAmount, askSubject, askObject, askOblique, askComplement, askPossessor]) {
    const question = ask(place);
    if (question !== undefined) return isGoodQuestion(question, place) ? question : undefined;
  }
  return undefined;
}

/** A gap in its clause: all that a way of asking looks at. */
export interface Place {
  readonly named: NamedSentence;
  readonly frame: Frame;
  readonly gap: Gap;
  /** The gap's token that hangs on the rest. */
  readonly head: number;
  readonly wanted: Wanted;
}

function headOfGap({ syntax }: NamedSentence, { first, last }: Gap): number | undefined {
  const inside = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  const heads = inside.filter(at => {
    const head = syntax.token(at)?.head ?? -1;
    return head < first || head > last;
  });
  return heads.length === 1 ? heads[0] : undefined;
}

function wantedOf({ text, syntax }: NamedSentence, { swaps }: Clause, gap: Gap, head: number): Wanted {
  const printed = text.slice(syntax.token(gap.first)?.start ?? 0, syntax.token(gap.last)?.end ?? 0);
  return {
    type: gap.type,
    value: swaps.get(gap.first)?.text ?? printed,
    ...(gap.entity === undefined ? {} : { entity: gap.entity }),
    isPerson: isPersonNoun(syntax.word(head)),
    isVague: gap.first === gap.last && syntax.token(head)?.xpos === 'NN',
    isPlace: isPlaceNoun(syntax.word(head)),
  };
}

/** "Who signed the law?" */
function askSubject({ named, frame, gap, head, wanted }: Place): string | undefined {
  const wh = whSubject(wanted);
  const lists = /^(?:includ|compris|consist|contain)/.test(named.syntax.word(frame.head));
  const isAside = frame.subject !== head && !frame.subjectPhrase.includes(frame.subject);
  const isWhole = isAlone(named, frame.subjectPhrase, gap);
  if (wh === undefined || lists || !isWhole || (head !== frame.subject && !isAside)) return undefined;
  return asSubject(named, frame, wh);
}

/** "What did the council approve?" */
function askObject({ named, frame, gap, head, wanted }: Place): string | undefined {
  const { syntax } = named;
  const wh = whObject(wanted);
  const isObject =
    syntax.relation(head) === 'obj' && hangsOnVerb(named, frame, syntax.token(head)?.head ?? -1);
  const verb = syntax.token(head)?.head ?? -1;
  if (
    wh === undefined ||
    !isObject ||
    naming.test(syntax.word(verb)) ||
    syntax.children(verb, 'xcomp', 'iobj').length > 0
  )
    return undefined;
  const part = partUnder(named, frame, head);
  if (!isFirmlyPlaced(named, frame, head, part)) return undefined;
  return isAlone(named, part, gap) ? afterWh(named, frame, wh, part) : undefined;
}

/** They take two objects, of which either may be meant. */
const naming = /^(?:ma[dk]e|makes|making|call|nam|declar|deem|giv|gave)/;

/** Also of "raise" in "wanted to raise an army". */
function hangsOnVerb({ syntax }: NamedSentence, frame: Frame, verb: number): boolean {
  const above = syntax.token(verb);
  return verb === frame.head || (above?.relation === 'xcomp' && above.head === frame.head && above.isSure);
}

const prepositions: Readonly<Partial<Record<SlotType, RegExp>>> = {
  person: /^(?:by|to|with|for|from|against|under)$/,
  country: /^(?:in|to|with|from|by|against|for)$/,
  city: /^(?:in|to|from)$/,
  organization: /^(?:by|to|with|from|for|against|at|in)$/,
  document: /^(?:in|by|under|to|with)$/,
  term: /^by$/,
  year: /^(?:in|since|until|by)$/,
};

/** "With whom did the mayor meet?", "In what year was the park opened?" */
function askOblique({ named, frame, gap, head, wanted }: Place): string | undefined {
  const { syntax } = named;
  const isOblique =
    /^obl(?::agent|:tmod)?$/.test(syntax.relation(head)) && syntax.token(head)?.head === frame.head;
  const [preposition, another] = syntax.children(head, 'case');
  if (!isOblique || preposition === undefined || another !== undefined) return undefined;
  const word = syntax.word(preposition);
  if (gap.type === 'year' && /^(?:has|have)$/.test(syntax.word(frame.tensed))) return undefined;
  if (gap.type === 'term' && syntax.relation(head) !== 'obl:agent') return undefined;
  const part = partUnder(named, frame, head);
  if (!prepositions[gap.type]?.test(word) || preposition !== part[0] || !isAlone(named, part.slice(1), gap))
    return undefined;
  const asked = gap.type === 'year' ? 'what year' : lower(whObject(wanted) ?? '');
  return asked === '' ? undefined : afterWh(named, frame, `${capital(word)} ${asked}`, part);
}

/** "What is the capital of the state?": what stands behind "is" is asked for. */
function askComplement({ named, frame, gap, head, wanted }: Place): string | undefined {
  const { syntax } = named;
  const [copula] = syntax.children(head, 'cop');
  if (head !== frame.head || copula === undefined || wanted.type === 'term') return undefined;
  const wh = whSubject(wanted);
  const part = frame.rest.filter(at => at > copula);
  return wh !== undefined && isAlone(named, part, gap) ? afterWh(named, frame, wh, part) : undefined;
}

/** "Which country’s leader signed the treaty?" */
function askPossessor({ named, frame, gap, head, wanted }: Place): string | undefined {
  const { syntax } = named;
  const owned = syntax.token(head)?.head ?? -1;
  if (
    syntax.relation(head) !== 'nmod:poss' ||
    owned !== frame.subject ||
    wanted.type === 'term' ||
    syntax.token(owned)?.upos === 'PROPN'
  )
    return undefined;
  if (frame.subjectPhrase[0] !== gap.first || !/^['’]s?$/.test(syntax.word(gap.last + 1))) return undefined;
  const wh = wanted.type === 'person' ? 'Whose' : `${whSubject(wanted) ?? ''}’s`;
  const rest = frame.subjectPhrase.filter(at => at > gap.last + 1);
  return wh === '’s' ? undefined : asSubject(named, frame, wh, rest);
}

/** Whether a phrase is the gap and nothing that would be lost: an article, a possessive or a person's title may go. */
function isAlone({ syntax }: NamedSentence, part: Part, { first, last, type }: Gap): boolean {
  const others = part.filter(at => (at < first || at > last) && syntax.word(at) !== ',');
  const isWhole = part.includes(first) && part.includes(last);
  return (
    isWhole &&
    others.every(
      at =>
        at < first &&
        (isArticle(at) || (type === 'document' && isYear(at)) || (type === 'person' && isTitle(at))),
    )
  );

  function isArticle(at: number): boolean {
    return /^(?:the|an?|its|their|his|her)$/.test(syntax.word(at));
  }

  /** "The 1974 Budget Act". */
  function isYear(at: number): boolean {
    return /^\d{4}$/.test(syntax.word(at));
  }

  function isTitle(at: number): boolean {
    return (
      ['NOUN', 'PROPN', 'ADJ'].includes(syntax.token(at)?.upos ?? '') &&
      /^(?:compound|amod|flat|nmod|nmod:desc)$/.test(syntax.relation(at))
    );
  }
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
