import { affirm, placeOfDenial } from './denials.ts';
import { renumber } from './numbered-laws.ts';
import { pairs, verbs } from './opposite-pairs.ts';
import { type Turned, turnedAt } from './turned.ts';

/** How one word of a statement may be turned so that the statement is false. Each pattern stands for one pair in one sense. */
interface Turn {
  readonly pattern: RegExp;
  readonly put: string;
}

const ahead = "(?= (?:the|an?|its|his|her|their|all|any|this|that|both|every|most|\\p{L}+s|\\p{L}+[’']s)\\b)";
const aheadOrAfter = `(?:${ahead}|(?<=ed|upheld)(?= (?:by|in)\\b|[.,]|$))`;
const quality = '(?= (?:likely|often|common|popular|powerful|expensive|dangerous)\\b)';
const part = '(?= (?:[$€£]|half\\b|an? |\\d[\\d.,]* ?(?:%|per)))';
const number =
  '(?= (?:\\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|several)\\b))';

/** Turns that go one way, or that hang on what stands beside. */
const others: readonly (readonly [pattern: string, put: string])[] = [
  [`more than${part}`, 'less than'],
  [`more than${number}`, 'fewer than'],
  ['over(?= half of)', 'under'],
  [`(?:fewer|less) than${part}`, 'more than'],
  [`(?:fewer|less) than${number}`, 'more than'],
  ['fewer than(?= one hundred)', 'more than'],
  [`at least${number}`, 'fewer than'],
  ['(?<=^|^For |^In )most(?= (?:of (?:the|all)|\\p{L}+s) )', 'few'],
  ['(?<=^|, )many(?= (?:of (?:the|all)|\\p{L}+s) )', 'few'],
  ['(?<=^|^In |^For )all(?= \\p{L}+s[ ,])', 'few'],
  [`(?<!(?:no|or|and|even) )more${quality}`, 'less'],
  [`(?<!(?:no|or|and|even) )less${quality}`, 'more'],
  ['two-thirds(?= (?:vote|majority)\\b)', 'three-fourths'],
  ['(\\p{L}+ed) rather than (\\p{L}+ed)', '$2 rather than $1'],
  ['(?<=\\b(?:made|declared|ruled) (?:\\p{L}+ ){1,3})illegal', 'legal'],
  [
    '(?<!(?:more|most|as|how|very|too|quite|less) |^)(?:often|usually|generally|frequently|always|typically)(?= \\p{L})(?! (?:\\p{L}+ only|an?|called|credited|described|known|referred|seen|termed|used)\\b)',
    'rarely',
  ],
  ['(?:rarely|seldom)(?= \\p{L})', 'often'],
  ['(?<=the )first(?= (?:time|monday|tuesday|woman|man|person|president|country|state|chief)\\b)', 'second'],
  ['(?:a|the) (?:vast |large |slim |narrow )?majority of', 'a minority of'],
  ['thousands of', 'dozens of'],
  ['hundreds of', 'dozens of'],
  ['millions of', 'thousands of'],
  [`struck down${ahead}`, 'upheld'],
  ['(?:refused|declined) to', 'agreed to'],
  ['failed to', 'managed to'],
  ['agreed to(?= \\p{L})', 'refused to'],
  ['voted against', 'voted for'],
  ['ruled against', 'ruled for'],
  ['(?<=(?:is|was|are|were|be|made|remains|become|became) (?:constitutionally |now )?)illegal', 'legal'],
  ['(?<=(?:is|was|are|were|be|remains|a) )rare', 'common'],
  ['(?<=(?:is|was|are|were|be|remains) )common', 'rare'],
  ['rose(?= (?:to|by|from) (?:about |nearly |more than )?[$\\d])', 'fell'],
  ['fell(?= (?:to|by|from) (?:about |nearly |more than )?[$\\d])', 'rose'],
  ['unanimous(?= (?:vote|decision|ruling)\\b)', 'divided'],
  ['annual(?= (?:session|meeting|report|budget|conference|summit)\\b)', 'monthly'],
  ['in private(?=[,.]|$| (?:before|after|and|by)\\b)', 'in public'],
  ['in public(?=[,.]|$| (?:before|after|and|by)\\b)', 'in private'],
  ['higher(?! (?:education|learning|office))', 'lower'],
  ['better(?! known)', 'worse'],
  ['minimum(?! wage)', 'maximum'],
  [`joined${ahead}`, 'left'],
  ['domestic policy', 'foreign policy'],
  ['foreign policy', 'domestic policy'],
];

const turns: readonly Turn[] = [
  ...others.map(([pattern, put]) => turnOf(pattern, put)),
  ...bothWays(pairs, ''),
  ...bothWays(verbs, aheadOrAfter),
];

