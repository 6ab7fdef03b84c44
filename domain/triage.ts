import type { EmergencyProtocol } from './practice.ts';
import { clausesOf, plainMessage } from './triage/clauses.ts';
import { detectorFor } from './triage/flags.ts';
import { inLanguage } from './triage/words.ts';

/** `call911`: an ambulance now. `sameDay`: seen today. */
export type TriageLevel = 'call911' | 'sameDay' | 'none';

/** What a message says by the practice's emergency protocol. */
export interface Triage {
  readonly level: TriageLevel;
  /** The protocol's own name of the red flag, e.g. `trouble breathing`. */
  readonly flag?: string;
  /** The protocol's words, in the language of `locale` where they are known in it. */
  readonly say?: string;
  /** What to do until help is there, when the protocol has something for this flag. */
  readonly firstAid?: string;
}

/**
 * Looks for the protocol's red flags in free wording, English and Spanish, about the writer or somebody else. What is
 * said not to be there, to be long past or only supposed does not count. Flags that call for 911 come before those
 * of the same day. `locale` (BCP 47) is only the language of the answer.
 */
export function triage(text: string, protocol: EmergencyProtocol, locale: string): Triage {
  const message = { plain: plainMessage(text), clauses: clausesOf(text) };
  const found = (flags: readonly string[]) => flags.find((flag) => detectorFor(flag)(message));
  const urgent = found(protocol.call911.flags);
  if (urgent) return result('call911', urgent, protocol.call911.say, protocol, locale);
  const today = found(protocol.sameDay.flags);
  return today ? result('sameDay', today, protocol.sameDay.say, protocol, locale) : { level: 'none' };
}

function result(level: TriageLevel, flag: string, say: string, protocol: EmergencyProtocol, locale: string): Triage {
  const aid = protocol.firstAid[flag];
  return {
    level,
    flag,
    say: inLanguage(level, say, locale),
    ...(aid ? { firstAid: inLanguage(flag, aid, locale) } : {}),
  };
}
