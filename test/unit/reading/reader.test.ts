import { beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/domain/random.ts';
import { loadReader } from '../../../src/reading/language/load-model.ts';
import { Reader } from '../../../src/reading/language/reader.ts';
import type { Sentence, Token } from '../../../src/reading/language/sentence.ts';

let reader: Reader;
beforeAll(() => {
  reader = loadReader();
});

/** Reads a text of one sentence. */
function readOne(text: string): Sentence {
  const [sentence, ...others] = reader.read(text);
  if (sentence === undefined || others.length > 0) throw new Error(`"${text}" is not one sentence.`);
  return sentence;
}

function find(sentence: Sentence, text: string): Token {
  const token = sentence.tokens.find(candidate => candidate.text === text);
  if (token === undefined) throw new Error(`No token "${text}".`);
  return token;
}

/** "nsubj approved" for "council" in "The council approved …". */
function arcOf(sentence: Sentence, text: string): string {
  const { relation, head } = find(sentence, text);
  return `${relation} ${sentence.tokens[head]?.text ?? ''}`.trim();
}

function namesOf(text: string): string[] {
  return reader.read(text).flatMap(({ tokens, names }) =>
    names.map(({ type, first, last }) => {
      const name = text.slice(tokens[first]?.start, tokens[last]?.end);
      return `${name}: ${type}`;
    }),
  );
}

describe('tags', () => {
  test('parts of speech and Penn tags', () => {
    const { tokens } = readOne('The council quickly approved 12 new parks.');
    expect(tokens.map(({ upos, xpos }) => `${upos}/${xpos}`).join(' ')).toBe(
      'DET/DT NOUN/NN ADV/RB VERB/VBD NUM/CD ADJ/JJ NOUN/NNS PUNCT/.',
    );
  });

  test('the same word is tagged by its place', () => {
    const sentence = readOne('They will close the school, for the close vote demands it.');
    const close = sentence.tokens.filter(token => token.text === 'close');
    expect(close.map(token => token.upos)).toEqual(['VERB', 'ADJ']);
  });
});

describe('trees', () => {
  test('subject, object and time of a plain clause', () => {
    const sentence = readOne('The council approved the budget on Tuesday.');
    expect(arcOf(sentence, 'approved')).toBe('root');
    expect(arcOf(sentence, 'council')).toBe('nsubj approved');
    expect(arcOf(sentence, 'budget')).toBe('obj approved');
    expect(arcOf(sentence, 'Tuesday')).toBe('obl approved');
  });

  test('a passive with a relative clause', () => {
    const sentence = readOne('The library, which was built in 1962, will close.');
    expect(arcOf(sentence, 'library')).toBe('nsubj close');
    expect(arcOf(sentence, 'which')).toBe('nsubj:pass built');
    expect(arcOf(sentence, 'built')).toBe('acl:relcl library');
  });

  test('an attribution after its quotation, with the speaker’s role', () => {
    const sentence = readOne('“We need more time,” said Maria Lopez, a teacher at Oak High School.');
    expect(arcOf(sentence, 'need')).toBe('ccomp said');
    expect(arcOf(sentence, 'Maria')).toBe('nsubj said');
    expect(arcOf(sentence, 'teacher')).toBe('appos Maria');
  });

  test('every token hangs under one root, without a circle', () => {
    const sentence = readOne(
      'When the mayor, who had promised to listen, left the room, “nobody was surprised,” said one of the guests.',
    );
    const roots = sentence.tokens.filter(token => token.head === -1);
    expect(roots.map(token => token.relation)).toEqual(['root']);
    for (const token of sentence.tokens)
      expect(stepsToRoot(sentence, token)).toBeLessThan(sentence.tokens.length);
  });

  function stepsToRoot(sentence: Sentence, token: Token): number {
    let steps = 0;
    for (let at: Token | undefined = token; at !== undefined && steps <= sentence.tokens.length; steps++) {
      at = sentence.tokens[at.head];
    }
    return steps - 1;
  }
});

describe('the confidence gate', () => {
  test('is sure of a plain subject', () => {
    const sentence = readOne('The council approved the budget.');
    expect(find(sentence, 'council').isSure).toBe(true);
  });

  test('is not sure where a phrase may hang in two places', () => {
    const sentence = readOne('The officer saw the man on the hill with the telescope.');
    expect(find(sentence, 'telescope').isSure).toBe(false);
  });
});

describe('names', () => {
  test('people, places and organizations', () => {
    expect(namesOf('Daniel Okafor flew from Lisbon to Kenya for the World Bank.')).toEqual([
      'Daniel Okafor: person',
      'Lisbon: place',
      'Kenya: place',
      'World Bank: organization',
    ]);
  });

  test('a title makes a person', () => {
    expect(namesOf('They thanked Governor Quillfeather.')).toEqual(['Quillfeather: person']);
  });

  test('a surname carries over to other sentences', () => {
    const text = 'Henrietta Washington chairs the board. Later, Washington spoke of the roof.';
    expect(namesOf(text)).toEqual(['Henrietta Washington: person', 'Washington: person']);
  });

  test('a hyphen belongs to the name', () => {
    expect(namesOf('“No,” said Lin Mei-fong.')).toEqual(['Lin Mei-fong: person']);
  });

  test('each token of a name knows its type', () => {
    const sentence = readOne('Daniel Okafor lives in Lisbon.');
    expect(sentence.tokens.map(token => token.name)).toEqual([
      'person',
      'person',
      undefined,
      undefined,
      'place',
      undefined,
    ]);
  });
});

describe('any text', () => {
  test('an empty text has no sentences', () => {
    expect(reader.read('')).toEqual([]);
    expect(reader.read(' \n ')).toEqual([]);
  });

  test('one word is a sentence', () => {
    const { tokens } = readOne('Vote');
    expect(tokens).toMatchObject([{ text: 'Vote', start: 0, end: 4, head: -1 }]);
  });

  test('a word of 50,000 letters is read', () => {
    expect(readOne('a'.repeat(50_000)).tokens).toHaveLength(1);
  });

  test('1,000 words are read within a second', () => {
    const text =
      'The mayor, who had promised to listen, told the council that the old library would stay. '.repeat(62);
    const start = performance.now();
    expect(reader.read(text)).toHaveLength(62);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('offsets are the source’s, through every sign', () => {
    const text =
      '  “Zoë’s co-op—a first!—won…”\r\n\tThe U.S. e\u0301lan 😀 cost €5,000 (or so).\u00a0It can’t last.';
    for (const { start, end, tokens } of reader.read(text)) {
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
      expect([start, end]).toEqual([tokens[0]?.start, tokens.at(-1)?.end]);
    }
  });

  test('noise is read as trees with tokens in place', () => {
    const random = seededRandom('noise');
    const signs = [..."aB3 .,;“”’'()-—&@\n", 'U.S. ', '中', '😀', '\ud800', ' the ', ' said '];
    const text = Array.from({ length: 3_000 }, () => signs[Math.floor(random() * signs.length)]).join('');
    for (const { tokens } of reader.read(text)) {
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
      expect(tokens.filter(token => token.head === -1)).toHaveLength(1);
      expect(tokens.every(token => token.head < tokens.length)).toBe(true);
    }
  });
});

describe('reading in steps', () => {
  const text = 'The bell rang. Nobody moved. The teacher waited.';

  test('each sentence is a step towards the end', () => {
    const steps = [...reader.readInSteps(text)];
    expect(steps).toEqual([14, 28, 48].map(done => ({ done, total: 48 })));
  });

  test('the steps come to what reading at once does', () => {
    const steps = reader.readInSteps(text);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value).toEqual(reader.read(text));
  });

  test('the same text is read alike, whatever was read before', () => {
    const before = reader.read(text);
    reader.read('Somewhere else, Professor Bell moved the ringing clock quickly to Paris.');
    expect(reader.read(text)).toEqual(before);
  });
});

test('bytes that are no model are refused', () => {
  expect(() => Reader.load(new Uint8Array(0))).toThrow();
  expect(() => Reader.load(new TextEncoder().encode('\u0002\u0000\u0000\u0000{}'))).toThrow();
});

test('a model without one of its parts is refused by the part’s name', () => {
  const header = new TextEncoder().encode('{"parts":{}}');
  const bytes = new Uint8Array([header.length, 0, 0, 0, ...header]);
  expect(() => Reader.load(bytes)).toThrow('The model has no part "pos".');
});
