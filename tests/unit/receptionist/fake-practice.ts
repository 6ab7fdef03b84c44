import {
  answerWaitlistOfferArguments,
  type BookAppointmentArguments,
  type BookFamilyArguments,
  bookAppointmentArguments,
  bookFamilyArguments,
  cancelAppointmentArguments,
  findFamilyOpeningsArguments,
  findOpeningsArguments,
  type HoldOpeningArguments,
  holdOpeningArguments,
  type JoinWaitlistArguments,
  joinWaitlistArguments,
  type LeaveFollowUpArguments,
  leaveFollowUpArguments,
  noteDetailsArguments,
  type OwnAppointment,
  rescheduleAppointmentArguments,
  sendVerificationCodeArguments,
  toolNames,
  verifyCallerArguments,
} from '#agent/receptionist/tool-contract.ts';
import { availabilityQuerySchema, type Opening } from '#contract/http/availability.ts';
import { findFamilyOpenings } from '#domain/availability/family.ts';
import { type BusyClaim, findOpenings, type OpeningSlot, openingAt } from '#domain/availability.ts';
import { dateWords, instantOf, timeWords, zonedIso } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';

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
  nowMs: number;
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
  readonly #claims: BusyClaim[] = [];

  constructor(options: { practice: Practice; locale: string; nowMs: number; given: readonly GivenAppointment[] }) {
    this.practice = options.practice;
    this.locale = options.locale;
    this.nowMs = options.nowMs;
    this.#given = options.given;
    for (const one of options.given) this.#put(one);
  }

  /** Epoch ms of `YYYY-MM-DD HH:MM` at the practice. */
  at(local: string): number {
    const [day = '', time = ''] = local.split(' ');
    return instantOf(day, time, this.practice.timeZone) ?? Number.NaN;
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

  /** Somebody else takes a time. */
  take(provider: string, operatory: string, start: string, minutes: number): void {
    const startsAtMs = this.at(start);
    const endsAtMs = startsAtMs + minutes * 60_000;
    this.#claims.push({ providerCode: provider, operatoryCode: operatory, startsAtMs, endsAtMs });
  }

  /** What a tool answers; undefined for a silent one. Throws when the arguments are not the tool's own. */
  answer(name: string, args: unknown): unknown {
    switch (name) {
      case toolNames.noteDetails:
        this.notes.push(noteDetailsArguments.parse(args));
        return undefined;
      case toolNames.findOpenings:
        return this.#find(findOpeningsArguments.parse(args));
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
        return this.#findFamily(findFamilyOpeningsArguments.parse(args));
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
    const slot = this.#slotAt(one.visitType, one.provider, this.at(one.start));
    const offered = one.offer === undefined ? undefined : this.#slotAt(one.visitType, one.provider, this.at(one.offer));
    if (!slot || (one.offer !== undefined && !offered)) throw new Error(`cannot be booked: ${one.start}`);
    this.#store(one.patient, slot, 'booked', false, one.code);
    const stored = this.#appointments.at(-1);
    if (stored && offered) stored.offer = { id: uuid(900 + this.#appointments.length), slot: offered };
  }

  #slotAt(visitType: string, provider: string, startsAtMs: number): OpeningSlot | undefined {
    const { practice, nowMs } = this;
    const at = openingAt({ practice, claims: this.#busy(), nowMs, visitType, provider, startsAtMs });
    return at.bookable ? at.slot : undefined;
  }

  /** What is taken; the appointment to be moved is not in its own way. */
  #busy(except?: string): BusyClaim[] {
    const standing = this.#appointments.filter((a) => a.status !== 'cancelled' && a.id !== except);
    return [...this.#claims, ...standing.map((a) => claimOf(a.slot))];
  }

  #find(args: ReturnType<typeof findOpeningsArguments.parse>): unknown {
    const { appointmentId, ...rest } = args;
    const query = availabilityQuerySchema.parse(
      Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)),
    );
    const claims = this.#busy(appointmentId ?? undefined);
    const answer = findOpenings({ practice: this.practice, claims, nowMs: this.nowMs, query });
    return {
      timeZone: this.practice.timeZone,
      openings: answer.openings.map((s) => this.#opening(s)),
      nearest: answer.nearest.map((s) => this.#opening(s)),
      ...(answer.reason ? { reason: answer.reason } : {}),
      next: '',
    };
  }

  #hold(args: HoldOpeningArguments): unknown {
    const slot = this.#slotAt(args.visitType, args.provider, Date.parse(args.startsAt));
    if (!slot) return this.#refusal(args);
    this.holds.push(args);
    const heldUntil = zonedIso(this.nowMs + this.practice.booking.holdMinutes * 60_000, this.practice.timeZone);
    return { outcome: 'held', opening: this.#opening(slot), heldUntil, next: '' };
  }

  #book(args: BookAppointmentArguments): unknown {
    const slot = this.#slotAt(args.visitType, args.provider, Date.parse(args.startsAt));
    if (!slot) return this.#refusal(args);
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
      provider: this.#opening(slot).providerName,
      date: dateWords(slot.startsAtMs, timeZone, this.locale),
      time: timeWords(slot.startsAtMs, timeZone, this.locale),
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
    this.#appointments.push({ id: uuid(n), code: own, patient, visitType: slot.visitType, slot, status, here });
    return own;
  }

  #refusal(args: HoldOpeningArguments): unknown {
    const { practice, nowMs } = this;
    const claims = this.#busy();
    const startsAtMs = Date.parse(args.startsAt);
    const at = openingAt({ practice, claims, nowMs, visitType: args.visitType, provider: args.provider, startsAtMs });
    if (!at.bookable && at.reason !== 'taken') return { outcome: 'not_bookable', reason: at.reason, next: '' };
    const query = { visitType: args.visitType, from: args.startsAt.slice(0, 10), limit: 3 };
    const answer = findOpenings({ practice, claims, nowMs, query });
    return { outcome: 'slot_taken', alternatives: answer.openings.map((s) => this.#opening(s)), next: '' };
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
      .filter((a) => a.status !== 'cancelled' && this.#mayHear(a) && a.slot.startsAtMs > this.nowMs)
      .sort((a, b) => a.slot.startsAtMs - b.slot.startsAtMs)
      .map((a) => this.#own(a));
  }

  #own(a: Stored): OwnAppointment {
    const { timeZone, booking, visitTypes } = this.practice;
    const opening = this.#opening(a.slot);
    const noticeMs = booking.cancellationNoticeHours * 3_600_000;
    const keptUntil = zonedIso(this.nowMs + booking.waitlistOfferMinutes * 60_000, timeZone);
    return {
      id: a.id,
      code: a.code,
      status: a.status === 'cancelled' ? 'cancelled' : a.status,
      visitType: a.visitType,
      visitTypeName: visitTypes.find((v) => v.code === a.visitType)?.name ?? '',
      provider: opening.provider,
      providerName: opening.providerName,
      startsAt: opening.startsAt,
      date: dateWords(a.slot.startsAtMs, timeZone, this.locale),
      time: timeWords(a.slot.startsAtMs, timeZone, this.locale),
      changeNotice: a.slot.startsAtMs - this.nowMs >= noticeMs ? 'in_time' : 'late',
      ...(a.offer ? { offer: { id: a.offer.id, opening: this.#opening(a.offer.slot), keptUntil } } : {}),
    };
  }

  #reschedule(args: { appointmentId: string; provider: string; startsAt: string }): unknown {
    const own = this.#appointments.find((a) => a.id === args.appointmentId && this.#mayHear(a));
    if (!own || own.status === 'cancelled') return { outcome: 'not_found', next: '' };
    const { practice, nowMs } = this;
    const startsAtMs = Date.parse(args.startsAt);
    const claims = this.#busy(own.id);
    const at = openingAt({ practice, claims, nowMs, visitType: own.visitType, provider: args.provider, startsAtMs });
    if (!at.bookable) return this.#refusal({ ...args, visitType: own.visitType });
    this.moved.push({
      from: zonedIso(own.slot.startsAtMs, practice.timeZone).slice(0, 16),
      to: args.startsAt.slice(0, 16),
      provider: args.provider,
    });
    own.slot = at.slot;
    return this.#told(at.slot, own.code, own.status === 'requested' ? 'requested' : 'rescheduled');
  }

  #cancel(id: string): unknown {
    const own = this.#appointments.find((a) => a.id === id && this.#mayHear(a));
    if (!own || own.status === 'cancelled') return { outcome: 'not_found', next: '' };
    own.status = 'cancelled';
    this.cancelled.push(own.code);
    return this.#told(own.slot, own.code, 'cancelled');
  }

  #answerOffer(args: { offerId: string; accept: boolean }): unknown {
    const own = this.#appointments.find((a) => a.offer?.id === args.offerId && this.#mayHear(a));
    if (!own?.offer) return { outcome: 'offer_expired', next: '' };
    const { slot } = own.offer;
    delete own.offer;
    if (!args.accept) return { outcome: 'declined', next: '' };
    own.slot = slot;
    return this.#told(slot, own.code, 'rescheduled');
  }

  #findFamily(args: ReturnType<typeof findFamilyOpeningsArguments.parse>): unknown {
    const { members, ...rest } = args;
    const given = <T extends object>(value: T) =>
      Object.fromEntries(Object.entries(value).filter(([, v]) => v !== null && v !== undefined));
    const query = {
      ...given(rest),
      arrangement: args.arrangement,
      members: members.map((m) => ({ ...given(m), visitType: m.visitType })),
    };
    const answer = findFamilyOpenings({ practice: this.practice, claims: this.#busy(), nowMs: this.nowMs, query });
    const options = (list: readonly { slots: readonly OpeningSlot[] }[]) =>
      list.map(({ slots }) => slots.map((s) => this.#opening(s)));
    return {
      options: options(answer.openings),
      nearest: options(answer.nearest),
      ...(answer.reason ? { reason: answer.reason } : {}),
      next: '',
    };
  }

  #bookFamily(args: BookFamilyArguments): unknown {
    const slots: OpeningSlot[] = [];
    for (const visit of args.visits) {
      const claims = [...this.#busy(), ...slots.map(claimOf)];
      const { practice, nowMs } = this;
      const startsAtMs = Date.parse(visit.startsAt);
      const at = openingAt({
        practice,
        claims,
        nowMs,
        visitType: visit.visitType,
        provider: visit.provider,
        startsAtMs,
      });
      if (!at.bookable) return { outcome: 'slot_taken', alternatives: [], next: '' };
      slots.push(at.slot);
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
        provider: this.#opening(slot).providerName,
        date: dateWords(slot.startsAtMs, this.practice.timeZone, this.locale),
        time: timeWords(slot.startsAtMs, this.practice.timeZone, this.locale),
      };
    });
    return { outcome: 'stored', visits, instructions: 'Please arrive 10 minutes early.', next: '' };
  }

  #opening(slot: OpeningSlot): Opening {
    const { timeZone, providers } = this.practice;
    return {
      visitType: slot.visitType,
      provider: slot.provider,
      providerName: providers.find((p) => p.code === slot.provider)?.name ?? slot.provider,
      operatory: slot.operatory,
      startsAt: zonedIso(slot.startsAtMs, timeZone),
      endsAt: zonedIso(slot.endsAtMs, timeZone),
    };
  }
}

function claimOf(slot: OpeningSlot): BusyClaim {
  return {
    providerCode: slot.provider,
    operatoryCode: slot.operatory,
    startsAtMs: slot.claimStartsAtMs,
    endsAtMs: slot.claimEndsAtMs,
  };
}

function uuid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}
