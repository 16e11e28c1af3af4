import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';

test('without settings Caucus listens on this computer only, port 3000, data in ./data', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataFolder: 'data',
    trustProxy: false,
    pepperFile: 'data/pepper',
    logLevel: 'info',
  });
});

test('an unknown CAUCUS_ name is refused by name', () => {
  expect(() => readConfig({ CAUCUS_DATE: 'x' })).toThrow('CAUCUS_DATE is not a setting of Caucus.');
});

test('other programs’ settings are none of our business', () => {
  expect(() => readConfig({ PATH: '/bin', NODE_ENV: 'test' })).not.toThrow();
});

test('the public address is kept as an origin', () => {
  expect(readConfig({ CAUCUS_URL: 'https://caucus.school.example/' }).url).toBe(
    'https://caucus.school.example',
  );
});

test.each([
  ['PORT', '70000'],
  ['PORT', 'http'],
  ['CAUCUS_URL', 'caucus.school.example'],
  ['CAUCUS_URL', 'https://school.example/caucus'],
  ['CAUCUS_URL', 'ftp://school.example'],
  ['CAUCUS_TRUST_PROXY', 'yes'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused with an example of what to write', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} must be .*\\.$`));
});

test('an empty value is no value', () => {
  expect(readConfig({ PORT: '', CAUCUS_URL: '' }).port).toBe(3000);
});

test('a pepper file may be kept elsewhere', () => {
  expect(readConfig({ CAUCUS_PEPPER_FILE: 'keys/pepper' }).pepperFile).toBe('keys/pepper');
});
