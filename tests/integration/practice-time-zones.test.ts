import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { appointmentListSchema } from '#contract/http/appointment-list.ts';
import { appointmentResponseSchema } from '#contract/http/appointments.ts';
import { availabilityResponseSchema } from '#contract/http/availability.ts';
import { blockSchema } from '#contract/http/blocks.ts';
import type { PracticeFile } from '#domain/practice-file.ts';
import { moveServerTo } from '#tests/environment/server-zone.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { clockFaces } from '#tests/factories/clock-faces.ts';
import { type PracticeApp, problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

/** A cleaning takes 45 minutes, and 10 more until the room is ready. */
const claimMs = 55 * 60_000;
/** Zones with rules of their own, each with the days on which its clocks change in the two years after `now`. */
const zones: Record<string, { forward?: string; back?: string; other: string }> = {
  // Half an hour instead of a whole one.
  'Australia/Lord_Howe': { forward: '2026-10-04', back: '2027-04-04', other: '2026-12-01' },
  // Half an hour off, with an hour's change.
  'America/St_Johns': { forward: '2027-03-14', back: '2026-11-01', other: '2026-12-01' },
  // Two hours at once.
  'Antarctica/Troll': { forward: '2027-03-28', back: '2026-10-25', other: '2026-12-01' },
  // At midnight: a day that begins at one, and a day with two hours between eleven and midnight.
  'America/Santiago': { forward: '2026-09-06', back: '2027-04-03', other: '2026-12-01' },
  'America/Chicago': { forward: '2027-03-14', back: '2026-11-01', other: '2026-12-01' },
  'Asia/Kolkata': { other: '2026-12-01' },
  'Asia/Kathmandu': { other: '2028-02-29' },
  'Pacific/Kiritimati': { other: '2026-12-31' },
};

let app: WebApp;
const practices = new Map<string, PracticeApp>();

beforeAll(async () => {
  app = await startWebApp({ now: '2026-09-01T00:00:00Z' });
  for (const timeZone of Object.keys(zones)) {
    const slug = timeZone.toLowerCase().replaceAll(/[/_]/g, '-');
    practices.set(timeZone, await app.addPractice({ slug, timeZone, change: openDayAndNight }));
  }
});
afterAll(() => app.stop());

const always = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
);

function openDayAndNight(file: PracticeFile): PracticeFile {
  const cleaning = file.visitTypes.find(({ code }) => code === 'cleaning');
  if (!cleaning) throw new Error('no cleaning');
  return {
    ...file,
    clinic: {
      ...file.clinic,
      booking: { ...file.clinic.booking, horizonDays: 700, minNoticeMinutes: 0 },
      hours: always,
      closures: [],
    },
    providers: file.providers.map((provider) => ({ ...provider, hours: always })),
    visitTypes: [
      ...file.visitTypes.map((visitType) => ({ ...visitType, reservedPerDay: 0 })),
      { ...cleaning, code: 'from-fifteen', minAge: 15, recallVisitType: null },
      { ...cleaning, code: 'to-fifteen', maxAge: 15, recallVisitType: null },
    ],
  };
}

function practiceIn(timeZone: string): PracticeApp {
  const practice = practices.get(timeZone);
  if (!practice) throw new Error(`no practice in ${timeZone}`);
  return practice;
}

const staff = { staff: 'front-desk' } as const;

async function openings(practice: PracticeApp, query: Record<string, string>) {
  const search = new URLSearchParams({ visitType: 'cleaning', provider: 'martinez', limit: '200', ...query });
  const response = await practice.call('GET', `/availability?${search}`, { as: staff });
  return availabilityResponseSchema.parse(await response.json()).openings;
}

async function book(practice: PracticeApp, change: Parameters<typeof bookingInput>[0]) {
  const { id } = await practice.startConversation();
  const key = crypto.randomUUID();
  return practice.call('POST', '/appointments', { as: { agentOf: id }, body: bookingInput(change), key });
}

async function booked(practice: PracticeApp, change: Parameters<typeof bookingInput>[0]) {
  const response = await book(practice, change);
  expect(response.status).toBe(201);
  return appointmentResponseSchema.parse(await response.json()).details;
}

const days = Object.entries(zones).flatMap(([timeZone, { forward, back, other }]) =>
  [forward, back, other].flatMap((date) => (date ? [[timeZone, date] as const] : [])),
);
const changes = Object.entries(zones).flatMap(([timeZone, { forward, back }]) =>
  forward && back ? [[timeZone, forward, back] as const] : [],
);
const twice = ([, instants]: [string, readonly number[]]) => instants.length > 1;

