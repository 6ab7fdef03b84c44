import { voice } from '@livekit/agents';
import type { Room } from '@livekit/rtc-node';
import { roomChannels } from '../channels/agent-channels.ts';
import type { ConversationTransport } from '../conversation/transport.ts';
import { listenToChat } from './chat-input.ts';

/**
 * A conversation in a LiveKit room. The session is not given the room: the framework would answer a patient's browser
 * with prompts and raw tool results (`lk.agent.session`). Only its room input and output are attached.
 */
export function roomTransport(room: Room, patientIdentity: string, speech: boolean): ConversationTransport {
  return {
    channels: roomChannels(room, patientIdentity),
    speech,
    attach(session) {
      const io = new voice.RoomIO({
        agentSession: session,
        room,
        participant: patientIdentity,
        inputOptions: { textEnabled: false, audioEnabled: speech, closeOnDisconnect: false },
        outputOptions: { audioEnabled: speech },
      });
      return { start: () => io.start(), close: () => io.close() };
    },
    listen: (events) => listenToChat(room, patientIdentity, (input) => events.input(input)),
  };
}
