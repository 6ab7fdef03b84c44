import {
  type AppointmentResponse,
  appointmentResponseSchema,
  type BookInput,
  holdResponseSchema,
} from '#contract/http/appointments.ts';
import { availabilityResponseSchema, type Opening } from '#contract/http/availability.ts';
import { problemSchema } from '#contract/http/problem.ts';
import type { Practice } from '#domain/practice.ts';
import type { Answer, HistoryCaller } from './caller.ts';
import { isChild, patientOf } from './people.ts';
import type { Pick } from './plan.ts';
import { dayOf, wishOf } from './wishes.ts';

interface Sent {
  path: string;
  body: BookInput;
  key: string;
  /** The appointment that came of it, if one did. */
  id: string | undefined;
}

/** One patient's side of a history: the receptionist's calls, and those of the manage link. */
export class HistoryConversation {
  readonly caller: HistoryCaller;
  readonly #practice: Practice;
  readonly #nowMs: () => number;
  readonly #patient: number;
  readonly as: { agentOf: string };
  readonly cookie: string;
  /** Its appointments by id, as last answered. */
  readonly appointments = new Map<string, AppointmentResponse>();
  readonly #adopted: AppointmentResponse[] = [];
  offered: Opening[] = [];
  #sent: Sent | undefined;

  constructor(
    caller: HistoryCaller,
    context: { practice: Practice; nowMs: () => number; patient: number; id: string; cookie: string },
  ) {
    this.caller = caller;
    this.#practice = context.practice;
    this.#nowMs = context.nowMs;
    this.#patient = context.patient;
    this.as = { agentOf: context.id };
    this.cookie = context.cookie;
  }

  get patient() {
    return patientOf(this.#patient);
  }

  /** Others who come, told from one another by `place`; children as well when it is one. */
  otherPatient(place: number) {
    return patientOf(isChild(this.patient) ? place : this.#patient + 1 + place);
  }

  wish(pick: Pick, visitType?: string) {
    const child = isChild(this.patient);
    return wishOf(this.#practice, pick, { offered: this.offered, nowMs: this.#nowMs(), child, visitType });
  }

  async look(pick: Pick): Promise<void> {
    const { visitType } = this.wish({ ...pick, offered: false });
    const from = dayOf(this.#practice, pick, this.#nowMs());
    const answer = await this.caller.call('look', 'GET', `/availability?visitType=${visitType}&from=${from}&limit=12`, {
      as: this.as,
    });
    if (answer.status !== 200) return;
    const { openings, nearest } = availabilityResponseSchema.parse(answer.body);
    this.offered = [...openings, ...nearest];
  }

  async hold(pick: Pick): Promise<void> {
    const wish = this.wish(pick);
    const answer = await this.caller.call('hold', 'POST', '/holds', { as: this.as, body: wish });
    this.remember(answer);
    if (answer.status === 201) this.offered = [holdResponseSchema.parse(answer.body).opening];
  }

  async release(): Promise<void> {
    await this.caller.call('release', 'DELETE', '/holds', { as: this.as });
  }

  /** Books, sent so many times at once under one key: one appointment, the same for all. */
  async book(pick: Pick, times: number): Promise<void> {
    const body: BookInput = { ...this.wish(pick), patient: this.patient };
    const sent: Sent = { path: '/appointments', body, key: crypto.randomUUID(), id: undefined };
    const answers = await Promise.all(Array.from({ length: times }, () => this.#send(sent)));
    for (const answer of answers) this.remember(answer);
    const ids = new Set(answers.map(appointmentIdOf).filter((id) => id !== undefined));
    if (ids.size > 1) this.caller.problem(`one key made appointments ${[...ids].join(', ')}`);
    [sent.id] = ids;
    this.#sent = sent;
  }

  /** What a caller does whose answer was lost. */
  async bookAgain(): Promise<void> {
    const sent = this.#sent;
    if (!sent) return;
    const answer = await this.#send(sent);
    const id = appointmentIdOf(answer);
    this.remember(answer);
    if (sent.id === undefined) sent.id = id;
    else if (id !== sent.id)
      this.caller.problem(`a repeated create of ${sent.id} answered ${answer.status} ${id ?? answer.code}`);
  }

  async bookOtherwise(): Promise<void> {
    const sent = this.#sent;
    if (sent?.id === undefined) return;
    const answer = await this.#send({ ...sent, body: { ...sent.body, note: 'Something else.' } });
    if (answer.code !== 'idempotency_key_reused') {
      this.caller.problem(`a key used for another body answered ${answer.status} ${answer.code}`);
    }
  }

  /** Moves one of its appointments: every other time by the patient's link. */
  async move(pick: Pick, which: number): Promise<void> {
    const appointment = this.one(which);
    if (!appointment) return;
    const { provider, startsAt } = this.wish(pick, appointment.visitType);
    const answer = await this.#change('move', appointment, 'reschedule', { provider, startsAt }, which % 2 === 0);
    this.remember(answer);
    if (answer.status === 200 && appointmentResponseSchema.parse(answer.body).details.startsAt !== startsAt) {
      this.caller.problem(`a move to ${startsAt} answered another time`);
    }
  }

  async cancel(which: number, times = 1): Promise<void> {
    const appointment = this.one(which);
    if (!appointment) return;
    for (let time = 0; time < times; time++) {
      this.remember(await this.#change('cancel', appointment, 'cancel', {}, which % 2 === 0));
    }
  }

  /** Takes note of an appointment that is another's, to which it has nothing but the link. */
  adopt(appointment: AppointmentResponse): void {
    this.#adopted.push(appointment);
  }

  /** Gives all its times back. */
  async giveBack(): Promise<void> {
    for (const appointment of [...this.appointments.values()]) {
      await this.#change('cancel', appointment, 'cancel', {}, false);
    }
    for (const appointment of this.#adopted) await this.#change('cancel', appointment, 'cancel', {}, true);
  }

  async end(): Promise<void> {
    await this.caller.call('end', 'POST', '/conversations/current/end', { as: { cookie: this.cookie } });
  }

  /** One of its appointments, if it has any. */
  one(which: number): AppointmentResponse | undefined {
    return [...this.appointments.values()][which % Math.max(1, this.appointments.size)];
  }

  #send({ path, body, key }: Sent): Promise<Answer> {
    return this.caller.call('book', 'POST', path, { as: this.as, body, key });
  }

  #change(
    name: string,
    { details }: AppointmentResponse,
    verb: string,
    body: object,
    byLink: boolean,
  ): Promise<Answer> {
    const path = byLink ? new URL(details.links.manage).pathname : `/appointments/${details.id}`;
    return this.caller.call(byLink ? `${name} by link` : name, 'POST', `${path}/${verb}`, {
      as: byLink ? 'public' : this.as,
      body,
    });
  }

  /** Keeps what an answer tells: an appointment as it is now, or the times that could be had instead. */
  remember(answer: Answer): void {
    const stored = appointmentResponseSchema.safeParse(answer.body).data;
    if (stored) {
      if (stored.status === 'cancelled') this.appointments.delete(stored.details.id);
      else this.appointments.set(stored.details.id, stored);
    }
    const alternatives = problemSchema.safeParse(answer.body).data?.alternatives;
    if (alternatives?.length) this.offered = alternatives;
  }
}

function appointmentIdOf(answer: Answer): string | undefined {
  return appointmentResponseSchema.safeParse(answer.body).data?.details.id;
}