describe.each(days)('in %s on %s', (timeZone, date) => {
  it('every time that comes once is offered, and no other', async () => {
    const faces = clockFaces(date, timeZone);
    const dayEndMs = Math.max(...[...faces.values()].flat()) + 15 * 60_000;
    const expected = [...faces].flatMap(([time, [ms = 0, ...more]]) =>
      more.length === 0 && ms + claimMs <= dayEndMs ? [{ time, ms }] : [],
    );
    const offered = await openings(practiceIn(timeZone), { from: date, to: date });
    expect(offered.map(({ startsAt }) => ({ time: startsAt.slice(11, 16), ms: Date.parse(startsAt) }))).toEqual(
      expected,
    );
    expect(offered.every(({ startsAt }) => startsAt.startsWith(date))).toBe(true);
  });
});

describe.each(changes)('when the clocks of %s change', (timeZone, forward, back) => {
  const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const timeOf = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const shown = clockFaces(forward, timeZone);
  const skipped = Array.from({ length: 96 }, (_, quarter) => timeOf(quarter * 15)).filter((time) => !shown.has(time));
  const repeated = [...clockFaces(back, timeZone)].filter(twice);

  it('there are times that do not come, and times that come twice', () => {
    expect(skipped.length).toBeGreaterThan(0);
    expect(repeated.length).toBe(skipped.length);
  });

  // No visit runs over midnight.
  if (skipped[0] !== '00:00') {
    it('a visit over the gap ends by the clocks after it', async () => {
      const before = timeOf(minuteOf(skipped[0] ?? '') - 15);
      const [opening] = await openings(practiceIn(timeZone), { from: forward, to: forward, at: before });
      const details = await booked(practiceIn(timeZone), { startsAt: opening?.startsAt });
      expect(details.startsAt.slice(0, 16)).toBe(`${forward}T${before}`);
      expect(Date.parse(details.endsAt) - Date.parse(details.startsAt)).toBe(45 * 60_000);
      const minutesShown = minuteOf(details.endsAt.slice(11, 16)) - minuteOf(details.startsAt.slice(11, 16));
      expect(minutesShown).toBe(45 + skipped.length * 15);
    });
  }

  it('a time that does not come is not found by its words', async () => {
    for (const at of skipped) {
      expect(await openings(practiceIn(timeZone), { from: forward, to: forward, at })).toEqual([]);
    }
  });

  it('neither pass of a repeated time is held, booked, or moved to', async () => {
    const practice = practiceIn(timeZone);
    const conversation = await practice.startConversation();
    const details = await booked(practice, { startsAt: new Date(`${back}T20:00:00Z`).toISOString() });
    for (const [, instants] of repeated) {
      for (const startsAt of instants.map((ms) => new Date(ms).toISOString())) {
        const hold = await practice.call('POST', '/holds', {
          as: { agentOf: conversation.id },
          body: { visitType: 'cleaning', provider: 'martinez', startsAt },
        });
        const move = await practice.call('POST', `/appointments/${details.id}/reschedule`, {
          as: staff,
          body: { startsAt, version: 1 },
        });
        for (const response of [hold, await book(practice, { startsAt }), move]) {
          expect(await problemOf(response)).toMatchObject({ code: 'not_bookable', reason: 'not_offered' });
        }
      }
    }
    expect(await app.database.claim.count({ where: { conversationId: conversation.id } })).toBe(0);
  });

  it('neither is a block placed by such a time', async () => {
    const wallTimes = [
      ...skipped.map((time) => ({ from: forward, startTime: time })),
      ...repeated.map(([time]) => ({ from: back, startTime: time })),
    ];
    for (const local of wallTimes) {
      const body = { provider: 'okafor', local };
      const response = await practiceIn(timeZone).call('POST', '/blocks', {
        as: staff,
        body,
        key: crypto.randomUUID(),
      });
      const problem = await problemOf(response);
      expect(problem.code).toBe('invalid_request');
      expect(problem.title).toContain('The clocks change');
    }
  });

  it('a day off is as long as the day', async () => {
    for (const [date, sign] of [
      [forward, -1],
      [back, 1],
    ] as const) {
      const body = { provider: 'chen', local: { from: date } };
      const response = await practiceIn(timeZone).call('POST', '/blocks', {
        as: staff,
        body,
        key: crypto.randomUUID(),
      });
      const block = blockSchema.parse(await response.json());
      const hours = (Date.parse(block.endsAt) - Date.parse(block.startsAt)) / 3_600_000;
      expect(hours).toBe(24 + sign * skipped.length * 0.25);
      const free = await openings(practiceIn(timeZone), {
        visitType: 'filling',
        provider: 'chen',
        from: date,
        to: date,
      });
      expect(free).toEqual([]);
    }
  });
});

