import { ParserState } from './parser-state.ts';

/** Sentences of like length share states: to make them anew for each sentence would cost more than to clear them. */
const step = 16;

/** Keeps parser states for use again, a set for every 16 tokens of length. */
export class StatePool {
  private readonly count: number;
  private readonly byCapacity = new Map<number, States>();

  /** @param count how many states a sentence needs. */
  constructor(count: number) {
    this.count = count;
  }

  /** @returns states that can hold the sentence, the first of them at its start. */
  begin(length: number): States {
    const capacity = Math.ceil(length / step) * step;
    const states = this.byCapacity.get(capacity) ?? this.make(capacity);
    states[0].begin(length);
    return states;
  }

  private make(capacity: number): States {
    const others = Array.from({ length: this.count - 1 }, () => new ParserState(capacity));
    const states: States = [new ParserState(capacity), ...others];
    this.byCapacity.set(capacity, states);
    return states;
  }
}

type States = readonly [ParserState, ...ParserState[]];
