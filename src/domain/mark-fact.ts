import { type Fact, type FactBody, speakerOf } from './fact.ts';
import type { FactEdit } from './fact-edit.ts';
import { markSlot, markText } from './marked-text.ts';

/** @returns what a form for editing the fact begins with. */
export function editOf(fact: Fact): FactEdit {
  return {
    kind: fact.kind,
    text: markFact(fact),
    status: fact.status,
    speaker: speakerOf(fact)?.name ?? '',
    about: fact.kind === 'quote' || fact.kind === 'sequence' ? fact.about : '',
    when: fact.kind === 'event' ? fact.when.text : '',
    topic: fact.topicId,
    importance: fact.importance,
  };
}

/** @returns the fact's sentence as a person edits it. */
export function markFact(fact: FactBody): string {
  switch (fact.kind) {
    case 'statement':
      return markText(fact.text, fact.slots);
    case 'event':
      return markText(fact.text, fact.slots ?? {});
    case 'claim':
      return markText(fact.proposition, fact.slots ?? {});
    case 'quote':
      return fact.words;
    case 'role':
      return `${markSlot(fact.who)} ${fact.isFormer ? 'is a former' : 'is'} ${markSlot(fact.role)}.`;
    case 'definition':
      return `${markSlot(fact.term)}: ${fact.meaning}`;
    case 'sequence':
      return fact.steps.join('\n');
  }
}
