import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A value with several wordings counts by its first. */
function textOf(value: string | string[] | null): string | null {
  return Array.isArray(value) ? (value[0] ?? null) : value;
}

const dialogueSchema = z.object({
  id: z.string(),
  goal: z.object({
    date: z.string().nullable(),
    time: z.string().nullable(),
    cosmetic: z.boolean().nullable(),
    outcome: z.string(),
    asks: z.array(z.string()),
    attempts: z.array(z.object({ date: z.string(), time: z.string(), ok: z.boolean() })).optional(),
    said: z.object({ date: z.array(z.string()), time: z.array(z.string()) }).optional(),
    source: z.object({ date: z.string().nullable(), time: z.string().nullable() }),
  }),
  turns: z.array(
    z.object({
      speaker: z.string(),
      text: z.string(),
      /** `[act, slot?, value?, canonical?]` */
      acts: z.array(z.array(z.union([z.string(), z.array(z.string()), z.null()]).transform(textOf))).nullish(),
    }),
  ),
});
export type Dialogue = z.infer<typeof dialogueSchema>;

/** The annotated dialogues, one a line; those that only search are left out. */
export function readDialogues(file: string): Dialogue[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => dialogueSchema.parse(JSON.parse(line)))
    .filter(({ goal }) => goal.outcome !== 'search_only' && goal.date !== null && goal.time !== null);
}
