import { getDatabase } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { clinicIdFor } from './current-clinic.ts';
import { type LogoFile, logoFacts } from './logo-file.ts';

/**
 * The logo of the practice this deployment serves, and its version.
 * @throws ProblemError `not_found` when the practice has none
 */
export async function readLogo(): Promise<Pick<LogoFile, 'mediaType' | 'bytes'> & { version: string }> {
  const logo = await getDatabase().clinicLogo.findUnique({
    where: { clinicId: await clinicIdFor({ kind: 'public' }) },
  });
  if (!logo) throw new ProblemError('not_found');
  return { mediaType: logo.mediaType, bytes: logo.bytes, version: logoFacts(logo).version };
}
