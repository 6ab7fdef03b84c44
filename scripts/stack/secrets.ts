import { randomBytes, randomInt } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode, Failure } from './failure.ts';

/** What one data folder needs to keep to itself. Made once, kept in `secrets.json`, readable by its owner alone. */
export const secretsSchema = z.object({
  serviceKey: z.string().min(32),
  authSecret: z.string().min(32),
  linkSecret: z.string().min(32),
  livekitApiKey: z.string().min(8),
  livekitApiSecret: z.string().min(32),
  databaseAdminPassword: z.string().min(32),
  databasePassword: z.string().min(32),
  staffPassword: z.string().min(12),
});
export type Secrets = z.infer<typeof secretsSchema>;

/** New secrets, each 256 random bits; the staff's password is shorter and easy to type (about 70 bits). */
export function generateSecrets(): Secrets {
  const token = () => randomBytes(32).toString('base64url');
  return {
    serviceKey: token(),
    authSecret: token(),
    linkSecret: token(),
    livekitApiKey: `OW${randomBytes(8).toString('hex')}`,
    livekitApiSecret: token(),
    databaseAdminPassword: token(),
    databasePassword: token(),
    staffPassword: typeablePassword(),
  };
}

/** Three groups of five letters and digits that nobody mistakes for one another. */
function typeablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 5 }, () => letters.charAt(randomInt(letters.length))).join('');
  return [group(), group(), group()].join('-');
}

/**
 * The secrets of a data folder; makes those that are missing and stores them.
 * @throws Failure when the file is there and cannot be read as secrets: making new ones would lock the database.
 */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const path = join(dataDir, 'secrets.json');
  const stored = await readStored(path);
  const parsed = secretsSchema.partial().safeParse(stored);
  if (!parsed.success) {
    throw new Failure(`The secrets in ${path} cannot be read.`, unreadableAdvice(path));
  }
  const secrets = { ...generateSecrets(), ...parsed.data };
  if (Object.keys(secretsSchema.shape).some((name) => !(name in parsed.data))) {
    await mkdir(dataDir, { recursive: true });
    const draft = `${path}.${process.pid}.new`;
    await writeFile(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    await chmod(draft, 0o600);
    await rename(draft, path);
  }
  return secrets;
}

async function readStored(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return {};
    throw new Failure(`The secrets in ${path} cannot be read.`, unreadableAdvice(path), { cause: error });
  }
}

function unreadableAdvice(path: string): string[] {
  return [
    `Put ${path} back from a copy, or make it readable for you (chmod 600).`,
    'Or move the whole data folder away to begin anew; its appointments stay in the folder you moved.',
  ];
}
