import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { mend } from '#agent/receptionist/builtin/understand/mend.ts';
import { textOf } from '#agent/receptionist/builtin/understand/text.ts';
import { readWhen, type When } from '#agent/receptionist/builtin/understand/when.ts';
import type { WallInterval, WeeklyHours } from '#domain/practice.ts';
import { weekdays } from '#domain/practice.ts';
import { demoPractice } from '#tests/factories/practice.ts';

const utteranceSchema = z.object({
  id: z.string(),
  text: z.string(),
  spans: z.array(
    z.object({ slot: z.string(), span: z.string(), canonical: z.string().nullish(), mod: z.string().nullish() }),
  ),
});

export interface DateTimeScore {
  kind: 'dates' | 'times' | 'times after or before';
  right: number;
  wrong: { id: string; text: string; expected: string; understood: string }[];
}

/** The dialogues' own calendar: every day from 09:30 to 19:15, "now" is Friday 2019-03-01. */
const today = '2019-03-01';
const everyDay: WallInterval[] = [['09:30', '19:15']];
const hours: WeeklyHours = Object.fromEntries(weekdays.map((day) => [day, everyDay]));

/**
 * Scores how the built-in receptionist reads dates and times on annotated wordings, one JSON line each. A span counts
 * as right when exactly its value was understood; spans marked "after" or "before" are scored as the bound they mean.
 */
export function scoreDateTimes(file: string): DateTimeScore[] {
  const practice = demoPractice({ hours });
  const scores: DateTimeScore[] = [
    { kind: 'dates', right: 0, wrong: [] },
    { kind: 'times', right: 0, wrong: [] },
    { kind: 'times after or before', right: 0, wrong: [] },
  ];
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { id, text, spans } = utteranceSchema.parse(JSON.parse(line));
    const when = readWhen(mend(textOf(text).plain, 'en'), { practice, language: 'en', today, timeAsked: true });
    for (const { slot, canonical, mod } of spans) {
      if (!canonical) continue;
      const isDate = slot.startsWith('date');
      const bound = mod === 'after' || mod === 'before' ? mod : undefined;
      const understood = isDate ? dayOf(when) : bound ? when?.[bound] : when?.at;
      const score = scores[isDate ? 0 : bound ? 2 : 1];
      if (!score) continue;
      if (understood === canonical || (bound === 'before' && understood === minuteAfter(canonical))) score.right += 1;
      else score.wrong.push({ id, text, expected: canonical, understood: understood ?? 'nothing' });
    }
  }
  return scores;
}

function dayOf(when: When | null): string | undefined {
  const days = when?.days;
  return days && days.from === days.to ? days.from : undefined;
}

/** "By 14:00" may mean that 14:00 itself is fine: then starts before 14:01 are meant. */
function minuteAfter(wallTime: string): string {
  const [hour = 0, minute = 0] = wallTime.split(':').map(Number);
  const next = hour * 60 + minute + 1;
  return `${String(Math.floor(next / 60)).padStart(2, '0')}:${String(next % 60).padStart(2, '0')}`;
}
