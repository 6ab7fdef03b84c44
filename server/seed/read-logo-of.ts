import { readFile } from 'node:fs/promises';
import type { PracticeFile } from '#domain/practice-file.ts';
import { type LogoFile, logoFile } from '../clinic/logo-file.ts';

/**
 * The logo that a practice's file names, from the directory the file is in; null when it names none.
 * Throws `Error` when it is not there, no picture, or too large.
 */
export async function readLogoOf({ clinic }: PracticeFile, dir: URL): Promise<LogoFile | null> {
  if (clinic.logo === undefined) return null;
  if (!/^[\w-][\w.-]*$/.test(clinic.logo)) throw new Error('clinic.logo: must be the name of a file beside this one');
  return logoFile(await readFile(new URL(clinic.logo, dir)));
}
