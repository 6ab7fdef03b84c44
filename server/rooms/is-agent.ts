import { roomControl } from '../livekit/room-control.ts';
import { log } from '../log.ts';
import type { ConversationRoom } from './conversation-room.ts';

/** Whether somebody in a room is an agent by LiveKit's word; not when it knows nobody of that name or cannot be asked. */
export async function isAgentOf({ conversationId }: ConversationRoom, identity: string): Promise<boolean> {
  try {
    const there = await roomControl().participants(conversationId);
    return there?.some((participant) => participant.identity === identity && participant.isAgent) ?? false;
  } catch (error) {
    log.warn({ room: conversationId, error: (error as Error).name }, 'LiveKit could not be asked who is in a room');
    return false;
  }
}
