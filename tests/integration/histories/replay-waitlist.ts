import { type AuditRow, joinedDataSchema, offerDataSchema, offerIdSchema } from './audit-rows.ts';

/** A place on the waitlist as the audit tells it, or as the table has it. */
export interface EntryState {
  id: string;
  status: string;
  version: number;
  /** To be moved, or booked from an offer. */
  appointmentId: string | null;
}

/** A time that was offered. Codes for rows, ISO instants in UTC. */
export interface OfferState {
  id: string;
  entryId: string;
  status: string;
  provider: string;
  operatory: string;
  startsAt: string;
  endsAt: string;
}

export interface ReplayedWaitlist {
  entries: Map<string, EntryState>;
  offers: Map<string, OfferState>;
  problems: string[];
}

/** Folds the audit's rows of the waitlist into what its tables must hold now. */
export function replayWaitlist(rows: readonly AuditRow[]): ReplayedWaitlist {
  const state: ReplayedWaitlist = { entries: new Map(), offers: new Map(), problems: [] };
  for (const row of rows) {
    const say = (problem: string) => state.problems.push(`${row.seq} ${row.action} ${row.entityId}: ${problem}`);
    const entry = state.entries.get(row.entityId);
    if (row.action === 'waitlist.joined') join(state, row, entry);
    else if (!row.action.startsWith('waitlist.')) continue;
    else if (!entry) say('nobody joined');
    else if (row.action === 'waitlist.closed') step(entry, say, ['waiting', 'offered'], 'closed');
    else if (row.action === 'waitlist.offered') offer(state, row, entry, say);
    else if (row.action === 'waitlist.accepted') accept(state, row, entry, say);
    else if (row.action === 'waitlist.declined') endOffer(state, row, entry, say, 'declined');
    else if (row.action === 'waitlist.expired') endOffer(state, row, entry, say, 'expired');
    else say('is not known');
  }
  return state;
}

type Say = (problem: string) => void;

function join({ entries }: ReplayedWaitlist, row: AuditRow, entry: EntryState | undefined): void {
  const { appointmentId } = joinedDataSchema.parse(row.data);
  // Whoever joins again changes their wishes and keeps their place.
  if (entry) entry.version += 1;
  else entries.set(row.entityId, { id: row.entityId, status: 'waiting', version: 1, appointmentId });
}

function step(entry: EntryState, say: Say, from: readonly string[], to: string): void {
  if (!from.includes(entry.status)) say(`goes from ${entry.status} to ${to}`);
  entry.status = to;
  entry.version += 1;
}

function offer({ offers }: ReplayedWaitlist, row: AuditRow, entry: EntryState, say: Say): void {
  const { offerId, provider, operatory, startsAt, endsAt } = offerDataSchema.parse(row.data);
  if (offers.has(offerId)) say('is offered twice');
  offers.set(offerId, { id: offerId, entryId: entry.id, status: 'open', provider, operatory, startsAt, endsAt });
  step(entry, say, ['waiting'], 'offered');
}

function accept(state: ReplayedWaitlist, row: AuditRow, entry: EntryState, say: Say): void {
  const accepted = openOffer(state, row, entry, say);
  if (accepted) accepted.status = 'accepted';
  entry.appointmentId = joinedDataSchema.parse(row.data).appointmentId;
  step(entry, say, ['offered'], 'booked');
}

function endOffer(state: ReplayedWaitlist, row: AuditRow, entry: EntryState, say: Say, status: string): void {
  const ended = openOffer(state, row, entry, say);
  if (ended) ended.status = status;
  // Of a place that is closed the offer ends too.
  if (entry.status !== 'closed') step(entry, say, ['offered'], 'waiting');
}

function openOffer({ offers }: ReplayedWaitlist, row: AuditRow, entry: EntryState, say: Say): OfferState | undefined {
  const found = offers.get(offerIdSchema.parse(row.data).offerId);
  if (found?.entryId === entry.id && found.status === 'open') return found;
  say('there is no such open offer');
  return undefined;
}
