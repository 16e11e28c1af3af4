import type { Clause } from './clause.ts';
import type { Syntax } from './syntax.ts';

/** "… are intense, but for the work to get done": the last part of a sentence's clause has no verb, and the sentence goes on with it. */
export function breaksOff(syntax: Syntax, tokens: readonly number[]): boolean {
  const last = tokens.at(-1) ?? -1;
  const joint = tokens.findLast(
    token => /^(?:and|but|or|so|yet)$/.test(syntax.word(token)) && syntax.word(token - 1) === ',',
  );
  if (joint === undefined || syntax.word(last + 1) !== ',') return false;
  const isOpening = /^(?:ADP|SCONJ)$/.test(syntax.token(joint + 1)?.upos ?? '');
  const isVerbal = tokens.some(token => token > joint && isInflected(syntax, token));
  const goesOn = syntax.sentence.tokens.some((_, at) => at > last && isInflected(syntax, at));
  return isOpening && !isVerbal && goesOn;
}

const fewestWords = 10;

/** They tell little without what comes with them. */
const lightVerbs =
  /^(?:make|makes|made|take|takes|took|have|has|had|give|gives|gave|do|does|did|go|goes|went|play|plays|played)$/;

/** "Clerks make the rounds": in few words, and the "telling everybody …" behind the comma was the point. */
export function losesItsContent(syntax: Syntax, { tokens, head }: Clause): boolean {
  const last = tokens.at(-1) ?? -1;
  const isCut = syntax.word(last + 1) === ',' && syntax.token(last + 2)?.xpos === 'VBG';
  return isCut && tokens.length < fewestWords && lightVerbs.test(syntax.word(head));
}

function isInflected(syntax: Syntax, token: number): boolean {
  return /^(?:MD|VB[DPZ])$/.test(syntax.token(token)?.xpos ?? '');
}
