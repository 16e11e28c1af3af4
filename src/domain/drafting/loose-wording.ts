/** Nouns that mean one thing only together with the sentence before, unless their complement stands behind them. */
const pointing =
  'study|studies|measure|money|vote|treatment|commission|report|constituency|inquiry|ruling|decision|proposal|deadline|project|ban|contract|contractor|' +
  'incident|deal|group|team|lawsuit|case|investigation|petition|plan|attack|storm|fire|network|database|document|documents|amendment|campaign|' +
  'agreement|program|panel|committee|board|bond|law|bill|figures|request|requests|issue|problem|percentage';

const hanging = new RegExp(
  `\\b(?:(?:the|this|that|these|those|the new|the other) (?:${pointing})|the (?:new|other|same|latter|former|first|second|third) (?:one|ones|${pointing}))\\b(?! (?:of|on|that|to|for|in|by|against|between|among|requiring|which|who|with|from|called|known|about|said)\\b|[’'])|` +
    `\\b(?:such|similar|another|an? similar) (?:${pointing})\\b(?! to\\b)`,
  'i',
);

/** @returns the words that point back at something the text does not name ("the study", "a similar bill"), if any. */
export function hangingReference(text: string): string | undefined {
  return hanging.exec(text)?.[0];
}

const openings =
  /^(?:\w+ (?:days|weeks|months|years|decades) (?:later|earlier|before|after)|(?:more|less|most) (?:typically|often|commonly|recently|importantly)|(?:in|at|on|during|under|from|by) (?:that|this|those|these|either|both|such|the same)\b|for (?:example|instance)|in (?:either|any|each|this) case|then|later|still|also|instead|therefore|thus|hence|however|meanwhile|moreover|in (?:addition|contrast|turn|response|general|fact)|as a result|on the other hand)\b/i;

/** @returns whether a statement says something by itself: it neither leans on the one before nor says next to nothing. */
export function standsAlone(statement: string): boolean {
  return hangingReference(statement) === undefined && saysSomething(statement);
}

/** @returns whether a statement tells more than that there is something to tell, and does not open in the middle of a thought. */
export function saysSomething(statement: string): boolean {
  return !openings.test(statement.trim()) && !vacuous.test(statement);
}

const vacuous =
  /\bin (?:several|many|various|some|different) (?:ways|areas|respects|cases)\b|\b(?:two|three|four|five|several|many|certain|some|various) (?:elements|things|factors|reasons|points|issues|problems|steps|aspects|features|ways)\b(?!:)|^requests? (?:have|has) come\b|\b(?:theoretically|perhaps|literally|takes precedence|also)\b/i;

/** Words by which a writer weighs what is told: not a plain fact to everybody. */
const judging =
  /\b(?:critical|crucial|vital|important|key|major|significant|serious|strict|vague|weak|strong|dramatic|famous|great|good|bad|best|worst|better|worse|tough|tout(?:s|ed)|hail(?:s|ed)|easy|easily|rather|really|largely|well|successful|effective|controversial|lifeline|only (?:remaining|real)|one of \S+ only|unfortunately|clearly|surprising|sweeping|extreme)(?:ly)?\b/i;

/** @returns whether the statement weighs rather than records. */
export function weighs(statement: string): boolean {
  return judging.test(statement);
}

/** @returns whether a claim, told with its speaker but without its speaker and context, still says something to ask for. */
export function isTellingClaim(claim: string): boolean {
  return saysSomething(claim) && !/^(?:he|she|it|they|there)\b|\.\.\.|…/i.test(claim);
}
