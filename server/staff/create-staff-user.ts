import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { z } from 'zod';
import { getDatabase } from '../database.ts';

export const staffRoles = ['owner', 'dentist', 'front-desk', 'read-only'] as const;
export type StaffRole = (typeof staffRoles)[number];

const newStaffUserSchema = z.object({
  clinicId: z.uuid(),
  name: z.string().trim().min(1).max(120),
  email: z.email().max(200).toLowerCase(),
  password: z.string().min(10).max(128),
  role: z.enum(staffRoles),
  /** Gives somebody who is there already this password too, when theirs is another. */
  resetPassword: z.boolean().default(false),
});
export type NewStaffUser = z.input<typeof newStaffUserSchema>;

/**
 * Adds a member of the staff who signs in with e-mail and password. Whoever is there already by that e-mail is given
 * this name, role and practice, and keeps their password unless `resetPassword` says otherwise, so running it again
 * does no harm.
 * @returns the user's id.
 * @throws ZodError when a field is not usable, e.g. a password under 10 characters.
 */
export async function createStaffUser(input: NewStaffUser, database = getDatabase()): Promise<string> {
  const { clinicId, name, email, password, role, resetPassword } = newStaffUserSchema.parse(input);
  const passwordHash = await hashPassword(password);
  return database.$transaction(async (transaction) => {
    const user = await transaction.staffUser.upsert({
      where: { email },
      create: { id: crypto.randomUUID(), clinicId, name, email, role, emailVerified: true },
      update: { clinicId, name, role },
      select: { id: true },
    });
    // better-auth finds the password by provider "credential" and the user's own id.
    const credential = { userId: user.id, providerId: 'credential', accountId: user.id };
    const present = await transaction.staffAccount.findFirst({ where: credential });
    if (!present) {
      await transaction.staffAccount.create({
        data: { id: crypto.randomUUID(), ...credential, password: passwordHash },
      });
    } else if (resetPassword && !(await fits(present.password, password))) {
      await transaction.staffAccount.update({ where: { id: present.id }, data: { password: passwordHash } });
      await transaction.staffSession.deleteMany({ where: { userId: user.id } });
    }
    return user.id;
  });
}

async function fits(hash: string | null, password: string): Promise<boolean> {
  return hash !== null && verifyPassword({ hash, password });
}
