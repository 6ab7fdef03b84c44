import { readFileSync } from 'node:fs';
import type { Practice } from '#domain/practice.ts';
import type { PracticeFile } from '#domain/practice-file.ts';
import { practiceFromFile } from '#domain/practice-file.ts';

/** The demo practice's document, patients included. */
export function demoPracticeFile(): PracticeFile {
  return JSON.parse(readFileSync(new URL('../../prisma/seed/bright-smile.json', import.meta.url), 'utf8'));
}

/** Bright Smile Dental as rules see it, with anything changed that a test needs otherwise. */
export function demoPractice(changes: Partial<Practice> = {}): Practice {
  return { ...practiceFromFile(demoPracticeFile()), ...changes };
}
