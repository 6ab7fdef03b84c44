import type { ProblemKind } from '#locales/sections/keys.ts';
import { ApiFailure, type ConversationApi } from './api.ts';
import type { JoinRoom, RoomEvents, RoomLink } from './room-link.ts';

/** Pauses between tries to join a room, in ms; after the last one it stops. */
const joinPausesMs = [500, 2000] as const;

/** What a refusal of the practice's system means for the visitor. */
export function problemOf(failure: unknown, isOnline: boolean): ProblemKind {
  if (!isOnline) return 'offline';
  if (!(failure instanceof ApiFailure)) return 'unreachable';
  if (failure.status === 429) return 'rate_limited';
  if (failure.status === 401 || failure.status === 403) return 'denied';
  return failure.code === 'receptionist_unavailable' ? 'away' : 'unreachable';
}

export interface Joining {
  readonly api: ConversationApi;
  readonly loadRoom: () => Promise<JoinRoom>;
  readonly locale: string;
  readonly isOnline: () => boolean;
  readonly events: RoomEvents;
  /** False as soon as this attempt is none any more; then nothing of it may stay. */
  readonly isCurrent: () => boolean;
  /** The token leads into a conversation that has only begun. */
  readonly onNewConversation: () => void;
  readonly onToken: (token: string) => void;
}

/** Gets a token and joins, a few times if need be. Null when the attempt was given up meanwhile. Does not throw. */
export async function joinRoomWithTries(joining: Joining): Promise<RoomLink | ProblemKind | null> {
  const { api, loadRoom, locale, isOnline, events, isCurrent } = joining;
  if (!isOnline()) return 'offline';
  for (let round = 0; ; round++) {
    let joinRoom: Promise<JoinRoom>;
    let token: Awaited<ReturnType<ConversationApi['token']>>;
    try {
      joinRoom = loadRoom();
      joinRoom.catch(() => {
        // Awaited below; until then a failure to load is no unhandled one.
      });
      token = await api.token(locale);
    } catch (failure) {
      return isCurrent() ? problemOf(failure, isOnline()) : null;
    }
    joining.onToken(token.participant_token);
    if (!isCurrent()) return null;
    if (!token.resumed) joining.onNewConversation();
    try {
      const room = await (await joinRoom)(token.server_url, token.participant_token, events);
      if (isCurrent()) return room;
      await room.close();
      return null;
    } catch {
      const pauseMs = joinPausesMs[round];
      if (pauseMs === undefined) return isOnline() ? 'room_unreachable' : 'offline';
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    if (!isCurrent()) return null;
  }
}
