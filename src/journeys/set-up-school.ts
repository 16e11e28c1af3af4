import { Conflict } from '../domain/problems.ts';
import { addSampleClass } from './add-sample-class.ts';
import { isSameSecret } from './secrets.ts';
import { startSession } from './sessions.ts';
import { normalizeEmail } from './sign-in.ts';
import type { World } from './world.ts';

export interface NewOwner {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly addSampleClass: boolean;
}

/** @returns whether the link makes a teacher: it is this start's link and there is no teacher yet. */
export async function setUpLinkIsGood(world: World, token: string): Promise<boolean> {
  return isSameSecret(token, world.setUpToken) && !(await world.stores.teachers.hasAny());
}

/** Makes the first teacher by the one-time link. @returns a session token. @throws Conflict once there is a teacher. */
export async function setUpSchool(
  world: World,
  owner: NewOwner & { token: string },
): Promise<{ token: string }> {
  if (!isSameSecret(owner.token, world.setUpToken)) throw new Conflict(usedLink);
  const teacherId = await makeOwner(world, owner);
  return { token: await startSession(world, { kind: 'teacher', teacherId }) };
}

/** Makes the first teacher without a link, for the command line. @throws Conflict once there is a teacher. */
export async function makeOwner(world: World, owner: NewOwner): Promise<string> {
  const teacherId = world.newId();
  const email = normalizeEmail(owner.email);
  const passwordHash = await world.secrets.hashPassword(owner.password);
  const isFirst = await world.stores.teachers.addFirst(
    { teacherId, name: owner.name.trim(), email, passwordHash },
    world.now(),
  );
  if (!isFirst) throw new Conflict(usedLink);
  if (owner.addSampleClass) await addSampleClass(world, { teacherId });
  return teacherId;
}

const usedLink =
  'This school has been set up already. Sign in with the e-mail address and password chosen then.';
