import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdResponseSchema } from '#contract/http/appointments.ts';
import { availabilityResponseSchema } from '#contract/http/availability.ts';
import { problemSchema } from '#contract/http/problem.ts';
import { type CalendarChange, calendarChanges } from '#tests/factories/calendar-changes.ts';
import { type DatabaseProxy, openDatabaseProxy } from '#tests/factories/database-proxy.ts';
import { standInTheWay } from '#tests/factories/locked-table.ts';
import { startWebApp, type WebApp } from '#tests/factories/web-app.ts';
import { startWebProcess, type WebProcess } from '#tests/factories/web-process.ts';
import { compareWithAudit } from './histories/compare.ts';
import { brokenInvariants } from './histories/invariants.ts';
import { readStoredRows } from './histories/stored-rows.ts';

// Every process has to be started, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const nowMs = Date.parse('2026-11-23T15:00:00Z');
let app: WebApp;
/** A connection of the test's own, to look at the tables and to stand in the way. */
let watcher: pg.Client;
let changes: ReturnType<typeof calendarChanges>;
/** A process to which callers turn when theirs is gone. */
let other: WebProcess;

beforeAll(async () => {
  app = await startWebApp();
  watcher = new pg.Client({ connectionString: app.databaseUrl, options: '-c TimeZone=UTC' });
  await watcher.connect();
  other = await startWebProcess({ databaseUrl: app.databaseUrl, clinicId: app.clinicId });
  changes = calendarChanges(app, watcher, other.call);
});
afterAll(async () => {
  await other.kill();
  await watcher.end();
  await app.stop();
});
afterEach(async () => {
  expect(compareWithAudit(await readStoredRows(watcher, app.clinicId))).toEqual([]);
  expect(await brokenInvariants(watcher, app.clinicId, () => nowMs)).toEqual([]);
});

const kinds = [
  ['booking', 'booking'],
  ['moving', 'moving'],
  ['cancelling', 'cancelling'],
  ['booking a family', 'bookingFamily'],
  ['accepting an offer', 'acceptingOffer'],
  ['blocking time', 'blocking'],
] as const;

/** Asks some process for the change and expects that it is done. */
async function expectDone(change: CalendarChange, process: WebProcess, statuses = [200, 201]): Promise<void> {
  const answer = await change.send(process.call);
  expect(statuses, JSON.stringify(answer.body)).toContain(answer.status);
  expect(await change.told()).toEqual(change.after);
}

describe('a process killed', () => {
  let proxy: DatabaseProxy;
  let doomed: WebProcess;
  beforeEach(async () => {
    proxy = await openDatabaseProxy(app.databaseUrl);
    doomed = await startWebProcess({ databaseUrl: proxy.url, clinicId: app.clinicId });
  });
  afterEach(async () => {
    await doomed.kill();
    await proxy.close();
  });

  /** Sends the change to the process that will not live to answer. */
  const unanswered = (change: CalendarChange) => expect(change.send(doomed.call)).rejects.toThrow('SIGKILL');

  it.each(kinds)(
    'while %s, before the commit: leaves nothing, and who asks again gets it once',
    async (_name, kind) => {
      const change = await changes[kind]();
      const stopped = proxy.fail('commit is not sent');
      const first = unanswered(change);
      await Promise.race([stopped, first]);
      expect(await change.told()).toEqual(change.before);
      await doomed.kill();
      await first;
      await expectDone(change, other);
      await expectDone(change, other, [200]);
    },
  );

  it.each(kinds)('while %s, after the commit: has done it, and tells so whoever asks again', async (_name, kind) => {
    const change = await changes[kind]();
    const committed = proxy.fail('answer is lost');
    const first = unanswered(change);
    await Promise.race([committed, first]);
    expect(await change.told()).toEqual(change.after);
    await doomed.kill();
    await first;
    await expectDone(change, other, [200]);
  });

  it('while booking: its locks are in nobody’s way, also before the database has noticed', async () => {
    const change = await changes.booking();
    const { waiting, release } = await standInTheWay(app.databaseUrl, 'audit_entries');
    const first = unanswered(change);
    await waiting();
    await doomed.kill();
    await first;
    const again = expectDone(change, other);
    await release();
    await again;
  });

  it('while it holds a time: the time is free when the hold has run out, and the hold goes when nobody asks', async () => {
    const as = { agentOf: (await app.startConversation()).id };
    const wanted = { visitType: 'cleaning', provider: 'martinez', startsAt: '2026-12-28T09:00:00-06:00' };
    const held = await doomed.call('POST', '/holds', { as, body: wanted });
    expect(held.status).toBe(201);
    const { id } = holdResponseSchema.parse(held.body);
    await doomed.kill();
    const environment = { CLOCK_START: '2026-11-23T15:06:00Z' };
    const later = await startWebProcess({ databaseUrl: app.databaseUrl, clinicId: app.clinicId, environment });
    try {
      const path = '/availability?visitType=cleaning&provider=martinez&from=2026-12-28&to=2026-12-28&at=09:00';
      const free = async (process: WebProcess) =>
        availabilityResponseSchema.parse((await process.call('GET', path, {})).body).openings.length === 1;
      expect([await free(other), await free(later)]).toEqual([false, true]);
      const heartbeat = { status: 'ready', startedAt: '2026-11-23T15:00:00Z', activeConversations: 0 };
      await later.call('PUT', '/workers/w1', { as: 'worker', body: heartbeat });
      expect(await app.database.claim.count({ where: { id } })).toBe(0);
      const audit = await app.database.auditEntry.findMany({ where: { entityId: id }, orderBy: { seq: 'asc' } });
      expect(audit.map(({ action, data }) => [action, data])).toMatchObject([
        ['hold.placed', {}],
        ['hold.released', { reason: 'expired' }],
      ]);
    } finally {
      await later.kill();
    }
  });
});

describe('a process cut off from the database', () => {
  let proxy: DatabaseProxy;
  let lonely: WebProcess;
  beforeAll(async () => {
    proxy = await openDatabaseProxy(app.databaseUrl);
    lonely = await startWebProcess({ databaseUrl: proxy.url, clinicId: app.clinicId });
  });
  afterAll(async () => {
    await lonely.kill();
    await proxy.close();
  });

  const codeOf = ({ body }: { body: unknown }) => problemSchema.parse(body).code;

  it.each(kinds)('while %s: says so, leaves nothing, and does it once when asked again', async (_name, kind) => {
    const change = await changes[kind]();
    const { waiting, release } = await standInTheWay(app.databaseUrl, 'audit_entries');
    const first = change.send(lonely.call);
    await watcher.query('SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid', [await waiting()]);
    expect(codeOf(await first)).toBe('database_unavailable');
    await release();
    expect(await change.told()).toEqual(change.before);
    await expectDone(change, lonely);
    await expectDone(change, lonely, [200]);
  });

  it.each(kinds)('after the commit of %s: the same request again finds it done', async (_name, kind) => {
    const change = await changes[kind]();
    const committed = proxy.fail('answer is lost');
    const first = change.send(lonely.call);
    await Promise.race([committed, first]);
    proxy.cut();
    expect(codeOf(await first)).toBe('database_unavailable');
    expect(await change.told()).toEqual(change.after);
    await expectDone(change, lonely, [200]);
  });

  it('while nobody asks: stays up, and books when the database is back', async () => {
    await expectDone(await changes.booking(), lonely);
    proxy.cut();
    const change = await changes.booking();
    await vi.waitFor(() => expectDone(change, lonely), { timeout: 20_000, interval: 50 });
  });
});
