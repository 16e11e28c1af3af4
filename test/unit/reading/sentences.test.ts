import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/domain/random.ts';
import { splitSentences } from '../../../src/reading/language/sentences.ts';

function sentencesOf(text: string): string[] {
  return [...splitSentences(text)].map(tokens => text.slice(tokens[0]?.start, tokens.at(-1)?.end));
}

function wordsOf(text: string): string[] {
  return [...splitSentences(text)].flatMap(tokens => tokens.map(token => token.text));
}

describe('splitting into sentences', () => {
  test.each([
    ['plain stops', ['The bell rang.', 'Was it late?', 'Nobody knew!']],
    ['a country’s abbreviation', ['The U.S. Senate met at noon.', 'She left the U.S. in May.']],
    ['an abbreviation that ends its sentence', ['He moved to the U.S.', 'The court agreed.']],
    ['titles', ['Dr. Chen wrote to Sen. Novak.', 'Mr. Okafor signed.']],
    ['a case’s name', ['The class read Harbor v. Lane today.', 'They liked it.']],
    ['an initial', ['It was John Q. Public who called.', 'He was upset.']],
    ['closing quotes', ['“The vote was close.”', 'Ms. Novak left.']],
    ['a question in quotes that goes on', ['“Is it over?” she asked.', 'It was.']],
    ['a bracket', ['(See the map below.)', 'The river runs north.']],
    ['a stop inside a bracket', ['The bill (see no. 4. It is short) passed.', 'All agreed.']],
    ['figures', ['It cost $4.5 million.', '1962 was a hard year.']],
  ])('%s', (_, sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
  });

  test('a line break ends a sentence', () => {
    expect(sentencesOf('A heading\nThe text begins\r\nand goes on')).toEqual([
      'A heading',
      'The text begins',
      'and goes on',
    ]);
  });

  test('a bracket that never closes holds nothing together', () => {
    expect(sentencesOf('Nobody (not even Ms. Novak spoke. The bell rang. All left.')).toHaveLength(3);
  });

  test('what never ends is cut into pieces of 250 tokens', () => {
    const lengths = [...splitSentences('row '.repeat(600))].map(tokens => tokens.length);
    expect(lengths).toEqual([250, 250, 100]);
  });
});

describe('splitting into tokens', () => {
  test.each([
    [
      'contractions',
      "They can’t, won’t and shouldn't; she’ll, we're.",
      "They ca n’t , wo n’t and should n't ; she ’ll , we 're .",
    ],
    ['possessives', 'the mayor’s office, the voters’ list', 'the mayor ’s office , the voters ’ list'],
    ['run-together words', 'I cannot; gonna', 'I can not ; gon na'],
    [
      'prefixes and hyphens',
      'a co-founder of a well-known non-profit',
      'a co-founder of a well - known non-profit',
    ],
    ['figures', 'at 10:30, 1,200.50 and the 4th in 1990s', 'at 10:30 , 1,200.50 and the 4th in 1990s'],
    [
      'addresses',
      'see https://example.org/a?b=c, www.example.org or me@example.org.',
      'see https://example.org/a?b=c , www.example.org or me@example.org .',
    ],
    ['initials', 'J. Q. Public of the U.S.A', 'J. Q. Public of the U.S.A'],
    ['ampersands', 'the R&D lab & co', 'the R&D lab & co'],
    ['dots and dashes', 'wait... now—or -- never…', 'wait ... now — or -- never …'],
    ['accents', 'Zoë’s café in São Tomé', 'Zoë ’s café in São Tomé'],
  ])('%s', (_, text, tokens) => {
    expect(wordsOf(text).join(' ')).toBe(tokens);
  });
});

describe('any text', () => {
  const alphabet = [
    ...'aAzZ09 \n\t.,;:!?\'"“”‘’()[]-–—…&@/\\#%$€_+~`´',
    ...['é', 'e\u0301', '\u0591', '中', '😀', '\ud800', '\u0000', '\u00a0', '\u2028', '\r\n', 'ﬁ', 'ß', 'İ'],
    ...['U.S.', 'Dr.', 'n’t', '’s', 'co-', 'http://', 'www.', 'a@b.c', '1,000', '``', "''", '...', '--'],
  ];

  function randomText(seed: string): string {
    const random = seededRandom(seed);
    return Array.from({ length: 400 }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
  }

  test.each(Array.from({ length: 60 }, (_, index) => `text ${index}`))(
    '%s keeps every sign at its offset',
    seed => {
      const text = randomText(seed);
      const tokens = [...splitSentences(text)].flat();
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
      expect(tokens.map(token => token.text).join('')).toBe(text.replace(/\s+/g, ''));
      const order = tokens.flatMap(token => [token.start, token.end]);
      expect(order).toEqual([...order].sort((one, other) => one - other));
    },
  );

  test('an empty text has no sentences', () => {
    expect(sentencesOf('')).toEqual([]);
    expect(sentencesOf(' \n\t\r\n ')).toEqual([]);
  });

  test('a token of 50,000 letters is one token', () => {
    expect(wordsOf('a'.repeat(50_000))).toHaveLength(1);
  });
});

describe('hostile text', () => {
  const units = [
    ...[
      'a',
      '&',
      'a&',
      '-',
      '--',
      '.',
      '. ',
      '?',
      '!a',
      '(',
      ')',
      '.)',
      '."',
      '"',
      "'",
      '’',
      'a’',
      '’s',
      '``',
    ],
    ...[
      '1',
      '1.',
      '1:1',
      '1a',
      '1st',
      'a.',
      'A. ',
      'A.\t',
      'Dr. ',
      'U.S. ',
      '@',
      'a@',
      'a@a.',
      '+a',
      '.a',
      '_',
    ],
    ...[
      'http://',
      'http://(',
      'www.',
      'www.(',
      'e\u0301',
      '\u0301',
      '\u0591',
      '😀',
      '\ud800',
      '…',
      '—',
      'co-',
      'a-',
    ],
    ...[' ', '\t', '中', 'Ph.D', 'n’t '],
  ];

  test.each(units)('50,000 characters of %j are split within 50 ms', unit => {
    const text = `${unit.repeat(Math.ceil(50_000 / unit.length))}x@. A`;
    expect(fastest(5, () => [...splitSentences(text)])).toBeLessThan(50);
  });

  /** The best of a few runs: other programs on the machine slow some of them. */
  function fastest(runs: number, work: () => void): number {
    const times = Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
    return Math.min(...times);
  }
});
