import {
  type BookAppointmentArguments,
  bookAppointmentArguments,
  findOpeningsArguments,
  type HoldOpeningArguments,
  holdOpeningArguments,
} from '#agent/receptionist/tool-contract/booking.ts';
import {
  cancelAppointmentArguments,
  type OwnAppointment,
  rescheduleAppointmentArguments,
} from '#agent/receptionist/tool-contract/changes.ts';
import {
  type BookFamilyArguments,
  bookFamilyArguments,
  findFamilyOpeningsArguments,
} from '#agent/receptionist/tool-contract/family.ts';
import { toolNames } from '#agent/receptionist/tool-contract/names.ts';
import { noteDetailsArguments } from '#agent/receptionist/tool-contract/note.ts';
import { type LeaveFollowUpArguments, leaveFollowUpArguments } from '#agent/receptionist/tool-contract/practice.ts';
import { sendVerificationCodeArguments, verifyCallerArguments } from '#agent/receptionist/tool-contract/proof.ts';
import {
  answerWaitlistOfferArguments,
  type JoinWaitlistArguments,
  joinWaitlistArguments,
} from '#agent/receptionist/tool-contract/waitlist.ts';
import type { OpeningSlot } from '#domain/availability.ts';
import { dateWords, timeWords, zonedIso } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { wordsFor } from '#locales/words-for.ts';
import { FakeCalendar } from './fake-calendar.ts';

/** Somebody the practice knows. */
export interface KnownPatient {
  readonly first: string;
  readonly last: string;
  readonly birthDate: string;
}

/** An appointment that existed before the conversation. `start` is `YYYY-MM-DD HH:MM` at the practice. */
export interface GivenAppointment {
  readonly patient: KnownPatient;
  readonly visitType: string;
  readonly provider: string;
  readonly operatory: string;
  readonly start: string;
  readonly code: string;
  /** An earlier start that is kept for them, of the same provider. */
  readonly offer?: string;
}

interface Stored {
  readonly id: string;
  readonly code: string;
  readonly patient: KnownPatient;
  visitType: string;
  slot: OpeningSlot;
  status: 'booked' | 'requested' | 'cancelled';
  /** Made in this conversation. */
  readonly here: boolean;
  offer?: { id: string; slot: OpeningSlot };
}

/** The one-time code the fake sends to whoever is known. */
export const sentCode = '482913';
const mostTries = 5;

/** The practice behind the tools, in memory: the calendar follows the practice's own rules, identity those of the server. */
export class FakePractice {
  readonly practice: Practice;
  readonly locale: string;
  readonly calendar: FakeCalendar;
  readonly booked: (BookAppointmentArguments & { code: string })[] = [];
  readonly families: BookFamilyArguments[] = [];
  readonly followUps: LeaveFollowUpArguments[] = [];
  readonly holds: HoldOpeningArguments[] = [];
  readonly notes: Record<string, unknown>[] = [];
  readonly waitlist: JoinWaitlistArguments[] = [];
  readonly cancelled: string[] = [];
  readonly moved: { from: string; to: string; provider: string }[] = [];
  readonly codesSent: { first: string; last: string; birthDate: string }[] = [];
  detailsSent = 0;
  ended = 0;
  #tries = 0;
  #expects: KnownPatient | null = null;
  #verified: KnownPatient | null = null;
  readonly #given: readonly GivenAppointment[];
  readonly #appointments: Stored[] = [];

  constructor(options: { practice: Practice; locale: string; nowMs: number; given: readonly GivenAppointment[] }) {
    this.practice = options.practice;
    this.locale = options.locale;
    this.calendar = new FakeCalendar(options.practice, options.nowMs);
    this.#given = options.given;
    for (const one of options.given) this.#put(one);
  }

  /** Appointments that stand, by code. */
  standing(): { code: string; start: string; provider: string; status: string }[] {
    return this.#appointments
      .filter((a) => a.status !== 'cancelled')
      .map((a) => ({
        code: a.code,
        start: zonedIso(a.slot.startsAtMs, this.practice.timeZone).slice(0, 16),
        provider: a.slot.provider,
        status: a.status,
      }));
  }

