import type { Entity } from './entity.ts';
import {
  type EventTime,
  type Evidence,
  type FactBody,
  type FactKind,
  type FactStatus,
  fillSlots,
  type Slot,
  type Slots,
  type Speaker,
  slotsOf,
  speakerOf,
} from './fact.ts';
import type { EditProblems, FactEdit } from './fact-edit.ts';
import { markFact } from './mark-fact.ts';
import { fillGaps, findNamed, type GappedText, inferSlot, parseMarks, plainText } from './marked-text.ts';

export type AppliedEdit =
  | { readonly kind: 'good'; readonly body: FactBody; readonly status: FactStatus }
  | { readonly kind: 'bad'; readonly problems: EditProblems };

/** What an edit is held against: the fact as it is, absent for a new one, the names known, the passage it rests on. */
export interface EditGround {
  readonly before?: FactBody;
  readonly entities: readonly Entity[];
  readonly evidence: readonly Evidence[];
}

/** Makes a fact of what a person wrote, or says what is wrong with it. */
export function applyEdit(edit: FactEdit, ground: EditGround): AppliedEdit {
  const kind = kindOf(edit, ground.before);
  if (edit.text.trim() === '') return bad({ text: 'Write what the article says.' });
  const written = writers[kind](edit, ground);
  if ('problems' in written) return { kind: 'bad', problems: written.problems };
  return { kind: 'good', body: written.body, status: statusOf(kind, edit.status) };
}

type Written = { readonly body: FactBody } | { readonly problems: EditProblems };

type Writer = (edit: FactEdit, ground: EditGround) => Written;

const writers: Readonly<Record<FactKind, Writer>> = {
  statement: writeStatement,
  claim: writeClaim,
  quote: writeQuote,
  role: writeRole,
  definition: writeDefinition,
  event: writeEvent,
  sequence: writeSequence,
};

/** A kind that was changed counts; else status says whether it is a claim or a quote. */
function kindOf({ kind, status }: FactEdit, before: FactBody | undefined): FactKind {
  if (kind !== undefined && kind !== before?.kind) return kind;
  if (status === 'claim' || status === 'quote') return status;
  const usual = before?.kind ?? 'statement';
  return usual === 'claim' || usual === 'quote' ? 'statement' : usual;
}

function statusOf(kind: FactKind, status: FactStatus): FactStatus {
  if (kind === 'claim' || kind === 'quote') return kind;
  return status === 'claim' || status === 'quote' ? 'reported' : status;
}

function writeStatement(edit: FactEdit, ground: EditGround): Written {
  const gapped = gap(edit.text, ground, asSentence);
  if ('problems' in gapped) return gapped;
  const isJudged = edit.status === 'characterization';
  const by = isJudged ? (findSpeaker(edit, ground) ?? { name: 'the reporters' }) : undefined;
  return { body: { kind: 'statement', ...gapped, ...(by !== undefined && { by }) } };
}

function writeClaim(edit: FactEdit, ground: EditGround): Written {
  const by = findSpeaker(edit, ground);
  if (by === undefined) return { problems: { speaker: 'Say who claims it.' } };
  const gapped = gap(edit.text, ground, ground.before?.kind === 'claim' ? withoutStop : asClause);
  if ('problems' in gapped) return gapped;
  return { body: { kind: 'claim', by, proposition: gapped.text, ...someSlots(gapped.slots) } };
}

function writeQuote(edit: FactEdit, ground: EditGround): Written {
  const by = findSpeaker(edit, ground);
  const words = oneLine(edit.text).replace(/^[“"]|[”"]$/g, '');
  const about = oneLine(edit.about);
  const problems: EditProblems = {
    ...(by === undefined && { speaker: 'Say whose words they are.' }),
    ...(about === '' && !isSilent(ground.before) && { about: 'Say what the words were said of.' }),
    ...(!isQuoted(words, ground.evidence) && {
      text: 'These words do not stand in the passage like this. A quotation repeats them exactly.',
    }),
  };
  if (by === undefined || Object.keys(problems).length > 0) return { problems };
  return { body: { kind: 'quote', by, words, about } };
}

/** A quotation from a text may tell itself what it is said of. */
function isSilent(before: FactBody | undefined): boolean {
  return before?.kind === 'quote' && before.about === '';
}

function writeRole(edit: FactEdit, { before, entities }: EditGround): Written {
  const parsed = parseMarks(edit.text);
  if (parsed.kind === 'bad') return { problems: { text: parsed.sentence } };
  const [who, link, role, rest] = parsed.pieces;
  const isWhole = who?.isSlot && link?.isSlot === false && role?.isSlot && /^\.?$/.test(rest?.text ?? '');
  if (!isWhole || who === undefined || role === undefined)
    return { problems: { text: 'Write “[Name] is [office].”, both in brackets.' } };
  const known = before?.kind === 'role' ? before : undefined;
  const isFormer = /\b(?:former|formerly|was)\b/i.test(link?.text ?? '');
  return {
    body: {
      kind: 'role',
      who: sameSlot(known?.who, who.text) ?? { ...inferSlot(who.text, entities), type: 'person' },
      role: sameSlot(known?.role, role.text) ?? { value: role.text.trim(), type: 'phrase' },
      ...(isFormer && { isFormer }),
    },
  };
}

