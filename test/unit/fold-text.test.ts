import { describe, expect, test } from 'vitest';
import { foldText } from '../../src/domain/fold-text.ts';

describe('folding text', () => {
  test.each([
    ['case, spaces and punctuation', ['No-Limits', '“no limits”', ' no   limits! ', 'NO LIMITS.']],
    ['diacritics', ['São Tomé', 'Sao Tome', 'Sa\u0303o Tome\u0301']],
    ['apostrophes', ["People's Republic", 'People’s Republic', 'peoples republic']],
    ['full stops in abbreviations', ['U.S.', 'US', 'u.s']],
    ['digits beside letters', ['G-20', 'G20', 'g 20']],
    [
      'large amounts',
      [
        '240 billion',
        '$240 billion',
        '$240bn',
        'US$240 billion',
        '240,000,000,000',
        '240 billion dollars',
        '240 billion US dollars',
        'USD 240 billion',
        '240000000000',
        '240B',
      ],
    ],
    ['percentages', ['63 %', '63%', '63 percent', '63 per cent', 'sixty-three percent', '63.0 %']],
    ['number words', ['sixty-three', 'Sixty Three', '63']],
    ['round number words', ['one hundred', '100', 'hundred']],
    ['fractions of millions', ['1.1 billion', '1,100,000,000', '1100 million']],
    ['decimals', ['.5 percent', '0.5 %', '0.50 per cent']],
    ['zero and teens', ['zero, twelve, nineteen', '0 12 19']],
    ['other currencies', ['€240 billion', '€ 240bn']],
  ])('makes different %s alike', (_, spellings) => {
    expect(new Set(spellings.map(foldText)).size).toBe(1);
  });

  test.each([
    ['240 billion', '240 million'],
    ['$240 billion', '€240 billion'],
    ['24', '240'],
    ['1.5', '15'],
    ['63', '63 percent'],
    ['2022', '2023'],
    ['12345678901234567', '12345678901234568'],
    ['Russia', 'Prussia'],
    ['sixty', 'sixty-three'],
    ['dollar diplomacy', 'diplomacy'],
  ])('keeps %s apart from %s', (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });

  test.each([
    'sixty',
    '240 billion',
    '$1.5 bn',
    'U.S.',
    '63 per cent',
    '€5',
    'twenty one thousand',
    'one two',
  ])('changes %s once and not again', text => {
    expect(foldText(foldText(text))).toBe(foldText(text));
  });

  test('keeps letters of every script', () => {
    expect(foldText('Пекин')).toBe('пекин');
    expect(foldText('北京')).toBe('北京');
  });

  test('leaves nothing of punctuation', () => {
    expect(foldText(' …!? -- $ ')).toBe('');
  });

  test.each([
    ['digits', '1'.repeat(50_000)],
    ['digits and commas', '1,'.repeat(25_000)],
    ['groups of thousands', ',111'.repeat(12_500)],
    ['full stops', '.'.repeat(50_000)],
    ['digits and full stops', '1.'.repeat(25_000)],
    ['number words', 'twenty '.repeat(7_143)],
    ['scales', `1${' billion'.repeat(6_250)}`],
    ['combining marks out of order', '\u0301\u0323'.repeat(25_000)],
    ['currency signs', 'us$'.repeat(16_667)],
    ['spaces', ' '.repeat(50_000)],
    ['lone surrogates', '\ud800'.repeat(50_000)],
    ['letters', `${'a'.repeat(49_999)}!`],
  ])('takes less than 50 ms for 50,000 hostile characters: %s', (_, text) => {
    foldText(text);
    const started = performance.now();
    foldText(text);
    expect(performance.now() - started).toBeLessThan(50);
  });
});
