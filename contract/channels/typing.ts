import { z } from 'zod';

/** Lossy packet on the topic `typing`: the sender is writing. It is repeated while they are, and lapses by itself. */
export const typingSchema = z.object({ v: z.literal(1), typing: z.boolean() });
export type Typing = z.infer<typeof typingSchema>;

/** How often a sender repeats it while writing, and after how long of silence a receiver takes it for over. */
export const typingRepeatMs = 2000;
export const typingLapseMs = 5000;

/** Largest packet a receiver reads, in bytes. */
export const maxTypingBytes = 100;
