import { expect, test } from 'vitest';
import { detectLanguage } from '../../../src/reading/detect-language.ts';

test('a paragraph of English is English', () => {
  const text =
    'The council met on Monday to decide which of the two bridges would be mended first. Its members could not agree, ' +
    'and the vote was put off until the engineers have looked at both of them.';
  expect(detectLanguage(text)).toBe('english');
});

test('names and figures do not hide English', () => {
  const text =
    'Mayor Ana Ruiz of Port Alder named Tom Okafor, Lena Brandt and Suresh Patel to the Harbor Board. Ruiz won 5,210 votes in ' +
    'May; Okafor, Brandt and Patel ran Alder Shipping, Brandt Mills and Patel Foods before that.';
  expect(detectLanguage(text)).toBe('english');
});

test.each([
  [
    'Spanish',
    'El alcalde dijo que la ciudad no tiene dinero para los puentes, pero que el consejo va a votar de nuevo en junio porque los vecinos piden una respuesta clara antes del verano.',
  ],
  [
    'German',
    'Der Stadtrat hat am Montag beschlossen, dass die alte Brücke in diesem Jahr nicht mehr gebaut wird, weil das Geld fehlt und die Bürger in der Versammlung dagegen waren.',
  ],
  [
    'French',
    'Le conseil municipal a décidé lundi que le vieux pont ne serait pas réparé cette année, parce que la ville n’a pas assez d’argent et que les habitants étaient contre.',
  ],
  [
    'Dutch',
    'De gemeenteraad heeft maandag besloten dat de oude brug dit jaar niet wordt hersteld, omdat er geen geld is en de inwoners in de vergadering tegen het plan waren.',
  ],
  [
    'Russian',
    'Городской совет решил в понедельник, что старый мост в этом году чинить не будут, потому что денег нет.',
  ],
  ['Chinese', '市议会星期一决定今年不修复旧桥，因为没有足够的资金。'],
])('%s is another language', (_, text) => {
  expect(detectLanguage(text)).toBe('other');
});

test('a line is given the benefit of the doubt where any word of it is English', () => {
  expect(detectLanguage('The mayor resigned.')).toBe('english');
  expect(detectLanguage('')).toBe('other');
  expect(detectLanguage('1234 5678')).toBe('other');
});

test('a long hostile text is told apart at once', () => {
  for (const hostile of ['a'.repeat(50_000), '\u0301'.repeat(50_000), 'the '.repeat(12_500)]) {
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      detectLanguage(hostile);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  }
});
