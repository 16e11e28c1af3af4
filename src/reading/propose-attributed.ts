import { fillSlots, type Slots, type Speaker } from '../domain/fact.ts';
import type { Attribution } from './attribute.ts';
import { findDoubts } from './doubts.ts';
import type { Finding } from './finding.ts';
import type { FoundRole } from './roles.ts';
import { findSlots, type NamedSentence } from './slots.ts';

const shortestQuote = 8;

/** A claim of what somebody says; a quote where the words stand in quotation marks and speak for "I" or "we". */
export function proposeAttributed(
  named: NamedSentence,
  attribution: Attribution,
  roles: readonly FoundRole[],
): readonly Finding[] {
  if (attribution.content.length === 0) return [];
  const by = speakerOf(named, attribution, roles);
  const doubts = [
    ...(by.name === '' ? ['nobody can be made out who says it'] : []),
    ...(attribution.isSure ? [] : ['the reach of the attribution is not certain']),
    ...(by.name !== '' && by.entityId === undefined && pointing.test(by.name)
      ? ['the speaker is not named']
      : []),
  ];
  return attribution.isDirect
    ? [quoteOf(named, attribution, by, doubts)]
    : [claimOf(named, attribution, by, doubts)];
}

const pointing =
  /^(?:he|she|it|they|we|i|you|who|which|that|this|these|some|many|others?)$|^(?:the|one|his|her|their) /i;

function speakerOf(named: NamedSentence, { speaker }: Attribution, roles: readonly FoundRole[]): Speaker {
  if (speaker === undefined) return { name: '' };
  const { syntax, mentions, entities, text } = named;
  const mention = mentions.find(({ first, last }) => first <= speaker && speaker <= last);
  const entity = entities.get(mention?.entityId ?? '');
  const phrase = syntax.nounPhrase(speaker);
  const isJoint = syntax.children(speaker, 'conj').length > 0;
  if (entity !== undefined && !isJoint && (entity.type === 'person' || phrase.length <= 4)) {
    const role = roles.find(({ entityId }) => entityId === entity.id);
    const office = role === undefined ? {} : { role: `${role.isFormer ? 'former ' : ''}${role.role}` };
    return { name: entity.name, entityId: entity.id, ...office };
  }
  const [first = speaker, last = speaker] = [phrase[0], phrase.at(-1)];
  const name = text.slice(syntax.token(first)?.start ?? 0, syntax.token(last)?.end ?? 0).replace(/\s/g, ' ');
  return { name: /^(?:he|she|it|they|we|i|you|who|which|that)$/i.test(name) ? '' : name };
}

function claimOf(
  named: NamedSentence,
  { content }: Attribution,
  by: Speaker,
  doubts: readonly string[],
): Finding {
  const { syntax } = named;
  const head = headOf(named, content);
  const { text, slots } = findSlots(named, content, head);
  const [first = -1] = content;
  const isAboutSelf =
    /^(?:he|she|it)$/.test(syntax.word(first)) && by.entityId !== undefined && isSubject(named, first);
  const own = isAboutSelf ? `${by.name}${text.slice(syntax.word(first).length)}` : text;
  const rest = isAboutSelf
    ? content.slice(1).filter(token => !/^(?:his|her|its)$/.test(syntax.word(token)))
    : content;
  return {
    body: {
      kind: 'claim',
      by,
      proposition: isAboutSelf ? own : lowerFirst(named, own, first),
      ...withSlots(slots),
    },
    status: 'claim',
    doubts: [
      ...doubts,
      ...findDoubts(syntax, rest),
      ...(syntax.isFinite(head) ? [] : ['not a whole sentence']),
    ],
    importance: 2,
  };
}

function withSlots(slots: Slots): { readonly slots?: Slots } {
  return Object.keys(slots).length === 0 ? {} : { slots };
}

function isSubject({ syntax }: NamedSentence, token: number): boolean {
  return syntax.relation(token).startsWith('nsubj');
}

/** "said that …" goes on in lower case, unless a name or an abbreviation begins. */
function lowerFirst({ syntax }: NamedSentence, text: string, first: number): string {
  const isName = syntax.token(first)?.upos === 'PROPN' || syntax.token(first)?.name !== undefined;
  return isName || /^\{|^\p{Lu}[\p{Lu}.]/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

function headOf({ syntax }: NamedSentence, content: readonly number[]): number {
  const kept = new Set(content);
  return (
    content.find(token => !kept.has(syntax.token(token)?.head ?? -1) && syntax.relation(token) !== 'punct') ??
    -1
  );
}

function quoteOf(
  named: NamedSentence,
  { content }: Attribution,
  by: Speaker,
  doubts: readonly string[],
): Finding {
  const { syntax, text } = named;
  const [first = -1, last = -1] = [content[0], content.at(-1)];
  const words = text.slice(syntax.token(first)?.start ?? 0, syntax.token(last)?.end ?? 0).replace(/\s/g, ' ');
  const about = subjectOf(named, content);
  const isShort = words.split(' ').length < shortestQuote;
  return {
    body: { kind: 'quote', by, words, about: about ?? 'the matter' },
    status: 'quote',
    doubts: [
      ...doubts,
      ...(about === undefined ? ['what it is said of is not clear'] : []),
      ...(isShort ? ['too short to be told from other quotations'] : []),
      ...(words.includes('”') ? ['a quotation or bracket was cut'] : []),
    ],
    importance: 2,
  };
}

/** @returns the subject of what is said, where it is no pronoun. */
function subjectOf(named: NamedSentence, content: readonly number[]): string | undefined {
  const { syntax } = named;
  const subject = syntax.subject(headOf(named, content));
  const upos = syntax.token(subject ?? -1)?.upos;
  if (subject === undefined || (upos !== 'NOUN' && upos !== 'PROPN')) return undefined;
  const phrase = syntax.nounPhrase(subject);
  const { text, slots } = findSlots({ ...named, mentions: [] }, phrase, -1);
  return lowerFirst(named, fillSlots(text, slots), phrase[0] ?? -1);
}
