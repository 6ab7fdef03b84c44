import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dayMs } from '#domain/clinic-time/calendar.ts';
import { book, Caller, codesSent, forgetLimits, linda, marcus, otherDigits, sofia } from '#tests/factories/caller.ts';
import { type PracticeApp, problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

let app: WebApp;
let elsewhere: PracticeApp;
/** Codes of appointments that the staff made. */
const codes = { linda: '', marcus: '' };
const nowMs = Date.parse('2026-11-23T15:00:00Z');

beforeAll(async () => {
  app = await startWebApp();
  elsewhere = await app.addPractice({ slug: 'elsewhere' });
  const staff = { staff: 'front-desk' } as const;
  const visit = { visitType: 'cleaning', provider: 'martinez' };
  const first = await book(app, staff, { ...visit, startsAt: '2026-12-01T10:00:00-06:00', patient: linda });
  const second = await book(app, staff, { ...visit, startsAt: '2026-12-02T10:00:00-06:00', patient: marcus });
  codes.linda = first.details.code;
  codes.marcus = second.details.code;
});
afterEach(() => forgetLimits(app.database));
afterAll(() => app.stop());

const begin = () => Caller.begin(app);
const byCode = (code: string, birthDate = linda.birthDate) =>
  ({ method: 'appointment_code', code, birthDate }) as const;
const byDigits = (code: string) => ({ method: 'one_time_code', code }) as const;
const verified = (first: string) => ({ outcome: 'verified', first, scope: 'patient' });
const refused = { outcome: 'not_verified' };

/** Moves an appointment to end so long before now, as if the visit had been then. */
async function endedDaysAgo(code: string, days: number): Promise<void> {
  const endsAt = new Date(nowMs - days * dayMs);
  await app.database.appointment.updateMany({
    where: { code },
    data: { startsAt: new Date(endsAt.getTime() - 3_600_000), endsAt },
  });
}

describe("an appointment's code with the birth date", () => {
  it.each([
    ['as it stands', (code: string) => code],
    ['in small letters', (code: string) => code.toLowerCase()],
    ['with spaces and dashes', (code: string) => ` ${code.slice(0, 3)}-${[...code.slice(3)].join(' ')} `],
    ['with letters for digits', (code: string) => code.replaceAll('0', 'o').replaceAll('1', 'l')],
  ])('proves who is calling, said %s', async (_how, said) => {
    const caller = await begin();
    expect(await caller.prove(byCode(said(codes.linda)))).toEqual(verified('Linda'));
    expect(await caller.codesHeard()).toEqual([codes.linda]);
  });

  it('proves nothing with the birth date of somebody else, whoever they are', async () => {
    for (const birthDate of [marcus.birthDate, sofia.birthDate, '1984-03-13', '1900-01-01', '2199-12-31']) {
      expect(await (await begin()).prove(byCode(codes.linda, birthDate))).toEqual(refused);
    }
  });

  it('proves its own patient alone, of all codes with all birth dates', async () => {
    const people = [
      { code: codes.linda, birthDate: linda.birthDate },
      { code: codes.marcus, birthDate: marcus.birthDate },
      { code: 'AAAAAA', birthDate: sofia.birthDate },
    ];
    for (const [at, { code }] of people.entries()) {
      for (const [and, { birthDate }] of people.entries()) {
        const { outcome } = await (await begin()).prove(byCode(code, birthDate));
        expect([at, and, outcome]).toEqual([at, and, at === and && at < 2 ? 'verified' : 'not_verified']);
      }
    }
  });

  it('proves nothing in another practice', async () => {
    expect(await (await Caller.begin(elsewhere)).prove(byCode(codes.linda))).toEqual(refused);
  });

  it('proves nothing once the visit is more than thirty days ago', async () => {
    const { details } = await book(
      app,
      { staff: 'front-desk' },
      { visitType: 'checkup', provider: 'patel', startsAt: '2027-01-04T10:00:00-06:00', patient: sofia },
    );
    await endedDaysAgo(details.code, 29.9);
    expect(await (await begin()).prove(byCode(details.code, sofia.birthDate))).toEqual(verified('Sofia'));
    await endedDaysAgo(details.code, 30.1);
    expect(await (await begin()).prove(byCode(details.code, sofia.birthDate))).toEqual(refused);
  });

  it('of a booking by somebody unproved opens that booking and nothing else of the patient', async () => {
    // They know name, birth date and phone, and so book onto the record.
    const stranger = await begin();
    const visit = { visitType: 'checkup', provider: 'chen', startsAt: '2026-12-09T10:00:00-06:00' };
    const { details } = await stranger.book({ ...visit, patient: linda });
    const { patientId } = await app.database.appointment.findUniqueOrThrow({ where: { id: details.id } });
    expect(await app.database.appointment.count({ where: { patientId } })).toBe(2);
    const again = await begin();
    expect(await again.prove(byCode(details.code))).toEqual({ ...verified('Linda'), scope: 'appointment' });
    expect(await again.codesHeard()).toEqual([details.code]);
    expect(await stranger.prove(byCode(details.code))).toMatchObject({ scope: 'appointment' });
    expect(await stranger.codesHeard()).toEqual([details.code]);
    // Linda herself, verified otherwise, hears of both; the stranger's code then takes nothing from her.
    const herself = await begin();
    await herself.prove(byCode(codes.linda));
    expect(await herself.prove(byCode(details.code))).toEqual(verified('Linda'));
    expect((await herself.codesHeard()).sort()).toEqual([details.code, codes.linda].sort());
    await app.call('POST', `/appointments/${details.id}/cancel`, { as: again.agent, body: {} });
  });

  it('of a booking by somebody verified proves as much as they had proved', async () => {
    const caller = await begin();
    await caller.prove(byCode(codes.marcus, marcus.birthDate));
    const visit = { visitType: 'checkup', provider: 'chen', startsAt: '2026-12-09T14:00:00-06:00' };
    const { details } = await caller.book({ ...visit, patient: marcus });
    expect(await (await begin()).prove(byCode(details.code, marcus.birthDate))).toEqual(verified('Marcus'));
    await app.call('POST', `/appointments/${details.id}/cancel`, { as: caller.agent, body: {} });
  });
});

describe('a one-time code', () => {
  it('goes to the phone on record by the outbox and proves who gives it back', async () => {
    const caller = await begin();
    const answer = await caller.askForCode({ ...linda, first: ' línda ', last: 'GARCIA' });
    expect(await answer.json()).toEqual({ outcome: 'sent_if_known' });
    const [code = ''] = await codesSent(app);
    const stored = await app.database.notification.findFirstOrThrow({
      where: { oneTimeCode: { conversationId: caller.id } },
      include: { patient: true },
    });
    expect(stored).toMatchObject({ kind: 'verification.code', status: 'queued', patient: { phone: linda.phone } });
    expect(await caller.prove(byDigits(`${code.slice(0, 3)} ${code.slice(3)}`))).toEqual(verified('Linda'));
    expect(await caller.codesHeard()).toEqual([codes.linda]);
  });

  it('is handed over with the next sweep, and not when it is good no longer', async () => {
    const { setNotifier, deliverNotifications } = await import('#server/notifications/deliver.ts');
    const sent: { text: string; to: { phone: string } }[] = [];
    setNotifier({ deliver: async (message) => void sent.push(message) });
    await deliverNotifications(app.database, nowMs);
    sent.length = 0;
    const inTime = await begin();
    await inTime.askForCode(linda);
    await deliverNotifications(app.database, nowMs + 5_000);
    expect(sent.map(({ to, text }) => [to.phone, /\d{6}/.test(text)])).toEqual([[linda.phone, true]]);
    await (await begin()).askForCode(marcus);
    await deliverNotifications(app.database, nowMs + 3_600_000);
    expect(sent).toHaveLength(1);
  });

  it('is in no table: the digits follow from a secret the database does not have', async () => {
    const caller = await begin();
    await caller.askForCode(linda);
    const [code = ''] = await codesSent(app);
    const where = { conversationId: caller.id };
    const stored = [
      await app.database.oneTimeCode.findMany({ where, include: { notifications: true } }),
      await app.database.auditEntry.findMany({ where }),
    ];
    const text = JSON.stringify(stored, (_key, value) => (typeof value === 'bigint' ? 'a number' : value));
    // Random ids aside, in which any digits may stand.
    const told = text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'an id');
    expect(told).toContain('verification.code_sent');
    expect(told).not.toContain(code);
  });

  it('is good for ten minutes', async () => {
    const caller = await begin();
    await caller.askForCode(linda);
    const [code = ''] = await codesSent(app);
    const { createdAt, expiresAt } = await app.database.oneTimeCode.findFirstOrThrow({
      where: { conversationId: caller.id },
    });
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(600_000);
    const earlierMs = createdAt.getTime() - 600_001;
    await app.database.oneTimeCode.updateMany({
      where: { conversationId: caller.id },
      data: { createdAt: new Date(earlierMs), expiresAt: new Date(earlierMs + 600_000) },
    });
    expect(await caller.prove(byDigits(code))).toEqual(refused);
  });

  it('is good for the conversation that asked for it', async () => {
    const [one, other] = [await begin(), await begin()];
    const foreign = await Caller.begin(elsewhere);
    await one.askForCode(linda);
    const [code = ''] = await codesSent(app);
    await other.askForCode(linda);
    expect(await other.prove(byDigits(code))).toEqual(refused);
    expect(await (await begin()).prove(byDigits(code))).toEqual(refused);
    expect(await foreign.prove(byDigits(code))).toEqual(refused);
    expect(await one.prove(byDigits(code))).toEqual(verified('Linda'));
  });

  it('is one at a time: the next takes its place', async () => {
    const caller = await begin();
    await caller.askForCode(linda);
    await caller.askForCode(linda);
    const [second = '', first = ''] = await codesSent(app);
    expect(await caller.prove(byDigits(first))).toEqual(refused);
    expect(await caller.prove(byDigits(second))).toEqual(verified('Linda'));
  });

  it('is the same twice as once, and once used proves nothing new', async () => {
    const caller = await begin();
    await caller.askForCode(linda);
    const [code = ''] = await codesSent(app);
    expect(await caller.prove(byDigits(code))).toEqual(verified('Linda'));
    expect(await caller.prove(byDigits(code))).toEqual(verified('Linda'));
    await caller.prove(byCode(codes.marcus, marcus.birthDate));
    expect(await caller.prove(byDigits(code))).toEqual(refused);
    expect(await caller.codesHeard()).toEqual([codes.marcus]);
  });

  it('is asked for three times in a conversation, and by ten at once no oftener', async () => {
    const caller = await begin();
    const answers = await Promise.all(Array.from({ length: 10 }, () => caller.askForCode(linda)));
    const right = answers.filter(({ status }) => status === 200);
    expect(right).toHaveLength(3);
    for (const answer of answers) {
      if (answer.status !== 200) expect(await problemOf(answer)).toMatchObject({ code: 'rate_limited' });
    }
    expect(await app.database.oneTimeCode.count({ where: { conversationId: caller.id, status: 'live' } })).toBe(1);
  });

  it('goes to one person five times in an hour, in the same words afterwards', async () => {
    const before = (await codesSent(app)).length;
    for (let asked = 0; asked < 7; asked++) {
      // However they are spelled.
      const answer = await (await begin()).askForCode({ ...sofia, first: asked % 2 ? 'SOFÍA' : 'Sofia' });
      expect(await answer.json()).toEqual({ outcome: 'sent_if_known' });
    }
    expect((await codesSent(app)).length - before).toBe(5);
  });

  it.each([
    ['nobody is called so', { ...linda, last: 'Garcias' }],
    ['the birth date is another', { ...linda, birthDate: marcus.birthDate }],
    ['two are called so', { first: 'Twin', last: 'Twice', birthDate: '2001-02-03' }],
  ])('is not sent when %s', async (_why, person) => {
    const { clinicId } = app;
    if (person.last === 'Twice') {
      const twin = { clinicId, first: 'Twin', last: 'Twice', birthDate: new Date('2001-02-03'), locale: 'en-US' };
      await app.database.patient.createMany({
        data: ['+12175550101', '+12175550102'].map((phone) => ({ ...twin, phone })),
      });
    }
    const before = await app.database.notification.count();
    const caller = await begin();
    const answer = await caller.askForCode(person);
    expect(await answer.json()).toEqual({ outcome: 'sent_if_known' });
    expect(await app.database.notification.count()).toBe(before);
    // Nor can the digits of the row that stands in its place prove anything.
    const { oneTimeCodeDigits } = await import('#server/verification/one-time-code.ts');
    const { id } = await app.database.oneTimeCode.findFirstOrThrow({ where: { conversationId: caller.id } });
    expect(await caller.prove(byDigits(oneTimeCodeDigits(id)))).toEqual(refused);
  });

  it('is not shown to the staff outside a demonstration', async () => {
    await (await begin()).askForCode(linda);
    const { env } = await import('#server/env.ts');
    env().DEMO = false;
    try {
      expect(await codesSent(app)).not.toContainEqual(expect.stringMatching(/\d/));
    } finally {
      env().DEMO = true;
    }
    expect((await codesSent(app))[0]).toMatch(/^\d{6}$/);
  });

  it('is not the next one either', async () => {
    const caller = await begin();
    await caller.askForCode(linda);
    const [code = ''] = await codesSent(app);
    expect(await caller.prove(byDigits(otherDigits(code)))).toEqual(refused);
  });
});
