import type { Fact } from '../fact.ts';
import { factSentence, paragraphOf, speakerOf } from '../fact.ts';
import { statementOf } from './attribution.ts';
import { asSentence, withoutStop } from './wording.ts';

/** @returns why the key is right: the fact, its paragraph, and on whose word it stands. */
export function rationaleOf(fact: Fact): string {
  return `${sentenceWithPlace(fact)} ${standing(fact)}`.trim();
}

/** @returns the fact's own sentence with its paragraph: "… in 2023 (paragraph 22)." */
export function sentenceWithPlace(fact: Fact): string {
  return `${withoutStop(sentenceOf(fact))} (${placesOf(fact)}).`;
}

/** @returns the sentence with the paragraphs of several facts, for items that draw on all of them. */
export function rationaleOfAll(opening: string, facts: readonly Fact[]): string {
  const lines = facts.map(sentenceWithPlace);
  return `${opening} ${[...new Set(lines)].join(' ')}`;
}

function sentenceOf(fact: Fact): string {
  return asSentence(fact.kind === 'definition' ? statementOf(fact) : factSentence(fact));
}

function placesOf(fact: Fact): string {
  const paragraphs = [...new Set(fact.evidence.map(evidence => evidence.paragraph))];
  if (paragraphs.length < 2) return `paragraph ${paragraphOf(fact)}`;
  return `paragraphs ${paragraphs.slice(0, -1).join(', ')} and ${paragraphs.at(-1)}`;
}

function standing(fact: Fact): string {
  const speaker = speakerOf(fact);
  const name = speaker === undefined ? 'a speaker' : speakerWithRole(fact, speaker.name, speaker.role);
  switch (fact.status) {
    case 'claim':
      return `This is a claim by ${name}; the article passes it on without vouching for it.`;
    case 'quote':
      return `The words are those of ${name}.`;
    case 'planned':
      return 'It was planned, not done, when the article was written.';
    case 'characterization':
      return 'This is the reporters’ own description, not a reported fact.';
    case 'background':
      return fact.kind === 'definition' ? 'The article uses the words; their meaning is background.' : '';
    default:
      return '';
  }
}

/** The role is left out where the sentence already says it. */
function speakerWithRole(fact: Fact, name: string, role: string | undefined): string {
  const isKnown = role === undefined || factSentence(fact).includes(role);
  return isKnown ? name : `${name}, ${role}`;
}
