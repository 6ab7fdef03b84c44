import { randomBytes, randomUUID } from 'node:crypto';
import type { AppointmentResponse, BookInput } from '#contract/http/appointments.ts';
import { appointmentCodeFrom } from '#domain/appointment-code.ts';
import { initialState } from '#domain/appointment-states.ts';
import { localDateOf } from '#domain/clinic-time.ts';
import { eligibility } from '#domain/eligibility.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { alternatives, insertClaim, prepareClaim, type WantedTime } from '../availability/claim-time.ts';
import { type LoadedPractice, loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase, type Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { once } from '../idempotency/once.ts';
import type { ConversationPrincipal, StaffPrincipal } from '../identity/principal.ts';
import { findOrCreatePatient } from '../patients/find-or-create-patient.ts';
import { appointmentResponse, appointmentSelection } from './appointment-response.ts';

type Booker = ConversationPrincipal | StaffPrincipal;

/**
 * Books a visit, or stores a request when the visit type needs approval. One transaction: idempotency key, claim,
 * patient, appointment and audit stand or fall together.
 * @throws ProblemError `slot_taken` with up to three alternatives, `not_bookable`, `idempotency_key_reused`
 */
export async function bookAppointment(
  principal: Booker,
  input: BookInput,
  idempotencyKey: string,
): Promise<{ appointment: AppointmentResponse; replayed: boolean }> {
  const database = getDatabase();
  const nowMs = serverClock().nowMs();
  const now = new Date(nowMs);
  const conversationId = principal.kind === 'staff' ? null : principal.conversationId;
  const loaded = await loadPractice(database, principal.clinicId);
  const wanted: WantedTime = {
    visitType: input.visitType,
    provider: input.provider,
    startsAtMs: Date.parse(input.startsAt),
    birthDate: input.patient.birthDate,
  };
  const scope = `appointments.create:${conversationId ?? (principal.kind === 'staff' ? principal.userId : '')}`;
  try {
    const { result, replayed } = await once(
      database,
      { clinicId: principal.clinicId, scope, key: idempotencyKey, body: input, now },
      async (tx) => ({ id: await storeBooking(tx, { principal, input, loaded, wanted, nowMs, conversationId }) }),
    );
    const row = await database.appointment.findUniqueOrThrow({
      where: { id: result.id },
      select: appointmentSelection,
    });
    return { appointment: appointmentResponse(row, loaded.practice), replayed };
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'slot_taken') {
      const others = await alternatives(database, loaded, wanted, { nowMs, conversationId });
      throw new ProblemError('slot_taken', { alternatives: others });
    }
    throw error;
  }
}

async function storeBooking(
  tx: Transaction,
  context: {
    principal: Booker;
    input: BookInput;
    loaded: LoadedPractice;
    wanted: WantedTime;
    nowMs: number;
    conversationId: string | null;
  },
): Promise<string> {
  const { principal, input, loaded, wanted, nowMs, conversationId } = context;
  const at = new Date(nowMs);
  requireEligible(context);
  const slot = await prepareClaim(tx, loaded, wanted, { nowMs, conversationId });
  const visitType = loaded.practice.visitTypes.find(({ code }) => code === slot.visitType);
  const ids = {
    visitTypeId: loaded.visitTypeIds.get(slot.visitType),
    providerId: loaded.providerIds.get(slot.provider),
    operatoryId: loaded.operatoryIds.get(slot.operatory),
  };
  if (!visitType || !ids.visitTypeId || !ids.providerId || !ids.operatoryId) {
    throw new ProblemError('internal', { log: 'an opening names codes the practice does not have' });
  }
  const locale = input.locale ?? loaded.practice.locales[0] ?? 'en-US';
  const patientId = await findOrCreatePatient(tx, { principal, patient: input.patient, locale, at, conversationId });
  const status = initialState(visitType, principal.kind);
  const appointment = await tx.appointment.create({
    data: {
      id: randomUUID(),
      clinicId: loaded.clinicId,
      code: await freeCode(tx, loaded.clinicId),
      patientId,
      visitTypeId: ids.visitTypeId,
      providerId: ids.providerId,
      operatoryId: ids.operatoryId,
      startsAt: new Date(slot.startsAtMs),
      endsAt: new Date(slot.endsAtMs),
      status,
      locale,
      note: input.note,
      conversationId,
      createdAt: at,
    },
    select: { id: true },
  });
  await insertClaim(tx, loaded, slot, {
    id: randomUUID(),
    kind: 'appointment',
    appointmentId: appointment.id,
    conversationId,
  });
  await appendAudit(tx, {
    clinicId: loaded.clinicId,
    principal,
    action: status === 'requested' ? 'appointment.requested' : 'appointment.booked',
    entity: 'appointment',
    entityId: appointment.id,
    conversationId,
    data: { status, version: 1 },
    at,
  });
  return appointment.id;
}

/** The patient's side of the rules: ages, and who comes along with a child. The time's side is `prepareClaim`'s. */
function requireEligible({ input, loaded, wanted }: { input: BookInput; loaded: LoadedPractice; wanted: WantedTime }) {
  const answer = eligibility(loaded.practice, {
    visitType: input.visitType,
    provider: input.provider,
    birthDate: input.patient.birthDate,
    guardian: input.patient.guardian,
    onDate: localDateOf(wanted.startsAtMs, loaded.practice.timeZone),
  });
  if (!answer.eligible) {
    throw new ProblemError('not_bookable', { reason: answer.reason, log: `not eligible: ${answer.reason}` });
  }
}

/** A code no appointment of the practice has; the claim lock keeps two writers from drawing the same one. */
async function freeCode(tx: Transaction, clinicId: string): Promise<string> {
  for (;;) {
    const code = appointmentCodeFrom(randomBytes(8));
    const taken = await tx.appointment.findUnique({
      where: { clinicId_code: { clinicId, code } },
      select: { id: true },
    });
    if (!taken) return code;
  }
}
