import { embedAppointmentKinds, embedVersion, type PageMessage } from '#contract/embed/names.ts';

/**
 * A message of our page, or null for anything else. Reads three fields and copies nothing, so it does not matter how large
 * the rest is. Sender and origin are checked before.
 */
export function readPageMessage(data: unknown): PageMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const { openwide, type, kind } = data as Record<string, unknown>;
  if (openwide !== embedVersion) return null;
  if (type === 'ready' || type === 'close' || type === 'said') return { type };
  const known = embedAppointmentKinds.find((each) => each === kind);
  return type === 'appointment' && known ? { type, kind: known } : null;
}
