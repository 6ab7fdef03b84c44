import type { Room } from '@livekit/rtc-node';

/**
 * Makes a participant's attribute changes go out one after the other. The framework sets its own state beside ours
 * without waiting; two changes under way at once can arrive in the other order, and the page would keep the older one.
 */
export function sendAttributesInOrder(room: Room): void {
  const self = room.localParticipant;
  if (!self) return;
  const send = self.setAttributes.bind(self);
  let last: Promise<unknown> = Promise.resolve();
  self.setAttributes = (attributes) => {
    const sent = last.then(() => send(attributes));
    last = sent.catch(() => undefined);
    return sent;
  };
}
