import type { z } from 'zod';
import {
  type AppointmentResponse,
  appointmentResponseSchema,
  type BookInput,
  type CancelInput,
  type HoldInput,
  type HoldResponse,
  holdResponseSchema,
  type MoveQueryInput,
  type RescheduleInput,
} from '#contract/http/appointments.ts';
import {
  type AvailabilityQueryInput,
  type AvailabilityResponse,
  availabilityResponseSchema,
} from '#contract/http/availability.ts';
import { clinicSchema } from '#contract/http/clinic.ts';
import {
  type ConversationEvent,
  type StoreDocumentResponse,
  storeDocumentResponseSchema,
} from '#contract/http/conversation-record.ts';
import {
  type Conversation,
  type ConversationPatch,
  conversationSchema,
  type FollowUpInput,
  followUpResponseSchema,
  type MessageInput,
} from '#contract/http/conversations.ts';
import {
  type FamilyAvailabilityInput,
  type FamilyAvailabilityResponse,
  type FamilyBookInput,
  type FamilyBookResponse,
  familyAvailabilityResponseSchema,
  familyBookResponseSchema,
} from '#contract/http/family.ts';
import { type GatewayAdmissionResponse, gatewayAdmissionResponseSchema } from '#contract/http/gateway.ts';
import { headers } from '#contract/http/headers.ts';
import type { Heartbeat } from '#contract/http/health.ts';
import {
  type AdmissionResponse,
  admissionResponseSchema,
  type attendanceRequestSchema,
  attendanceResponseSchema,
} from '#contract/http/rooms.ts';
import {
  type ConversationAppointments,
  conversationAppointmentsSchema,
  type SendVerificationCodeInput,
  type SendVerificationCodeResponse,
  sendVerificationCodeResponseSchema,
  type VerificationInput,
  type VerificationResponse,
  verificationResponseSchema,
} from '#contract/http/verification.ts';
import {
  type WaitlistAcceptance,
  type WaitlistEntry,
  type WaitlistInput,
  type WaitlistList,
  waitlistAcceptanceSchema,
  waitlistEntrySchema,
  waitlistListSchema,
} from '#contract/http/waitlist.ts';
import type { Practice } from '#domain/practice.ts';
import { type PracticeAddress, PracticeRequests } from './requests.ts';

/**
 * The typed client through which the worker reads and changes everything, for one conversation. Reads and requests
 * with an idempotency key are tried again when the API cannot be reached.
 * All methods throw `PracticeApiProblem` or `PracticeApiUnavailable`.
 */
export class PracticeApi {
  readonly #requests: PracticeRequests;

  constructor(address: PracticeAddress, conversationId?: string) {
    this.#requests = new PracticeRequests(address, conversationId);
  }

  readClinic(): Promise<Practice> {
    return this.#requests.call('GET', '/clinic', clinicSchema);
  }

