import { roomControl } from '../livekit/room-control.ts';
import { log } from '../log.ts';

/**
 * Puts somebody out of a conversation's room. When LiveKit cannot be asked that is logged, not thrown: whoever stays is
 * refused again by the next who asks about them.
 */
export async function putOut(conversationId: string, identity: string): Promise<void> {
  try {
    await roomControl().remove(conversationId, identity);
  } catch (error) {
    log.warn({ room: conversationId, error: (error as Error).name }, 'somebody could not be removed from a room');
  }
}
