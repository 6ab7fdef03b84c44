/**
 * One of the processes that carry out histories: a web process of its own, with its own connections, on the database
 * its environment names. It does what its parent tells it, one thing after the other.
 */
import { loadPractice } from '#server/clinic/load-practice.ts';
import { getDatabase } from '#server/database.ts';
import { practiceApp } from '#tests/factories/web-app.ts';
import type { Outcome } from './caller.ts';
import { carryOut } from './carry-out.ts';
import { type FastClock, readFastClock, setFastClock } from './clock.ts';
import type { History } from './plan.ts';

/** What the parent sends; `begin` may come again, with another clock. */
export type ToWorker =
  | { kind: 'begin'; clinicId: string; clock: FastClock }
  | { kind: 'history'; history: History }
  | { kind: 'stop' };

/** What a worker sends. */
export type FromWorker = { kind: 'ready' } | { kind: 'done'; outcome: Outcome };

const tell = (message: FromWorker) => process.send?.(message);
process.once('disconnect', () => process.exit(1));

const database = getDatabase();
let carry: ((history: History) => Promise<Outcome>) | undefined;

process.on('message', async (message: ToWorker) => {
  if (message.kind === 'begin') {
    const { clinicId, clock } = message;
    setFastClock(clock);
    const { practice } = await loadPractice(database, clinicId);
    const app = practiceApp(database, clinicId);
    await app.staff('front-desk');
    carry = (history) => carryOut(app, history, { practice, nowMs: () => readFastClock(clock) });
    tell({ kind: 'ready' });
  } else if (message.kind === 'history' && carry) {
    const outcome = await carry(message.history).catch(
      (error: unknown): Outcome => ({ steps: 0, answers: {}, problems: [`broke off: ${String(error)}`] }),
    );
    tell({ kind: 'done', outcome });
  } else {
    await database.$disconnect();
    process.exit(0);
  }
});
