import type { Syntax } from './syntax.ts';

/** @returns whether a clause has a condition, or a means told first, that holds for every part of it: "By asking early, a state can …". */
export function isConditional(syntax: Syntax, head: number): boolean {
  const subject = syntax.subject(head) ?? -1;
  const means = syntax.children(head, 'advcl', 'obl').some(at => {
    const first = syntax.subtree(at)[0] ?? -1;
    return (
      at < subject && syntax.token(at)?.xpos === 'VBG' && /^(?:by|through|without)$/.test(syntax.word(first))
    );
  });
  if (means) return true;
  return syntax
    .children(head, 'advcl')
    .some(clause =>
      syntax
        .children(clause, 'mark', 'advmod')
        .some(at => /^(?:if|unless|once|when|until|whether|whenever)$/.test(syntax.word(at))),
    );
}
