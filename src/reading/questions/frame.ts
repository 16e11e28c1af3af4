import { type Clause, dropLoneCommas, type NamedSentence, trimSigns } from '../clause.ts';

/** A clause laid out for asking: what stands before the subject, the subject, and all that follows; tokens as printed. */
export interface Frame {
  readonly clause: Clause;
  readonly head: number;
  readonly subject: number;
  readonly subjectPhrase: readonly number[];
  /** Whole adverbials before the subject: "In 1787,". */
  readonly fronted: readonly number[];
  /** The word that carries the tense: the first auxiliary or the verb itself. */
  readonly tensed: number;
  /** From behind the subject to the end, asides cut. */
  readonly rest: readonly number[];
}

/** @returns the frame of a plain clause whose parts are sure; undefined where anything stands in an unusual place. */
export function frameOf(named: NamedSentence, clause: Clause): Frame | undefined {
  const { syntax } = named;
  const { head, subject } = clause;
  const kept = withoutAsides(named, clause);
  const verbs = verbGroup(named, clause, kept);
  const [tensed] = verbs;
  if (subject === undefined || tensed === undefined || !clause.isSure || clause.swaps.has(tensed))
    return undefined;
  if (syntax.children(head, 'expl', 'mark').some(at => kept.includes(at))) return undefined;
  const phrase = subjectPhraseOf(named, clause, kept);
  const start = kept.indexOf(phrase[0] ?? -1);
  const [fronted, rest] = [kept.slice(0, start), kept.slice(start + phrase.length)];
  const isPlain = phrase.includes(subject) && isVerbNext(named, rest, tensed);
  const decides = [...verbs, head].filter(at => at !== syntax.root());
  if (!isPlain || !decides.every(at => syntax.token(at)?.isSure)) return undefined;
  if (!areAdverbials(named, head, fronted)) return undefined;
  return { clause, head, subject, subjectPhrase: phrase, fronted, tensed, rest };
}

/** Between subject and verb nothing but adverbs. */
function isVerbNext({ syntax }: NamedSentence, rest: readonly number[], tensed: number): boolean {
  const between = rest.slice(0, rest.indexOf(tensed));
  return rest.includes(tensed) && between.every(at => syntax.token(at)?.upos === 'ADV');
}

/** Auxiliaries, copula and verb, in order; of an apposition the "is" that was put in, whose tense nobody knows. */
function verbGroup({ syntax }: NamedSentence, { head, swaps }: Clause, kept: readonly number[]): number[] {
  const put = kept.filter(at => /^(?:is|are|was|were)$/.test(swaps.get(at)?.text ?? ''));
  const helpers = syntax.children(head, 'aux', 'aux:pass', 'cop').filter(at => kept.includes(at));
  const isVerb = /^V/.test(syntax.token(head)?.xpos ?? '');
  return [...put, ...helpers, ...(isVerb ? [head] : [])].sort((a, b) => kept.indexOf(a) - kept.indexOf(b));
}

/** The run of tokens under the subject; of "Li, who is …" the name without the relative clause that hangs on it. */
function subjectPhraseOf(
  { syntax }: NamedSentence,
  { head, subject = -1 }: Clause,
  kept: readonly number[],
): readonly number[] {
  const under = new Set(syntax.subtree(subject));
  if (under.has(head)) for (const at of syntax.subtree(head)) under.delete(at);
  const start = kept.findIndex(at => under.has(at));
  const length = kept.slice(start).findIndex(at => !under.has(at));
  return start < 0 || length < 0 ? [] : kept.slice(start, start + length);
}

/** Up to eight words of "in …" or "formally", each a whole phrase under the verb. */
function areAdverbials({ syntax }: NamedSentence, head: number, fronted: readonly number[]): boolean {
  const isPurpose = syntax.word(fronted[0] ?? -1) === 'to';
  const isLinked = fronted.some(at =>
    /^(?:unlike|like|even|more|which|whom|when|that)$/.test(syntax.word(at)),
  );
  if (fronted.length > 9 || isLinked) return false;
  const phrases = syntax
    .children(head, 'obl', 'obl:tmod', 'obl:npmod', 'advmod', 'punct', ...(isPurpose ? ['advcl'] : []))
    .flatMap(at => syntax.subtree(at));
  return fronted.every(at => phrases.includes(at));
}

/** Leaves out what stands behind a comma and is not needed, and what the verb is joined to by "and". */
function withoutAsides({ syntax }: NamedSentence, { head, tokens }: Clause): readonly number[] {
  const loose = tokens.filter(at => {
    if (at === head) return false;
    if (syntax.relation(at) === 'conj') return syntax.token(at)?.head === head;
    return /^(?:acl:relcl|acl|advcl|appos|parataxis)$/.test(syntax.relation(at)) && isSetOff(at);
  });
  const gone = new Set(
    loose.flatMap(at => syntax.subtree(at)).filter(at => !syntax.subtree(at).includes(head)),
  );
  const kept = untilCut().filter(at => !gone.has(at) && !isJoint(at));
  return trimSigns(syntax, dropLoneCommas(syntax, kept));

  /** Behind the verb a cut goes to the end: what seems to stand after it may belong to it. */
  function untilCut(): readonly number[] {
    const verb = tokens.indexOf(head);
    const end = tokens.findIndex((at, place) => place > verb && gone.has(at));
    if (end < 0) return tokens;
    const left = tokens.slice(0, end);
    return isSetOffAt(end) || !left.slice(verb).some(at => opensClause(at)) ? left : [];
  }

  function isSetOffAt(place: number): boolean {
    return [place - 1, place].some(other => /^[,–—(-]$|^--$/.test(syntax.word(tokens[other] ?? -1)));
  }

  /** "before the House and Senate could act" must not lose what makes it a clause. */
  function opensClause(at: number): boolean {
    return /^(?:before|after|until|since|as|when|while|if|because|although|unless|than|that|whether)$/.test(
      syntax.word(at),
    );
  }

  function isSetOff(at: number): boolean {
    const [start = 0] = syntax.subtree(at);
    return [start, start - 1].some(place => /^[,–—(-]$|^--$/.test(syntax.word(place)));
  }

  function isJoint(at: number): boolean {
    return syntax.relation(at) === 'cc' && syntax.token(at)?.head === head;
  }
}
