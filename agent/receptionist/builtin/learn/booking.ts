import type { Opening } from '#contract/http/availability.ts';
import {
  type BookAppointmentArguments,
  bookAppointmentArguments,
  bookAppointmentResult,
  holdOpeningResult,
} from '../../tool-contract/booking.ts';
import { toolNames } from '../../tool-contract/names.ts';
import { withoutOpenings } from '../frame/dropped.ts';
import { type Frame, openingKey } from '../frame/frame.ts';
import type { Booked } from '../frame/parts.ts';
import { withRemark } from '../frame/remark.ts';
import type { HistoryItem } from '../history.ts';
import { failed, parsed } from './tool-results.ts';

type Call = Extract<HistoryItem, { type: 'call' }>;

/** The frame after a hold was asked for; null when the answer cannot be read. */
export function learnHeld(frame: Frame, result: unknown): Frame | null {
  const held = holdOpeningResult.safeParse(result);
  if (!held.success) return null;
  if (held.data.outcome === 'held') {
    const { opening } = held.data;
    return {
      ...frame,
      task: 'booking',
      chosen: opening,
      held: { key: openingKey(opening), untilMs: Date.parse(held.data.heldUntil) },
    };
  }
  return refusedOpening(frame, held.data);
}

/** The frame after a booking was asked for; null when the answer cannot be read. */
export function learnBooked(frame: Frame, call: Call | undefined, result: unknown): Frame | null {
  const booked = bookAppointmentResult.safeParse(result);
  if (!booked.success) return null;
  if (booked.data.outcome === 'stored') {
    const args = bookAppointmentArguments.safeParse(parsed(call?.arguments ?? ''));
    return stored(frame, booked.data, args.success ? args.data : undefined);
  }
  if (booked.data.outcome === 'invalid')
    return invalidFields(
      frame,
      booked.data.fields.map((f) => f.path),
      toolNames.bookAppointment,
    );
  return refusedOpening(frame, booked.data);
}

function stored(
  frame: Frame,
  result: Extract<ReturnType<typeof bookAppointmentResult.parse>, { outcome: 'stored' }>,
  args: BookAppointmentArguments | undefined,
): Frame {
  const news: Booked = {
    ...result,
    patient: args ? `${args.patient.first} ${args.patient.last}` : [frame.patient.first, frame.patient.last].join(' '),
    startsAt: args?.startsAt ?? frame.chosen?.startsAt ?? '',
    visitTypeCode: args?.visitType ?? frame.saidVisit ?? '',
  };
  const waits = frame.waitlist?.own === true && result.kind === 'booked';
  return {
    ...frame,
    ...withoutOpenings,
    booked: [...frame.booked, news],
    news,
    own: null,
    topicVisit: frame.alsoVisit,
    noted: { ...frame.noted, intent: undefined },
    task: waits ? 'waitlist' : 'none',
    ...(waits
      ? {
          wish: {},
          provider: null,
          change: { appointmentId: null, hint: { code: news.code }, wished: '', older: false },
        }
      : {}),
  };
}

/** What was chosen is gone or not to be had: others come in its place. */
export function refusedOpening(
  frame: Frame,
  result: { outcome: 'slot_taken'; alternatives: readonly Opening[] } | { outcome: 'not_bookable'; reason: string },
): Frame {
  const gone = frame.chosen ? [...frame.refused, openingKey(frame.chosen)] : frame.refused;
  const base: Frame = { ...frame, ...withoutOpenings, refused: gone };
  if (result.outcome === 'not_bookable') return notBookable(base, result.reason);
  const openings = result.alternatives.filter((o) => !gone.includes(openingKey(o)));
  const visitType = frame.chosen?.visitType ?? frame.found?.visitType ?? '';
  return withRemark({ ...base, found: openings.length > 0 ? { visitType, openings, nearest: [] } : null }, 'slotTaken');
}

/** What a rule of the practice says no to is mended where it can be: another kind of visit, another question. */
function notBookable(frame: Frame, reason: string): Frame {
  switch (reason) {
    case 'known_patients_only':
      return withRemark({ ...frame, beenBefore: false }, 'notOnRecord');
    case 'new_patients_only':
      return { ...frame, beenBefore: true };
    case 'birth_date_needed':
    case 'birth_date_invalid':
      return withRemark({ ...frame, birthDate: null }, 'badBirthDate');
    case 'guardian_needed':
      return { ...frame, caller: {}, forWhom: frame.forWhom === 'self' ? 'child' : frame.forWhom };
    case 'provider_takes_no_new_patients':
    case 'provider_does_not_do_it':
    case 'unknown_provider':
      return withRemark({ ...frame, provider: null, refusalReason: reason }, 'notBookable');
    case 'past':
    case 'too_soon':
    case 'taken':
    case 'closed':
    case 'outside_hours':
    case 'provider_away':
      return withRemark(frame, 'slotTaken');
    default:
      return withRemark({ ...frame, wish: {}, refusalReason: reason }, 'notBookable');
  }
}

/** The practice's system did not like a field: it is asked for again. */
export function invalidFields(frame: Frame, paths: readonly string[], tool: string): Frame {
  const about = (word: string) => paths.some((p) => p.includes(word));
  const next: Frame = { ...frame, agreed: false };
  if (about('phone')) return withRemark({ ...next, phone: null }, 'badPhone');
  if (about('birthDate')) return withRemark({ ...next, birthDate: null }, 'badBirthDate');
  if (about('guardian')) return { ...next, caller: {} };
  if (about('first') || about('last'))
    return withRemark({ ...next, patient: {}, caller: frame.forWhom === 'self' ? {} : frame.caller }, 'notAName');
  if (about('email')) return { ...next, email: null };
  return failed(next, tool);
}
