import type { ArticleBank } from '../article-bank.ts';

/** @returns `make`, worked out once for a bank: drafting looks at all facts for each of thousands. */
export function perBank<T extends object>(make: (bank: ArticleBank) => T): (bank: ArticleBank) => T {
  const made = new WeakMap<ArticleBank, T>();
  return bank => {
    const known = made.get(bank);
    if (known !== undefined) return known;
    const fresh = make(bank);
    made.set(bank, fresh);
    return fresh;
  };
}
