import type { Finding } from './finding.ts';

/** A sentence of a paragraph, and the sure statement that it makes by itself. */
export interface Step {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly findings: readonly Finding[];
}

const fewestSteps = 3;
/** Sentences that may stand between two steps and tell more of the first. */
const longestPause = 2;

const begins = /^(?:first|firstly|to begin|the first step|in the first step)\b/i;
const goesOn =
  /^(?:second|secondly|third|thirdly|fourth|next|then|after that|after this|afterward|afterwards|later|once\b|the (?:second|third|fourth|next) step|in the (?:second|third|next) step)\b/i;
const ends = /^(?:finally|lastly|last|in the end|the (?:last|final) step)\b/i;

/** @returns the steps of a process that a paragraph tells in order: "First, … Next, … Then … Finally, …"; three or more, each whole by itself. */
export function findSequence(sentences: readonly Step[], title: string | undefined): Finding | undefined {
  const start = sentences.findIndex(({ text }) => begins.test(text));
  if (start < 0) return undefined;
  const steps = [start];
  for (let at = start + 1; at < sentences.length; at++) {
    const { text = '' } = sentences[at] ?? {};
    if (at - (steps.at(-1) ?? start) > longestPause + 1) break;
    if (goesOn.test(text) || ends.test(text)) steps.push(at);
    if (ends.test(text)) break;
  }
  return steps.length < fewestSteps ? undefined : sequenceOf(sentences, steps, title);
}

function sequenceOf(
  sentences: readonly Step[],
  steps: readonly number[],
  title: string | undefined,
): Finding | undefined {
  const told = steps.flatMap(step => sentences[step] ?? []);
  const texts = told.map(wordingOf);
  const first = told[0];
  const last = told.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isWhole = texts.every(text => text !== undefined);
  return {
    body: {
      kind: 'sequence',
      about:
        title === undefined
          ? 'these steps that the article describes'
          : `these steps from the part “${title}”`,
      steps: texts.map((text, place) => text ?? told[place]?.text ?? ''),
    },
    status: 'background',
    doubts: isWhole ? [] : ['a step cannot stand by itself'],
    importance: 3,
    evidence: [{ start: first.start, end: last.end }],
  };
}

/** Without "Next," and the stop: the main clause, where it stands by itself (a short one may). */
function wordingOf({ text, findings }: Step): string | undefined {
  const plain = text.replace(/^(?:[A-Z][a-z]+|After that|To begin|In the end),? /, '').replace(/[.!?]$/, '');
  const isSafe = findings.some(({ doubts }) =>
    doubts.every(doubt => /^short|asked for|^not a whole|^a step of/.test(doubt)),
  );
  return isSafe ? plain.charAt(0).toUpperCase() + plain.slice(1) : undefined;
}
