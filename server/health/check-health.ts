import type { Health } from '#contract/http/health.ts';
import { getDatabase } from '../database.ts';
import { roomService } from '../livekit/clients.ts';
import { workersReady } from '../workers/heartbeat.ts';

type Part = Health['parts']['database'];

const timeoutMs = 3000;

/** Asks each part whether it lives; never throws. */
export async function checkHealth(): Promise<Health> {
  const [database, livekit, worker] = await Promise.all([
    check('the database does not answer', () => getDatabase().$queryRaw`SELECT 1`),
    check('the LiveKit server does not answer', () => roomService().listRooms(['health'])),
    check('no receptionist has reported lately', async () => {
      if ((await workersReady()) === 0) throw new Error('none');
    }),
  ]);
  const parts = { database, livekit, worker };
  return { status: Object.values(parts).every(({ status }) => status === 'up') ? 'up' : 'down', parts };
}

async function check(detail: string, ask: () => Promise<unknown>): Promise<Part> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('timed out')), timeoutMs);
  });
  try {
    await Promise.race([ask(), tooLate]);
    return { status: 'up' };
  } catch {
    return { status: 'down', detail };
  } finally {
    clearTimeout(timer);
  }
}
