import type { Slot } from '../../fact.ts';
import { isNumeric, parseFigure } from '../figures.ts';

/**
 * A figure that is grammar and no information ("two or more parties"), a piece of a name or date ("the Budget Act of 1921",
 * "May 6, 2021"), the edge of a span, or one that can be counted in the stem.
 */
export function isIdleFigure(sentence: string, slot: Slot | undefined): boolean {
  if (slot === undefined || !isNumeric(slot.type)) return false;
  const [before = '', after = ''] = sentence.split('_____');
  const isPiece =
    /(?:\(|\b(?:Act|Plan|Law|Code|Treaty|Constitution|Compromise|Resolution) of|\p{Lu}\p{Ll}+ \d{1,2},|\b(?:between|from)(?: \S+){0,3}(?: and| to)?|Article|Section|Rule|Title|No\.)$/u.test(
      before.trimEnd(),
    );
  const isSpan = /^ (?:and|to|or|plus) (?:\d|more|less|fewer|\p{L}+teen|two|three)/u.test(after);
  const lacksWhole =
    slot.type === 'percent' &&
    /^ (?:were|was|are|is|had|have|has|said|voted|favor|support|oppos|plus)/.test(after);
  const isOfSource = /\b(?:estimates|census|figures|data|survey|poll|study) (?:for|from|of|in) $/i.test(
    before,
  );
  return (
    isPiece || isSpan || lacksWhole || isOfSource || (slot.type === 'count' && isIdleCount(slot.value, after))
  );
}

/** Of small numbers only those that count what people learn: years of a term, members, seats, votes. */
function isIdleCount(value: string, after: string): boolean {
  if (/:|\(1\)/.test(after) || isTally(value, after)) return true;
  const isSmall = (parseFigure(value)?.amount ?? 0) < 10 && !/million|billion|thousand|hundred/.test(value);
  return isSmall && !countedThings.test(after);
}

const countedThings =
  /^(?: |-)(?:\p{Ll}+ )?(?:years?|terms?|members?|seats?|votes?|judges|justices|senators|representatives|states|countries|nations|branches|chambers|houses|amendments|articles|delegates|people|days|weeks|months|hours|candidates|districts|commissioners|schools)\b/u;

/** @returns whether a gap of a fact's text only tells how many votes somebody got. */
export function isTallyIn(text: string, name: string, { value, type }: Slot): boolean {
  const after = text.split(`{${name}}`)[1] ?? '';
  return type === 'count' && isTally(value, after);
}

/** How many votes somebody in a district got is known to nobody; how many are needed is. */
function isTally(value: string, after: string): boolean {
  return /^ votes?\b/.test(after) && (parseFigure(value)?.amount ?? 0) >= 100;
}
