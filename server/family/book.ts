import { randomUUID } from 'node:crypto';
import type { FamilyBookInput, FamilyBookResponse } from '#contract/http/family.ts';
import type { FamilyVisit } from '#domain/availability/family.ts';
import {
  type AppointmentRow,
  appointmentResponse,
  appointmentSelection,
} from '../appointments/appointment-response.ts';
import { storeAppointment } from '../appointments/store-appointment.ts';
import type { Holder } from '../claims/holder.ts';
import { type LoadedPractice, loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { type Database, getDatabase, type Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { once } from '../idempotency/once.ts';
import type { ConversationPrincipal, StaffPrincipal } from '../identity/principal.ts';
import { findOrCreatePatient, type PatientRecord } from '../patients/find-or-create-patient.ts';
import { prepareFamily } from './prepare-family.ts';
import { requireEligibleFamily } from './require-eligible-family.ts';
import { withFamilyAlternatives } from './with-alternatives.ts';

/** What one booking of a family is made of. */
interface FamilyBooking {
  readonly principal: ConversationPrincipal | StaffPrincipal;
  readonly input: FamilyBookInput;
  readonly loaded: LoadedPractice;
  readonly visits: readonly FamilyVisit[];
  readonly holder: Holder;
}

/** What stays behind a key. */
interface StoredFamily {
  readonly familyId: string;
  readonly appointmentIds: readonly string[];
}

/**
 * Books the visits of a whole family, or none of them: one transaction holds the idempotency key and every patient,
 * appointment, claim and audit row. Visits that need approval become requests, as when they are booked alone.
 * @throws ProblemError `slot_taken` with `familyAlternatives`, `not_bookable` (with the `member` it is about),
 *   `idempotency_key_reused`
 */
export async function bookFamily(
  principal: ConversationPrincipal | StaffPrincipal,
  input: FamilyBookInput,
  idempotencyKey: string,
): Promise<{ family: FamilyBookResponse; replayed: boolean }> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const loaded = await loadPractice(database, principal.clinicId);
  const visits = input.members.map(({ visitType, provider, startsAt, patient }) => ({
    visitType,
    provider,
    startsAtMs: Date.parse(startsAt),
    birthDate: patient.birthDate,
  }));
  const conversationId = principal.kind === 'staff' ? null : principal.conversationId;
  const booking: FamilyBooking = { principal, input, loaded, visits, holder: { principal, nowMs, conversationId } };
  const scope = `family.create:${principal.kind === 'staff' ? principal.userId : principal.conversationId}`;
  const { result, replayed } = await withFamilyAlternatives(
    () =>
      once<StoredFamily>(
        database,
        { clinicId: principal.clinicId, scope, key: idempotencyKey, body: input, now: new Date(nowMs) },
        (tx) => storeFamily(tx, booking),
      ),
    database,
    loaded,
    visits,
    booking.holder,
  );
  const rows = await storedRows(database, loaded.clinicId, result.appointmentIds);
  const appointments = rows.map((row) => appointmentResponse(row, loaded.practice));
  return { family: { familyId: result.familyId, appointments }, replayed };
}

async function storeFamily(tx: Transaction, booking: FamilyBooking): Promise<StoredFamily> {
  const { principal, input, loaded, visits, holder } = booking;
  const { nowMs, conversationId } = holder;
  requireEligibleFamily(loaded.practice, input);
  const phones = input.members.map(({ patient }) => patient.phone);
  const slots = await prepareFamily(tx, loaded, visits, holder, { releases: 'booked', phones });
  const locale = input.locale ?? loaded.practice.locales[0] ?? 'en-US';
  const familyId = randomUUID();
  const patients: PatientRecord[] = [];
  const appointmentIds: string[] = [];
  for (const [member, { patient: stated, note }] of input.members.entries()) {
    const slot = slots[member];
    if (!slot) throw new ProblemError('internal', { log: 'a family with fewer slots than members' });
    const patient = await findOrCreatePatient(tx, { principal, patient: stated, locale, nowMs, conversationId });
    if (patients.some(({ id }) => id === patient.id)) {
      throw new ProblemError('not_bookable', { reason: 'same_patient', member, log: 'a patient twice in a family' });
    }
    patients.push(patient);
    const appointment = { principal, loaded, slot, patient, locale, note, familyId, conversationId, nowMs };
    appointmentIds.push((await storeAppointment(tx, appointment)).id);
  }
  return { familyId, appointmentIds };
}

/** The appointments as they stand, in the order of the ids. */
async function storedRows(database: Database, clinicId: string, ids: readonly string[]): Promise<AppointmentRow[]> {
  const rows = await database.appointment.findMany({
    where: { clinicId, id: { in: [...ids] } },
    select: appointmentSelection,
  });
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}
