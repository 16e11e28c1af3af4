import { affirm, isDenied } from './denials.ts';
import { renumber } from './numbered-laws.ts';
import { type Turned, turnedAt } from './turned.ts';

/** How one word of a statement may be turned so that the statement is false. Each pattern stands for one pair in one sense. */
interface Turn {
  readonly pattern: RegExp;
  readonly put: string;
  /** A thing that may or can be so may or can be otherwise as well: not to be turned beside such a word. */
  readonly isModal: boolean;
}

const ahead = '(?= (?:the|a|an|its|his|her|their|all|any|this|that|both|every|most|\\p{L}+s)\\b)';
const part = '(?= (?:[$€£]|half\\b|an? |\\d[\\d.,]* ?(?:%|per)))';
const number =
  '(?= (?:\\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|several)\\b))';
const audience =
  '(?: (?:the|a|an|its|his|her|any|[\\p{L}.]+)){0,2} (?:courts?|congress|committees?|judges?|justices?|councils?|senate|house|panel|public|cameras?|jury|commission)\\b';

/** Of each row one is put in place of the other; after ">" only the second in place of the first. */
const pairs = `
more likely|less likely
more complex|less complex
more powerful|less powerful
more common|less common
more difficult|less difficult
more important|less important
more effective|less effective
more popular|less popular
more liberal|more conservative
majority of|minority of
majority leader|minority leader
majority whip|minority whip
majority opinion|dissenting opinion
highest|lowest
largest|smallest
biggest>smallest
longest|shortest
richest|poorest
strongest|weakest
most powerful|least powerful
most detailed|least detailed
larger|smaller
stronger|weaker
longer|shorter
older|younger
easier|harder
unconstitutional|constitutional
trial courts|appellate courts
trial court|appellate court
original jurisdiction|appellate jurisdiction
exclusive jurisdiction|concurrent jurisdiction
open primary|closed primary
open primaries|closed primaries
standing committees|conference committees
standing committee|conference committee
bicameral|unicameral
upper house|lower house
upper chamber|lower chamber
lower courts|higher courts
lower court|higher court
criminal cases|civil cases
plaintiff|defendant
petitioner|respondent
legislative branch|executive branch
judicial branch>executive branch
legislative powers|judicial powers
simple majority|two-thirds majority
plurality>majority of more than half
enumerated powers|implied powers
direct democracy|representative democracy
formal structure|informal structure
formal powers|informal powers
formal organization|informal organization
in secret|in public
open to|closed to
publicly|privately
permanent|temporary
permanently|temporarily
voluntary|compulsory
directly|indirectly
urban|rural
northern|southern
exports|imports
deficit|surplus
victory|defeat
narrowly|overwhelmingly
rapidly|slowly
for life|for a fixed term
winner|loser
in favor of|in opposition to
in favour of|in opposition to`;

/** Verbs are turned where what they act on follows. */
const verbs = `
increase|reduce
increases|reduces
increased|reduced
strengthen|weaken
strengthens|weakens
strengthened|weakened
reinforces|weakens
reinforced|weakened
improves|worsens
improved|worsened
expanded|narrowed
expands|narrows
approved|rejected
approves|rejects
ratified>rejected
accepted>rejected
accepts|rejects
upheld|overturned
affirmed|reversed
granted|denied
grant|deny
grants|denies
supported|opposed
supports|opposes
support|oppose
won|lost
gained|lost
vetoed|signed
abolished>kept
repeal>keep
repealed>kept
begins|ends
began|ended
allows|forbids
permits>forbids
praised|criticized
welcomed>criticized
lengthened|shortened`;

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
  ['(?<=^)all(?= \\p{L}+s )', 'few'],
  [
    '(?<!(?:more|most|as|how|very|too|quite|less) |^)(?:often|usually|generally|frequently|always|typically)(?= \\p{L})(?! (?:\\p{L}+ only|an?|called|credited|described|known|referred|seen|termed|used)\\b)',
    'rarely',
  ],
  ['(?:rarely|seldom)(?= \\p{L})', 'often'],
  ['(?<=the )first(?= (?:time|monday|tuesday|woman|man|person|president|country|state|chief)\\b)', 'second'],
  ['thousands of', 'dozens of'],
  ['hundreds of', 'dozens of'],
  ['millions of', 'thousands of'],
  [
    `after(?!${audience})(?= (?:\\p{L}+ing|the|a|an|his|her|its|their|he|she|it|they|initial|winning)\\b)`,
    'before',
  ],
  [`(?<!^)before(?!${audience})(?= (?:\\p{L}+ing|the|a|an|his|her|its|their|he|she|it|they)\\b)`, 'after'],
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
  ...others.map(([pattern, put]) => turnOf(pattern, put, false)),
  ...bothWays(pairs, ''),
  ...bothWays(verbs, ahead),
];

/** Nobody's death is made to come before or after what it did not. */
const ofDeath = /\b(?:die[ds]?|dead|deaths?|killed)\b/i;
const isPossibleOnly = /\b(?:can|may|might|could|would|should|sometimes|occasionally|some)\b/i;

/**
 * @returns the statement made false by one word: "approved" for "rejected", "before" for "after". Words in quotation marks stay; a
 * statement that says what may be, or names both of a pair, cannot be turned; one that denies something loses its denial.
 */
export function turnAround(statement: string): Turned | undefined {
  const masked = statement.replace(/“[^“”]*”|"[^"]*"/g, quoted => '_'.repeat(quoted.length));
  if (ofDeath.test(masked)) return undefined;
  if (isDenied(masked)) return affirm(statement, masked);
  const renumbered = renumber(statement, masked);
  if (renumbered !== undefined) return renumbered;
  const isOnlyPossible = isPossibleOnly.test(masked);
  for (const { pattern, put, isModal } of turns) {
    if (isModal && isOnlyPossible) continue;
    const found = [...masked.matchAll(pattern)];
    const [first] = found;
    if (first === undefined || found.length > 1 || isNamed(masked, put)) continue;
    const to = /^\p{Lu}/u.test(first[0]) ? put.charAt(0).toUpperCase() + put.slice(1) : put;
    if (/^\p{Lu}/u.test(first[0]) && first.index > 0) continue;
    return turnedAt(statement, first.index, first[0], to);
  }
  return undefined;
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
      const there = turnOf(one + rest, other, true);
      return row.includes('>') ? [there] : [there, turnOf(other + rest, one, true)];
    });
}

function turnOf(pattern: string, put: string, isModal: boolean): Turn {
  return { pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${pattern})(?![\\p{L}-])`, 'giu'), put, isModal };
}
