import { randomUUID } from 'node:crypto';
import { Room } from '@livekit/rtc-node';
import { AccessToken } from 'livekit-server-sdk';
import { openDatabase } from '#server/database.ts';
import { environment } from '#tests/environment/environment.ts';

/** Somebody of the staff who sits in a conversation's room unseen. */
export interface HiddenStaff {
  identity: string;
  room: Room;
  /** The whole texts that came on a topic, in the order in which they ended. */
  heard(topic: string): string[];
  leave(): Promise<void>;
}

/** Takes a hidden seat in a conversation's room, as the staff's token endpoint gives it, and listens to some topics. */
export async function hiddenStaff(conversationId: string, topics: readonly string[]): Promise<HiddenStaff> {
  const { databaseUrl, livekitUrl, livekitApiKey, livekitApiSecret, staffEmail } = environment();
  const database = openDatabase(databaseUrl, 1);
  const { id: staffUserId, clinicId } = await database.staffUser.findFirstOrThrow({
    where: { email: staffEmail },
    select: { id: true, clinicId: true },
  });
  const identity = `staff-${randomUUID()}`;
  const issuedAt = new Date();
  await database.roomSeat.create({
    data: { identity, clinicId, conversationId, kind: 'staff', staffUserId, issuedAt },
    select: { identity: true },
  });
  await database.$disconnect();
  const token = new AccessToken(livekitApiKey, livekitApiSecret, { identity, ttl: 600 });
  token.addGrant({ roomJoin: true, room: conversationId, hidden: true, canPublishData: true, canSubscribe: true });
  const room = new Room();
  const heard = new Map<string, string[]>(topics.map((topic) => [topic, []]));
  for (const topic of topics) {
    room.registerTextStreamHandler(topic, async (reader) => {
      // What is cut off when somebody leaves was not heard.
      const text = await reader.readAll().catch(() => null);
      if (text !== null) heard.get(topic)?.push(text);
    });
  }
  await room.connect(livekitUrl, await token.toJwt(), { autoSubscribe: true, dynacast: false });
  return { identity, room, heard: (topic) => heard.get(topic) ?? [], leave: () => room.disconnect() };
}
