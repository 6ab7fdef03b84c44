import { DisconnectReason, type Participant, ParticipantKind, Room, RoomEvent, setLogLevel } from 'livekit-client';
import { channels } from '#contract/channels/catalog.ts';
import { chatMessageIdAttribute } from '#contract/channels/topics.ts';
import { typingSchema } from '#contract/channels/typing.ts';
import { rpcMethods } from '#contract/rpc/methods.ts';
import { pickSlotRequestSchema } from '#contract/rpc/pick-slot.ts';
import { resendDetailsResponseSchema, resendDetailsTimeoutMs } from '#contract/rpc/resend-details.ts';
import { reviewDetailsRequestSchema } from '#contract/rpc/review-details.ts';
import { stopResponseSchema, stopTimeoutMs } from '#contract/rpc/stop.ts';
import { ChannelRegistrar } from '../channels/registrar.ts';
import { sendDocument } from '../channels/send-document.ts';
import type { JoinRoom, RoomEnd, RoomEvents } from './room-link.ts';
import { roomVoice } from './room-voice.ts';

/** No stream the patient's page takes is larger than this, inflated. */
const maxStreamBytes = Math.max(
  ...Object.values(channels).map(({ maxBytes, from }) => (from === 'patient' ? 0 : maxBytes)),
);

function roomEnd(reason: DisconnectReason | undefined): RoomEnd {
  switch (reason) {
    case DisconnectReason.DUPLICATE_IDENTITY:
    case DisconnectReason.PARTICIPANT_REMOVED:
    case DisconnectReason.ROOM_DELETED:
    case DisconnectReason.ROOM_CLOSED:
      return 'removed';
    default:
      return 'lost';
  }
}

/**
 * Keeps who the receptionist is: the first participant of kind agent (only the server gives that kind, so no visitor
 * can claim it). While it is there, nobody else is listened to.
 */
function followReceptionist(room: Room, events: RoomEvents) {
  let receptionist: string | null = null;
  const take = (participant: Participant | undefined) => {
    if (receptionist !== null || participant?.kind !== ParticipantKind.AGENT) return;
    receptionist = participant.identity;
    events.agentJoined(participant.identity);
    events.attributes(participant.attributes);
  };
  const takeAny = () => {
    for (const participant of room.remoteParticipants.values()) take(participant);
  };
  room.on(RoomEvent.ParticipantConnected, take);
  room.on(RoomEvent.ParticipantDisconnected, (participant) => {
    if (participant.identity !== receptionist) return;
    receptionist = null;
    events.agentGone();
    takeAny();
  });
  room.on(RoomEvent.ParticipantAttributesChanged, (_changed, participant) => {
    if (participant.identity === receptionist) events.attributes(participant.attributes);
  });
  return {
    takeAny,
    isTrusted: (identity: string) => {
      take(room.remoteParticipants.get(identity));
      return identity === receptionist;
    },
    /** Throws while there is none. */
    identity: (): string => {
      if (receptionist === null) throw new Error('no receptionist is here');
      return receptionist;
    },
  };
}

function listen(room: Room, events: RoomEvents, isTrusted: (identity: string) => boolean): void {
  const registrar = new ChannelRegistrar(room, {
    isTrusted,
    isSelf: (identity) => identity !== '' && identity === room.localParticipant.identity,
    dropped: (topic, outcome) => events.dropped(topic, outcome),
  });
  registrar.onText(
    channels.transcription,
    (stream) => events.transcription(stream),
    (stream) => events.heard(stream),
  );
  registrar.onText(channels.bookingConfirmation, (stream) => events.confirmation(stream));
  registrar.onText(channels.visitDraft, (stream) => events.draft(stream));
  registrar.onText(channels.documentStatus, (stream) => events.documentStatus(stream));
  registrar.onText(channels.chat, (stream) => events.staffMessage(stream));
  registrar.onBytes(channels.appointmentDetails, (stream) => events.details(stream));
  registrar.onPacket(channels.typing, typingSchema, ({ typing }) => events.typing(typing));
  registrar.onRpc(rpcMethods.pickSlot, pickSlotRequestSchema, (request, timeoutMs) =>
    events.pickSlot(request, timeoutMs),
  );
  registrar.onRpc(rpcMethods.reviewDetails, reviewDetailsRequestSchema, (request, timeoutMs) =>
    events.reviewDetails(request, timeoutMs),
  );
}

/** Joins a LiveKit room and listens on every channel of the contract. */
export const joinLiveKitRoom: JoinRoom = async (serverUrl, token, events) => {
  setLogLevel('warn');
  const room = new Room({ dataStream: { maxPayloadByteLength: maxStreamBytes } });
  let joined = false;
  let left = false;

  const receptionist = followReceptionist(room, events);
  const voice = roomVoice(room, events, receptionist.isTrusted);
  listen(room, events, receptionist.isTrusted);
  room.on(RoomEvent.SignalReconnecting, () => events.reconnecting());
  room.on(RoomEvent.Reconnecting, () => events.reconnecting());
  room.on(RoomEvent.Reconnected, () => events.reconnected());
  room.on(RoomEvent.Disconnected, (reason) => {
    if (joined && !left) events.over(roomEnd(reason));
  });

  try {
    await room.connect(serverUrl, token, { autoSubscribe: false });
  } catch (error) {
    left = true;
    await room.disconnect();
    throw error;
  }
  joined = true;
  receptionist.takeAny();
  const { localParticipant } = room;
  const ask = (method: string, request: unknown, responseTimeout: number) =>
    localParticipant.performRpc({
      destinationIdentity: receptionist.identity(),
      method,
      payload: JSON.stringify(request),
      responseTimeout,
    });

  return {
    identity: localParticipant.identity,
    send: async (text, id) => {
      await localParticipant.sendText(text, {
        topic: channels.chat.topic,
        attributes: { [chatMessageIdAttribute]: id },
      });
    },
    sendTyping: (typing) => {
      const payload = new TextEncoder().encode(JSON.stringify({ v: 1, typing }));
      localParticipant.publishData(payload, { reliable: false, topic: channels.typing.topic }).catch(() => {
        // A hint: the next one may come through.
      });
    },
    sendDocument: (document, onSent, signal) =>
      sendDocument(localParticipant, receptionist.identity(), document, onSent, signal),
    resendDetails: async (request) => {
      const answer = await ask(rpcMethods.resendDetails, request, resendDetailsTimeoutMs);
      return resendDetailsResponseSchema.parse(JSON.parse(answer));
    },
    stop: async () => {
      const answer = await ask(rpcMethods.stop, { v: 1 }, stopTimeoutMs);
      return stopResponseSchema.parse(JSON.parse(answer)).stopped;
    },
    voice,
    close: async () => {
      left = true;
      await room.disconnect();
    },
  };
};
