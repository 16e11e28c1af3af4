import type { Problems } from '../forms/parsed.ts';
import { type Field, type Page, visitorMasthead } from './page.ts';

export interface SetUpPage extends Page {
  readonly action: string;
  readonly fields: readonly Field[];
  readonly password: Field;
  readonly addsSample: boolean;
}

/** What was typed and may be shown again; a password may not. */
export interface TypedOwner {
  readonly name: string;
  readonly email: string;
  readonly addsSample: boolean;
}

const nothingTyped: TypedOwner = { name: '', email: '', addsSample: true };

export function setUpPage(
  token: string,
  typed: TypedOwner = nothingTyped,
  problems: Problems = {},
): SetUpPage {
  return {
    title: 'Set up Caucus',
    masthead: visitorMasthead,
    action: `/setup/${encodeURIComponent(token)}`,
    fields: [
      {
        name: 'name',
        label: 'Your name',
        type: 'text',
        value: typed.name,
        hint: 'As your students know you. They see it when they join.',
        error: problems.name ?? '',
        autocomplete: 'name',
        isRequired: true,
      },
      {
        name: 'email',
        label: 'E-mail address',
        type: 'email',
        value: typed.email,
        hint: 'You sign in with it. Caucus never sends mail.',
        error: problems.email ?? '',
        autocomplete: 'username',
        isRequired: true,
      },
    ],
    password: {
      name: 'password',
      label: 'Password',
      type: 'password',
      value: '',
      hint: 'At least ten characters. A few words in a row are good.',
      error: problems.password ?? '',
      autocomplete: 'new-password',
      isRequired: true,
    },
    addsSample: typed.addsSample,
  };
}