function writeDefinition(edit: FactEdit, { before, entities }: EditGround): Written {
  const parsed = parseMarks(edit.text);
  if (parsed.kind === 'bad') return { problems: { text: parsed.sentence } };
  const [term, ...rest] = parsed.pieces;
  const meaning = plainText(rest)
    .replace(/^ ?(?::|—|–|is|are|means) /, '')
    .trim();
  if (term?.isSlot !== true || meaning === '')
    return { problems: { text: 'Write “[term]: what it means”, the term in brackets.' } };
  const known = before?.kind === 'definition' ? before : undefined;
  const same = sameSlot(known?.term, term.text);
  const wrong = same !== undefined && known?.meaning === meaning ? known.wrongMeanings : undefined;
  return {
    body: {
      kind: 'definition',
      term: same ?? inferSlot(term.text, entities),
      meaning: meaning.replace(/\.$/, ''),
      ...(wrong !== undefined && { wrongMeanings: wrong }),
    },
  };
}

function writeEvent(edit: FactEdit, ground: EditGround): Written {
  const text = oneLine(edit.when);
  if (text === '') return { problems: { when: 'Say when it was, in the article’s words.' } };
  const gapped = gap(edit.text, ground, withoutStop);
  if ('problems' in gapped) return gapped;
  const known = ground.before?.kind === 'event' ? ground.before.when : undefined;
  const when = known?.text === text ? known : timeOf(text);
  return { body: { kind: 'event', text: gapped.text, ...someSlots(gapped.slots), when } };
}

function writeSequence(edit: FactEdit): Written {
  const steps = edit.text
    .split(/\r?\n/)
    .map(oneLine)
    .filter(step => step !== '');
  const about = oneLine(edit.about);
  const problems: EditProblems = {
    ...(steps.length < 3 && { text: 'A sequence has at least three steps, each on a line of its own.' }),
    ...(about === '' && { about: 'Say what is put in order, as in “the steps of the vote”.' }),
  };
  return Object.keys(problems).length > 0 ? { problems } : { body: { kind: 'sequence', about, steps } };
}

type Gapped = GappedText | { readonly problems: EditProblems };

/** @param dress gives the sentence the beginning and the end that its kind has */
function gap(marked: string, { before, entities }: EditGround, dress: (text: string) => string): Gapped {
  const unchanged = before !== undefined && markFact(before) === marked.trim() ? textOf(before) : undefined;
  if (unchanged !== undefined && dress(unchanged.text) === unchanged.text) return unchanged;
  const parsed = parseMarks(dress(marked.trim()));
  if (parsed.kind === 'bad') return { problems: { text: parsed.sentence } };
  const known = before === undefined ? undefined : textOf(before);
  const isSame = known !== undefined && fillSlots(known.text, known.slots) === plainText(parsed.pieces);
  return fillGaps(parsed.pieces, known?.slots ?? {}, { isSame, entities });
}

/** @returns the gapped text of the kinds that have one. */
function textOf(body: FactBody): GappedText | undefined {
  const slots = slotsOf(body);
  if (body.kind === 'claim') return { text: body.proposition, slots };
  return body.kind === 'statement' || body.kind === 'event' ? { text: body.text, slots } : undefined;
}

function asSentence(marked: string): string {
  const begun = marked.replace(/^\[?\p{Ll}/u, first => first.toUpperCase());
  return /[.?!…]["”’)\]]{0,3}$/.test(begun) ? begun : `${begun}.`;
}

function withoutStop(marked: string): string {
  return marked.replace(/\.$/, '');
}

/** A clause follows "that": its first word has no capital unless it is a name. */
function asClause(marked: string): string {
  return withoutStop(marked).replace(
    /^\[?(?:The|An?|It|They|He|She|We|This|That|These|Those|There|In|On|At|By|For|All|Some|Most|Many|No)\b/,
    first => first.toLowerCase(),
  );
}

function findSpeaker({ speaker: typed }: FactEdit, { before, entities }: EditGround): Speaker | undefined {
  const name = oneLine(typed);
  if (name === '') return undefined;
  const known = before === undefined ? undefined : speakerOf(before);
  if (known?.name === name) return known;
  const entity = findNamed(name, entities);
  return entity === undefined ? { name } : { name, entityId: entity.id };
}

function sameSlot(known: Slot | undefined, text: string): Slot | undefined {
  return known?.value === text.trim() ? known : undefined;
}

function isQuoted(words: string, evidence: readonly Evidence[]): boolean {
  const plain = (text: string) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ');
  const passages = evidence.flatMap(place => (place.kind === 'quoted' ? [plain(place.quote)] : []));
  return passages.length === 0 || passages.some(passage => passage.includes(plain(words)));
}

function timeOf(text: string): EventTime {
  const year = /^(?:in )?((?:1[4-9]|20)\d\d)$/.exec(text)?.[1];
  return year === undefined ? { text, precision: 'relative' } : { text, iso: year, precision: 'year' };
}

function someSlots(slots: Slots): { slots?: Slots } {
  return Object.keys(slots).length === 0 ? {} : { slots };
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function bad(problems: EditProblems): AppliedEdit {
  return { kind: 'bad', problems };
}
