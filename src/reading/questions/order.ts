import type { NamedSentence } from '../clause.ts';
import type { Syntax } from '../syntax.ts';
import type { Frame } from './frame.ts';
import { phrase } from './phrase.ts';
import { baseForm, thirdPerson } from './verb-forms.ts';

/** Some of a clause's tokens, in order. */
export type Part = readonly number[];

/** @returns `wh` (and `more` of the subject) in the place of the subject, the verb made to agree: "Who elects the council?" */
export function asSubject(
  named: NamedSentence,
  frame: Frame,
  wh: string,
  more: Part = [],
): string | undefined {
  const { syntax } = named;
  const agreed = more.length > 0 ? undefined : singularVerb(syntax, frame);
  if (agreed === undefined && more.length === 0 && isPlural(syntax, frame)) return undefined;
  const verbs = new Map(agreed === undefined ? [] : [[frame.tensed, agreed]]);
  const tail = phrase(named, frame.clause, frame.rest, verbs);
  const start = more.length === 0 ? wh : `${wh} ${phrase(named, frame.clause, more)}`;
  return withFronted(named, frame, frame.fronted, `${start} ${tail}`);
}

/** Between a helper and its verb nobody remembers more. */
const longestSubject = 10;

/** @returns `wh`, then the tensed verb (with "do" where it must), the subject and the rest without `asked`. */
export function afterWh(named: NamedSentence, frame: Frame, wh: string, asked: Part): string | undefined {
  const { syntax } = named;
  const rest = frame.rest.filter(at => !asked.includes(at) && !isNegation(syntax, at));
  if (frame.rest.some(at => isNegation(syntax, at)) || isFollowedByComma(syntax, frame, asked))
    return undefined;
  const fronted = frame.fronted.filter(at => !asked.includes(at) && !/^[,]$/.test(syntax.word(at)));
  if (frame.subjectPhrase.length > longestSubject) return undefined;
  const subject = phrase(named, frame.clause, frame.subjectPhrase);
  const isHelper = frame.tensed !== frame.head || /^(?:is|are|was|were)$/.test(syntax.word(frame.tensed));
  const tail = isHelper
    ? phrase(
        named,
        frame.clause,
        rest.filter(at => at !== frame.tensed),
      )
    : phrase(named, frame.clause, rest, new Map([[frame.tensed, baseOf(syntax, frame.tensed)]]));
  const helper = isHelper ? syntax.word(frame.tensed) : doFor(syntax, frame.tensed);
  if (helper === undefined) return undefined;
  return withFronted(
    named,
    frame,
    fronted,
    [wh, helper, subject, tail].filter(text => text !== '').join(' '),
  );
}

/** A short adverbial goes to the end; a long one, or one before a long rest, stays in front. */
function withFronted(named: NamedSentence, frame: Frame, fronted: Part, question: string): string {
  const adverbial = phrase(
    named,
    frame.clause,
    fronted.filter(at => named.syntax.word(at) !== ','),
  );
  if (adverbial === '') return `${question}?`;
  if (frame.rest.length <= 8 && fronted.length <= 5) return `${question} ${adverbial}?`;
  const front = adverbial.charAt(0).toUpperCase() + adverbial.slice(1);
  return `${front}, ${question.charAt(0).toLowerCase()}${question.slice(1)}?`;
}

/** What stands behind the comma may belong to what is asked for. */
function isFollowedByComma(syntax: Syntax, { rest }: Frame, asked: Part): boolean {
  const last = asked.at(-1) ?? -1;
  return rest.includes(last) && syntax.word(rest[rest.indexOf(last) + 1] ?? -1) === ',';
}

function isNegation(syntax: Syntax, at: number): boolean {
  return /^(?:not|n['’]t|never|no|nor|neither|without|hardly|rarely|seldom|only)$/.test(syntax.word(at));
}

function isPlural(syntax: Syntax, frame: Frame): boolean {
  return (
    /^VBP?$/.test(syntax.token(frame.tensed)?.xpos ?? '') || /^(?:are|were)$/.test(syntax.word(frame.tensed))
  );
}

/** @returns the singular of a plural verb, where nothing behind "are" is plural with it. */
function singularVerb(syntax: Syntax, frame: Frame): string | undefined {
  if (!isPlural(syntax, frame)) return undefined;
  const isCopula = syntax.relation(frame.tensed) === 'cop';
  const isPluralNoun = syntax.token(frame.head)?.xpos.endsWith('S') === true;
  return isCopula && isPluralNoun ? undefined : thirdPerson(syntax.word(frame.tensed));
}

function baseOf(syntax: Syntax, verb: number): string {
  return baseForm(syntax.word(verb), syntax.token(verb)?.xpos ?? '');
}

function doFor(syntax: Syntax, verb: number): string | undefined {
  return { VBD: 'did', VBZ: 'does', VBP: 'do' }[syntax.token(verb)?.xpos ?? ''];
}
