import type { FindOpeningsArguments, HoldOpeningArguments } from '#agent/receptionist/tool-contract/booking.ts';
import type { FindFamilyOpeningsArguments } from '#agent/receptionist/tool-contract/family.ts';
import { availabilityQuerySchema, type Opening } from '#contract/http/availability.ts';
import { findFamilyOpenings } from '#domain/availability/family.ts';
import { type BusyClaim, findOpenings, type OpeningSlot, openingAt } from '#domain/availability.ts';
import { instantOf, zonedIso } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';

/** A calendar in memory that follows the practice's own rules. */
export class FakeCalendar {
  readonly practice: Practice;
  nowMs: number;
  readonly #claims: BusyClaim[] = [];
  /** The time of appointments that stand, by their id. */
  readonly taken = new Map<string, OpeningSlot>();

  constructor(practice: Practice, nowMs: number) {
    this.practice = practice;
    this.nowMs = nowMs;
  }

  /** Epoch ms of `YYYY-MM-DD HH:MM` at the practice. */
  at(local: string): number {
    const [day = '', time = ''] = local.split(' ');
    return instantOf(day, time, this.practice.timeZone) ?? Number.NaN;
  }

  /** Somebody else takes a time. */
  take(provider: string, operatory: string, start: string, minutes: number): void {
    const startsAtMs = this.at(start);
    const endsAtMs = startsAtMs + minutes * 60_000;
    this.#claims.push({ providerCode: provider, operatoryCode: operatory, startsAtMs, endsAtMs });
  }

  /** The slot, if it can be booked; an appointment to be moved is not in its own way. */
  slotAt(
    wanted: Pick<HoldOpeningArguments, 'visitType' | 'provider'> & { startsAtMs: number },
    options: { except?: string; beside?: readonly OpeningSlot[] } = {},
  ): OpeningSlot | undefined {
    const { practice, nowMs } = this;
    const claims = [...this.#busy(options.except), ...(options.beside ?? []).map(claimOf)];
    const at = openingAt({ practice, claims, nowMs, ...wanted });
    return at.bookable ? at.slot : undefined;
  }

  /** What the search answers. */
  find(args: FindOpeningsArguments): unknown {
    const { appointmentId, ...rest } = args;
    const query = availabilityQuerySchema.parse(given(rest));
    const claims = this.#busy(appointmentId ?? undefined);
    const answer = findOpenings({ practice: this.practice, claims, nowMs: this.nowMs, query });
    return {
      timeZone: this.practice.timeZone,
      openings: answer.openings.map((s) => this.opening(s)),
      nearest: answer.nearest.map((s) => this.opening(s)),
      ...(answer.reason ? { reason: answer.reason } : {}),
      next: '',
    };
  }

  /** What the search for several answers. */
  findFamily(args: FindFamilyOpeningsArguments): unknown {
    const { members, ...rest } = args;
    const query = {
      ...given(rest),
      arrangement: args.arrangement,
      members: members.map((m) => ({ ...given(m), visitType: m.visitType })),
    };
    const answer = findFamilyOpenings({ practice: this.practice, claims: this.#busy(), nowMs: this.nowMs, query });
    const options = (list: readonly { slots: readonly OpeningSlot[] }[]) =>
      list.map(({ slots }) => slots.map((s) => this.opening(s)));
    return {
      options: options(answer.openings),
      nearest: options(answer.nearest),
      ...(answer.reason ? { reason: answer.reason } : {}),
      next: '',
    };
  }

  /** Why a time cannot be had, with others when somebody has it. */
  refusal(args: HoldOpeningArguments): unknown {
    const { practice, nowMs } = this;
    const claims = this.#busy();
    const { visitType, provider } = args;
    const at = openingAt({ practice, claims, nowMs, visitType, provider, startsAtMs: Date.parse(args.startsAt) });
    if (!at.bookable && at.reason !== 'taken') return { outcome: 'not_bookable', reason: at.reason, next: '' };
    const query = { visitType, from: args.startsAt.slice(0, 10), limit: 3 };
    const answer = findOpenings({ practice, claims, nowMs, query });
    return { outcome: 'slot_taken', alternatives: answer.openings.map((s) => this.opening(s)), next: '' };
  }

  opening(slot: OpeningSlot): Opening {
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

  #busy(except?: string): BusyClaim[] {
    const standing = [...this.taken].filter(([id]) => id !== except).map(([, slot]) => claimOf(slot));
    return [...this.#claims, ...standing];
  }
}

function given(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== null && v !== undefined));
}

function claimOf(slot: OpeningSlot): BusyClaim {
  return {
    providerCode: slot.provider,
    operatoryCode: slot.operatory,
    startsAtMs: slot.claimStartsAtMs,
    endsAtMs: slot.claimEndsAtMs,
  };
}
