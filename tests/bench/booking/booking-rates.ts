import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type BookInput, bookInputSchema, type PatientInput } from '#contract/http/appointments.ts';
import { describeFigure, type Figure, ratio } from '../figures.ts';
import type { BenchApp, Handler } from './bench-app.ts';
import { type BookableTime, benchPatients } from './booking-times.ts';
import { processorMs } from './processor-time.ts';
import type { StatementCounter } from './statements.ts';

/** What one booking bench hands to its parts. */
export interface BookingScene {
  app: BenchApp;
  /** `POST /api/v1/appointments`. */
  book: Handler;
  /** Free times that do not overlap. */
  times: readonly BookableTime[];
  /** Patients the practice has on record. */
  known: readonly PatientInput[];
  statements: StatementCounter;
  show: (line: string) => void;
}

/** Clients at once, and requests of one round together. */
const loads: readonly (readonly [clients: number, requests: number])[] = [
  [1, 60],
  [8, 160],
  [32, 256],
];

/** One way to store a booking; answers with the HTTP status, 201 for a stored one. */
type Way = (booking: BookInput, conversationId: string) => Promise<number>;

/**
 * Bookings a second where nobody is in anybody's way, by 1, 8 and 32 clients: ours; a bare insert into a table with
 * one unique index, behind the same wrapper, authentication and body check, by the same database client; and that insert
 * by `pg` alone. Turn and turn about in one run. Every fifth patient is new to the practice.
 */
export async function measureRates(
  scene: BookingScene & { databaseUrl: string; poolSize: number; rounds: number },
): Promise<void> {
  const { app, databaseUrl, poolSize, rounds, statements, show } = scene;
  const raw = new pg.Pool({ connectionString: databaseUrl, max: poolSize, options: '-c TimeZone=UTC' });
  try {
    const ways = {
      Openwide: byHandler(app, scene.book),
      'bare insert': byHandler(app, await bareHandler(app)),
      'insert by pg alone': byPg(raw),
    } satisfies Record<string, Way>;
    const conversations = await app.startConversations(Math.max(...loads.map(([clients]) => clients)));
    const next = new Map(Object.keys(ways).map((name) => [name, bookings(scene)] as const));
    const rates = new Map<string, Figure>();
    const costs = new Map<string, Figure>();
    for (let round = -1; round < rounds; round++) {
      for (const [clients, requests] of loads) {
        for (const [name, way] of Object.entries(ways)) {
          const title = `${clients} ${clients === 1 ? 'client' : 'clients'}, ${name}`;
          const beforeMs = await processorMs(app);
          const perSecond = await rateOf(way, next.get(name), conversations.slice(0, clients), requests);
          const costMs = ((await processorMs(app)) - beforeMs) / requests;
          // The first round of each warms up and is not counted.
          if (round < 0) continue;
          seriesOf(rates, title, '/s').values.push(perSecond);
          seriesOf(costs, title, 'ms').values.push(costMs);
        }
      }
    }
    show('\nBookings a second, nobody in anybody’s way:');
    for (const figure of rates.values()) show(`  ${describeFigure(figure)}`);
    show('\nProcessor time of one, web process and database together:');
    for (const figure of costs.values()) show(`  ${describeFigure(figure)}`);
    show('\n  Openwide to the bare insert, by medians: bookings a second (processor time of one)');
    for (const [title, ours] of rates) {
      const bare = title.replace('Openwide', 'bare insert');
      const [theirs, ourCost, theirCost] = [rates.get(bare), costs.get(title), costs.get(bare)];
      if (!title.endsWith(', Openwide') || !theirs || !ourCost || !theirCost) continue;
      show(`  ${title.replace(', Openwide', '').padEnd(58)} ${ratio(ours, theirs)} (${ratio(ourCost, theirCost)})`);
    }
    show('\n  Statements of one booking:');
    for (const [kind, booking] of [
      ['patient on record', next.get('Openwide')?.known()],
      ['new patient', next.get('Openwide')?.fresh()],
    ] as const) {
      statements.take();
      if (booking) await ways.Openwide(booking, conversations[0] ?? '');
      show(`  ${kind.padEnd(58)} ${statements.take().length}`);
    }
  } finally {
    await raw.end();
  }
}

function seriesOf(series: Map<string, Figure>, name: string, unit: Figure['unit']): Figure {
  const figure = series.get(name) ?? { name, unit, values: [] };
  series.set(name, figure);
  return figure;
}

async function rateOf(
  way: Way,
  next: Bookings | undefined,
  conversations: string[],
  requests: number,
): Promise<number> {
  const waiting = Array.from({ length: requests }, () => next?.any());
  const startedMs = performance.now();
  await Promise.all(
    conversations.map(async (conversationId) => {
      for (let booking = waiting.pop(); booking; booking = waiting.pop()) {
        const status = await way(booking, conversationId);
        if (status !== 201) throw new Error(`a booking that nobody is in the way of was answered with ${status}`);
      }
    }),
  );
  return (requests * 1000) / (performance.now() - startedMs);
}

interface Bookings {
  known(): BookInput;
  fresh(): BookInput;
  /** Every fifth of a new patient. */
  any(): BookInput;
}

function bookings({ times: all, known }: BookingScene): Bookings {
  const times = [...all];
  let count = 0;
  const at = (patient: PatientInput | undefined): BookInput => {
    const time = times.pop();
    if (!time || !patient) throw new Error('the practice has no more free times for this bench');
    return { ...time, patient };
  };
  const one = {
    known: () => at(known[count++ % known.length]),
    fresh: () => at(benchPatients(1, known.length + count++)[0]),
  };
  return { ...one, any: () => (count % 5 === 0 ? one.fresh() : one.known()) };
}

function byHandler(app: BenchApp, handler: Handler): Way {
  return async (body, agentOf) => {
    const { status } = await app.call(handler, 'POST', '/appointments', { agentOf, key: randomUUID(), body });
    return status;
  };
}

async function bareHandler({ database }: BenchApp): Promise<Handler> {
  const { json, route } = await import('#server/http/handler.ts');
  await database.$executeRaw`
    CREATE TABLE bare_bookings (
      id uuid PRIMARY KEY, clinic_id uuid NOT NULL, provider text NOT NULL, starts_at timestamptz NOT NULL,
      patient text NOT NULL, UNIQUE (provider, starts_at)
    )`;
  return route({ auth: ['agent'], body: bookInputSchema }, async ({ principal, body }) => {
    const id = randomUUID();
    await database.$executeRaw`
      INSERT INTO bare_bookings (id, clinic_id, provider, starts_at, patient)
      VALUES (${id}::uuid, ${principal.clinicId}::uuid, ${body.provider}, ${new Date(body.startsAt)}::timestamptz,
        ${body.patient.phone})`;
    return json({ id }, 201);
  });
}

function byPg(pool: pg.Pool): Way {
  return async ({ provider, startsAt, patient }, conversationId) => {
    await pool.query(
      `INSERT INTO bare_bookings (id, clinic_id, provider, starts_at, patient)
        SELECT $1, clinic_id, $2, $3, $4 FROM conversations WHERE id = $5`,
      [randomUUID(), `${provider} by pg`, new Date(startsAt), patient.phone, conversationId],
    );
    return 201;
  };
}