/** Nobody's death is made to come before or after what it did not. */
const ofDeath = /\b(?:die[ds]?|dead|deaths?|killed)\b/i;
/** What stands beside such words keeps the old sense, and the statement contradicts itself. */
const leansOnSense = /\b(?:while|whereas|although|though|even|literally|despite|indeed)\b/i;
const reason =
  /, as\b|\b(?:because|since|due to|thanks to|so that|such as|in order to|as (?:he|she|it|they|the|an?|his|her|its|their))\b/i;
/** What opens a sentence and only says when. */
const opening = /^(?:before|after|when|during|once|until)\b[^,]*,/i;
/** Behind these the main clause ends; an error further on is a trick. */
const aside =
  /,? \b(?:that|whether|unless|when|where|which|who|whom|whose|after|before|until|if|for the purpose)\b/i;
/** A thing that may or can be so may or can be otherwise as well: not to be turned behind such a word. */
const isPossibleOnly = /\b(?:can|may|might|could|sometimes|occasionally|some)\b/i;
/** What may be so need not be. "May" with a capital is a month. */
const hedged = /\b(?:may|might)\b/;
/** So many letters before a word tell whether it may or can be. */
const reach = 30;

/**
 * @returns the statement made false by one word: "approved" for "rejected", "before" for "after". Words in quotation marks stay; a
 * statement that says what may be, or names both of a pair, cannot be turned; one that denies something loses its denial.
 */
export function turnAround(statement: string): Turned | undefined {
  const masked = statement.replace(/“[^“”]*”|"[^"]*"/g, quoted => '_'.repeat(quoted.length));
  if (leansOnSense.test(masked)) return undefined;
  if (ofDeath.test(masked)) return undefined;
  if (hedged.test(masked)) return undefined;
  const denied = placeOfDenial(masked);
  if (denied >= 0) return isInAside(masked, denied) ? undefined : affirm(statement, masked);
  const renumbered = renumber(statement, masked);
  if (renumbered !== undefined) return renumbered;
  for (const turn of turns) {
    const turned = applied(turn, statement, masked);
    if (turned !== undefined) return turned;
  }
  return undefined;
}

function applied({ pattern, put }: Turn, statement: string, masked: string): Turned | undefined {
  const found = [...masked.matchAll(pattern)];
  const [first] = found;
  if (first === undefined || found.length > 1 || (/^\p{Lu}/u.test(first[0]) && first.index > 0))
    return undefined;
  if (isPossibleOnly.test(masked.slice(Math.max(0, first.index - reach), first.index))) return undefined;
  const other = put.replace(/\$(\d)/g, (_, group) => first[Number(group)] ?? '');
  if (isNamed(masked, other) || isInAside(masked, first.index)) return undefined;
  if (isNamedInPart(masked, first[0], other) || isOfBothLevels(masked, first[0])) return undefined;
  const to = /^\p{Lu}/u.test(first[0]) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  return turnedAt(statement, first.index, first[0], to);
}

/** "In public" where the sentence says "made public" as well. */
function isNamedInPart(masked: string, from: string, to: string): boolean {
  const last = to.split(' ').at(-1) ?? '';
  return to.includes(' ') && !from.includes(last) && isNamed(masked, `${last} `.trim());
}

const level = /\b(?:state|federal)\b/gi;
/** Courts and laws of the states and of the nation do much the same; what is the most or the only one of them is one alone. */
const exclusive = /\b(?:most|core|only|final|must|sole|exclusive|exclusively|subject to)\b/i;

function isOfBothLevels(masked: string, from: string): boolean {
  if (from.search(level) < 0) return false;
  return (masked.match(level) ?? []).length > 1 || !exclusive.test(masked);
}

function isInAside(masked: string, index: number): boolean {
  const start = aside.exec(masked)?.index ?? masked.length;
  return (
    reason.test(masked) || (start > 0 && start < index) || (opening.exec(masked)?.[0].length ?? 0) > index
  );
}

function isNamed(statement: string, words: string): boolean {
  return ` ${statement.toLowerCase()}`.includes(` ${words.trim().toLowerCase()}`);
}

function bothWays(rows: string, rest: string): readonly Turn[] {
  return rows
    .trim()
    .split('\n')
    .flatMap(row => {
      const [one = '', other = ''] = row.split(/[|>]/);
      const there = turnOf(one + rest, other);
      return row.includes('>') ? [there] : [there, turnOf(other + rest, one)];
    });
}

function turnOf(pattern: string, put: string): Turn {
  return { pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${pattern})(?![\\p{L}-])`, 'giu'), put };
}
