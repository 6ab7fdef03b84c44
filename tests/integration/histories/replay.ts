import { type AppointmentAction, appointmentTransitions } from '#domain/appointment-states.ts';
import { type AuditRow, appointmentDataSchema, blockDataSchema, holdDataSchema } from './audit-rows.ts';

/** An appointment as the audit tells it, or as the table has it. Codes for rows, ISO instants in UTC. */
export interface AppointmentState {
  id: string;
  status: string;
  version: number;
  visitType: string;
  provider: string;
  operatory: string;
  startsAt: string;
  endsAt: string;
}

/** Time taken. `id` is the claim's own for holds and blocks, the appointment's for an appointment's. */
export interface ClaimState {
  id: string;
  kind: 'hold' | 'appointment' | 'block';
  provider: string | null;
  operatory: string | null;
  visitType: string | null;
  startsAt: string;
  endsAt: string;
  /** Of holds alone. */
  expiresAt: string | null;
}

export interface Replayed {
  appointments: Map<string, AppointmentState>;
  claims: Map<string, ClaimState>;
  /** What the audit tells that must never have happened; empty when all is well. */
  problems: string[];
}

const firstActions: Readonly<Record<string, string>> = {
  'appointment.booked': 'booked',
  'appointment.requested': 'requested',
};

/** The audit's word for what the table of states calls by another. */
const laterActions: Readonly<Record<string, AppointmentAction>> = {
  'appointment.approved': 'approve',
  'appointment.declined': 'decline',
  'appointment.rescheduled': 'reschedule',
  'appointment.cancelled': 'cancel',
  'appointment.checked_in': 'check_in',
  'appointment.seated': 'seat',
  'appointment.completed': 'complete',
  'appointment.no_show': 'no_show',
  'appointment.undone': 'undo',
};

const reads = new Set(['appointment.read', 'appointment.listed']);

/**
 * Folds the audit into what the tables must hold now. On the way it sees to it that each appointment's version steps
 * by one, that each change of state is in the practice's table of states, and that at no moment two claims took the
 * same provider or operatory.
 * @param rows all rows of one practice, by `seq`
 */
export function replay(rows: readonly AuditRow[]): Replayed {
  const state: Replayed = { appointments: new Map(), claims: new Map(), problems: [] };
  for (const row of rows) {
    if (row.action.startsWith('appointment.') && !reads.has(row.action)) changeAppointment(state, row);
    else if (row.action === 'hold.placed') placeHold(state, row);
    else if (row.action === 'hold.released') release(state, row, 'hold');
    else if (row.action === 'block.placed') placeBlock(state, row);
    else if (row.action === 'block.removed') release(state, row, 'block');
  }
  return state;
}

function changeAppointment(state: Replayed, row: AuditRow): void {
  const say = (problem: string) => state.problems.push(`${row.seq} ${row.action} ${row.entityId}: ${problem}`);
  const parsed = appointmentDataSchema.safeParse(row.data);
  if (!parsed.success) {
    say(`does not tell the appointment: ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
    return;
  }
  const { claimStartsAt, claimEndsAt, ...told } = parsed.data;
  const before = state.appointments.get(row.entityId);
  const wrong = before ? wrongStep(before, told, row) : wrongStart(told, row);
  if (wrong) say(wrong);
  state.appointments.set(row.entityId, {
    id: row.entityId,
    ...told,
    startsAt: iso(told.startsAt),
    endsAt: iso(told.endsAt),
  });
  state.claims.delete(row.entityId);
  if (told.status === 'cancelled' || told.status === 'declined') return;
  addClaim(state, row, {
    id: row.entityId,
    kind: 'appointment',
    provider: told.provider,
    operatory: told.operatory,
    visitType: told.visitType,
    startsAt: iso(claimStartsAt),
    endsAt: iso(claimEndsAt),
    expiresAt: null,
  });
}

function wrongStart(told: { status: string; version: number }, { action }: AuditRow): string | undefined {
  if (firstActions[action] === undefined) return 'is the first row of its appointment';
  if (firstActions[action] !== told.status) return `begins as ${told.status}`;
  return told.version === 1 ? undefined : `begins at version ${told.version}`;
}

function wrongStep(
  before: AppointmentState,
  told: { status: string; version: number },
  { action, actorKind }: AuditRow,
): string | undefined {
  if (told.version !== before.version + 1) return `steps from version ${before.version} to ${told.version}`;
  const done = laterActions[action];
  if (!done) return `is no change of an appointment that is there`;
  const from = appointmentTransitions[before.status as keyof typeof appointmentTransitions][done];
  // A visit that needs approval asks for it again when it is moved.
  const asksAgain = done === 'reschedule' && told.status === 'requested';
  if (!from || !(told.status === from.to || asksAgain)) return `goes from ${before.status} to ${told.status}`;
  const mayBe = from.by.some((actor) => actor === actorKind);
  return mayBe ? undefined : `is not for ${actorKind}`;
}

function placeHold(state: Replayed, row: AuditRow): void {
  const parsed = holdDataSchema.safeParse(row.data);
  if (!parsed.success) {
    state.problems.push(`${row.seq} ${row.action} ${row.entityId}: does not tell the hold`);
    return;
  }
  const { startsAt, endsAt, expiresAt, ...codes } = parsed.data;
  addClaim(state, row, {
    id: row.entityId,
    kind: 'hold',
    ...codes,
    startsAt: iso(startsAt),
    endsAt: iso(endsAt),
    expiresAt: iso(expiresAt),
  });
}

function placeBlock(state: Replayed, row: AuditRow): void {
  const parsed = blockDataSchema.safeParse(row.data);
  if (!parsed.success) {
    state.problems.push(`${row.seq} ${row.action} ${row.entityId}: does not tell the block`);
    return;
  }
  const { startsAt, endsAt, ...codes } = parsed.data;
  addClaim(state, row, {
    id: row.entityId,
    kind: 'block',
    ...codes,
    visitType: null,
    startsAt: iso(startsAt),
    endsAt: iso(endsAt),
    expiresAt: null,
  });
}

function addClaim(state: Replayed, row: AuditRow, claim: ClaimState): void {
  if (state.claims.has(claim.id)) state.problems.push(`${row.seq} ${row.action} ${row.entityId}: is placed twice`);
  for (const other of state.claims.values()) {
    const shared =
      (claim.provider !== null && claim.provider === other.provider) ||
      (claim.operatory !== null && claim.operatory === other.operatory);
    if (shared && claim.startsAt < other.endsAt && other.startsAt < claim.endsAt) {
      state.problems.push(`${row.seq} ${row.action} ${row.entityId}: takes time of ${other.kind} ${other.id}`);
    }
  }
  state.claims.set(claim.id, claim);
}

function release(state: Replayed, row: AuditRow, kind: ClaimState['kind']): void {
  if (state.claims.get(row.entityId)?.kind !== kind) {
    state.problems.push(`${row.seq} ${row.action} ${row.entityId}: there is no such ${kind}`);
  }
  state.claims.delete(row.entityId);
}

/** One spelling of an instant, so that instants compare as text. */
function iso(instant: string): string {
  return new Date(instant).toISOString();
}
