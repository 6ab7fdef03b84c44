import { randomBytes } from 'node:crypto';
import type { StaffRole } from '#server/staff/create-staff-user.ts';

/** Somebody of the staff who is signed in. */
export interface SignedInStaff {
  readonly userId: string;
  /** The session's cookie, as a browser sends it back. */
  readonly cookie: string;
}

/** Adds a member of a practice's staff and signs them in through the door that everybody uses. */
export async function signInStaff({ clinicId, role }: { clinicId: string; role: StaffRole }): Promise<SignedInStaff> {
  const { createStaffUser } = await import('#server/staff/create-staff-user.ts');
  const { signIn } = await import('#server/staff/sign-in.ts');
  const email = `${role}-${randomBytes(6).toString('hex')}@practice.example`;
  const password = randomBytes(12).toString('hex');
  const userId = await createStaffUser({ clinicId, name: `The ${role}`, email, password, role });
  // An address of its own, so that no test uses up another's tries.
  const address = `10.${[...randomBytes(3)].join('.')}`;
  const result = await signIn({ email, password }, new Headers({ 'x-forwarded-for': address }));
  if (!result.ok) throw new Error(`sign-in failed: ${result.failure}`);
  return { userId, cookie: result.setCookies.map((line) => line.split(';')[0]).join('; ') };
}
