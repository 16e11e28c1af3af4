import { z } from 'zod';
import { textOf, tickBox } from './fields.ts';
import { type Parsed, parseForm } from './parsed.ts';

export interface SetUpForm {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly addSampleClass: boolean;
}

const form = z
  .object({
    name: textOf('Type the name your students know you by.', 80),
    email: textOf('Type an e-mail address to sign in with.', 200).pipe(
      z.email('That does not look like an e-mail address, as in name@school.example.'),
    ),
    password: z
      .string('Choose a password.')
      .min(10, 'A password has at least ten characters. A few words in a row are good.')
      .max(200, 'A password has at most 200 characters.'),
    sample: tickBox,
  })
  .transform(({ sample, ...owner }) => ({ ...owner, addSampleClass: sample }));

export function parseSetUp(body: unknown): Parsed<SetUpForm> {
  return parseForm(form, body);
}
