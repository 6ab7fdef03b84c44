import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { z } from 'zod';
import {
  appointmentDetailsFileName,
  appointmentDetailsMimeType,
  parseAppointmentDetails,
} from '#contract/channels/appointment-details.ts';
import { bookingConfirmationAttributesSchema } from '#contract/channels/booking-confirmation.ts';
import { visitDraftSchema } from '#contract/channels/visit-draft.ts';
import { conversationSchema } from '#contract/http/conversations.ts';

/** What a client of another language prints: the wire as it saw it, with nothing of this project's code in between. */
export const receivedSchema = z.looseObject({
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
      /** The share that had come, after each piece. */
      progress: z.array(z.number()),
      text: z.string(),
    }),
  ),
  resent: z.unknown(),
  stored: conversationSchema,
});
export type Received = z.infer<typeof receivedSchema>;

/** Runs a client until it has booked. @throws Error with what it complained of */
export async function bookWith(command: string, args: readonly string[]): Promise<Received> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  if (code !== 0) throw new Error(`${command} ended with ${code}:\n${complained}`);
  return receivedSchema.parse(JSON.parse(said));
}

/** What every client must have seen of one booking. What the contract governs is checked with the contract. */
export function itSawOneBooking(received: () => Received): void {
  it('gets into a room with a token of the endpoint and is greeted there', () => {
    expect(received().tokenStatus).toBe(201);
    expect(received().segments[0]?.from).toBe('receptionist');
  });

  it('hears on lk.transcription every word that is stored of the receptionist', () => {
    const heard = received()
      .segments.filter(({ from }) => from === 'receptionist')
      .map((segment) => segment.text.trim());
    const stored = received()
      .stored.messages.filter(({ role }) => role === 'receptionist')
      .map((message) => message.text);
    // Storing goes on beside the conversation: the very last words may not be there yet.
    expect(stored.length).toBeGreaterThanOrEqual(heard.length - 1);
    expect(heard.length).toBeGreaterThan(2);
    expect(heard.slice(0, stored.length)).toEqual(stored.map((words) => words.trim()));
  });

  it('sees agent_state go from greeting over booking to confirmed', () => {
    expect(received().states).toEqual(['greeting', 'booking', 'confirmed']);
  });

  it('gets the confirmation on booking-confirmation, as the stored row says it, with its attributes', () => {
    const [appointment] = received().stored.appointments;
    expect(received().stored.appointments).toHaveLength(1);
    for (const { attributes, chunks } of received().confirmations) {
      expect(chunks.join('')).toBe(appointment?.confirmation);
      expect(bookingConfirmationAttributesSchema.parse(attributes)).toMatchObject({
        kind: 'booked',
        locale: 'en-US',
        appointment_id: appointment?.details.id,
      });
    }
  });

  it('gets the document to keep on appointment-details, with its progress, the same that is stored', () => {
    for (const details of received().details) {
      const document = parseAppointmentDetails(new TextEncoder().encode(details.text));
      expect(details).toMatchObject({
        name: appointmentDetailsFileName(document.code),
        mimeType: appointmentDetailsMimeType,
        totalSize: details.bytes,
      });
      expect(details.progress.at(-1)).toBe(1);
      expect(document).toMatchObject({ kind: 'booked', patient: 'Hannah Lindqvist', visitType: 'Cleaning' });
      expect(received().stored.appointments.map((appointment) => appointment.details)).toEqual([document]);
    }
  });

  it('gets the visit draft as it fills, and the opening it chose is the one booked', () => {
    const drafts = received().drafts.map((draft) => visitDraftSchema.parse(draft));
    const offered = drafts.flatMap(({ openings }) => openings.map(({ startsAt }) => startsAt));
    const newest = drafts.reduce((one, other) => (other.rev >= one.rev ? other : one));
    const [appointment] = received().stored.appointments;
    expect(offered).toContain(appointment?.details.startsAt);
    expect(newest).toMatchObject({ patient: 'Hannah Lindqvist', startsAt: appointment?.details.startsAt });
  });

  it('has words and document sent once more by agent.resendDetails', () => {
    expect(received().resent).toEqual({ sent: 1 });
    expect(received().confirmations).toHaveLength(2);
    expect(received().details).toHaveLength(2);
  });
}
