import type { AppointmentState } from '#domain/appointment-states.ts';
import type { OpeningSlot } from '#domain/availability.ts';

/** An appointment as it stands after a transition: what the audit keeps of it. Codes and times, nothing of the patient. */
export interface AuditedAppointment {
  readonly status: AppointmentState;
  readonly version: number;
  readonly slot: OpeningSlot;
}

/** The audit's data of an appointment's transition: enough to rebuild its row and its claim. */
export function appointmentAudit({ status, version, slot }: AuditedAppointment) {
  const iso = (instantMs: number) => new Date(instantMs).toISOString();
  return {
    status,
    version,
    visitType: slot.visitType,
    provider: slot.provider,
    operatory: slot.operatory,
    startsAt: iso(slot.startsAtMs),
    endsAt: iso(slot.endsAtMs),
    claimStartsAt: iso(slot.claimStartsAtMs),
    claimEndsAt: iso(slot.claimEndsAtMs),
  };
}
