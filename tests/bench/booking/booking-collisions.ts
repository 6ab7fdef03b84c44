import { randomUUID } from 'node:crypto';
import { problemSchema } from '#contract/http/problem.ts';
import { describeFigure } from '../figures.ts';
import type { BookingScene } from './booking-rates.ts';
import type { BookableTime } from './booking-times.ts';

const clients = 64;
const bookingsPerClient = 4;

/**
 * 64 clients at once on overlapping times: all want the same few hours of one provider, at starts a quarter of an hour
 * apart that overlap one another. Shows what they were told, by status and code; how often the database found a
 * deadlock, and how many transactions were begun again.
 * @param wanted times on the hour or the half hour of one provider and day; a quarter of an hour later is wanted too
 * @throws Error when a caller was told of a failure of ours
 */
export async function measureCollisions(
  { app, book, known, statements, show }: BookingScene,
  wanted: readonly BookableTime[],
): Promise<void> {
  const starts = wanted.flatMap((time) => [time, { ...time, startsAt: quarterLater(time.startsAt) }]);
  const conversations = await app.startConversations(clients);
  const deadlocksBefore = await deadlocks(app);
  statements.take();
  const answers = new Map<string, number>();
  const tookMs: number[] = [];
  const startedMs = performance.now();
  await Promise.all(
    conversations.map(async (agentOf, client) => {
      for (let count = 0; count < bookingsPerClient; count++) {
        const time = starts[(client + count * 3) % starts.length];
        const patient = known[(client * bookingsPerClient + count) % known.length];
        const sentMs = performance.now();
        const { status, body } = await app.call(book, 'POST', '/appointments', {
          ...{ agentOf, key: randomUUID() },
          body: { ...time, patient },
        });
        tookMs.push(performance.now() - sentMs);
        const problem = problemSchema.safeParse(body);
        const told = status < 300 ? `${status} booked` : `${status} ${problem.data?.code ?? '?'}`;
        answers.set(told, (answers.get(told) ?? 0) + 1);
      }
    }),
  );
  const elapsedMs = performance.now() - startedMs;
  const begun = statements.take().filter(({ text }) => text === 'BEGIN').length;
  const requests = clients * bookingsPerClient;
  show(`\n${clients} clients, ${requests} requests for ${starts.length} overlapping starts of one provider:`);
  for (const [told, count] of [...answers].sort()) show(`  ${told.padEnd(58)} ${count}`);
  show(`  ${'transactions begun again'.padEnd(58)} ${Math.max(0, begun - requests)}`);
  show(`  ${'deadlocks the database found'.padEnd(58)} ${(await deadlocks(app)) - deadlocksBefore}`);
  show(`  ${describeFigure({ name: 'one request', unit: 'ms', values: tookMs })}`);
  show(`  ${'answers a second'.padEnd(58)} ${((requests * 1000) / elapsedMs).toFixed(0)}`);
  const failures = [...answers.keys()].filter((told) => told.startsWith('5'));
  if (failures.length > 0) throw new Error(`callers were told of failures: ${failures.join(', ')}`);
}

/** Takes the times of the day and provider that have most of them off the list; answers with the first four. */
export function takeCrowdedDay(times: BookableTime[]): BookableTime[] {
  const checkups = times.filter(({ visitType }) => visitType === 'checkup');
  const days = Map.groupBy(checkups, ({ provider, startsAt }) => `${provider} ${startsAt.slice(0, 10)}`);
  const [fullest = []] = [...days.values()].sort((a, b) => b.length - a.length);
  for (const time of fullest) times.splice(times.indexOf(time), 1);
  return fullest.sort((a, b) => a.startsAt.localeCompare(b.startsAt)).slice(0, 4);
}

/** `…T09:00:00-06:00` → `…T09:15:00-06:00`; starts are on the hour or the half hour. */
function quarterLater(startsAt: string): string {
  return startsAt.replace(
    /T(\d\d):(\d\d)/,
    (_, hour, minute) => `T${hour}:${String(Number(minute) + 15).padStart(2, '0')}`,
  );
}

async function deadlocks({ database }: BookingScene['app']): Promise<number> {
  const [row] = await database.$queryRaw<{ deadlocks: bigint }[]>`
    SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()`;
  return Number(row?.deadlocks ?? 0);
}
