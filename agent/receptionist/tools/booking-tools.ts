import type { BookInput } from '#contract/http/appointments.ts';
import { buttonsFor, openingsOnPage } from '../opening-buttons.ts';
import type {
  BookAppointmentArguments,
  BookAppointmentResult,
  FindOpeningsArguments,
  FindOpeningsResult,
  HoldOpeningArguments,
  HoldOpeningResult,
  SendDetailsAgainResult,
} from '../tool-contract/booking.ts';
import { type ToolFailedResult, toolNames } from '../tool-contract/names.ts';
import { next } from './next-steps.ts';
import { isProblem, type ToolDesk, withoutNulls } from './tool-desk.ts';

/** Finding a time, keeping it, booking it. */
export class BookingTools {
  readonly #desk: ToolDesk;

  constructor(desk: ToolDesk) {
    this.#desk = desk;
  }

  async findOpenings(query: FindOpeningsArguments): Promise<FindOpeningsResult | ToolFailedResult> {
    return this.#desk.guarded(toolNames.findOpenings, async () => {
      const { api, face } = this.#desk.context;
      const { appointmentId, ...wishes } = withoutNulls(query);
      const { visitType: _visitType, birthDate: _birthDate, newPatient: _newPatient, ...times } = wishes;
      const limit = query.limit ?? openingsOnPage;
      const answer = appointmentId
        ? await api.findOpeningsToMove(appointmentId, { ...times, limit })
        : await api.findAvailability({ ...wishes, limit });
      this.#desk.found = answer.openings.length > 0 ? answer.openings : answer.nearest;
      face.updateDraft({ openings: buttonsFor(this.#desk.found, []) });
      return { ...answer, next: answer.openings.length > 0 ? next.offer : next.nothingFree };
    });
  }

  async holdOpening(wanted: HoldOpeningArguments): Promise<HoldOpeningResult | ToolFailedResult> {
    return this.#desk.guarded(toolNames.holdOpening, async () => {
      const { api, face } = this.#desk.context;
      try {
        const hold = await api.placeHold(wanted);
        const { opening } = hold;
        face.updateDraft({
          visitType: this.#desk.practice.visitTypes.find(({ code }) => code === wanted.visitType)?.name,
          provider: opening.providerName,
          startsAt: opening.startsAt,
          heldUntil: hold.expiresAt,
          openings: [],
        });
        return { outcome: 'held', opening, heldUntil: hold.expiresAt, next: next.readBack };
      } catch (error) {
        if (isProblem(error, 'invalid_request')) throw error;
        const refusal = this.#desk.refusal(error);
        if (refusal.outcome === 'invalid') throw error;
        return refusal;
      }
    });
  }

  async bookAppointment(wanted: BookAppointmentArguments): Promise<BookAppointmentResult | ToolFailedResult> {
    return this.#desk.guarded(toolNames.bookAppointment, async () => {
      const { api, locale } = this.#desk.context;
      const input: BookInput = { ...wanted, note: wanted.note ?? undefined, locale: locale() };
      try {
        const stored = await api.bookAppointment(input, this.#desk.keyFor('book', wanted));
        await this.#desk.confirm(stored);
        return this.#desk.stored(stored);
      } catch (error) {
        return this.#desk.refusal(error);
      }
    });
  }

  async sendDetailsAgain(): Promise<SendDetailsAgainResult | ToolFailedResult> {
    return this.#desk.guarded(toolNames.sendDetailsAgain, async () => {
      const { api, face, appointments } = this.#desk.context;
      // Asked anew, so that what is sent is what is stored now.
      const stored = (await api.readOwnAppointments()).appointments;
      const newest =
        stored.find(({ details }) => details.id === appointments.at(-1)?.details.id) ??
        (await api.readConversation()).appointments.at(-1) ??
        stored[0];
      if (!newest) return { outcome: 'nothing_to_send', next: next.nothingToSend };
      await face.confirmAgain(newest);
      return { outcome: 'sent', code: newest.details.code, next: next.sent };
    });
  }
}
