import { deepStrictEqual } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { PatientInput } from '#contract/http/appointments.ts';
import { describeFigure, type Figure, ratio } from '../figures.ts';
import { type BenchApp, clockStart, startBenchApp, takeDatabase } from './bench-app.ts';
import { withBenchDatabase } from './bench-database.ts';
import { benchPatients, bookableTimes } from './booking-times.ts';
import { loadHistory } from './load-history.ts';
import { type SentStatement, StatementCounter } from './statements.ts';

const poolSize = 10;
/** Claims of the practice within its horizon; the same in both databases. */
const claimsInWindow = 500;
const small = 1000;

interface Options {
  rounds: number;
  /** Appointments in the large database. */
  rows: number;
  show: (line: string) => void;
}

/**
 * The same questions to a database with 1,000 appointments and to one with very many (as many claims each), the claims
 * of the practice's bookable time being the same in both: through the route handlers, turn and turn about.
 * @throws AssertionError when the two answer differently
 */
export async function measureAvailability({ rounds, rows, show }: Options): Promise<void> {
  const statements = StatementCounter.start();
  await withBenchDatabase(async (databaseUrl) => {
    const app = await startBenchApp(databaseUrl, poolSize);
    await bookWindow(app);
    const [conversation = ''] = await app.startConversations(1);
    await app.stop();
    const sides = [
      { title: `${small.toLocaleString('en')} appointments`, database: await copyWith(databaseUrl, app, small, show) },
      { title: `${rows.toLocaleString('en')} appointments`, database: await copyWith(databaseUrl, app, rows, show) },
    ] as const;
    try {
      await compare({ app, sides, conversation, rounds, statements, show });
      await explain(sides[1].database, statements, app, show);
    } finally {
      for (const { database } of sides) await database.$disconnect();
    }
  });
}

/** Appointments with their claims at free times of the next 30 days. */
async function bookWindow({ database, clinicId }: BenchApp): Promise<void> {
  const { loadPractice } = await import('#server/clinic/load-practice.ts');
  const { practice, providerIds, operatoryIds, visitTypeIds } = await loadPractice(database, clinicId);
  const nowMs = Date.parse(clockStart);
  const soon = bookableTimes(practice, nowMs).filter((time) => Date.parse(time.startsAt) < nowMs + 60 * 86_400_000);
  const patient = await database.patient.findFirstOrThrow({ where: { clinicId }, select: { id: true } });
  for (const [index, { visitType, provider, startsAt }] of soon.slice(0, claimsInWindow).entries()) {
    const type = practice.visitTypes.find(({ code }) => code === visitType);
    const room = practice.providers.find(({ code }) => code === provider)?.operatories[0] ?? '';
    const startsAtMs = Date.parse(startsAt);
    const place = {
      clinicId,
      providerId: providerIds.get(provider) ?? '',
      operatoryId: operatoryIds.get(room) ?? '',
      visitTypeId: visitTypeIds.get(visitType) ?? '',
      startsAt: new Date(startsAtMs),
    };
    const endsAt = new Date(startsAtMs + (type?.minutes ?? 0) * 60_000);
    const { id } = await database.appointment.create({
      data: { ...place, endsAt, code: `W${index}`, patientId: patient.id, status: 'booked', locale: 'en-US' },
      select: { id: true },
    });
    const claimEndsAt = new Date(endsAt.getTime() + (type?.bufferAfter ?? 0) * 60_000);
    await database.claim.create({ data: { ...place, endsAt: claimEndsAt, kind: 'appointment', appointmentId: id } });
  }
}

