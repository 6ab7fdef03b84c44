import { type ToolFailedResult, toolNames } from '../tool-contract/names.ts';
import type {
  AnswerWaitlistOfferArguments,
  AnswerWaitlistOfferResult,
  JoinWaitlistArguments,
  JoinWaitlistResult,
} from '../tool-contract/waitlist.ts';
import { next } from './next-steps.ts';
import { isProblem, type ToolDesk, withoutNulls } from './tool-desk.ts';

/** Waiting for an earlier time, and taking one that was freed. */
export class WaitlistTools {
  readonly #desk: ToolDesk;

  constructor(desk: ToolDesk) {
    this.#desk = desk;
  }

  async joinWaitlist(wanted: JoinWaitlistArguments): Promise<JoinWaitlistResult | ToolFailedResult> {
    return this.#desk.guarded(toolNames.joinWaitlist, async () => {
      const { api, locale } = this.#desk.context;
      const wishes = withoutNulls(wanted);
      // An appointment brings its own patient and visit type.
      const { visitType: _visitType, patient: _patient, ...ofAppointment } = wishes;
      const input = { ...(wishes.appointmentId ? ofAppointment : wishes), locale: locale() };
      try {
        await api.joinWaitlist(input, this.#desk.keyFor('waitlist', wanted));
        return { outcome: 'joined', next: next.joined };
      } catch (error) {
        if (isProblem(error, 'not_found') || isProblem(error, 'transition_not_allowed')) {
          return { outcome: 'not_bookable', reason: 'not_theirs', next: next.notFound };
        }
        const refusal = this.#desk.refusal(error);
        if (refusal.outcome === 'slot_taken') throw error;
        return refusal;
      }
    });
  }

  async answerOffer({
    offerId,
    accept,
  }: AnswerWaitlistOfferArguments): Promise<AnswerWaitlistOfferResult | ToolFailedResult> {
    return this.#desk.guarded(toolNames.answerWaitlistOffer, async () => {
      const { api } = this.#desk.context;
      try {
        if (!accept) {
          await api.declineWaitlistOffer(offerId);
          return { outcome: 'declined', next: next.offerDeclined };
        }
        const { appointment } = await api.acceptWaitlistOffer(offerId);
        await this.#desk.confirm(appointment);
        return this.#desk.stored(appointment);
      } catch (error) {
        if (isProblem(error, 'offer_expired') || isProblem(error, 'not_found')) {
          return { outcome: 'offer_expired', next: next.offerExpired };
        }
        return this.#desk.refusal(error);
      }
    });
  }
}
