import { createHmac, hash as digest, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hash, verify } from '@node-rs/argon2';

/** What keeps people apart: tokens, PINs, passwords. */
export interface Secrets {
  /** HMAC of a student's PIN with the pepper. A keyed hash costs nothing when a whole class signs in at once. */
  hashPin(studentId: string, pin: string): string;
  hashPassword(password: string): Promise<string>;
  /** Takes as long for a teacher who does not exist as for one who does. */
  isPassword(passwordHash: string | undefined, password: string): Promise<boolean>;
}

// OWASP's minimum for argon2id: 19 MiB, two passes, one lane.
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function makeSecrets(pepper: Buffer): Secrets {
  let nobody: Promise<string> | undefined;
  return {
    hashPin: (studentId, pin) =>
      createHmac('sha256', pepper).update(`${studentId}:${pin}`).digest('base64url'),
    hashPassword: password => hash(password, argon2id),
    async isPassword(passwordHash, password) {
      nobody ??= hash(randomBytes(16).toString('hex'), argon2id);
      const isRight = await verify(passwordHash ?? (await nobody), password);
      return isRight && passwordHash !== undefined;
    },
  };
}

/** The file holds no whole pepper: it was cut short by a full disk, or is another file. */
export class BrokenPepper extends Error {
  override readonly name = 'BrokenPepper';
}

const pepperBytes = 32;

/**
 * Reads the pepper, or makes one the first time. It is kept beside the database, never in it: a copy of the database
 * alone cannot be searched for PINs.
 * @throws BrokenPepper where the file holds less than 256 bits: an empty key would lay the PINs open.
 */
export function loadPepper(file: string): Buffer {
  if (!existsSync(file)) {
    writeFileSync(file, `${randomBytes(pepperBytes).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
  }
  const pepper = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (pepper.length >= pepperBytes) return pepper;
  throw new BrokenPepper(
    `${file} does not hold a whole pepper. Bring it back from a backup, or remove it: then students choose new PINs.`,
  );
}

/** @returns 256 random bits, as handed to a browser. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** @returns what is stored of a token. */
export function hashToken(token: string): string {
  return digest('sha256', token, 'base64url');
}

export function isSameSecret(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** @returns an unpredictable whole number from 0 to `below` − 1. */
export function randomIndex(below: number): number {
  return randomInt(below);
}

/**
 * Chance that nobody can work out: where a key stands among its options is a secret, and whoever is sure of a dozen
 * answers could find a 32-bit seed by trying them all.
 */
export function secretRandom(): number {
  return randomInt(secretSteps) / secretSteps;
}

const secretSteps = 2 ** 47;