/** A copy of the database with so many appointments, and a client for it. */
async function copyWith(databaseUrl: string, { clinicId }: BenchApp, upTo: number, show: Options['show']) {
  const url = new URL(databaseUrl);
  url.pathname = `/bench_${upTo}`;
  const startedMs = performance.now();
  const progress = (line: string) =>
    show(`  ${((performance.now() - startedMs) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  await withClient(databaseUrl, (client) =>
    client.query(
      `CREATE DATABASE bench_${upTo} TEMPLATE ${pg.escapeIdentifier(new URL(databaseUrl).pathname.slice(1))}`,
    ),
  );
  await withClient(url.href, (client) =>
    loadHistory(client, { clinicId, upTo, before: '2026-11-20T00:00:00Z', beyond: '2028-01-01T00:00:00Z', progress }),
  );
  progress('loaded');
  const { openDatabase } = await import('#server/database.ts');
  return openDatabase(url.href, poolSize);
}

async function withClient(url: string, use: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}

interface Comparison {
  app: BenchApp;
  sides: readonly { title: string; database: BenchApp['database'] }[];
  conversation: string;
  rounds: number;
  statements: StatementCounter;
  show: Options['show'];
}

/** What is asked of both, by name; the answers must be equal. */
async function questions({ app, conversation }: Pick<Comparison, 'app' | 'conversation'>) {
  const { GET } = await import('#app/api/v1/availability/route.ts');
  const { POST: book } = await import('#app/api/v1/appointments/route.ts');
  const { listAppointments } = await import('#server/appointments/list.ts');
  const { loadPractice } = await import('#server/clinic/load-practice.ts');
  const { getDatabase } = await import('#server/database.ts');
  const ask = (query: string) => async () => (await app.call(GET, 'GET', `/availability?${query}`)).body;
  const staff = { kind: 'staff', clinicId: app.clinicId, userId: 'bench', role: 'front-desk', name: 'Bench' } as const;
  const { practice } = await loadPractice(getDatabase(), app.clinicId);
  const nowMs = Date.parse(clockStart);
  const late = bookableTimes(practice, nowMs).filter((time) => Date.parse(time.startsAt) > nowMs + 70 * 86_400_000);
  const [patient] = benchPatients(1);
  return {
    'earliest six': ask('visitType=cleaning'),
    'all of a month': ask('visitType=checkup&from=2026-11-23&to=2026-12-22&limit=200'),
    'a closed day, so the nearest': ask('visitType=cleaning&from=2026-12-06&to=2026-12-06'),
    'the staff’s list of a day': async () =>
      (await listAppointments(staff, { from: '2026-12-01', to: '2026-12-01' })).appointments.length,
    'one booking': async (round: number) => {
      const body = { ...late[round], patient: patient as PatientInput };
      return (await app.call(book, 'POST', '/appointments', { agentOf: conversation, key: randomUUID(), body })).status;
    },
  } satisfies Record<string, (round: number) => Promise<unknown>>;
}

async function compare({ app, sides, conversation, rounds, statements, show }: Comparison): Promise<void> {
  takeDatabase(sides[0]?.database);
  const asked = await questions({ app, conversation });
  const warmUp = 20;
  for (const [name, ask] of Object.entries(asked)) {
    const figures = sides.map(({ title }): Figure => ({ name: title, unit: 'ms', values: [] }));
    let sent: SentStatement[] = [];
    for (let round = 0; round < warmUp + rounds; round++) {
      const answers: unknown[] = [];
      for (const index of round % 2 === 0 ? [0, 1] : [1, 0]) {
        takeDatabase(sides[index]?.database);
        statements.take();
        const startedMs = performance.now();
        answers[index] = await ask(round);
        const tookMs = performance.now() - startedMs;
        sent = statements.take();
        if (round >= warmUp) figures[index]?.values.push(tookMs);
      }
      deepStrictEqual(answers[1], answers[0]);
      if (name === 'one booking' && answers[0] !== 201) throw new Error(`a booking was answered with ${answers[0]}`);
    }
    show(`\n${name} (${sent.length} statements):`);
    for (const figure of figures) show(`  ${describeFigure(figure)}`);
    const [few, many] = figures;
    if (few && many) show(`  ${'many to few, by medians'.padEnd(58)} ${ratio(many, few)}`);
  }
}

/** Shows how the database reads the claims of a window. */
async function explain(
  database: BenchApp['database'],
  statements: StatementCounter,
  app: BenchApp,
  show: Options['show'],
): Promise<void> {
  takeDatabase(database);
  const { GET } = await import('#app/api/v1/availability/route.ts');
  statements.take();
  await app.call(GET, 'GET', '/availability?visitType=cleaning');
  const reading = statements.take().find(({ text }) => text.includes('FROM claims'));
  if (!reading) throw new Error('the question read no claims');
  const plan = await database.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(
    `EXPLAIN (ANALYZE, BUFFERS) ${reading.text}`,
    ...reading.values,
  );
  show('\nHow the claims of a window are read from the large database:');
  for (const line of plan) show(`  ${line['QUERY PLAN']}`);
}
