import { maxAppointmentDetailsBytes } from './appointment-details.ts';
import { maxConfirmationCharacters } from './booking-confirmation.ts';
import { maxDocumentStatusCharacters, maxPatientDocumentBytes } from './patient-document.ts';
import { maxMessageCharacters, topics } from './topics.ts';
import { maxTypingBytes } from './typing.ts';
import { maxVisitDraftCharacters } from './visit-draft.ts';

/** How a channel travels, who may send on it, and the most a receiver reads of one message. */
export interface Channel {
  readonly topic: string;
  readonly kind: 'text' | 'bytes' | 'packet';
  readonly from: 'agent' | 'patient' | 'both';
  /** A character is at most four bytes of UTF-8. */
  readonly maxBytes: number;
}

const characters = (count: number) => count * 4;

/** Longest turn of the receptionist that is read, in characters. */
export const maxSpokenCharacters = 20_000;

/** Every channel of a conversation's room. What is not in here is nobody's. */
export const channels = {
  bookingConfirmation: {
    topic: topics.bookingConfirmation,
    kind: 'text',
    from: 'agent',
    maxBytes: characters(maxConfirmationCharacters),
  },
  appointmentDetails: {
    topic: topics.appointmentDetails,
    kind: 'bytes',
    from: 'agent',
    maxBytes: maxAppointmentDetailsBytes,
  },
  visitDraft: { topic: topics.visitDraft, kind: 'text', from: 'agent', maxBytes: characters(maxVisitDraftCharacters) },
  documentStatus: {
    topic: topics.documentStatus,
    kind: 'text',
    from: 'agent',
    maxBytes: characters(maxDocumentStatusCharacters),
  },
  patientDocument: {
    topic: topics.patientDocument,
    kind: 'bytes',
    from: 'patient',
    maxBytes: maxPatientDocumentBytes,
  },
  typing: { topic: topics.typing, kind: 'packet', from: 'both', maxBytes: maxTypingBytes },
  /** From the patient (and from staff who have taken over) to the agent; staff's words go on to the patient on it. */
  chat: { topic: topics.chat, kind: 'text', from: 'both', maxBytes: characters(maxMessageCharacters) },
  transcription: {
    topic: topics.transcription,
    kind: 'text',
    from: 'agent',
    maxBytes: characters(maxSpokenCharacters),
  },
} as const satisfies Record<string, Channel>;
export type ChannelName = keyof typeof channels;

/** What became of an incoming message. */
export const channelOutcomes = [
  'taken',
  /** Not from whom the channel belongs to. */
  'wrong_sender',
  'too_large',
  /** Not what the contract says. */
  'malformed',
  /** Its sender went, or gave up, before the end. */
  'cut_off',
] as const;
export type ChannelOutcome = (typeof channelOutcomes)[number];
