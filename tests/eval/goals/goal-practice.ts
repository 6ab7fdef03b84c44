import type { PracticeFile } from '#domain/practice-file.ts';
import { demoPracticeFile } from '#tests/factories/practice.ts';

const everyDay: [string, string][] = [['09:30', '19:15']];
const hours = {
  mon: everyDay,
  tue: everyDay,
  wed: everyDay,
  thu: everyDay,
  fri: everyDay,
  sat: everyDay,
  sun: everyDay,
};

/** The demo practice with the calendar of the dialogues: everybody is in on every day from 9:30 to 19:15. */
export function goalPracticeFile(): PracticeFile {
  const file = demoPracticeFile();
  return {
    ...file,
    clinic: { ...file.clinic, hours, closures: [] },
    providers: file.providers.map((provider) => ({ ...provider, hours })),
  };
}

/** Friday, 2019-03-01, before the practice opens. */
export const goalNow = '2019-03-01T07:00:00-06:00';
