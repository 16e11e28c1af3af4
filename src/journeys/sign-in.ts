import { startSession } from './sessions.ts';
import type { World } from './world.ts';

export type SignIn =
  | { readonly kind: 'entered'; readonly token: string }
  | { readonly kind: 'refused'; readonly sentence: string };

/** Signs a teacher in by e-mail address and password. @throws TooMany after too many failures. */
export async function signInTeacher(
  world: World,
  typed: { email: string; password: string; address: string },
): Promise<SignIn> {
  const email = normalizeEmail(typed.email);
  await world.failures.signIn(email, typed.address);
  const teacher = await world.stores.teachers.findByEmail(email);
  const isRight = await world.secrets.isPassword(teacher?.passwordHash, typed.password);
  if (teacher === undefined || !isRight) {
    return { kind: 'refused', sentence: 'The e-mail address or the password is not right. Try again.' };
  }
  await world.failures.forgetSignIn(email, typed.address);
  return {
    kind: 'entered',
    token: await startSession(world, { kind: 'teacher', teacherId: teacher.teacherId }),
  };
}

/** @returns the address as it is stored: addresses differ in case only by mistake. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase();
}
