import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { clinicSchema } from '#contract/http/clinic.ts';
import { type PracticeFile, practiceFromFile } from '#domain/practice-file.ts';
import { openDatabase } from '../database.ts';
import { setLook } from './practice-look.ts';
import { readLogoOf } from './read-logo-of.ts';
import { seedPractice } from './seed-demo.ts';

/**
 * Puts the practice of a JSON file (written like `prisma/seed/bright-smile.json`) into the database. Of a practice that
 * is there already, its colour, logo and translations are set anew and nothing else changes. Returns its slug.
 * Throws `PracticeFileError` or a `ZodError` naming the place when the file says something that cannot be.
 */
export async function seedPracticeFile(options: { databaseUrl: string; path: string }): Promise<string> {
  const file: PracticeFile = JSON.parse(await readFile(options.path, 'utf8'));
  const practice = practiceFromFile(file);
  clinicSchema.parse(practice);
  const dir = new URL('./', pathToFileURL(options.path));
  const logo = await readLogoOf(file, dir);
  const database = openDatabase(options.databaseUrl, 2);
  try {
    const clinicId = await seedPractice(database, file, dir);
    await database.$transaction((tx) => setLook(tx, clinicId, practice, logo));
    return practice.slug;
  } finally {
    await database.$disconnect();
  }
}
