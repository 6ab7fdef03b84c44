import { readFileSync } from 'node:fs';
import type { Room } from '@livekit/rtc-node';
import { describe, expect, it } from 'vitest';
import { roomChannels } from '#agent/channels/agent-channels.ts';
import { Outgoing } from '#agent/channels/outgoing.ts';
import { type ConversationEvents, unkeptEvents } from '#agent/conversation/event-log.ts';
import { knownPatient } from '#agent/room/admissions.ts';
import { agentStateSchema } from '#contract/channels/agent-state.ts';
import { appointmentDetailsSchema, parseAppointmentDetails } from '#contract/channels/appointment-details.ts';
import { bookingConfirmationAttributesSchema } from '#contract/channels/booking-confirmation.ts';
import { visitDraftSchema } from '#contract/channels/visit-draft.ts';

const golden = (name: string) => JSON.parse(readFileSync(`contract/golden/${name}.json`, 'utf8'));

interface Sent {
  options: Record<string, unknown>;
  chunks: (string | Uint8Array)[];
  closed: boolean;
}

/** A room that keeps what is sent into it. */
function recordingRoom(failAfter = Number.POSITIVE_INFINITY) {
  const sent: Sent[] = [];
  const attributes: Record<string, string>[] = [];
  const open = async (options: Record<string, unknown>) => {
    const stream: Sent = { options, chunks: [], closed: false };
    sent.push(stream);
    return {
      write: async (chunk: string | Uint8Array) => {
        if (stream.chunks.length >= failAfter) throw new Error('the connection broke');
        stream.chunks.push(chunk);
      },
      close: async () => {
        stream.closed = true;
      },
    };
  };
  const localParticipant = {
    streamText: open,
    streamBytes: open,
    sendText: async (text: string, options: Record<string, unknown>) => {
      sent.push({ options, chunks: [text], closed: true });
    },
    setAttributes: async (change: Record<string, string>) => {
      attributes.push(change);
    },
  };
  return { room: { localParticipant } as unknown as Room, sent, attributes };
}

function channelsTo(room: Room, events: ConversationEvents = unkeptEvents) {
  return roomChannels(new Outgoing(room, knownPatient('visitor-1'), events));
}

describe('the agent sends the golden messages', () => {
  it('booking-confirmation, in its pieces, to the patient alone', async () => {
    const { attributes, chunks } = golden('booking-confirmation');
    bookingConfirmationAttributesSchema.parse(attributes);
    const details = appointmentDetailsSchema.parse({
      ...golden('appointment-details'),
      id: attributes.appointment_id,
      kind: attributes.kind,
      locale: attributes.locale,
    });
    const { room, sent } = recordingRoom();
    await channelsTo(room).sendConfirmation(details, chunks.join(''));
    expect(sent).toEqual([
      {
        options: { topic: 'booking-confirmation', attributes, destinationIdentities: ['visitor-1'] },
        chunks,
        closed: true,
      },
    ]);
  });

  it('appointment-details, named, typed and with its size', async () => {
    const document = golden('appointment-details');
    const { room, sent } = recordingRoom();
    await channelsTo(room).sendDetails(document);
    const [stream] = sent;
    const bytes = stream?.chunks[0] as Uint8Array;
    expect(parseAppointmentDetails(bytes)).toEqual(document);
    expect(stream).toMatchObject({
      options: {
        topic: 'appointment-details',
        name: `appointment-${document.code}.json`,
        mimeType: 'application/json',
        totalSize: bytes.byteLength,
        destinationIdentities: ['visitor-1'],
      },
      closed: true,
    });
  });

  it('visit-draft in one piece', async () => {
    const draft = visitDraftSchema.parse(golden('visit-draft'));
    const { room, sent } = recordingRoom();
    await channelsTo(room).sendDraft(draft);
    expect(sent.map(({ options, chunks }) => [options.topic, JSON.parse(String(chunks[0]))])).toEqual([
      ['visit-draft', draft],
    ]);
  });

  it('agent_state', async () => {
    const { attribute, values } = golden('agent-state');
    const { room, attributes } = recordingRoom();
    for (const value of values) await channelsTo(room).setState(agentStateSchema.parse(value));
    expect(attributes).toEqual(values.map((value: string) => ({ [attribute]: value })));
  });
});

it('closes a stream that breaks in the middle', async () => {
  const { room, sent } = recordingRoom(1);
  await expect(
    channelsTo(room).sendConfirmation(golden('appointment-details'), 'One. Two three four.'),
  ).rejects.toThrow();
  expect(sent[0]?.closed).toBe(true);
});

it('sends no document that is not in the contract', async () => {
  const { room, sent } = recordingRoom();
  const wrong = { ...golden('appointment-details'), startsAt: 'tomorrow' };
  await expect(channelsTo(room).sendDetails(wrong)).rejects.toThrow();
  expect(sent).toEqual([]);
});
