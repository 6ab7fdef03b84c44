import { JobStatus, type ParticipantInfo, ParticipantInfo_Kind } from '@livekit/protocol';
import { env } from '../env.ts';
import { agentDispatch, roomService } from './clients.ts';

/** Somebody in a room, hidden ones too. */
export interface RoomParticipant {
  readonly identity: string;
  /** An agent: LiveKit says so of those it has dispatched. */
  readonly isAgent: boolean;
  /** Epoch milliseconds of the machine's clock. */
  readonly joinedAtMs: number;
}

/** What we ask of LiveKit about one conversation's room. Every method may fail when LiveKit cannot be reached. */
export interface RoomControl {
  /** Everybody in the room; null when there is no such room. */
  participants(room: string): Promise<readonly RoomParticipant[] | null>;
  /** Puts somebody out. Whoever is gone already is no failure. */
  remove(room: string, identity: string): Promise<void>;
  /** Closes the room and puts everybody out. A room that is gone is no failure. */
  close(room: string): Promise<void>;
  /** Dispatches that no worker has taken yet: when each was asked for, epoch milliseconds. */
  openDispatches(room: string): Promise<readonly number[]>;
  /** Asks for a receptionist. */
  dispatch(room: string): Promise<void>;
}

/** LiveKit itself, by its server API. */
const livekit: RoomControl = {
  async participants(room) {
    const [found] = await roomService().listRooms([room]);
    if (!found) return null;
    return (await roomService().listParticipants(room)).map(participantOf);
  },
  remove: (room, identity) => unlessGone(roomService().removeParticipant(room, identity)),
  close: (room) => unlessGone(roomService().deleteRoom(room)),
  async openDispatches(room) {
    const dispatches = await agentDispatch().listDispatch(room);
    return dispatches
      .filter(({ state }) => {
        const jobs = state?.jobs ?? [];
        return jobs.length === 0 || jobs.some((job) => job.state?.status === JobStatus.JS_PENDING);
      })
      .map(({ state }) => Number((state?.createdAt ?? 0n) / 1_000_000n));
  },
  async dispatch(room) {
    await agentDispatch().createDispatch(room, env().AGENT_NAME);
  },
};

/** A participant as LiveKit describes it. */
export function participantOf(info: ParticipantInfo): RoomParticipant {
  const { identity, kind, joinedAt, joinedAtMs } = info;
  return {
    identity,
    isAgent: kind === ParticipantInfo_Kind.AGENT,
    joinedAtMs: Number(joinedAtMs || joinedAt * 1000n),
  };
}

async function unlessGone(request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if ((error as { status?: unknown }).status !== 404) throw error;
  }
}

let current: RoomControl = livekit;

/** Whom to ask about rooms. */
export function roomControl(): RoomControl {
  return current;
}

/** Puts another one in LiveKit's place, in tests; undefined puts LiveKit back. */
export function replaceRoomControl(other: RoomControl | undefined): void {
  current = other ?? livekit;
}
