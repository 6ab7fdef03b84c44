import {
  type ByteStreamReader,
  DisconnectReason,
  type Participant,
  ParticipantKind,
  type RemoteParticipant,
  Room,
  RoomEvent,
  setLogLevel,
  type TextStreamReader,
} from 'livekit-client';
import { maxAppointmentDetailsBytes } from '#contract/channels/appointment-details.ts';
import { chatMessageIdAttribute, topics } from '#contract/channels/topics.ts';
import type { IncomingText } from './incoming.ts';
import type { JoinRoom, RoomEnd } from './room-link.ts';

/** No stream the patient's page takes is larger than this, inflated. */
const maxStreamBytes = 4 * maxAppointmentDetailsBytes;

function roomEnd(reason: DisconnectReason | undefined): RoomEnd {
  switch (reason) {
    case DisconnectReason.DUPLICATE_IDENTITY:
      return 'replaced';
    case DisconnectReason.PARTICIPANT_REMOVED:
    case DisconnectReason.ROOM_DELETED:
    case DisconnectReason.ROOM_CLOSED:
      return 'removed';
    default:
      return 'lost';
  }
}

function isReceptionist(participant: Participant | undefined): participant is RemoteParticipant {
  return participant?.kind === ParticipantKind.AGENT;
}

/**
 * Joins a LiveKit room. The receptionist is the first participant of kind agent (only the server gives that kind, so
 * no visitor can claim it); while it is there, nobody else is listened to.
 */
export const joinLiveKitRoom: JoinRoom = async (serverUrl, token, events) => {
  setLogLevel('warn');
  const room = new Room({ dataStream: { maxPayloadByteLength: maxStreamBytes } });
  let receptionist: string | null = null;
  let joined = false;
  let left = false;

  const take = (participant: Participant | undefined) => {
    if (receptionist !== null || !isReceptionist(participant)) return;
    receptionist = participant.identity;
    events.agentJoined(participant.identity);
    events.attributes(participant.attributes);
  };
  const isTrusted = (identity: string) => {
    take(room.remoteParticipants.get(identity));
    return identity === receptionist;
  };
  const onText = (topic: string, read: (stream: IncomingText) => void) =>
    room.registerTextStreamHandler(topic, (reader: TextStreamReader, { identity }) => {
      if (!isTrusted(identity)) return events.stranger(topic);
      read({ attributes: reader.info.attributes ?? {}, chunks: reader });
    });

  onText(topics.transcription, (stream) => events.transcription(stream));
  onText(topics.bookingConfirmation, (stream) => events.confirmation(stream));
  onText(topics.visitDraft, (stream) => events.draft(stream));
  room.registerByteStreamHandler(topics.appointmentDetails, (reader: ByteStreamReader, { identity }) => {
    if (!isTrusted(identity)) return events.stranger(topics.appointmentDetails);
    events.details({ mimeType: reader.info.mimeType, size: reader.info.size, chunks: reader });
  });

  room.on(RoomEvent.ParticipantConnected, take);
  room.on(RoomEvent.ParticipantDisconnected, (participant) => {
    if (participant.identity !== receptionist) return;
    receptionist = null;
    events.agentGone();
    for (const other of room.remoteParticipants.values()) take(other);
  });
  room.on(RoomEvent.ParticipantAttributesChanged, (_changed, participant) => {
    if (participant.identity === receptionist) events.attributes(participant.attributes);
  });
  room.on(RoomEvent.SignalReconnecting, () => events.reconnecting());
  room.on(RoomEvent.Reconnecting, () => events.reconnecting());
  room.on(RoomEvent.Reconnected, () => events.reconnected());
  room.on(RoomEvent.Disconnected, (reason) => {
    if (joined && !left) events.over(roomEnd(reason));
  });

  try {
    await room.connect(serverUrl, token, { autoSubscribe: true });
  } catch (error) {
    left = true;
    await room.disconnect();
    throw error;
  }
  joined = true;
  for (const participant of room.remoteParticipants.values()) take(participant);

  return {
    send: async (text, id) => {
      await room.localParticipant.sendText(text, { topic: topics.chat, attributes: { [chatMessageIdAttribute]: id } });
    },
    close: async () => {
      left = true;
      await room.disconnect();
    },
  };
};
