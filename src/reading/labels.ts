import { clauseFor, entityAt, type NamedSentence } from './clause.ts';
import { findDoubts } from './doubts.ts';
import type { Finding } from './finding.ts';
import { labelling } from './judgements.ts';
import type { Quotation } from './segment.ts';
import { plainText } from './slots.ts';

/** "X called the law a “turning point”": the words, and what they are said of. Left out where that is not clear. */
export function findLabel(named: NamedSentence, quotations: readonly Quotation[]): Finding | undefined {
  const { syntax, text } = named;
  const root = syntax.root();
  const [object] = syntax.children(root, 'obj');
  const entity = entityAt(named, syntax.subject(root));
  if (!labelling.test(syntax.word(root)) || object === undefined || entity === undefined) return undefined;
  const quotation = quotations.find(
    ({ start, end }) => start > (syntax.token(object)?.end ?? Infinity) && end <= syntax.sentence.end,
  );
  if (quotation === undefined || syntax.token(object)?.upos === 'PRON') return undefined;
  const about = syntax
    .nounPhrase(object)
    .filter(token => (syntax.token(token)?.end ?? 0) < quotation.start - 1);
  const gap = text.slice(syntax.token(about.at(-1) ?? -1)?.end ?? 0, quotation.start);
  const points = findDoubts(syntax, clauseFor(about, root)).filter(doubt =>
    /pronoun|points back/.test(doubt),
  );
  if (!/^ ?(?:as )?(?:an? |the )?[“"]$/.test(gap) || points.length > 0) return undefined;
  return {
    body: {
      kind: 'quote',
      by: { name: entity.name, entityId: entity.id },
      words: text.slice(quotation.start, quotation.end).replace(/\s+/g, ' ').replace(/,$/, ''),
      about: plainText(named, clauseFor(about, root)),
    },
    status: 'quote',
    doubts: [],
    importance: 2,
  };
}
