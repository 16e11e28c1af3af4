import type { Problems } from '../forms/parsed.ts';
import { type Field, type Page, visitorMasthead } from './page.ts';

export interface SignInPage extends Page {
  readonly email: Field;
  readonly password: Field;
  readonly next: string;
  /** Of the sign-in as a whole, '' if none. */
  readonly error: string;
}

export function signInPage(
  next: string,
  email = '',
  problems: Problems & { readonly form?: string } = {},
): SignInPage {
  return {
    title: 'Teacher sign-in',
    masthead: visitorMasthead,
    next,
    error: problems.form ?? '',
    email: {
      name: 'email',
      label: 'E-mail address',
      type: 'email',
      value: email,
      hint: '',
      error: problems.email ?? '',
      autocomplete: 'username',
      isRequired: true,
    },
    password: {
      name: 'password',
      label: 'Password',
      type: 'password',
      value: '',
      hint: '',
      error: problems.password ?? '',
      autocomplete: 'current-password',
      isRequired: true,
    },
  };
}
