import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadPepper, makeSecrets } from '../../src/journeys/secrets.ts';

test('a PIN is hashed with the pepper and for one student, and the hash holds neither', () => {
  const secrets = makeSecrets(Buffer.alloc(32, 1));
  const hash = secrets.hashPin('heron', '1234');
  expect(secrets.hashPin('heron', '1234')).toBe(hash);
  expect(secrets.hashPin('otter', '1234')).not.toBe(hash);
  expect(makeSecrets(Buffer.alloc(32, 2)).hashPin('heron', '1234')).not.toBe(hash);
  expect(Buffer.from(hash, 'base64url')).toHaveLength(32);
});

test('three hundred PINs cost less than one password', async () => {
  const secrets = makeSecrets(Buffer.alloc(32, 1));
  const password = await cpuOf(() => secrets.hashPassword('a long enough password'));
  const pins = await cpuOf(async () => {
    for (let seat = 0; seat < 300; seat++) secrets.hashPin(`student ${seat}`, '1234');
  });
  expect(pins).toBeLessThan(password);
});

test('a password is kept as argon2id of 19 MiB and two passes, and nobody’s is nobody’s', async () => {
  const secrets = makeSecrets(Buffer.alloc(32, 1));
  const hash = await secrets.hashPassword('a long enough password');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await secrets.isPassword(hash, 'a long enough password')).toBe(true);
  expect(await secrets.isPassword(hash, 'another password')).toBe(false);
  expect(await secrets.isPassword(undefined, 'a long enough password')).toBe(false);
});

test('the pepper is made once, in a file that its owner alone can read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caucus-pepper-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'pepper');
  const pepper = loadPepper(file);
  expect(pepper).toHaveLength(32);
  expect(loadPepper(file)).toEqual(pepper);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8').trim()).toBe(pepper.toString('base64'));
});

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
