import { loadReader } from '../reading/language/load-model.ts';
import { type ReadArticle, readArticle } from '../reading/propose.ts';

/** Reads a text into proposed facts; nothing is stored. */
export function proposeArticle(text: string, articleId: string): ReadArticle {
  return readArticle(text, loadReader(), { articleId });
}
