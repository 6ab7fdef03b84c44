import type { RoomControl, RoomParticipant } from '#server/livekit/room-control.ts';

/** Stands in LiveKit's place: rooms in memory, and a note of everything that was asked of it. */
export class FakeRooms implements RoomControl {
  readonly #rooms = new Map<string, RoomParticipant[]>();
  readonly #open = new Map<string, number[]>();
  /** `ROOM IDENTITY`, in the order in which they were put out while they were there. */
  readonly removed: string[] = [];
  readonly closed: string[] = [];
  readonly dispatched: string[] = [];
  /** How often LiveKit was asked who is in a room. */
  asked = 0;
  /** When a dispatch is asked for, epoch milliseconds. */
  nowMs = () => Date.now();
  /** While false every request fails, as when LiveKit is away. */
  reachable = true;

  /** Somebody comes; the room is made if need be. */
  join(room: string, identity: string, more: { isAgent?: boolean; joinedAtMs?: number } = {}): void {
    const others = (this.#rooms.get(room) ?? []).filter((one) => one.identity !== identity);
    this.#rooms.set(room, [...others, { identity, isAgent: false, joinedAtMs: this.nowMs(), ...more }]);
  }

  leave(room: string, identity: string): void {
    const others = this.#rooms.get(room)?.filter((one) => one.identity !== identity);
    if (others) this.#rooms.set(room, others);
  }

  /** A dispatch that no worker has taken. */
  leaveOpen(room: string, askedAtMs: number): void {
    this.#open.set(room, [...(this.#open.get(room) ?? []), askedAtMs]);
  }

  identities(room: string): string[] {
    return (this.#rooms.get(room) ?? []).map(({ identity }) => identity);
  }

  async participants(room: string) {
    this.asked++;
    this.#mustBeReachable();
    return this.#rooms.get(room) ?? null;
  }

  async remove(room: string, identity: string) {
    this.#mustBeReachable();
    if (!this.identities(room).includes(identity)) return;
    this.leave(room, identity);
    this.removed.push(`${room} ${identity}`);
  }

  async close(room: string) {
    this.#mustBeReachable();
    this.#rooms.delete(room);
    this.closed.push(room);
  }

  async openDispatches(room: string) {
    this.#mustBeReachable();
    return this.#open.get(room) ?? [];
  }

  async dispatch(room: string) {
    this.#mustBeReachable();
    this.dispatched.push(room);
    this.leaveOpen(room, this.nowMs());
  }

  #mustBeReachable(): void {
    if (!this.reachable) throw new Error('LiveKit is away');
  }
}

/** Puts a stand-in in LiveKit's place for the rest of the test file. Call it after `startWebApp`. */
export async function fakeRooms(): Promise<FakeRooms> {
  const { replaceRoomControl } = await import('#server/livekit/room-control.ts');
  const rooms = new FakeRooms();
  replaceRoomControl(rooms);
  return rooms;
}
