import { z } from 'zod';

/** @returns a text of one to `longest` characters, trimmed. */
export function textOf(missing: string, longest: number) {
  return z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(longest, `That is too long: at most ${longest} characters fit.`);
}

/** @returns a whole number from `least` to `most`, as typed. */
export function wholeNumber(least: number, most: number) {
  const sentence = `Type a whole number from ${least} to ${most}.`;
  return z
    .string(sentence)
    .trim()
    .regex(/^\d{1,6}$/, sentence)
    .transform(Number)
    .refine(count => count >= least && count <= most, sentence);
}

/** A box that was ticked is sent, one that was not is absent. */
export const tickBox = z
  .unknown()
  .optional()
  .transform(value => value !== undefined);

const repeated = z.union([z.string(), z.array(z.unknown())]).optional();

/** A field that may be sent never, once or many times. */
export const texts = repeated.transform(value => {
  const values = Array.isArray(value) ? value : [value];
  return [...new Set(values.filter(text => typeof text === 'string').filter(text => text !== ''))];
});

/** A field that may be left out or empty; longer ones are cut. */
export function optionalText(longest: number) {
  return z
    .unknown()
    .optional()
    .transform(value => (typeof value === 'string' ? value.trim().slice(0, longest) : ''));
}
