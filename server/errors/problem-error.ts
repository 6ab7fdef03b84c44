import { type Problem, type ProblemCode, problemStatus } from '#contract/http/problem.ts';

const sentences: Record<ProblemCode, string> = {
  invalid_request: 'Some of what was sent is not right. Please check it and try again.',
  idempotency_key_missing: 'This request needs an Idempotency-Key header.',
  unauthenticated: 'Please sign in first.',
  forbidden: 'This is not open to you.',
  not_found: 'We could not find that.',
  slot_taken: 'That time has just been taken. Please choose another.',
  time_occupied: 'There is something in that time already. Please move it first, or choose another time.',
  hold_expired: 'That time is no longer kept for you. Please choose again.',
  offer_expired: 'That time is no longer kept for you.',
  conversation_ended: 'This conversation has ended. Please start a new one.',
  already_attended: 'Another receptionist is in this conversation.',
  superseded: 'Another receptionist has taken this conversation over.',
  unsupported_media_type: 'That kind of file cannot be taken here.',
  version_conflict: 'Somebody changed this in the meantime. Please look again.',
  transition_not_allowed: 'That is not possible in its present state.',
  link_expired: 'This link has expired. Please call us, we are glad to help.',
  payload_too_large: 'That is too long for us to read.',
  idempotency_key_reused: 'This Idempotency-Key was used for another request.',
  not_bookable: 'That time cannot be booked.',
  rate_limited: 'That was a little too fast. Please wait a moment and try again.',
  internal: 'Something went wrong on our side. Nothing was lost; please try again.',
  receptionist_unavailable: 'Our receptionist is away at the moment. Please try again shortly, or call us.',
  database_unavailable:
    'Our calendar cannot be reached at the moment. Please try again shortly; nothing is done twice.',
};

type Extras = Pick<Problem, 'fields' | 'alternatives' | 'conflicts' | 'familyAlternatives' | 'member' | 'reason'>;

/**
 * An error with a stable code, a message for the log (never patient data) and a sentence for the person. One mapper
 * (`problem-response.ts`) turns it into problem+json.
 */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly sentence: string;
  readonly extras: Extras;

  constructor(code: ProblemCode, options: { log?: string; sentence?: string; cause?: unknown } & Extras = {}) {
    super(options.log ?? code, { cause: options.cause });
    this.name = 'ProblemError';
    this.code = code;
    this.status = problemStatus[code];
    this.sentence = options.sentence ?? sentences[code];
    this.extras = {
      ...(options.fields && { fields: options.fields }),
      ...(options.alternatives && { alternatives: options.alternatives }),
      ...(options.conflicts && { conflicts: options.conflicts }),
      ...(options.familyAlternatives && { familyAlternatives: options.familyAlternatives }),
      ...(options.member !== undefined && { member: options.member }),
      ...(options.reason && { reason: options.reason }),
    };
  }
}
