import { serverClock } from '../clock.ts';
import { getDatabase, type Transaction } from '../database.ts';
import { ensureAgent } from '../livekit/ensure-agent.ts';
import { roomControl } from '../livekit/room-control.ts';
import { log } from '../log.ts';
import { goneWorkers } from '../workers/worker-gone.ts';
import { unattended } from './release-attendance.ts';

/** What one round may take, whatever LiveKit does; the next round goes on. */
const roundMs = 4000;
const roomsAtOnce = 200;
/** A token this old and no older may have brought a patient to whom no receptionist came: LiveKit asks for one once. */
const arrivedMs = { from: 10_000, until: 10 * 60_000 } as const;
const arrivalsAtOnce = 50;

/** A conversation whose receptionist's worker is gone, or to which none ever came. */
interface LeftAlone {
  readonly id: string;
  readonly attendant: string | null;
  readonly attendantWorkerId: string | null;
  readonly attendance: number;
}

/**
 * Looks after the conversations of workers that are gone, and of patients to whom none came: while a patient is in the
 * room a receptionist is sent for, else nobody has the conversation any more. One process at a time; a failure is logged, and the next round tries
 * again.
 * @param nowMs the machine's clock, epoch milliseconds
 */
export async function tendRooms(nowMs: number): Promise<void> {
  const untilMs = performance.now() + roundMs;
  try {
    await getDatabase().$transaction(async (tx) => {
      const [lock] = await tx.$queryRaw<{ ours: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtextextended('tend-rooms', 0)) AS ours`;
      if (!lock?.ours) return;
      for (const conversation of [...(await leftAlone(tx, nowMs)), ...(await unmet(tx))]) {
        if (performance.now() > untilMs) return;
        await tend(conversation, nowMs);
      }
    });
  } catch (error) {
    log.warn({ error: (error as Error).name }, 'rooms could not be looked after');
  }
}

async function leftAlone(tx: Transaction, nowMs: number): Promise<readonly LeftAlone[]> {
  const open = { status: 'open', attendantWorkerId: { not: null } } as const;
  const workers = await tx.conversation.findMany({
    where: open,
    distinct: ['attendantWorkerId'],
    select: { attendantWorkerId: true },
  });
  const ids = workers.flatMap(({ attendantWorkerId }) => attendantWorkerId ?? []);
  const gone = await goneWorkers(tx, ids, nowMs);
  if (gone.size === 0) return [];
  return tx.conversation.findMany({
    where: { ...open, attendantWorkerId: { in: [...gone] } },
    // Whoever said something last is most likely still waiting.
    orderBy: { lastActivityAt: 'desc' },
    take: roomsAtOnce,
    select: { id: true, attendant: true, attendantWorkerId: true, attendance: true },
  });
}

/** Conversations nobody has, with a patient's seat that is new: their receptionist may have got lost on the way. */
function unmet(tx: Transaction): Promise<readonly LeftAlone[]> {
  const practiceNowMs = serverClock().nowMs();
  const issuedAt = { gt: new Date(practiceNowMs - arrivedMs.until), lt: new Date(practiceNowMs - arrivedMs.from) };
  return tx.conversation.findMany({
    where: {
      status: 'open',
      attendantWorkerId: null,
      seats: { some: { kind: 'patient', retiredAt: null, issuedAt } },
    },
    orderBy: { startedAt: 'desc' },
    take: arrivalsAtOnce,
    select: { id: true, attendant: true, attendantWorkerId: true, attendance: true },
  });
}

async function tend(conversation: LeftAlone, nowMs: number): Promise<void> {
  try {
    if (await patientWaits(conversation.id)) await ensureAgent(conversation.id, nowMs);
    else await letGo(conversation);
  } catch (error) {
    log.warn({ room: conversation.id, error: (error as Error).name }, 'a room could not be looked after');
  }
}

async function patientWaits(room: string): Promise<boolean> {
  const participants = await roomControl().participants(room);
  const identities = (participants ?? []).filter(({ isAgent }) => !isAgent).map(({ identity }) => identity);
  if (identities.length === 0) return false;
  const seats = await getDatabase().roomSeat.count({
    where: { conversationId: room, kind: 'patient', retiredAt: null, identity: { in: identities } },
  });
  return seats > 0;
}

/** Nobody has the conversation any more; should its receptionist wake up, it is superseded. */
async function letGo({ id, attendant, attendantWorkerId, attendance }: LeftAlone): Promise<void> {
  await getDatabase().conversation.updateMany({
    where: { id, attendance, attendantWorkerId },
    data: { ...unattended, ...(attendant !== null && { attendance: attendance + 1 }) },
  });
}
