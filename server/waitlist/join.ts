import { randomUUID } from 'node:crypto';
import type { WaitlistEntry, WaitlistInput, WaitlistWishesInput } from '#contract/http/waitlist.ts';
import { loadPractice } from '../clinic/load-practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase, type Transaction } from '../database.ts';
import { ProblemError } from '../errors/problem-error.ts';
import { once } from '../idempotency/once.ts';
import type { AgentPrincipal, LinkPrincipal, StaffPrincipal } from '../identity/principal.ts';
import { inTransaction } from '../transaction.ts';
import { appointmentToMove } from './appointment-to-move.ts';
import { patientWhoWaits } from './patient-who-waits.ts';
import { readEntry } from './read.ts';
import { type Joining, storeEntry } from './store-entry.ts';

/**
 * Takes a place on the waitlist: for a patient, or to move an appointment earlier. There is one open place for an
 * appointment, and one for a patient and visit type within a conversation: joining again changes the wishes and keeps
 * the place.
 * @throws ProblemError `not_found` for an appointment the caller may not see, `transition_not_allowed` for one that
 *   is not ahead, `not_bookable` when the patient cannot have such a visit, `invalid_request` for codes or days that
 *   cannot be, `idempotency_key_reused`
 */
export async function joinWaitlist(
  principal: AgentPrincipal | StaffPrincipal,
  input: WaitlistInput,
  idempotencyKey: string,
): Promise<{ entry: WaitlistEntry; replayed: boolean }> {
  const joining = await startJoining(principal, input, input.locale);
  const scope = `waitlist.join:${principal.kind === 'staff' ? principal.userId : principal.conversationId}`;
  const { result, replayed } = await once(
    getDatabase(),
    {
      clinicId: principal.clinicId,
      scope,
      key: idempotencyKey,
      body: input,
      now: new Date(joining.nowMs),
    },
    async (tx) => {
      if (input.appointmentId !== undefined) return { id: await joinToMove(tx, joining, input.appointmentId) };
      const { patient, visitType } = input;
      if (!patient || !visitType) throw new ProblemError('invalid_request');
      const patientId = await patientWhoWaits(tx, { ...joining, principal }, { patient, visitType });
      return {
        id: await storeEntry(tx, joining, { patientId, visitType, appointmentId: null, locale: joining.locale }),
      };
    },
  );
  return { entry: await readEntry(principal, result.id), replayed };
}

/**
 * Takes the place that is to move the appointment of a link earlier; asked again it changes the wishes.
 * @throws ProblemError `transition_not_allowed`, `invalid_request`
 */
export async function joinByLink(principal: LinkPrincipal, wishes: WaitlistWishesInput): Promise<WaitlistEntry> {
  const joining = await startJoining(principal, wishes);
  const id = await inTransaction(getDatabase(), (tx) => joinToMove(tx, joining, principal.appointmentId));
  return readEntry(principal, id);
}

async function startJoining(
  principal: Joining['principal'],
  wishes: WaitlistWishesInput,
  locale?: string,
): Promise<Joining> {
  const loaded = await loadPractice(getDatabase(), principal.clinicId);
  const nowMs = serverClock().nowMs();
  return {
    principal,
    loaded,
    wishes,
    nowMs,
    id: randomUUID(),
    locale: locale ?? loaded.practice.locales[0] ?? 'en-US',
  };
}

async function joinToMove(tx: Transaction, joining: Joining, appointmentId: string): Promise<string> {
  const appointment = await appointmentToMove(tx, joining, appointmentId);
  return storeEntry(tx, joining, { ...appointment, appointmentId });
}
