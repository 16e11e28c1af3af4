import { z } from 'zod';
import { textOf } from './fields.ts';
import { type Parsed, parseForm } from './parsed.ts';

const form = z.object({
  email: textOf('Type the e-mail address you chose at the set-up.', 200),
  password: z.string('Type your password.').min(1, 'Type your password.').max(200, 'Type your password.'),
});

export function parseSignIn(body: unknown): Parsed<{ email: string; password: string }> {
  return parseForm(form, body);
}

export const longestNext = 500;

/** @returns where to go after a sign-in: an address of this site, or home for everything else. */
export function localPath(next: unknown): string {
  if (typeof next !== 'string' || next.length > longestNext) return '/home';
  return /^\/(?![/\\])[\w\-./?=&%+~]*$/.test(next) ? next : '/home';
}
