import type { Clause } from './clause.ts';
import type { Syntax } from './syntax.ts';

/** @returns whether the clause only says that something is to be told: "there were two votes", "offered her explanation", "have many reasons". */
export function isAnnouncing(syntax: Syntax, clause: Clause): boolean {
  return (
    clause.tokens.some(token => isUnnamedSum(syntax, token)) ||
    isBareCount(syntax, clause) ||
    isOffering(syntax, clause) ||
    isNoComment(syntax, clause)
  );
}

const announced =
  /^(?:reasons?|consequences|advantages|disadvantages|benefits|drawbacks|arguments|explanations|effects|ways|differences|similarities|features|examples|criticisms|concerns|problems|challenges|questions|issues|factors|changes)$/;

/** "Many reasons for …", "a number of negative consequences since …": none of them is told. */
function isUnnamedSum(syntax: Syntax, noun: number): boolean {
  if (syntax.word(noun) === 'ways' && syntax.word(noun - 1) === 'many') return false;
  if (!announced.test(syntax.word(noun)) || syntax.word(noun + 1) === ',') return false;
  if (!/^(?:obj|nsubj:pass|root|obl)$/.test(syntax.relation(noun))) return false;
  const before = [1, 2, 3, 4].map(step => syntax.word(noun - step));
  if (/^(?:such|including|like)$/.test(syntax.word(noun + 1))) return false;
  return before.some(
    (word, step) =>
      /^(?:many|several|numerous|various|compelling)$/.test(word) ||
      (word === 'number' && before[step - 1] === 'of'),
  );
}

const mostWords = 9;

/** "There were two votes in the Senate." */
function isBareCount(syntax: Syntax, { tokens }: Clause): boolean {
  const [first = -1, second = -1, third = -1] = tokens;
  return (
    tokens.length <= mostWords &&
    syntax.word(first) === 'there' &&
    /^(?:is|are|was|were)$/.test(syntax.word(second)) &&
    /^(?:two|three|four|five|six|seven|eight|many|several|various|numerous)$/.test(syntax.word(third)) &&
    !tokens.some(token => /^(?:that|who|which|with|where|on|for|to|:)$/.test(syntax.word(token)))
  );
}

/** "She offered her explanation for the tax": without the explanation. */
function isOffering(syntax: Syntax, { head }: Clause): boolean {
  return (
    /^(?:offer|offers|offered|gave|give|gives|provided|presented|shared|voiced|explained|outlined|laid)$/.test(
      syntax.word(head),
    ) &&
    syntax
      .children(head, 'obj')
      .some(
        at =>
          /^(?:explanation|explanations|reason|reasons|view|views|opinion|opinions|thoughts|perspective|take|position)$/.test(
            syntax.word(at),
          ) && syntax.children(at, 'acl', 'acl:relcl').length === 0,
      )
  );
}

/** "The mayor had no immediate comment on the vote." */
function isNoComment(syntax: Syntax, { tokens }: Clause): boolean {
  return tokens.some(
    token =>
      syntax.word(token) === 'comment' &&
      (syntax.word(token - 1) === 'no' ||
        syntax.word(token - 2) === 'no' ||
        /^(?:declined|refused)$/.test(syntax.word(token - 2))),
  );
}