describe('a practice with minutes in its offset', () => {
  it.each([
    ['Asia/Kolkata', '+05:30'],
    ['Asia/Kathmandu', '+05:45'],
    ['Pacific/Kiritimati', '+14:00'],
  ])('in %s books and lists by its own clocks', async (timeZone, offset) => {
    const practice = practiceIn(timeZone);
    const first = await booked(practice, { startsAt: `2026-12-08T00:15:00${offset}` });
    const last = await booked(practice, { startsAt: `2026-12-08T23:00:00${offset}` });
    expect(first).toMatchObject({
      startsAt: `2026-12-08T00:15:00${offset}`,
      endsAt: `2026-12-08T01:00:00${offset}`,
      timeZone,
    });
    expect(first.date).toBe('Tuesday, December 8, 2026');
    expect(first.time).toBe('12:15 AM');
    const list = async (day: string) => {
      const response = await practice.call('GET', `/appointments?from=${day}&to=${day}`, { as: staff });
      return appointmentListSchema.parse(await response.json()).appointments.map(({ id }) => id);
    };
    expect(await list('2026-12-08')).toEqual([first.id, last.id]);
    expect(await list('2026-12-07')).toEqual([]);
    expect(await list('2026-12-09')).toEqual([]);
  });
});

describe('leap years', () => {
  const kathmandu = () => practiceIn('Asia/Kathmandu');
  const patient = (birthDate: string) => ({
    first: 'Maya',
    last: 'Rai',
    phone: '+9771234567',
    guardian: 'Asha Rai',
    birthDate,
  });

  it('have a 29 February to come on', async () => {
    const details = await booked(kathmandu(), { startsAt: '2028-02-29T10:00:00+05:45' });
    expect(details).toMatchObject({ date: 'Tuesday, February 29, 2028', startsAt: '2028-02-29T10:00:00+05:45' });
    const none = await kathmandu().call('GET', '/availability?visitType=cleaning&from=2027-02-29', { as: staff });
    expect((await problemOf(none)).code).toBe('invalid_request');
  });

  it.each([
    ['is fifteen on 29 February', 'from-fifteen', '2012-02-29', '2028-02-29T00:15:00+05:45', true],
    [
      'is not yet fifteen on 28 February of a common year',
      'from-fifteen',
      '2012-02-29',
      '2027-02-28T23:00:00+05:45',
      false,
    ],
    ['is fifteen on 1 March of a common year', 'from-fifteen', '2012-02-29', '2027-03-01T00:15:00+05:45', true],
    ['is still fifteen on the day before', 'to-fifteen', '2012-02-29', '2028-02-28T23:00:00+05:45', true],
    ['is sixteen on the birthday', 'to-fifteen', '2012-02-29', '2028-02-29T02:00:00+05:45', false],
    ['born on 28 February is fifteen on it', 'from-fifteen', '2012-02-28', '2027-02-28T02:00:00+05:45', true],
  ])('somebody born on one %s', async (_age, visitType, birthDate, startsAt, may) => {
    const response = await book(kathmandu(), { visitType, startsAt, patient: patient(birthDate) });
    expect(response.status).toBe(may ? 201 : 422);
  });
});

describe('a server in another zone', () => {
  let goBack = () => {};
  afterEach(() => goBack());

  it.each([
    ['Asia/Tokyo', '10:00', '10:00 AM'],
    ['America/New_York', '11:00', '11:00 AM'],
    ['Pacific/Kiritimati', '12:00', '12:00 PM'],
    ['UTC', '13:00', '1:00 PM'],
  ])('in %s gives the same answers', async (zone, time, words) => {
    goBack = moveServerTo(zone);
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    for (const timeZone of Object.keys(zones)) {
      const day = { from: '2027-01-11', to: '2027-01-11' };
      const offered = await openings(practiceIn(timeZone), { visitType: 'checkup', provider: 'patel', ...day });
      // The half hour has to end by midnight.
      const expected = [...clockFaces('2027-01-11', timeZone).keys()].slice(0, -1);
      expect(offered.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual(expected);
    }
    const startsAt = `2027-02-01T${time}:00+11:00`;
    const details = await booked(practiceIn('Australia/Lord_Howe'), { startsAt });
    expect(details).toMatchObject({ startsAt, date: 'Monday, February 1, 2027', time: words });
    const row = await app.database.appointment.findUniqueOrThrow({
      where: { id: details.id },
      select: { startsAt: true, patient: { select: { birthDate: true } } },
    });
    expect(row.startsAt.getTime()).toBe(Date.parse(startsAt));
    expect(row.patient.birthDate?.toISOString()).toBe('1993-04-09T00:00:00.000Z');
  });
});
