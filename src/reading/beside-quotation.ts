import type { Speaker } from '../domain/fact.ts';
import type { NamedSentence } from './clause.ts';
import type { Mention } from './entities.ts';
import type { FoundRole } from './roles.ts';
import { sayingVerbs } from './saying-verbs.ts';
import type { Quotation } from './segment.ts';
import { speakerAt } from './speakers.ts';
import { isOffice } from './titles.ts';

const farthestName = 10;

/** Who stands right beside a quotation with a verb of saying, by the words' order alone. */
export interface Beside {
  /** Undefined where nobody in particular says it. */
  readonly by: Speaker | undefined;
  /** A "she" says it: who spoke last. */
  readonly isSame: boolean;
}

/**
 * "Novak wrote, “…”", "“…,” Novak said", "“…,” said the mayor, Ana Ruiz": read by the order of the words, which holds where the
 * parsers lose their way in what is quoted. Undefined where no verb of saying stands beside.
 */
export function speakerBeside(
  named: NamedSentence,
  quotation: Quotation,
  roles: readonly FoundRole[],
): Beside | undefined {
  return before(named, quotation, roles) ?? behind(named, quotation, roles);
}

function before(named: NamedSentence, { start }: Quotation, roles: readonly FoundRole[]): Beside | undefined {
  const { syntax } = named;
  let at = syntax.sentence.tokens.findIndex(token => token.start >= start) - 1;
  if (at < 0) return undefined;
  while (at >= 0 && /^(?:[“",:]|that)$/.test(syntax.word(at))) at--;
  if (!isSaying(named, at)) return undefined;
  if (syntax.token(at)?.xpos === 'VBG' && syntax.word(at - 1) === ',') {
    const subject = syntax.subject(syntax.root());
    return told(named, at, subject === undefined ? undefined : speakerOf(named, subject, roles));
  }
  while (/^(?:ADV|AUX|PART)$/.test(syntax.token(at - 1)?.upos ?? '') || syntax.word(at - 1) === ',') at--;
  return told(named, at - 1, personTo(named, at - 1, roles));
}

function behind(named: NamedSentence, { end }: Quotation, roles: readonly FoundRole[]): Beside | undefined {
  const { syntax } = named;
  let at = syntax.sentence.tokens.findIndex(token => token.start >= end);
  if (at < 0) return undefined;
  while (/^[”",]$/.test(syntax.word(at))) at++;
  if (isSaying(named, at)) return told(named, at + 1, personFrom(named, at + 1, roles));
  for (let verb = at + 1; verb < at + farthestName; verb++) {
    if (/^[.;:“”"]$/.test(syntax.word(verb))) return undefined;
    if (isSaying(named, verb))
      return told(named, verb - 1, personTo(named, verb - 1, roles) ?? personFrom(named, at, roles));
  }
  return undefined;
}

function told({ syntax }: NamedSentence, place: number, by: Speaker | undefined): Beside {
  return { by, isSame: by === undefined && /^(?:he|she|it)$/.test(syntax.word(place)) };
}

function isSaying({ syntax }: NamedSentence, at: number): boolean {
  return sayingVerbs.has(syntax.word(at)) && syntax.token(at)?.upos === 'VERB';
}

/** The name that ends here. */
function personTo(named: NamedSentence, last: number, roles: readonly FoundRole[]): Speaker | undefined {
  const mention = named.mentions.find(name => name.last === last);
  const before = (mention?.first ?? 0) - 1;
  const isOfOthers =
    named.syntax.token(before)?.upos === 'ADP' ||
    (named.syntax.word(before) === 'the' && named.syntax.token(before - 1)?.upos === 'ADP');
  return mention === undefined || isOfOthers ? undefined : speakerOf(named, mention.last, roles);
}

/** The first name behind this place, with nothing but its titles between. */
function personFrom(named: NamedSentence, first: number, roles: readonly FoundRole[]): Speaker | undefined {
  const { syntax } = named;
  const near = named.mentions.filter(name => name.first >= first && name.first < first + farthestName);
  const mention = near.find((name, place) => !isOfficeOf(named, name, near[place + 1]));
  if (mention === undefined) return undefined;
  const between = syntax.sentence.tokens.slice(first, mention.first);
  const isPlain = between.every(({ upos }) => /^(?:DET|ADJ|NOUN|PROPN|ADP)$/.test(upos));
  return isPlain ? speakerOf(named, mention.first, roles) : undefined;
}

/** "Senate" in "Senate Majority Leader Ana Ruiz" is a part of her office. */
function isOfficeOf({ syntax, entities }: NamedSentence, name: Mention, next: Mention | undefined): boolean {
  if (next === undefined || entities.get(next.entityId)?.type !== 'person') return false;
  const between = Array.from({ length: next.first - name.last - 1 }, (_, step) => name.last + 1 + step);
  return (
    between.some(at => isOffice(syntax, at)) &&
    between.every(at => /^(?:ADJ|NOUN|PROPN)$/.test(syntax.token(at)?.upos ?? ''))
  );
}

/** People, and institutions, which speak too. */
function speakerOf(named: NamedSentence, at: number, roles: readonly FoundRole[]): Speaker | undefined {
  const speaker = speakerAt(named, at, roles);
  const type = named.entities.get(speaker.entityId ?? '')?.type;
  return type === 'person' || type === 'organization' ? speaker : undefined;
}