  /** What a tool answers; undefined for a silent one. Throws when the arguments are not the tool's own. */
  answer(name: string, args: unknown): unknown {
    switch (name) {
      case toolNames.noteDetails:
        this.notes.push(noteDetailsArguments.parse(args));
        return undefined;
      case toolNames.findOpenings:
        return this.calendar.find(findOpeningsArguments.parse(args));
      case toolNames.holdOpening:
        return this.#hold(holdOpeningArguments.parse(args));
      case toolNames.bookAppointment:
        return this.#book(bookAppointmentArguments.parse(args));
      case toolNames.sendDetailsAgain:
        this.detailsSent++;
        return this.#appointments.some((a) => this.#mayHear(a))
          ? { outcome: 'sent', code: this.#appointments.findLast((a) => this.#mayHear(a))?.code, next: '' }
          : { outcome: 'nothing_to_send', next: '' };
      case toolNames.leaveFollowUp:
        this.followUps.push(leaveFollowUpArguments.parse(args));
        return { outcome: 'left', next: '' };
      case toolNames.sendVerificationCode:
        return this.#send(sendVerificationCodeArguments.parse(args));
      case toolNames.verifyCaller:
        return this.#verify(verifyCallerArguments.parse(args));
      case toolNames.listAppointments: {
        const list = this.#mine();
        return this.#verified || list.length > 0
          ? { outcome: 'listed', appointments: list, next: '' }
          : { outcome: 'not_verified', next: '' };
      }
      case toolNames.rescheduleAppointment:
        return this.#reschedule(rescheduleAppointmentArguments.parse(args));
      case toolNames.cancelAppointment:
        return this.#cancel(cancelAppointmentArguments.parse(args).appointmentId);
      case toolNames.joinWaitlist:
        this.waitlist.push(joinWaitlistArguments.parse(args));
        return { outcome: 'joined', next: '' };
      case toolNames.answerWaitlistOffer:
        return this.#answerOffer(answerWaitlistOfferArguments.parse(args));
      case toolNames.findFamilyOpenings:
        return this.calendar.findFamily(findFamilyOpeningsArguments.parse(args));
      case toolNames.bookFamily:
        return this.#bookFamily(bookFamilyArguments.parse(args));
      case toolNames.endConversation:
        this.ended++;
        return { outcome: 'ending', next: '' };
      default:
        throw new Error(`no such tool: ${name}`);
    }
  }

  #put(one: GivenAppointment): void {
    const { calendar } = this;
    const { visitType, provider } = one;
    const at = (start: string) => calendar.slotAt({ visitType, provider, startsAtMs: calendar.at(start) });
    const slot = at(one.start);
    const offered = one.offer === undefined ? undefined : at(one.offer);
    if (!slot || (one.offer !== undefined && !offered)) throw new Error(`cannot be booked: ${one.start}`);
    this.#store(one.patient, slot, 'booked', false, one.code);
    const stored = this.#appointments.at(-1);
    if (stored && offered) stored.offer = { id: uuid(900 + this.#appointments.length), slot: offered };
  }

  #hold(args: HoldOpeningArguments): unknown {
    const slot = this.calendar.slotAt({ ...args, startsAtMs: Date.parse(args.startsAt) });
    if (!slot) return this.calendar.refusal(args);
    this.holds.push(args);
    const heldUntil = zonedIso(
      this.calendar.nowMs + this.practice.booking.holdMinutes * 60_000,
      this.practice.timeZone,
    );
    return { outcome: 'held', opening: this.calendar.opening(slot), heldUntil, next: '' };
  }

  #book(args: BookAppointmentArguments): unknown {
    const slot = this.calendar.slotAt({ ...args, startsAtMs: Date.parse(args.startsAt) });
    if (!slot) return this.calendar.refusal(args);
    const visit = this.practice.visitTypes.find((v) => v.code === args.visitType);
    const kind = visit?.requiresApproval ? 'requested' : 'booked';
    const { first, last, birthDate = '' } = args.patient;
    const code = this.#store({ first, last, birthDate }, slot, kind, true);
    this.booked.push({ ...args, code });
    return this.#told(slot, code, kind);
  }

