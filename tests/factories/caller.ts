import { type AppointmentResponse, appointmentResponseSchema, type BookInput } from '#contract/http/appointments.ts';
import { notificationListSchema } from '#contract/http/notifications.ts';
import {
  type ConversationAppointments,
  conversationAppointmentsSchema,
  type SendVerificationCodeInput,
  type VerificationInput,
  type VerificationResponse,
  verificationResponseSchema,
} from '#contract/http/verification.ts';
import type { PracticeApp, Caller as Principal } from './web-app.ts';

/** Patients of the demo practice's document. */
export const linda = { first: 'Linda', last: 'Garcia', birthDate: '1984-03-12', phone: '+12175550142' };
export const marcus = { first: 'Marcus', last: 'Webb', birthDate: '1990-07-28', phone: '+12175550163' };
export const sofia = { first: 'Sofia', last: 'Ruiz', birthDate: '1975-11-02', phone: '+12175550177' };
export const ethan = {
  first: 'Ethan',
  last: 'Brooks',
  birthDate: '2018-05-19',
  phone: '+12175550188',
  guardian: 'Karen Brooks',
};
export const karen = { first: 'Karen', last: 'Brooks', birthDate: '1986-09-30', phone: '+12175550188' };

/** Somebody in a conversation of their own, and what the receptionist does for them. */
export class Caller {
  readonly id: string;
  readonly agent: Principal;
  readonly visitor: Principal;
  /** What its browser sends back. */
  readonly cookie: string;
  readonly #app: PracticeApp;

  private constructor(app: PracticeApp, { id, cookie }: { id: string; cookie: string }) {
    this.#app = app;
    this.id = id;
    this.agent = { agentOf: id };
    this.visitor = { cookie };
    this.cookie = cookie;
  }

  static async begin(app: PracticeApp): Promise<Caller> {
    return new Caller(app, await app.startConversation());
  }

  /** One try, as it is answered. */
  tryToProve(body: VerificationInput): Promise<Response> {
    return this.#app.call('POST', `/conversations/${this.id}/verification`, { as: this.agent, body });
  }

  async prove(body: VerificationInput): Promise<VerificationResponse> {
    return verificationResponseSchema.parse(await (await this.tryToProve(body)).json());
  }

  askForCode({ first, last, birthDate }: SendVerificationCodeInput): Promise<Response> {
    const body = { first, last, birthDate };
    return this.#app.call('POST', `/conversations/${this.id}/verification/code`, { as: this.agent, body });
  }

  /** Has a code sent and gives it back: the whole way of somebody who is known. */
  async proveByCode(person: SendVerificationCodeInput): Promise<VerificationResponse> {
    await this.askForCode(person);
    return this.prove({ method: 'one_time_code', code: (await codesSent(this.#app))[0] ?? 'none' });
  }

  async appointments(): Promise<ConversationAppointments> {
    const response = await this.#app.call('GET', `/conversations/${this.id}/appointments`, { as: this.agent });
    return conversationAppointmentsSchema.parse(await response.json());
  }

  /** The codes of what the receptionist may speak of. */
  async codesHeard(): Promise<string[]> {
    return (await this.appointments()).appointments.map(({ details }) => details.code);
  }

  book(input: BookInput): Promise<AppointmentResponse> {
    return book(this.#app, this.agent, input);
  }
}

export async function book(app: PracticeApp, as: Principal, input: BookInput): Promise<AppointmentResponse> {
  const response = await app.call('POST', '/appointments', { as, body: input, key: crypto.randomUUID() });
  if (!response.ok) throw new Error(`not booked: ${await response.text()}`);
  return appointmentResponseSchema.parse(await response.json());
}

/** The one-time codes of the practice's outbox, the newest first. */
export async function codesSent(app: PracticeApp): Promise<string[]> {
  const response = await app.call('GET', '/notifications', { as: { staff: 'front-desk' } });
  const { notifications } = notificationListSchema.parse(await response.json());
  return notifications
    .filter(({ kind }) => kind === 'verification.code')
    .map(({ text }) => /\b\d{6}\b/.exec(text)?.[0] ?? '');
}

/** Six digits that are not these. */
export function otherDigits(digits: string): string {
  return String((Number(digits) + 1) % 1_000_000).padStart(6, '0');
}

/** Forgets what was counted across conversations, as if a day had passed. */
export async function forgetLimits(database: { rateLimit: { deleteMany(): Promise<unknown> } }): Promise<void> {
  await database.rateLimit.deleteMany();
}
