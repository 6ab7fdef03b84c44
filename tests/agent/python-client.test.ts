import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  appointmentDetailsFileName,
  appointmentDetailsMimeType,
  parseAppointmentDetails,
} from '#contract/channels/appointment-details.ts';
import { bookingConfirmationAttributesSchema, confirmationPieces } from '#contract/channels/booking-confirmation.ts';
import { visitDraftSchema } from '#contract/channels/visit-draft.ts';
import { conversationSchema } from '#contract/http/conversations.ts';
import { rootDir } from '#scripts/stack/paths.ts';
import { environment } from '#tests/environment/environment.ts';
import { pythonWithLivekit } from '#tests/integration/python/python-environment.ts';

/** What the client prints: the wire as Python saw it. What the contract governs is checked with the contract below. */
const receivedSchema = z.object({
  tokenStatus: z.number(),
  states: z.array(z.string()),
  segments: z.array(z.object({ from: z.string(), text: z.string() })),
  drafts: z.array(z.unknown()),
  confirmations: z.array(
    z.object({ sender: z.string(), attributes: z.record(z.string(), z.string()), chunks: z.array(z.string()) }),
  ),
  details: z.array(
    z.object({
      sender: z.string(),
      name: z.string(),
      mimeType: z.string(),
      totalSize: z.number(),
      bytes: z.number(),
      text: z.string(),
    }),
  ),
  stored: z.unknown(),
});

const client = join(rootDir, 'tests', 'integration', 'python', 'book_by_chat.py');
const setUpMs = 300_000;

async function bookWithPython(python: string) {
  const child = spawn(python, [client, environment().webUrl], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  if (code !== 0) throw new Error(`the Python client ended with ${code}:\n${complained}`);
  const received = receivedSchema.parse(JSON.parse(said));
  return { ...received, stored: conversationSchema.parse(received.stored) };
}

describe("a client of another language, LiveKit's own for Python", () => {
  let received: Awaited<ReturnType<typeof bookWithPython>>;

  beforeAll(async () => {
    received = await bookWithPython(await pythonWithLivekit());
  }, setUpMs);

  it('gets into a room with a token of the endpoint and is greeted there', () => {
    expect(received.tokenStatus).toBe(201);
    expect(received.segments[0]?.from).toBe('receptionist');
  });

  it('hears on lk.transcription every word that is stored of the receptionist', () => {
    const heard = received.segments.filter(({ from }) => from === 'receptionist').map((segment) => segment.text.trim());
    const stored = received.stored.messages
      .filter(({ role }) => role === 'receptionist')
      .map((message) => message.text);
    // Storing goes on beside the conversation: the very last words may not be there yet.
    expect(stored.length).toBeGreaterThanOrEqual(heard.length - 1);
    expect(heard.length).toBeGreaterThan(2);
    expect(heard.slice(0, stored.length)).toEqual(stored.map((words) => words.trim()));
  });

  it('sees agent_state go from greeting over booking to confirmed', () => {
    expect(received.states).toEqual(['greeting', 'booking', 'confirmed']);
  });

  it('gets the confirmation on booking-confirmation, word by word, with its attributes', () => {
    expect(received.confirmations).toHaveLength(1);
    const [confirmation] = received.confirmations;
    const attributes = bookingConfirmationAttributesSchema.parse(confirmation?.attributes);
    const [appointment] = received.stored.appointments;
    const words = confirmation?.chunks.join('') ?? '';
    expect(words).toBe(appointment?.confirmation);
    expect(confirmation?.chunks).toEqual(confirmationPieces(words));
    expect(attributes).toMatchObject({ kind: 'booked', locale: 'en-US', appointment_id: appointment?.details.id });
  });

  it('gets the document to keep on appointment-details, the same that is stored', () => {
    expect(received.details).toHaveLength(1);
    const [details] = received.details;
    const document = parseAppointmentDetails(new TextEncoder().encode(details?.text));
    expect(details).toMatchObject({
      name: appointmentDetailsFileName(document.code),
      mimeType: appointmentDetailsMimeType,
      totalSize: details?.bytes,
    });
    expect(document).toMatchObject({ kind: 'booked', patient: 'Hannah Lindqvist', visitType: 'Cleaning' });
    expect(received.stored.appointments.map((appointment) => appointment.details)).toEqual([document]);
  });

  it('gets the visit draft as it fills, and the opening it chose is the one booked', () => {
    const drafts = received.drafts.map((draft) => visitDraftSchema.parse(draft));
    const offered = drafts.flatMap(({ openings }) => openings.map(({ startsAt }) => startsAt));
    const [appointment] = received.stored.appointments;
    expect(offered).toContain(appointment?.details.startsAt);
    expect(drafts.at(-1)).toMatchObject({ patient: 'Hannah Lindqvist', startsAt: appointment?.details.startsAt });
  });
});
