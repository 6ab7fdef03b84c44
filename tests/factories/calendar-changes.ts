import type pg from 'pg';
import { appointmentResponseSchema } from '#contract/http/appointments.ts';
import { waitlistEntrySchema } from '#contract/http/waitlist.ts';
import { bookingInput } from './booking.ts';
import type { Caller, WebApp } from './web-app.ts';

/** Sends one request to some web process of the practice. */
export type Send = (
  method: string,
  path: string,
  options: { as: Caller; body?: unknown; key?: string },
) => Promise<{ status: number; body: unknown }>;

/** A change of the calendar as a caller asks for it, again and again if need be, and what must come of it. */
export interface CalendarChange {
  send(by: Send): ReturnType<Send>;
  /** What the calendar tells of it, read from the tables. */
  told(): Promise<string[]>;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * Every kind of change, each on times of its own. What has to be there beforehand is sent by `by`.
 * @param database a connection of the test's own
 */
export function calendarChanges(app: WebApp, database: pg.Client, by: Send) {
  const take = async (method: string, path: string, options: Parameters<Send>[2]): Promise<unknown> => {
    const { status, body } = await by(method, path, options);
    if (status >= 300) throw new Error(`${method} ${path} answered ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const conversation = async () => ({ agentOf: (await app.startConversation()).id });

  /** The visits of patients by phone that stand, with versions. */
  async function visitsOf(...phones: string[]): Promise<string[]> {
    const { rows } = await database.query<{ starts_at: Date; version: number }>(
      `SELECT a.starts_at, a.version FROM appointments a JOIN patients p ON p.id = a.patient_id
       WHERE p.phone = ANY($1) AND a.status NOT IN ('cancelled', 'declined') ORDER BY a.starts_at`,
      [phones],
    );
    return rows.map((row) => visit(row.starts_at.toISOString(), row.version));
  }

  async function booked() {
    const as = await conversation();
    const body = bookingInput({ startsAt: freshTime() });
    const answer = await take('POST', '/appointments', { as, body, key: crypto.randomUUID() });
    const { details } = appointmentResponseSchema.parse(answer);
    return { as, startsAt: body.startsAt, phone: body.patient.phone, path: `/appointments/${details.id}` };
  }

  async function booking(): Promise<CalendarChange> {
    const options = {
      as: await conversation(),
      body: bookingInput({ startsAt: freshTime() }),
      key: crypto.randomUUID(),
    };
    return {
      send: (to) => to('POST', '/appointments', options),
      told: () => visitsOf(options.body.patient.phone),
      before: [],
      after: [visit(options.body.startsAt, 1)],
    };
  }

  async function moving(): Promise<CalendarChange> {
    const { as, startsAt, phone, path } = await booked();
    const there = freshTime();
    return {
      send: (to) => to('POST', `${path}/reschedule`, { as, body: { startsAt: there } }),
      told: () => visitsOf(phone),
      before: [visit(startsAt, 1)],
      after: [visit(there, 2)],
    };
  }

  async function cancelling(): Promise<CalendarChange> {
    const { as, startsAt, phone, path } = await booked();
    return {
      send: (to) => to('POST', `${path}/cancel`, { as, body: {} }),
      told: () => visitsOf(phone),
      before: [visit(startsAt, 1)],
      after: [],
    };
  }

  async function bookingFamily(): Promise<CalendarChange> {
    const first = freshTime();
    const second = first.replace(/T(\d\d)/, (_, hour: string) => `T${String(Number(hour) + 1).padStart(2, '0')}`);
    const members = [first, second].map((startsAt) => bookingInput({ startsAt }));
    const options = { as: await conversation(), body: { members }, key: crypto.randomUUID() };
    return {
      send: (to) => to('POST', '/family/appointments', options),
      told: () => visitsOf(...members.map(({ patient }) => patient.phone)),
      before: [],
      after: [visit(first, 1), visit(second, 1)],
    };
  }

  async function acceptingOffer(): Promise<CalendarChange> {
    const { as, startsAt, path } = await booked();
    const waiting = await conversation();
    const { patient } = bookingInput();
    const day = startsAt.slice(0, 10);
    const body = { visitType: 'cleaning', provider: 'martinez', patient, from: day, to: day };
    const joined = await take('POST', '/waitlist', { as: waiting, body, key: crypto.randomUUID() });
    const { id } = waitlistEntrySchema.parse(joined);
    await take('POST', `${path}/cancel`, { as, body: {} });
    const offered = waitlistEntrySchema.parse(await take('GET', `/waitlist/${id}`, { as: waiting }));
    if (!offered.offer) throw new Error('the freed time was not offered');
    return {
      send: (to) => to('POST', `/waitlist/${id}/accept`, { as: waiting }),
      told: () => visitsOf(patient.phone),
      before: [],
      after: [visit(offered.offer.opening.startsAt, 1)],
    };
  }

  async function blocking(): Promise<CalendarChange> {
    const startsAt = freshTime();
    const endsAt = startsAt.replace(':00-', ':30-');
    // The session works with every process; a caller by role would be somebody else in each.
    const { cookie } = await app.staff('front-desk');
    const options = { as: { cookie }, body: { provider: 'martinez', startsAt, endsAt }, key: crypto.randomUUID() };
    return {
      send: (to) => to('POST', '/blocks', options),
      told: async () => {
        const { rows } = await database.query<{ starts_at: Date }>(
          `SELECT starts_at FROM claims WHERE kind = 'block' AND starts_at = $1`,
          [startsAt],
        );
        return rows.map((row) => row.starts_at.toISOString());
      },
      before: [],
      after: [new Date(startsAt).toISOString()],
    };
  }

  return { booking, moving, cancelling, bookingFamily, acceptingOffer, blocking };
}

function visit(startsAt: string, version: number): string {
  return `${new Date(startsAt).toISOString()} v${version}`;
}

/** Days on which the hygienist works, from Tuesday, December 1, 2026 on. */
const days = ['01', '02', '03', '07', '08', '09', '10', '14', '15', '16', '17', '21', '22', '23'];
const hours = ['09', '13', '15'];
let used = 0;

/** A time with the hygienist that was not given out before; the hour after it is free too. */
function freshTime(): string {
  const day = days[used % days.length];
  const hour = hours[Math.floor(used / days.length)];
  if (hour === undefined) throw new Error('there are no more times');
  used += 1;
  return `2026-12-${day}T${hour}:00:00-06:00`;
}
