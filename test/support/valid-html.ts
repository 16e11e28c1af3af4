import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Matters of style.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'no-implicit-button-type': 'off',
    // Boxes of one list share a name; ids may hold a dot, as in `label.a1`.
    'form-dup-name': 'off',
    'valid-id': ['error', { relaxed: true }],
  },
});

/** A page that follows a reading has no other way without scripts, and looks again inside noscript only. */
const followsReading =
  /<noscript><meta http-equiv="refresh" content="\d+"><\/noscript>(?=[\s\S]*data-follows=)/;

/** @returns what is wrong with a page as HTML, and with it as a page of Caucus; empty for a good one. */
export async function faultsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(html.replace(followsReading, ''));
  const faults = report.results.flatMap(({ messages }) =>
    messages.map(({ line, message }) => `${line}: ${message}`),
  );
  if (html.match(/<h1[\s>]/g)?.length !== 1) faults.push('It needs one h1.');
  if (/ style=|<style|<script(?! type="module" src="\/assets\/)| on[a-z]+="/.test(html))
    faults.push('It holds a style or script of its own.');
  if ((html.match(/btn--primary/g)?.length ?? 0) > 1) faults.push('It has more than one primary button.');
  return faults;
}
