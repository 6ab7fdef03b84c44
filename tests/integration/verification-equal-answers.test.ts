import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SendVerificationCodeInput, VerificationInput } from '#contract/http/verification.ts';
import { StatementCounter } from '#tests/bench/booking/statements.ts';
import { book, Caller, codesSent, forgetLimits, linda, marcus, otherDigits } from '#tests/factories/caller.ts';
import { startWebApp, type WebApp } from '#tests/factories/web-app.ts';

/** Everything the web process logs. */
const logged = vi.hoisted(() => [] as string[]);
vi.mock('pino', async (original) => {
  const { pino } = await original<typeof import('pino')>();
  return { pino: (options: object) => pino(options, { write: (line: string) => void logged.push(line) }) };
});

let app: WebApp;
let statements: StatementCounter;
/** Of an appointment of Linda's. */
let code = '';

beforeAll(async () => {
  app = await startWebApp({ environment: { LOG_LEVEL: 'trace' } });
  const visit = { visitType: 'cleaning', provider: 'martinez', startsAt: '2026-12-01T10:00:00-06:00' };
  code = (await book(app, { staff: 'front-desk' }, { ...visit, patient: linda })).details.code;
  statements = StatementCounter.start();
});
beforeEach(() => forgetLimits(app.database));
afterAll(() => app.stop());

/** All that a caller could tell answers apart by: what is said, how, and what the database is made to do for it. */
async function traceOf(answer: () => Promise<Response>) {
  statements.take();
  const response = await answer();
  const headers = [...response.headers].filter(([name]) => name !== 'x-request-id');
  const sent = statements.take().map(({ text }) => text);
  return { status: response.status, headers, body: await response.text(), statements: sent };
}

describe('a try to prove something', () => {
  const byCode = (said: string, birthDate: string): VerificationInput => ({
    method: 'appointment_code',
    code: said,
    birthDate,
  });

  it.each<[string, () => VerificationInput]>([
    ['of a code with the birth date of another patient', () => byCode(code, marcus.birthDate)],
    ['of a code with a birth date nobody has', () => byCode(code, '1911-01-01')],
    ['of a code nobody has', () => byCode('ZZZZZZ', linda.birthDate)],
  ])('%s is answered like one that fits nothing at all', async (_what, body) => {
    const caller = await Caller.begin(app);
    const known = await traceOf(() => caller.tryToProve(body()));
    const stranger = await Caller.begin(app);
    const unknown = await traceOf(() => stranger.tryToProve(byCode('YYYYYY', '1910-01-01')));
    expect(known).toEqual(unknown);
    expect(known.statements.length).toBeGreaterThan(5);
    expect(known.body).toBe('{"outcome":"not_verified"}');
  });

  it('by wrong digits is answered alike for somebody known, somebody unknown, and without any code', async () => {
    const [known, unknown, none] = [await Caller.begin(app), await Caller.begin(app), await Caller.begin(app)];
    await known.askForCode(linda);
    const [sent = ''] = await codesSent(app);
    await unknown.askForCode({ ...linda, last: 'Nobody' });
    const traces = [];
    for (const caller of [known, unknown, none]) {
      await forgetLimits(app.database);
      traces.push(await traceOf(() => caller.tryToProve({ method: 'one_time_code', code: otherDigits(sent) })));
    }
    expect(traces[1]).toEqual(traces[0]);
    expect(traces[2]).toEqual(traces[0]);
  });

  it('that locks is answered alike', async () => {
    const traces = [];
    for (const said of [code, 'ZZZZZZ']) {
      await forgetLimits(app.database);
      const caller = await Caller.begin(app);
      for (let wrong = 0; wrong < 4; wrong++) await caller.prove(byCode(said, marcus.birthDate));
      traces.push(await traceOf(() => caller.tryToProve(byCode(said, marcus.birthDate))));
      // Afterwards a right one is answered like a wrong one.
      traces.push(await traceOf(() => caller.tryToProve(byCode(code, linda.birthDate))));
    }
    expect(traces[2]).toEqual(traces[0]);
    expect(traces[3]).toEqual(traces[1]);
    expect(traces[0]?.body).toBe('{"outcome":"locked"}');
  });
});

describe('a request for a code', () => {
  it.each<[string, SendVerificationCodeInput]>([
    ['of a stranger', { first: 'Nobody', last: 'Here', birthDate: '1910-01-01' }],
    ['of a patient with another birth date', { ...linda, birthDate: marcus.birthDate }],
    ['of a patient with another name', { ...linda, first: 'Lydia' }],
  ])('%s is answered like that of a patient', async (_who, person) => {
    const before = (await codesSent(app)).length;
    const known = await Caller.begin(app);
    const unknown = await Caller.begin(app);
    const traces = [await traceOf(() => known.askForCode(linda)), await traceOf(() => unknown.askForCode(person))];
    expect(traces[1]).toEqual(traces[0]);
    expect(traces[0]).toMatchObject({ status: 200, body: '{"outcome":"sent_if_known"}' });
    expect((await codesSent(app)).length - before).toBe(1);
  });

  it('is answered alike again and again, until no more may be asked', async () => {
    const [known, unknown] = [await Caller.begin(app), await Caller.begin(app)];
    for (let asked = 0; asked < 4; asked++) {
      const one = await traceOf(() => known.askForCode(linda));
      const other = await traceOf(() => unknown.askForCode({ ...linda, last: 'Nobody' }));
      const withoutId = (body: string) => body.replace(/"requestId":"[^"]+"/, '');
      expect({ ...other, body: withoutId(other.body) }).toEqual({ ...one, body: withoutId(one.body) });
      expect(one.status).toBe(asked < 3 ? 200 : 429);
    }
  });
});

describe('the log', () => {
  it('has a line for each request and nothing of anybody', async () => {
    logged.length = 0;
    const caller = await Caller.begin(app);
    await caller.askForCode(linda);
    const [sent = ''] = await codesSent(app);
    const { deliverNotifications } = await import('#server/notifications/deliver.ts');
    await deliverNotifications(app.database, Date.parse('2026-11-23T15:01:00Z'));
    for (const digits of [otherDigits(sent), sent]) await caller.prove({ method: 'one_time_code', code: digits });
    await caller.prove(byAppointment(code, linda.birthDate));
    for (let wrong = 0; wrong < 5; wrong++) await caller.prove(byAppointment(code, marcus.birthDate));
    await caller.appointments();
    // Random ids and clocks aside, in which any digits may stand.
    const lines = logged.map((line) => line.replace(/"(time|ms|requestId|notification)":[^,}]+/g, '')).join('');
    expect(logged.filter((line) => line.includes('"msg":"request"')).length).toBeGreaterThan(8);
    expect(lines).toContain('"kind":"verification.code"');
    for (const secret of [
      linda.first,
      linda.last,
      linda.birthDate,
      linda.phone.slice(-7),
      marcus.birthDate,
      code,
      sent,
    ]) {
      expect(lines).not.toContain(secret);
    }
  });
});

function byAppointment(said: string, birthDate: string): VerificationInput {
  return { method: 'appointment_code', code: said, birthDate };
}
