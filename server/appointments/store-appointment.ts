import { randomBytes, randomUUID } from 'node:crypto';
import { appointmentCodeFrom } from '#domain/appointment-code.ts';
import { type AppointmentState, initialState } from '#domain/appointment-states.ts';
import type { OpeningSlot } from '#domain/availability.ts';
import type { VisitType } from '#domain/practice.ts';
import { idOf, type LoadedPractice } from '../clinic/load-practice.ts';
import type { Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { actorOf, auditActor, type ChangingPrincipal } from '../identity/principal.ts';
import type { PatientRecord } from '../patients/find-or-create-patient.ts';
import { appointmentAudit } from './appointment-audit.ts';
import type { AppointmentRow } from './appointment-response.ts';

/** A new appointment, its time already prepared with `prepareClaim` in this transaction. */
export interface NewAppointment {
  readonly principal: ChangingPrincipal;
  readonly loaded: LoadedPractice;
  readonly slot: OpeningSlot;
  readonly patient: PatientRecord;
  readonly locale: string;
  readonly note?: string | undefined;
  readonly familyId?: string | undefined;
  readonly conversationId: string | null;
  readonly nowMs: number;
}

/**
 * Stores an appointment with its claim and its audit row, in one statement. Answers with what was stored.
 * @throws ProblemError `slot_taken` when another writer has the time; the transaction must then be given up
 */
export async function storeAppointment(tx: Transaction, appointment: NewAppointment): Promise<AppointmentRow> {
  const { loaded, slot } = appointment;
  const visitType = loaded.practice.visitTypes.find(({ code }) => code === slot.visitType);
  if (!visitType) throw new ProblemError('internal', { log: 'an opening of a visit type the practice does not have' });
  const id = randomUUID();
  const status = initialState(visitType, actorOf(appointment.principal));
  for (;;) {
    const code = appointmentCodeFrom(randomBytes(8));
    const stored = await insertAppointment(tx, appointment, { id, status, code });
    if (stored.appointments === 0) continue; // The code is taken; draw another.
    if (stored.claims === 0) throw new ProblemError('slot_taken');
    return storedRow(appointment, visitType, { id, status, code });
  }
}

function storedRow(
  { loaded, slot, patient, locale, conversationId }: NewAppointment,
  visitType: VisitType,
  { id, status, code }: { id: string; status: AppointmentState; code: string },
): AppointmentRow {
  return {
    id,
    clinicId: loaded.clinicId,
    code,
    status,
    version: 1,
    locale,
    startsAt: new Date(slot.startsAtMs),
    endsAt: new Date(slot.endsAtMs),
    conversationId,
    saidFirst: patient.said?.first ?? null,
    saidLast: patient.said?.last ?? null,
    patient: { first: patient.first, last: patient.last },
    visitType: { code: visitType.code, name: visitType.name, instructions: visitType.instructions },
    provider: {
      code: slot.provider,
      name: loaded.practice.providers.find(({ code: known }) => known === slot.provider)?.name ?? slot.provider,
    },
  };
}

async function insertAppointment(
  tx: Transaction,
  appointment: NewAppointment,
  { id, status, code }: { id: string; status: AppointmentState; code: string },
): Promise<{ appointments: number; claims: number }> {
  const { loaded, slot, patient, locale, conversationId } = appointment;
  const at = new Date(appointment.nowMs);
  const { actorKind, actorId } = auditActor(appointment.principal);
  const clinicId = loaded.clinicId;
  const visitTypeId = idOf(loaded.visitTypeIds, slot.visitType);
  const providerId = idOf(loaded.providerIds, slot.provider);
  const operatoryId = idOf(loaded.operatoryIds, slot.operatory);
  // `proves_patient`: a code proves as much as whoever booked had proved, so nobody gets at a record by booking onto it.
  const [counts] = await tx.$queryRaw<{ appointments: number; claims: number }[]>`
    WITH appointment AS (
      INSERT INTO appointments (id, clinic_id, code, patient_id, visit_type_id, provider_id, operatory_id, starts_at,
        ends_at, status, locale, said_first, said_last, note, family_id, conversation_id, proves_patient, created_at,
        updated_at)
      VALUES (${id}::uuid, ${clinicId}::uuid, ${code}, ${patient.id}::uuid, ${visitTypeId}::uuid, ${providerId}::uuid,
        ${operatoryId}::uuid, ${new Date(slot.startsAtMs)}::timestamptz, ${new Date(slot.endsAtMs)}::timestamptz,
        ${status}::appointment_status, ${locale}, ${patient.said?.first ?? null}, ${patient.said?.last ?? null},
        ${appointment.note ?? null}, ${appointment.familyId ?? null}::uuid,
        ${conversationId},
        ${appointment.principal.kind === 'staff'} OR EXISTS (
          SELECT FROM conversations
          WHERE id = ${conversationId} AND proof = 'verified' AND verified_patient_id = ${patient.id}::uuid
        ),
        ${at}::timestamptz, ${at}::timestamptz)
      ON CONFLICT (clinic_id, code) DO NOTHING
      RETURNING id
    ), claim AS (
      INSERT INTO claims (id, clinic_id, kind, provider_id, operatory_id, visit_type_id, starts_at, ends_at,
        appointment_id, created_at)
      SELECT gen_random_uuid(), ${clinicId}::uuid, 'appointment', ${providerId}::uuid, ${operatoryId}::uuid,
        ${visitTypeId}::uuid, ${new Date(slot.claimStartsAtMs)}::timestamptz,
        ${new Date(slot.claimEndsAtMs)}::timestamptz, id, ${at}::timestamptz
      FROM appointment
      ON CONFLICT DO NOTHING
      RETURNING id
    ), audit AS (
      INSERT INTO audit_entries (id, clinic_id, at, actor_kind, actor_id, action, entity, entity_id, conversation_id,
        data)
      SELECT gen_random_uuid(), ${clinicId}::uuid, ${at}::timestamptz, ${actorKind}, ${actorId},
        ${status === 'requested' ? 'appointment.requested' : 'appointment.booked'}, 'appointment', id,
        ${conversationId}, ${JSON.stringify(appointmentAudit({ status, version: 1, slot }))}::jsonb
      FROM appointment
    )
    SELECT (SELECT count(*)::int FROM appointment) AS appointments, (SELECT count(*)::int FROM claim) AS claims`;
  return counts ?? { appointments: 0, claims: 0 };
}
