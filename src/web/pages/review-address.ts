/** Where an article's facts are reviewed: the fact on the page, and whether unsure ones are shown too. */
export interface ReviewPlace {
  readonly articleId: string;
  readonly factId?: string | undefined;
  readonly showsUnsure: boolean;
  /** The fact that was decided on just before: where undoing leads back to. */
  readonly was?: string | undefined;
}

/** @returns the address of a fact under review, at its heading. */
export function reviewAddress({ articleId, factId, showsUnsure, was }: ReviewPlace): string {
  const query = new URLSearchParams();
  if (factId !== undefined) query.set('fact', factId);
  if (was !== undefined) query.set('was', was);
  if (showsUnsure) query.set('unsure', 'on');
  const search = query.toString();
  return `/articles/${articleId}/review${search === '' ? '' : `?${search}`}${factId === undefined ? '' : '#fact'}`;
}

/** @returns the address of something done to a fact; it remembers whether unsure ones are shown. */
export function factAddress({ factId = '', ...place }: ReviewPlace, what: string): string {
  return addressUnder(place, `/facts/${factId}${what}`);
}

/** @returns an address under the article of a review; it remembers whether unsure ones are shown. */
export function addressUnder({ articleId, showsUnsure }: ReviewPlace, path: string): string {
  return `/articles/${articleId}${path}${showsUnsure ? '?unsure=on' : ''}`;
}
