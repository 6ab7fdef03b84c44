import type { EmergencyProtocol } from './practice.ts';
import { statedByAnswer } from './triage/answers.ts';
import { detectorFor } from './triage/flags.ts';
import { Message } from './triage/message.ts';
import { tokensOf } from './triage/reading.ts';

/** `call911`: an ambulance now. `sameDay`: seen today. */
export type TriageLevel = 'call911' | 'sameDay' | 'none';

/** What a message says by the practice's emergency protocol. */
export interface Triage {
  readonly level: TriageLevel;
  /** The protocol's own name of the red flag, e.g. `trouble breathing`. */
  readonly flag?: string;
  /** The protocol's words. */
  readonly say?: string;
  /** What to do until help is there, when the protocol has something for this flag. */
  readonly firstAid?: string;
}

/** What a message stands in. */
export interface TriageContext {
  /** What the caller said before, oldest first; the last few count. */
  readonly before?: readonly string[];
  /** The receptionist's words that the message answers. */
  readonly asked?: string;
}

/** So many earlier messages are read with the last one. */
const messagesKept = 3;

/**
 * Looks for the protocol's red flags in free wording, English, Spanish or both, about the writer or somebody else. What
 * is said not to be there, to be long past or only supposed does not count; a figure of speech is no symptom. Flags that
 * call for 911 come before those of the same day, and in doubt they are found.
 *
 * With a context a flag is also found when its parts stand in several messages ("my jaw is swollen" – "now it's up to
 * my eye") and when the message is the answer to a question ("do you have trouble breathing?" – "yes"). What earlier
 * messages raised by themselves is not found again.
 */
export function triage(
  text: string,
  protocol: EmergencyProtocol,
  { before = [], asked = '' }: TriageContext = {},
): Triage {
  const earlier = before.slice(-messagesKept);
  const now = tokensOf(text);
  const answer = statedByAnswer(asked, now);
  const readings = [
    new Message(earlier, now),
    ...(answer ? [new Message(earlier, answer, { mayBeSupposed: true })] : []),
  ];
  const found = (flags: readonly string[]) => flags.find((flag) => readings.some(detectorFor(flag)));
  const urgent = found(protocol.call911.flags);
  if (urgent) return result('call911', urgent, protocol.call911.say, protocol);
  const today = found(protocol.sameDay.flags);
  return today ? result('sameDay', today, protocol.sameDay.say, protocol) : { level: 'none' };
}

function result(level: TriageLevel, flag: string, say: string, protocol: EmergencyProtocol): Triage {
  const aid = protocol.firstAid[flag];
  return { level, flag, say, ...(aid ? { firstAid: aid } : {}) };
}
