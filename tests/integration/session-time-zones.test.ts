import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appointmentListSchema } from '#contract/http/appointment-list.ts';
import { appointmentResponseSchema } from '#contract/http/appointments.ts';
import { type Database, openDatabase } from '#server/database.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { startWebApp, type WebApp } from '#tests/factories/web-app.ts';

const zones = ['Asia/Tokyo', 'America/New_York', 'UTC'];
/** Around both changes of New York's clocks, on a leap day, and at midnight in Tokyo. */
const instants = [
  '2026-11-01T05:30:00.000Z',
  '2026-11-01T06:30:00.000Z',
  '2027-03-14T06:59:59.999Z',
  '2027-03-14T07:00:00.000Z',
  '2028-02-29T12:00:00.001Z',
  '2026-12-31T15:00:00.000Z',
].map((iso) => new Date(iso));

let app: WebApp;
const sessions = new Map<string, pg.Client>();

beforeAll(async () => {
  app = await startWebApp();
  for (const zone of zones) {
    const session = new pg.Client({ connectionString: app.databaseUrl });
    await session.connect();
    await session.query(`SET TIME ZONE '${zone}'`);
    sessions.set(zone, session);
  }
});
afterAll(async () => {
  for (const session of sessions.values()) await session.end();
  await app.stop();
});

function session(zone: string): pg.Client {
  const found = sessions.get(zone);
  if (!found) throw new Error(`no session in ${zone}`);
  return found;
}

/** What each zone's session makes of a stored instant: as a JavaScript date, and in seconds by the database itself. */
async function readEverywhere(id: string): Promise<{ date: Date; ms: number }[]> {
  return Promise.all(
    zones.map(async (zone) => {
      const { rows } = await session(zone).query(
        'SELECT starts_at AS date, (extract(epoch FROM starts_at) * 1000)::bigint AS ms FROM claims WHERE id = $1',
        [id],
      );
      return { date: rows[0].date, ms: Number(rows[0].ms) };
    }),
  );
}
const everywhere = (instant: Date) => zones.map(() => ({ date: instant, ms: instant.getTime() }));

/** Takes a room from an instant on; each test takes it once. */
async function writeBlock(database: Database, startsAt: Date): Promise<string> {
  const operatory = await database.operatory.findFirstOrThrow({ where: { clinicId: app.clinicId } });
  const id = crypto.randomUUID();
  await database.claim.create({
    data: {
      id,
      clinicId: app.clinicId,
      kind: 'block',
      operatoryId: operatory.id,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 1),
      blockId: id,
    },
  });
  return id;
}

describe('sessions of three time zones', () => {
  it('are what they say', async () => {
    for (const zone of zones) {
      expect((await session(zone).query('SHOW timezone')).rows).toEqual([{ TimeZone: zone }]);
    }
  });

  it.each(zones)('all read what a session in %s has written', async (zone) => {
    for (const instant of instants) {
      const { rows } = await session(zone).query(
        `INSERT INTO claims (id, clinic_id, kind, operatory_id, starts_at, ends_at, block_id)
         SELECT gen_random_uuid(), clinic_id, 'block', id, $1, $1::timestamptz + interval '1 ms', gen_random_uuid()
         FROM operatories WHERE clinic_id = $2 LIMIT 1 RETURNING id`,
        [instant, app.clinicId],
      );
      const { id } = rows[0];
      expect(await readEverywhere(id)).toEqual(everywhere(instant));
      const stored = await app.database.claim.findUniqueOrThrow({ where: { id } });
      expect(stored.startsAt).toEqual(instant);
      const [raw] = await app.database.$queryRaw<{ starts_at: Date }[]>`
        SELECT starts_at FROM claims WHERE id = ${id}::uuid AND starts_at = ${instant}::timestamptz`;
      expect(raw?.starts_at).toEqual(instant);
      await app.database.claim.delete({ where: { id } });
    }
  });

  it.each(zones)('all read what the application writes, when the database prefers %s', async (zone) => {
    const name = new URL(app.databaseUrl).pathname.slice(1);
    await session('UTC').query(`ALTER DATABASE "${name}" SET timezone TO '${zone}'`);
    const database = openDatabase(app.databaseUrl, 2);
    try {
      for (const instant of instants) await expectTheSame(database, instant);
    } finally {
      await database.$disconnect();
      await session('UTC').query(`ALTER DATABASE "${name}" SET timezone TO 'UTC'`);
    }
  });

  it.each(zones)('all read what the application writes, when its address asks for %s', async (zone) => {
    const url = new URL(app.databaseUrl);
    url.searchParams.set('options', `-c TimeZone=${zone} -c statement_timeout=60000`);
    const database = openDatabase(url.href, 2);
    try {
      const [row] = await database.$queryRaw<{ zone: string; timeout: string }[]>`
        SELECT current_setting('TimeZone') AS zone, current_setting('statement_timeout') AS timeout`;
      expect(row).toEqual({ zone: 'UTC', timeout: '1min' });
      for (const instant of instants) await expectTheSame(database, instant);
    } finally {
      await database.$disconnect();
    }
  });

  async function expectTheSame(database: Database, instant: Date): Promise<void> {
    const id = await writeBlock(database, instant);
    expect(await readEverywhere(id)).toEqual(everywhere(instant));
    expect((await database.claim.findUniqueOrThrow({ where: { id } })).startsAt).toEqual(instant);
    await database.claim.delete({ where: { id } });
  }
});

describe('a booking', () => {
  it('is the same instants to every session, and in the list the practice’s own time', async () => {
    const conversation = await app.startConversation();
    const response = await app.call('POST', '/appointments', {
      as: { agentOf: conversation.id },
      body: bookingInput({ startsAt: '2027-03-15T09:00:00-05:00' }),
      key: crypto.randomUUID(),
    });
    const { details } = appointmentResponseSchema.parse(await response.json());
    const claim = await app.database.claim.findFirstOrThrow({ where: { appointmentId: details.id } });
    expect(await readEverywhere(claim.id)).toEqual(everywhere(new Date('2027-03-15T14:00:00Z')));
    const listed = await app.call('GET', '/appointments?from=2027-03-15&to=2027-03-15', {
      as: { staff: 'front-desk' },
    });
    const [row] = appointmentListSchema.parse(await listed.json()).appointments;
    expect(row).toMatchObject({ id: details.id, startsAt: '2027-03-15T09:00:00-05:00' });
  });
});
