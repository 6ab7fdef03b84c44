import type { FaultWords } from './patient.ts';

/** Why a microphone cannot be used. */
export type MicrophoneTrouble = 'refused' | 'missing' | 'busy' | 'insecure' | 'failed';
/** Where a refused microphone is allowed again. */
export type BrowserKind = 'chromium' | 'firefox' | 'safari';

/** What a conversation has beside its words: the voice, stopping, and the ways to a person. */
export interface TalkWords {
  readonly microphone: {
    /** The button, by what pressing it does. */
    readonly turnOn: string;
    readonly mute: string;
    readonly unmute: string;
    /** While the browser asks. */
    readonly asking: FaultWords;
    readonly on: string;
    readonly muted: string;
    readonly level: string;
    readonly device: string;
    readonly trouble: Readonly<Record<MicrophoneTrouble, FaultWords>>;
    readonly allowAgain: Readonly<Record<BrowserKind, string>>;
    readonly again: string;
    readonly close: string;
  };
  readonly sound: {
    readonly turnOn: string;
    readonly turnOff: string;
    readonly blocked: string;
  };
  /** What the visitor said aloud, in the transcript. */
  readonly spoken: string;
  readonly stop: string;
  readonly stopHint: string;
  readonly person: {
    readonly open: string;
    readonly title: string;
    readonly call: (phone: string) => string;
    readonly here: string;
    /** What asking for a person says in the conversation. */
    readonly say: string;
    readonly message: string;
    /** When somebody will see it. */
    readonly openNow: string;
    readonly closedNow: (opens: string) => string;
    readonly closed: string;
  };
  readonly ending: {
    readonly title: string;
    readonly under: string;
    /** It could not be told to the practice's system. */
    readonly alone: FaultWords;
  };
  /** While the receptionist takes longer to come than it should. */
  readonly slow: FaultWords;
}