  findAvailability(query: AvailabilityQueryInput): Promise<AvailabilityResponse> {
    return this.#requests.call('POST', '/availability', availabilityResponseSchema, {
      body: query,
      harmlessTwice: true,
    });
  }

  placeHold(input: HoldInput): Promise<HoldResponse> {
    return this.#requests.call('POST', '/holds', holdResponseSchema, { body: input });
  }

  releaseHolds(): Promise<undefined> {
    return this.#requests.call('DELETE', '/holds', null);
  }

  bookAppointment(input: BookInput, idempotencyKey: string): Promise<AppointmentResponse> {
    return this.#requests.call('POST', '/appointments', appointmentResponseSchema, { body: input, idempotencyKey });
  }

  /** Times an appointment can be moved to; its own time is not in the way. */
  findOpeningsToMove(appointmentId: string, query: MoveQueryInput): Promise<AvailabilityResponse> {
    return this.#requests.call('GET', `/appointments/${appointmentId}/openings`, availabilityResponseSchema, { query });
  }

  rescheduleAppointment(appointmentId: string, input: RescheduleInput): Promise<AppointmentResponse> {
    const path = `/appointments/${appointmentId}/reschedule`;
    return this.#requests.call('POST', path, appointmentResponseSchema, { body: input, harmlessTwice: true });
  }

  cancelAppointment(appointmentId: string, input: CancelInput): Promise<AppointmentResponse> {
    const path = `/appointments/${appointmentId}/cancel`;
    return this.#requests.call('POST', path, appointmentResponseSchema, { body: input, harmlessTwice: true });
  }

  findFamilyAvailability(input: FamilyAvailabilityInput): Promise<FamilyAvailabilityResponse> {
    const path = '/family/availability';
    return this.#requests.call('POST', path, familyAvailabilityResponseSchema, { body: input, harmlessTwice: true });
  }

  bookFamily(input: FamilyBookInput, idempotencyKey: string): Promise<FamilyBookResponse> {
    return this.#requests.call('POST', '/family/appointments', familyBookResponseSchema, {
      body: input,
      idempotencyKey,
    });
  }

  listWaitlist(): Promise<WaitlistList> {
    return this.#requests.call('GET', '/waitlist', waitlistListSchema);
  }

  joinWaitlist(input: WaitlistInput, idempotencyKey: string): Promise<WaitlistEntry> {
    return this.#requests.call('POST', '/waitlist', waitlistEntrySchema, { body: input, idempotencyKey });
  }

  acceptWaitlistOffer(entryId: string): Promise<WaitlistAcceptance> {
    return this.#requests.call('POST', `/waitlist/${entryId}/accept`, waitlistAcceptanceSchema, {
      harmlessTwice: true,
    });
  }

  declineWaitlistOffer(entryId: string): Promise<WaitlistEntry> {
    return this.#requests.call('POST', `/waitlist/${entryId}/decline`, waitlistEntrySchema);
  }

  sendVerificationCode(input: SendVerificationCodeInput): Promise<SendVerificationCodeResponse> {
    const path = `${this.#conversation}/verification/code`;
    return this.#requests.call('POST', path, sendVerificationCodeResponseSchema, { body: input });
  }

  /** One try; it is not repeated by itself, since each counts. */
  verifyCaller(input: VerificationInput): Promise<VerificationResponse> {
    const path = `${this.#conversation}/verification`;
    return this.#requests.call('POST', path, verificationResponseSchema, { body: input });
  }

  readOwnAppointments(): Promise<ConversationAppointments> {
    return this.#requests.call('GET', `${this.#conversation}/appointments`, conversationAppointmentsSchema);
  }

  readConversation(): Promise<Conversation> {
    return this.#requests.call('GET', `${this.#conversation}`, conversationSchema);
  }

  patchConversation(patch: ConversationPatch): Promise<undefined> {
    return this.#requests.call('PATCH', `${this.#conversation}`, null, { body: patch });
  }

  appendMessages(messages: readonly MessageInput[]): Promise<undefined> {
    return this.#requests.call('POST', `${this.#conversation}/messages`, null, {
      body: { messages },
      harmlessTwice: true,
    });
  }

  createFollowUp(input: FollowUpInput, idempotencyKey: string): Promise<{ id: string }> {
    const path = `${this.#conversation}/follow-ups`;
    return this.#requests.call('POST', path, followUpResponseSchema, { body: input, idempotencyKey });
  }

  recordHeartbeat(workerId: string, heartbeat: Heartbeat): Promise<undefined> {
    return this.#requests.call('PUT', `/workers/${workerId}`, null, { body: heartbeat });
  }

  /** Who somebody in the room is; whoever may not be there has been removed when this returns. */
  admit(identity: string): Promise<AdmissionResponse> {
    const path = `${this.#conversation}/admissions`;
    return this.#requests.call('POST', path, admissionResponseSchema, { body: { identity }, harmlessTwice: true });
  }

  /** Somebody has left the room, for good or by losing the connection. */
  noteDeparture(identity: string, forGood: boolean): Promise<undefined> {
    const path = `${this.#conversation}/departures`;
    return this.#requests.call('POST', path, null, { body: { identity, forGood }, harmlessTwice: true });
  }

  /** Takes the conversation; every later request of this client says so. */
  async attend(input: z.input<typeof attendanceRequestSchema>): Promise<void> {
    const path = `${this.#conversation}/attendances`;
    const { attendance } = await this.#requests.call('POST', path, attendanceResponseSchema, {
      body: input,
      harmlessTwice: true,
    });
    this.#requests.attendAs(attendance);
  }

  /** Gives the conversation back, so that another receptionist may take it at once. */
  releaseAttendance(): Promise<undefined> {
    return this.#requests.call('DELETE', `${this.#conversation}/attendances`, null);
  }

  /** Told when another receptionist has taken the conversation: nothing of this one is heeded any more. */
  whenSuperseded(told: () => void): void {
    this.#requests.whenSuperseded(told);
  }

  appendEvents(events: readonly ConversationEvent[]): Promise<undefined> {
    const path = `${this.#conversation}/events`;
    return this.#requests.call('POST', path, null, { body: { events }, harmlessTwice: true });
  }

  /** Stores a document the patient has sent; the same id twice is stored once. */
  storeDocument(
    id: string,
    document: { name: string; contentType: string; content: Uint8Array },
  ): Promise<StoreDocumentResponse> {
    const { name, contentType, content } = document;
    const path = `${this.#conversation}/documents/${id}`;
    return this.#requests.call('PUT', path, storeDocumentResponseSchema, {
      // A header that is too long would be refused as a whole.
      headers: { [headers.documentName]: encodeURIComponent(name.slice(-200).toWellFormed()) },
      bytes: { content, contentType },
    });
  }

  /** Whose conversation a gateway token opens; asked by the worker itself. */
  admitToGateway(token: string): Promise<GatewayAdmissionResponse> {
    const path = '/gateway/admissions';
    return this.#requests.call('POST', path, gatewayAdmissionResponseSchema, { body: { token }, harmlessTwice: true });
  }

  get #conversation(): string {
    return `/conversations/${this.#requests.conversationId}`;
  }
}

/** The client's methods without its inside, for those who only use it. */
export type PracticeClient = Pick<PracticeApi, keyof PracticeApi>;