  #told(slot: OpeningSlot, code: string, kind: string): unknown {
    const visit = this.practice.visitTypes.find((v) => v.code === slot.visitType);
    const { timeZone } = this.practice;
    return {
      outcome: 'stored',
      kind,
      code,
      visitType: visit?.name ?? '',
      provider: this.calendar.opening(slot).providerName,
      date: dateWords(slot.startsAtMs, timeZone, wordsFor(this.locale).dates),
      time: timeWords(slot.startsAtMs, timeZone, wordsFor(this.locale).dates),
      instructions: visit?.instructions ?? '',
      next: '',
    };
  }

  #store(
    patient: KnownPatient,
    slot: OpeningSlot,
    status: 'booked' | 'requested',
    here: boolean,
    code?: string,
  ): string {
    const n = this.#appointments.length + 1;
    const own = code ?? `T3ST0${n}`;
    this.calendar.taken.set(uuid(n), slot);
    this.#appointments.push({ id: uuid(n), code: own, patient, visitType: slot.visitType, slot, status, here });
    return own;
  }

  #send(args: { first: string; last: string; birthDate: string }): unknown {
    if (this.#tries >= mostTries) return { outcome: 'locked', next: '' };
    this.codesSent.push(args);
    const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
    this.#expects =
      this.#given.find(
        ({ patient }) =>
          same(patient.first, args.first) && same(patient.last, args.last) && patient.birthDate === args.birthDate,
      )?.patient ?? null;
    return { outcome: 'sent_if_known', next: '' };
  }

  #verify(args: ReturnType<typeof verifyCallerArguments.parse>): unknown {
    if (this.#tries >= mostTries) return { outcome: 'locked', next: '' };
    const byCode = this.#given.find(
      (g) => g.code === args.appointmentCode?.toUpperCase() && g.patient.birthDate === args.birthDate,
    )?.patient;
    const proved = byCode ?? (args.oneTimeCode === sentCode ? this.#expects : null);
    if (!proved) {
      this.#tries += 1;
      return this.#tries >= mostTries ? { outcome: 'locked', next: '' } : { outcome: 'not_verified', next: '' };
    }
    this.#verified = proved;
    return { outcome: 'verified', first: proved.first, appointments: this.#mine(), next: '' };
  }

  #mayHear(appointment: Stored): boolean {
    return appointment.here || appointment.patient === this.#verified;
  }

  #mine(): OwnAppointment[] {
    return this.#appointments
      .filter((a) => a.status !== 'cancelled' && this.#mayHear(a) && a.slot.startsAtMs > this.calendar.nowMs)
      .sort((a, b) => a.slot.startsAtMs - b.slot.startsAtMs)
      .map((a) => this.#own(a));
  }

  #own(a: Stored): OwnAppointment {
    const { timeZone, booking, visitTypes } = this.practice;
    const opening = this.calendar.opening(a.slot);
    const noticeMs = booking.cancellationNoticeHours * 3_600_000;
    const keptUntil = zonedIso(this.calendar.nowMs + booking.waitlistOfferMinutes * 60_000, timeZone);
    return {
      id: a.id,
      code: a.code,
      status: a.status === 'cancelled' ? 'cancelled' : a.status,
      visitType: a.visitType,
      visitTypeName: visitTypes.find((v) => v.code === a.visitType)?.name ?? '',
      provider: opening.provider,
      providerName: opening.providerName,
      startsAt: opening.startsAt,
      date: dateWords(a.slot.startsAtMs, timeZone, wordsFor(this.locale).dates),
      time: timeWords(a.slot.startsAtMs, timeZone, wordsFor(this.locale).dates),
      changeNotice: a.slot.startsAtMs - this.calendar.nowMs >= noticeMs ? 'in_time' : 'late',
      ...(a.offer ? { offer: { id: a.offer.id, opening: this.calendar.opening(a.offer.slot), keptUntil } } : {}),
    };
  }

  #reschedule(args: { appointmentId: string; provider: string; startsAt: string }): unknown {
    const own = this.#appointments.find((a) => a.id === args.appointmentId && this.#mayHear(a));
    if (!own || own.status === 'cancelled') return { outcome: 'not_found', next: '' };
    const { provider } = args;
    const startsAtMs = Date.parse(args.startsAt);
    const slot = this.calendar.slotAt({ visitType: own.visitType, provider, startsAtMs }, { except: own.id });
    if (!slot) return this.calendar.refusal({ ...args, visitType: own.visitType });
    const from = zonedIso(own.slot.startsAtMs, this.practice.timeZone).slice(0, 16);
    this.moved.push({ from, to: args.startsAt.slice(0, 16), provider });
    this.#moveTo(own, slot);
    return this.#told(slot, own.code, own.status === 'requested' ? 'requested' : 'rescheduled');
  }

  #moveTo(own: Stored, slot: OpeningSlot): void {
    own.slot = slot;
    this.calendar.taken.set(own.id, slot);
  }

  #cancel(id: string): unknown {
    const own = this.#appointments.find((a) => a.id === id && this.#mayHear(a));
    if (!own || own.status === 'cancelled') return { outcome: 'not_found', next: '' };
    own.status = 'cancelled';
    this.calendar.taken.delete(own.id);
    this.cancelled.push(own.code);
    return this.#told(own.slot, own.code, 'cancelled');
  }

  #answerOffer(args: { offerId: string; accept: boolean }): unknown {
    const own = this.#appointments.find((a) => a.offer?.id === args.offerId && this.#mayHear(a));
    if (!own?.offer) return { outcome: 'offer_expired', next: '' };
    const { slot } = own.offer;
    delete own.offer;
    if (!args.accept) return { outcome: 'declined', next: '' };
    this.#moveTo(own, slot);
    return this.#told(slot, own.code, 'rescheduled');
  }

  #bookFamily(args: BookFamilyArguments): unknown {
    const slots: OpeningSlot[] = [];
    for (const visit of args.visits) {
      const { visitType, provider } = visit;
      const startsAtMs = Date.parse(visit.startsAt);
      const slot = this.calendar.slotAt({ visitType, provider, startsAtMs }, { beside: slots });
      if (!slot) return { outcome: 'slot_taken', alternatives: [], next: '' };
      slots.push(slot);
    }
    this.families.push(args);
    const visits = args.visits.map((visit, i) => {
      const slot = slots[i];
      if (!slot) throw new Error('a visit without a time');
      const type = this.practice.visitTypes.find((v) => v.code === visit.visitType);
      const { first, last, birthDate = '' } = visit.patient;
      const code = this.#store({ first, last, birthDate }, slot, 'booked', true);
      return {
        kind: 'booked',
        code,
        first,
        visitType: type?.name ?? '',
        provider: this.calendar.opening(slot).providerName,
        date: dateWords(slot.startsAtMs, this.practice.timeZone, wordsFor(this.locale).dates),
        time: timeWords(slot.startsAtMs, this.practice.timeZone, wordsFor(this.locale).dates),
      };
    });
    return { outcome: 'stored', visits, instructions: 'Please arrive 10 minutes early.', next: '' };
  }
}

function uuid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}
