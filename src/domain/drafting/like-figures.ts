import type { ArticleBank } from '../article-bank.ts';
import { type DraftingContext, slotsByType } from './drafting-bank.ts';
import { areClearlyDifferent, type Figure, parseFigure } from './figures.ts';
import { type Asked, neighbours } from './neighbours.ts';
import { perBank } from './per-bank.ts';
import { latestYearIn, makeWrongFigures } from './wrong-figures.ts';

/** @returns figures that can stand beside the gap's: the article's own like ones, then some that are made wrong. */
export function figuresLike(asked: Asked, context: DraftingContext): readonly string[] {
  const { slot } = asked;
  const key = parseFigure(slot.value);
  const ofArticle = neighbours(asked, context)
    .map(other => other.slot.value)
    .filter(text => {
      const figure = parseFigure(text);
      return (
        key !== undefined &&
        figure !== undefined &&
        areClearlyDifferent(key, figure) &&
        areOfOneSize(key, figure) &&
        areAsRound(key, figure) &&
        isNearEnough(key.amount, figure.amount) &&
        isWrittenAlike(text, slot.value)
      );
    })
    .slice(0, 6);
  const limits = { latestYear: lastPastYear(context.bank) };
  return [...ofArticle, ...makeWrongFigures(slot.value, slot.type, context.random, limits)];
}

/** Without a date of the article every year up to this one has passed. */
const surelyPast = 2020;

const pastYears = perBank(bank => {
  const named = (slotsByType(bank).get('year') ?? []).map(({ slot }) => slot.value);
  return { latest: latestYearIn(named) };
});

function lastPastYear(bank: ArticleBank): number {
  const published = Number(bank.article.publishedOn?.slice(0, 4) ?? surelyPast);
  return Math.max(published, pastYears(bank).latest);
}

/** Beside 80 stands 60, not 48. */
function areAsRound(one: Figure, other: Figure): boolean {
  const zeros = ({ amount }: Figure) => /0*$/.exec(String(amount))?.[0].length ?? 0;
  return one.style === 'year' || Math.min(1, zeros(one)) === Math.min(1, zeros(other));
}

/** A figure of three times the size, or a year of another generation, is seen through. */
function areOfOneSize(one: Figure, other: Figure): boolean {
  if (one.style === 'year') return Math.abs(one.amount - other.amount) <= 15;
  return Math.max(one.amount, other.amount) <= 3 * Math.min(one.amount, other.amount);
}

/** Of small numbers only near ones are mistaken for one another. */
function isNearEnough(one: number, other: number): boolean {
  return Math.max(one, other) > 20 || Math.abs(one - other) <= Math.max(4, 1.5 * Math.min(one, other));
}

/** "5 million" beside "40 million", not beside "around 40,000 people". */
function isWrittenAlike(one: string, other: string): boolean {
  const words = (text: string) => text.replace(/[\d.,]+/g, '#').toLowerCase();
  return words(one) === words(other) || /^[a-z-]+$/i.test(one + other);
}
