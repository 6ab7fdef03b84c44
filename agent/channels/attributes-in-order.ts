import type { Room } from '@livekit/rtc-node';

/**
 * How long a change waits for the one before it. The server usually acknowledges within a few milliseconds, but now and
 * then only after ten seconds; waiting that long would be worse than what this is against.
 */
const patienceMs = 40;

/**
 * Makes a participant's attribute changes go out one after the other, and leaves out those that change nothing. The
 * framework sets its own state beside ours without waiting; two changes under way at once can arrive in the other
 * order, and the page would keep the older one.
 */
export function sendAttributesInOrder(room: Room): void {
  const self = room.localParticipant;
  if (!self) return;
  const send = self.setAttributes.bind(self);
  const current: Record<string, string> = {};
  let turn: Promise<unknown> = Promise.resolve();
  self.setAttributes = async (attributes) => {
    const changed = Object.entries(attributes).filter(([name, value]) => current[name] !== value);
    if (changed.length === 0) return;
    Object.assign(current, attributes);
    const before = turn;
    const sent = before.then(() => send(Object.fromEntries(changed)));
    turn = Promise.race([sent.catch(() => undefined), before.then(() => pause(patienceMs))]);
    await sent;
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
