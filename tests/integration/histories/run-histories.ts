import pg from 'pg';
import { type FastClock, readFastClock } from './clock.ts';
import { compareWithAudit } from './compare.ts';
import { addOutcome, type HistoriesFigures, startFigures } from './figures.ts';
import { brokenInvariants } from './invariants.ts';
import { type History, planHistories } from './plan.ts';
import { readStoredRows } from './stored-rows.ts';
import { startWorker, type WorkerProcess } from './worker-process.ts';

export interface HistoriesOptions {
  databaseUrl: string;
  clinicId: string;
  count: number;
  /** The same seed plans the same histories; what they meet depends on who is faster. */
  seed: number;
  workers: number;
  clock: FastClock;
  /** Looks at the whole database after each so many histories, while the others go on. */
  checkEvery: number;
  /** Called after each history. */
  onProgress?: (figures: HistoriesFigures) => void;
}

const onlySweep: History = { patient: 0, steps: [{ do: 'sweep' }], tidy: false };
/** After so long nothing of the calendar that the histories used lies ahead. */
const quietAfterMs = 30 * 86_400_000;

/** Carries out histories from several processes at once and looks at what they leave in the database. */
export async function runHistories(options: HistoriesOptions): Promise<HistoriesFigures> {
  const { databaseUrl, clinicId, seed, clock } = options;
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c TimeZone=UTC' });
  await client.connect();
  const figures = startFigures(seed, options.workers);
  const check = async (now: FastClock, when?: 'quiet') => {
    if (figures.problems.length > 0) return;
    const stored = await readStoredRows(client, clinicId);
    figures.checks += 1;
    figures.auditRows = stored.audit.length;
    figures.appointments = stored.appointments.length;
    figures.offers = stored.offers.length;
    const broken = await brokenInvariants(client, clinicId, () => readFastClock(now), when);
    figures.problems.push(...compareWithAudit(stored), ...broken);
  };
  const beganMs = performance.now();
  const deadlocksBefore = await deadlocks(client);
  const queue = planHistories(options.count, seed).entries();
  let checking: Promise<void> = Promise.resolve();
  const workers = Array.from({ length: options.workers }, () => startWorker(databaseUrl));
  try {
    const serve = async (worker: WorkerProcess) => {
      await worker.begin(clinicId, clock);
      for (const [index, history] of queue) {
        addOutcome(figures, await worker.carryOut(history), `history ${index} of seed ${seed}`);
        figures.histories += 1;
        options.onProgress?.(figures);
        if (figures.histories % options.checkEvery === 0) checking = checking.then(() => check(clock));
      }
    };
    await Promise.all(workers.map(serve));
    await checking;
    await check(clock);
    const later = { ...clock, startMs: clock.startMs + quietAfterMs };
    const [last] = workers;
    if (last) await settle(last, options, later, figures);
    await check(later, 'quiet');
    figures.deadlocks = (await deadlocks(client)) - deadlocksBefore;
    await Promise.all(workers.map((worker) => worker.stop()));
  } finally {
    for (const worker of workers) worker.kill();
    await checking.catch(() => {});
    await client.end();
  }
  figures.seconds = (performance.now() - beganMs) / 1000;
  return figures;
}

/** Lets the sweep come by, long after everything has run out, until it finds nothing more to do. */
async function settle(
  worker: WorkerProcess,
  { clinicId, seed }: HistoriesOptions,
  later: FastClock,
  figures: HistoriesFigures,
): Promise<void> {
  await worker.begin(clinicId, later);
  for (let rounds = 0; rounds < sweepsUntilQuiet(figures.offers); rounds++) {
    addOutcome(figures, await worker.carryOut(onlySweep), `the sweep after all histories of seed ${seed}`);
  }
}

/** One sweep ends fifty offers at most, and one more closes the places that waited for them. */
function sweepsUntilQuiet(offers: number): number {
  return Math.ceil(offers / 50) + 2;
}

async function deadlocks(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ deadlocks: string }>(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  );
  return Number(rows[0]?.deadlocks ?? 0);
}
