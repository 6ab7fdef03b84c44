import type { Operations } from './operation.ts';
import { appointmentOperations } from './operations/appointments.ts';
import { availabilityOperations } from './operations/availability.ts';
import { blockOperations } from './operations/blocks.ts';
import { byHandOperations } from './operations/by-hand.ts';
import { conversationOperations } from './operations/conversations.ts';
import { familyOperations } from './operations/family.ts';
import { gatewayOperations } from './operations/gateway.ts';
import { holdOperations } from './operations/holds.ts';
import { linkOperations } from './operations/links.ts';
import { metaOperations } from './operations/meta.ts';
import { notificationOperations } from './operations/notifications.ts';
import { recallOperations } from './operations/recalls.ts';
import { recordOperations } from './operations/record.ts';
import { roomOperations } from './operations/rooms.ts';
import { verificationOperations } from './operations/verification.ts';
import { waitlistOperations } from './operations/waitlist.ts';
import { workerOperations } from './operations/workers.ts';

/** The operations of the whole API. An area that is new stands in a file of its own and is added here. */
export const areas: readonly Operations[] = [
  conversationOperations,
  byHandOperations,
  roomOperations,
  recordOperations,
  gatewayOperations,
  verificationOperations,
  metaOperations,
  availabilityOperations,
  holdOperations,
  appointmentOperations,
  familyOperations,
  blockOperations,
  linkOperations,
  waitlistOperations,
  recallOperations,
  notificationOperations,
  workerOperations,
];

/**
 * All areas as one table.
 * @throws Error when two areas describe the same method of the same address.
 */
export function mergeOperations(parts: readonly Operations[]): Operations {
  const merged: Record<string, Operations[string]> = {};
  for (const part of parts) {
    for (const [path, described] of Object.entries(part)) {
      const twice = Object.keys(described).find((method) => Object.hasOwn(merged[path] ?? {}, method));
      if (twice) throw new Error(`${twice} ${path} is described twice`);
      merged[path] = { ...merged[path], ...described };
    }
  }
  return merged;
}
