import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { confirmationPieces } from '#contract/channels/booking-confirmation.ts';
import { documentStatusSchema } from '#contract/channels/patient-document.ts';
import { rootDir } from '#scripts/stack/paths.ts';
import { bookWith, itSawOneBooking, type Received } from '#tests/clients/any-client.ts';
import { environment } from '#tests/environment/environment.ts';
import { pythonWithLivekit } from '#tests/integration/python/python-environment.ts';

const client = join(rootDir, 'tests', 'integration', 'python', 'book_by_chat.py');
const setUpMs = 300_000;

const extrasSchema = z.object({
  picked: z.array(z.object({ from: z.string(), startsAt: z.string() })),
  statuses: z.array(documentStatusSchema),
});

describe("a client of another language, LiveKit's own for Python", () => {
  let received: Received;
  let extras: z.infer<typeof extrasSchema>;

  beforeAll(async () => {
    received = await bookWith(await pythonWithLivekit(), [client, environment().webUrl]);
    extras = extrasSchema.parse(received);
  }, setUpMs);

  itSawOneBooking(() => received);

  it('gets the confirmation in the pieces in which it is sent', () => {
    const words = received.stored.appointments[0]?.confirmation ?? '';
    for (const { chunks } of received.confirmations) expect(chunks).toEqual(confirmationPieces(words));
  });

  it('is asked by patient.pickSlot which time, and what it taps is booked', () => {
    const [appointment] = received.stored.appointments;
    expect(extras.picked.map(({ startsAt }) => startsAt)).toContain(appointment?.details.startsAt);
    expect(extras.picked[0]?.from).toBe(received.confirmations[0]?.sender);
  });

  it('sends a photo on patient-document and hears on document-status how far it has come, until it is stored', () => {
    const told = extras.statuses.map(({ status }) => status);
    expect(told.at(-1)).toBe('stored');
    expect(told.slice(0, -1)).toEqual(told.slice(0, -1).map(() => 'receiving'));
    expect(told.length).toBeGreaterThan(1);
  });
});
