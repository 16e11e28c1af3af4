import { loadReader } from '../reading/language/load-model.ts';
import { type Proposal, type ReadArticle, readArticleInSteps } from '../reading/propose.ts';

export type { Proposal, ReadArticle };

/**
 * Reads a text into proposed facts; nothing is stored.
 * @param report hears how much of the text is read, from 0 to 1.
 */
export function proposeArticle(
  text: string,
  articleId: string,
  report: (share: number) => void = () => {},
): ReadArticle {
  const steps = readArticleInSteps(text, loadReader(), { articleId });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    report(step.value.done / step.value.total);
  }
}
