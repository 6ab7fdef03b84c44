import { DisconnectReason } from '@livekit/protocol';
import { WebhookReceiver } from 'livekit-server-sdk';
import { z } from 'zod';
import { env } from '../env.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { participantOf, type RoomParticipant } from './room-control.ts';

/** Largest event we take; a room and one participant are some 2 kB. */
export const maxWebhookBytes = 64 * 1024;

/** What LiveKit reports of one room. Events about something else are `other`. */
export type RoomReport =
  | { readonly kind: 'joined'; readonly id: string; readonly room: string; readonly participant: RoomParticipant }
  | {
      readonly kind: 'left';
      readonly id: string;
      readonly room: string;
      readonly participant: RoomParticipant;
      /** They said goodbye: they were not cut off. */
      readonly forGood: boolean;
      /** They are still there, or are again, by another connection. */
      readonly movedOn: boolean;
    }
  | { readonly kind: 'finished'; readonly id: string; readonly room: string }
  | { readonly kind: 'other' };

const namesSchema = z.object({ id: z.string().min(1).max(200), room: z.string().min(1).max(256) });

/**
 * Reads an event of LiveKit's that is signed with our key: the signature covers the body.
 * @throws ProblemError `unauthenticated` when it is not.
 */
export async function receiveWebhook(body: Uint8Array, authorization: string | null): Promise<RoomReport> {
  const { event, id, room, participant } = await verified(body, authorization);
  const names = namesSchema.safeParse({ id, room: room?.name });
  if (!names.success) return { kind: 'other' };
  if (event === 'room_finished') return { kind: 'finished', ...names.data };
  if (!participant?.identity) return { kind: 'other' };
  const about = { ...names.data, participant: participantOf(participant) };
  if (event === 'participant_joined') return { kind: 'joined', ...about };
  if (event !== 'participant_left' && event !== 'participant_connection_aborted') return { kind: 'other' };
  const { disconnectReason } = participant;
  return {
    kind: 'left',
    ...about,
    forGood: disconnectReason === DisconnectReason.CLIENT_INITIATED,
    movedOn:
      disconnectReason === DisconnectReason.DUPLICATE_IDENTITY || disconnectReason === DisconnectReason.MIGRATION,
  };
}

async function verified(body: Uint8Array, authorization: string | null) {
  const { LIVEKIT_API_KEY, LIVEKIT_API_SECRET } = env();
  const receiver = new WebhookReceiver(LIVEKIT_API_KEY, LIVEKIT_API_SECRET);
  try {
    return await receiver.receive(new TextDecoder('utf-8', { fatal: true }).decode(body), authorization ?? undefined);
  } catch (cause) {
    throw new ProblemError('unauthenticated', { cause, log: 'an event that LiveKit has not signed with our key' });
  }
}
