import type { ArticleBank } from '../../article-bank.ts';
import { findEntity, isNamedIn } from '../drafting-bank.ts';
import { parseFigure } from '../figures.ts';
import { contentWords, fold, mentions, shareRoot } from '../wording.ts';
import { distractorTexts, type Gate, keyTexts, writtenOptions } from './gate.ts';

/** No two options say the same. */
export const areOptionsUnique: Gate = ({ draft }) => {
  const texts = writtenOptions(draft).map(option => fold(option.text));
  const twice = texts.find((text, index) => text === '' || texts.indexOf(text) !== index);
  return twice === undefined ? undefined : `The option “${twice}” stands there twice or is empty.`;
};

/** Options look alike, so that nothing but knowledge tells the key: kind, number style, capitals, length. */
export const areOptionsHomogeneous: Gate = ({ draft, bank }) => {
  const texts = writtenOptions(draft).map(option => option.text);
  if (draft.type === 'matching' || draft.type === 'ordering' || texts.length === 0) return undefined;
  if (!areAlike(texts.map(numberStyle))) return 'Some options are figures of another kind than the rest.';
  if (!areAlike(texts.map(text => /^\p{Lu}/u.test(text.replace(/^[“"$\d]+/, '')))))
    return 'Some options start with a capital and some do not.';
  if (!areAlike(entityTypes(texts, bank))) return 'Some options are names of another kind than the rest.';
  return areOfLikeLength(texts) ? undefined : 'One option is far longer than another.';
};

/** No option, and no spelling of the key, is named in the stem or in its own premise. */
export const hasNoOptionInStem: Gate = ({ draft, bank }) => {
  const { stem, task, key } = draft.content;
  if (task.kind === 'match') {
    const given = task.premises.find(premise => {
      const option = task.options.find(each => key.kind === 'match' && each.id === key.pairs[premise.id]);
      return (
        option !== undefined &&
        (isNamedIn(bank, option.text, premise.text) || isNamedIn(bank, premise.text, option.text))
      );
    });
    return given === undefined ? undefined : `“${given.text}” and its pair name each other.`;
  }
  const texts =
    task.kind === 'write' || task.kind === 'explain'
      ? keyTexts(draft).slice(0, 1)
      : writtenOptions(draft).map(option => option.text);
  const named = texts.find(text => isNamedIn(bank, stem, text));
  return named === undefined ? undefined : `The stem names “${named}”.`;
};

/** No word that matters is shared by the stem and the key alone. */
export const hasNoClang: Gate = ({ draft }) => {
  const distractors = distractorTexts(draft);
  const [key, ...more] = keyTexts(draft);
  if (key === undefined || more.length > 0 || distractors.length === 0) return undefined;
  const stemWords = contentWords(draft.content.stem).map(rootOf);
  const clang = contentWords(key)
    .map(rootOf)
    .find(
      word =>
        stemWords.some(other => shareRoot(word, other)) &&
        !distractors.some(
          text => contentWords(text).some(other => shareRoot(word, other)) || mentions(text, word),
        ),
    );
  return clang === undefined ? undefined : `“${clang}” stands in the stem and in the key alone.`;
};

/** "On appeal" tells "appellate". */
function rootOf(word: string): string {
  return word === 'appellate' ? 'appeal' : word;
}

function numberStyle(text: string): string {
  if (!/^[$€£]?\d/.test(text)) return 'none';
  return parseFigure(text)?.style ?? 'none';
}

function entityTypes(texts: readonly string[], bank: ArticleBank): string[] {
  return texts.flatMap(text => findEntity(bank, text)?.type ?? []);
}

function areAlike(traits: readonly (string | boolean)[]): boolean {
  return new Set(traits).size <= 1;
}

/** Short options may differ freely; of long ones the longest has at most two and a half times the letters of the shortest. */
function areOfLikeLength(texts: readonly string[]): boolean {
  const lengths = texts.map(text => text.length);
  return Math.max(...lengths) - 24 <= 2.5 * Math.min(...lengths);
}
