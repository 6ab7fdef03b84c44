import { appointmentListSchema, type StaffAppointment } from '#contract/http/appointment-list.ts';
import { blockListSchema } from '#contract/http/blocks.ts';
import { appointmentStates, holdsItsTime, permittedActions } from '#domain/appointment-states.ts';
import { hourMs } from '#domain/clinic-time/calendar.ts';
import { zonedIso } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import type { Answer, HistoryCaller } from './caller.ts';
import { patientOf } from './people.ts';
import type { Pick } from './plan.ts';
import { wishOf } from './wishes.ts';

const keptStates = appointmentStates.filter(holdsItsTime).join(',');
const as = { staff: 'front-desk' } as const;

/** The staff's side of the histories: they see every appointment, and change those of others under their hands. */
export class StaffDesk {
  readonly #caller: HistoryCaller;
  readonly #practice: Practice;
  readonly #nowMs: () => number;

  constructor(caller: HistoryCaller, context: { practice: Practice; nowMs: () => number }) {
    this.#caller = caller;
    this.#practice = context.practice;
    this.#nowMs = context.nowMs;
  }

  async book(pick: Pick, which: number): Promise<void> {
    const wish = wishOf(this.#practice, pick, { offered: [], nowMs: this.#nowMs() });
    const body = { ...wish, patient: patientOf(6 + (which % 24)) };
    await this.#caller.call('staff book', 'POST', '/appointments', { as, body, key: crypto.randomUUID() });
  }

  async move(pick: Pick, which: number): Promise<void> {
    const appointment = await this.#any(which, ({ status }) => status === 'booked' || status === 'requested');
    if (!appointment) return;
    const visitType = this.#practice.visitTypes.find(({ name }) => name === appointment.visitType)?.code;
    const { provider, startsAt } = wishOf(this.#practice, pick, { offered: [], nowMs: this.#nowMs(), visitType });
    await this.#change('staff move', appointment, 'reschedule', { provider, startsAt });
  }

  async cancel(which: number): Promise<void> {
    const appointment = await this.#any(which, ({ status }) => permittedActions(status, 'staff').includes('cancel'));
    if (appointment) await this.#change('staff cancel', appointment, 'cancel', {});
  }

  /** Approves, declines, checks in … whatever an appointment's state lets the staff do. */
  async changeState(which: number, action: number, stale: boolean): Promise<void> {
    const actionsOf = ({ status }: StaffAppointment) =>
      permittedActions(status, 'staff').filter((one) => one !== 'cancel' && one !== 'reschedule');
    const appointment = await this.#any(which, (one) => actionsOf(one).length > 0);
    if (!appointment) return;
    const actions = actionsOf(appointment);
    const name = actions[action % actions.length] ?? 'undo';
    const seen = stale ? { ...appointment, version: appointment.version + 1000 } : appointment;
    const answer = await this.#change(`staff ${name}`, seen, name, {});
    if (stale && answer.status === 200) this.#caller.problem(`${name} went through with a version nobody has seen`);
  }

  /** Takes an hour of a provider's day, as for a meeting. */
  async block(pick: Pick): Promise<void> {
    const nowMs = this.#nowMs();
    const { provider, startsAt } = wishOf(this.#practice, pick, { offered: [], nowMs });
    // What has gone by cannot be blocked, and saying so is no news.
    if (Date.parse(startsAt) < nowMs) return;
    const endsAt = zonedIso(Date.parse(startsAt) + hourMs, this.#practice.timeZone);
    await this.#caller.call('block', 'POST', '/blocks', {
      as,
      body: { provider, startsAt, endsAt },
      key: crypto.randomUUID(),
    });
  }

  async unblock(which: number): Promise<void> {
    const answer = await this.#caller.call('block list', 'GET', '/blocks', { as });
    if (answer.status !== 200) return;
    const { blocks } = blockListSchema.parse(answer.body);
    const block = blocks[which % Math.max(1, blocks.length)];
    if (block) await this.#caller.call('unblock', 'DELETE', `/blocks/${block.id}`, { as });
  }

  async #any(which: number, fits: (one: StaffAppointment) => boolean): Promise<StaffAppointment | undefined> {
    const answer = await this.#caller.call('staff list', 'GET', `/appointments?limit=60&status=${keptStates}`, { as });
    if (answer.status !== 200) return undefined;
    const fitting = appointmentListSchema.parse(answer.body).appointments.filter(fits);
    return fitting[which % Math.max(1, fitting.length)];
  }

  #change(name: string, { id, version }: StaffAppointment, verb: string, body: object): Promise<Answer> {
    return this.#caller.call(name, 'POST', `/appointments/${id}/${verb}`, { as, body: { ...body, version } });
  }
}
