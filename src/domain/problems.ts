/** Expected trouble, with a sentence for the person: what happened, then what to do. Anything else is a bug. */
export abstract class Problem extends Error {
  abstract readonly status: 403 | 404 | 409 | 429;
}

/** It does not exist, or is none of this person's business: the two must look the same. */
export class NotFound extends Problem {
  override readonly name = 'NotFound';
  readonly status = 404;
  constructor(sentence = 'There is nothing at this address. Check it, or start again from the first page.') {
    super(sentence);
  }
}

export class Forbidden extends Problem {
  override readonly name = 'Forbidden';
  readonly status = 403;
}

/** Right request, wrong moment: the quiz is closed, the attempt was handed in. */
export class Conflict extends Problem {
  override readonly name = 'Conflict';
  readonly status = 409;
}

/** Too many failures; `retryAfterSeconds` says when to come back. */
export class TooMany extends Problem {
  override readonly name = 'TooMany';
  readonly status = 429;
  readonly retryAfterSeconds: number;
  constructor(sentence: string, retryAfterSeconds: number) {
    super(sentence);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
