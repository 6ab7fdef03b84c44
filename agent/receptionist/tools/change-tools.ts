import type { AppointmentResponse } from '#contract/http/appointments.ts';
import type {
  CancelAppointmentArguments,
  ChangeAppointmentResult,
  ListAppointmentsResult,
  OwnAppointment,
  RescheduleAppointmentArguments,
} from '../tool-contract/changes.ts';
import { type ToolFailedResult, toolNames } from '../tool-contract/names.ts';
import type {
  SendVerificationCodeArguments,
  SendVerificationCodeResult,
  VerifyCallerArguments,
  VerifyCallerResult,
} from '../tool-contract/proof.ts';
import { next } from './next-steps.ts';
import { isProblem, type ToolDesk } from './tool-desk.ts';

/** Proving who calls, and changing what is theirs. The API decides what that is. */
export class ChangeTools {
  readonly #desk: ToolDesk;

  constructor(desk: ToolDesk) {
    this.#desk = desk;
  }

  async sendVerificationCode(
    who: SendVerificationCodeArguments,
  ): Promise<SendVerificationCodeResult | ToolFailedResult> {
    return this.#desk.guarded(toolNames.sendVerificationCode, async () => {
      const { api } = this.#desk.context;
      try {
        const { outcome } = await api.sendVerificationCode(who);
        return outcome === 'locked'
          ? { outcome: this.#handOver('locked'), next: next.locked }
          : { outcome, next: next.codeSent };
      } catch (error) {
        if (!isProblem(error, 'rate_limited')) throw error;
        // As many codes as a conversation may have: somebody of the practice takes it from here.
        const note = 'The caller asked for code after code and could not be verified.';
        await api.createFollowUp({ kind: 'human', note }, this.#desk.keyFor('follow-up', 'codes'));
        return { outcome: this.#handOver('locked'), next: next.locked };
      }
    });
  }

  async verifyCaller(proof: VerifyCallerArguments): Promise<VerifyCallerResult | ToolFailedResult> {
    return this.#desk.guarded(toolNames.verifyCaller, async () => {
      const { api } = this.#desk.context;
      const { birthDate, appointmentCode, oneTimeCode } = proof;
      if (!oneTimeCode && !(appointmentCode && birthDate)) return { outcome: 'not_verified', next: next.proveFirst };
      const answer = await api.verifyCaller(
        oneTimeCode
          ? { method: 'one_time_code', code: oneTimeCode }
          : { method: 'appointment_code', code: appointmentCode ?? '', birthDate: birthDate ?? '' },
      );
      if (answer.outcome === 'locked') return { outcome: this.#handOver('locked'), next: next.locked };
      if (answer.outcome === 'not_verified') return { outcome: 'not_verified', next: next.notVerified };
      const appointments = await this.#ownAppointments();
      const several = appointments.length > 1 ? ` ${next.chooseAppointment}` : '';
      const oneOnly = answer.scope === 'appointment' ? ` ${next.oneAppointmentOnly}` : '';
      return {
        outcome: 'verified',
        first: answer.first,
        scope: answer.scope,
        appointments,
        next: `${next.verified}${several}${oneOnly}`,
      };
    });
  }

  async listAppointments(): Promise<ListAppointmentsResult | ToolFailedResult> {
    return this.#desk.guarded(toolNames.listAppointments, async () => {
      const { verified } = await this.#desk.context.api.readOwnAppointments();
      const appointments = await this.#ownAppointments();
      if (!verified && appointments.length === 0) return { outcome: 'not_verified', next: next.proveFirst };
      return { outcome: 'listed', appointments, next: next.chooseAppointment };
    });
  }

  rescheduleAppointment(wanted: RescheduleAppointmentArguments): Promise<ChangeAppointmentResult | ToolFailedResult> {
    const { appointmentId, provider, startsAt } = wanted;
    return this.#change(toolNames.rescheduleAppointment, () =>
      this.#desk.context.api.rescheduleAppointment(appointmentId, { provider, startsAt }),
    );
  }

  cancelAppointment({
    appointmentId,
    reason,
  }: CancelAppointmentArguments): Promise<ChangeAppointmentResult | ToolFailedResult> {
    return this.#change(toolNames.cancelAppointment, () =>
      this.#desk.context.api.cancelAppointment(appointmentId, { reason: reason ?? undefined }),
    );
  }

  #change(
    tool: 'reschedule_appointment' | 'cancel_appointment',
    run: () => Promise<AppointmentResponse>,
  ): Promise<ChangeAppointmentResult | ToolFailedResult> {
    return this.#desk.guarded(tool, async () => {
      try {
        const stored = await run();
        await this.#desk.confirm(stored);
        return this.#desk.stored(stored);
      } catch (error) {
        if (isProblem(error, 'not_found')) return { outcome: 'not_found', next: next.notFound };
        if (isProblem(error, 'transition_not_allowed')) {
          return { outcome: 'not_allowed', reason: error.problem.reason ?? 'not_now', next: next.notAllowed };
        }
        return this.#desk.refusal(error);
      }
    });
  }

  async #ownAppointments(): Promise<OwnAppointment[]> {
    const { api, practice } = this.#desk.context;
    const [{ appointments }, { entries }] = await Promise.all([api.readOwnAppointments(), api.listWaitlist()]);
    const offers = new Map(entries.map((entry) => [entry.appointmentId, entry]));
    return appointments
      .filter(({ status }) => status === 'booked' || status === 'requested')
      .map((appointment): OwnAppointment => {
        const { details } = appointment;
        const entry = offers.get(details.id);
        return {
          id: details.id,
          code: details.code,
          status: appointment.status,
          visitType: appointment.visitType,
          visitTypeName: details.visitType,
          provider: appointment.provider,
          providerName: practice.providers.find(({ code }) => code === appointment.provider)?.name ?? details.provider,
          startsAt: details.startsAt,
          date: details.date,
          time: details.time,
          changeNotice: appointment.changeNotice,
          offer: entry?.offer ? { id: entry.id, opening: entry.offer.opening, keptUntil: entry.offer.expiresAt } : null,
        };
      });
  }

  #handOver(outcome: 'locked'): 'locked' {
    this.#desk.context.face.setState('handoff');
    return outcome;
  }
}
