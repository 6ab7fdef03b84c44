import type { Opening } from '#contract/http/availability.ts';
import {
  type BookAppointmentArguments,
  bookAppointmentArguments,
  bookAppointmentResult,
  findOpeningsArguments,
  findOpeningsResult,
  holdOpeningResult,
  leaveFollowUpResult,
  noteDetailsArguments,
  sendDetailsAgainResult,
  toolNames,
} from '../tool-contract.ts';
import { type Frame, openingKey } from './frame.ts';
import { withRemark } from './hear-task.ts';
import type { HistoryItem } from './history.ts';

type Call = Extract<HistoryItem, { type: 'call' }>;
type Output = Extract<HistoryItem, { type: 'output' }>;

/** The frame after a tool answered. An answer that cannot be read counts as a failure of the tool. */
export function learn(frame: Frame, call: Call | undefined, output: Output): Frame {
  const next: Frame = { ...frame, nowMs: Math.max(frame.nowMs, output.atMs) };
  const name = call?.name ?? output.name;
  const result = parsed(output.output);
  if (name === toolNames.noteDetails) return next;
  if (output.isError || isFailure(result)) return failed(next, name);
  switch (name) {
    case toolNames.findOpenings:
      return learnFound(next, call, result) ?? failed(next, name);
    case toolNames.holdOpening:
      return learnHeld(next, result) ?? failed(next, name);
    case toolNames.bookAppointment:
      return learnBooked(next, call, result) ?? failed(next, name);
    case toolNames.sendDetailsAgain: {
      const sent = sendDetailsAgainResult.safeParse(result);
      if (!sent.success) return failed({ ...next, resend: false }, name);
      return withRemark({ ...next, resend: false }, sent.data.outcome === 'sent' ? 'detailsSent' : 'nothingToSend');
    }
    case toolNames.leaveFollowUp: {
      if (!leaveFollowUpResult.safeParse(result).success) return failed(next, name);
      if (next.emergency) return toldOfEmergency(next);
      return toldStaff(next);
    }
    default:
      return next;
  }
}

function toldOfEmergency(frame: Frame): Frame {
  const stages = frame.phone ? ['emergency', 'emergency with contact'] : ['emergency'];
  return { ...frame, followUpsLeft: [...new Set([...frame.followUpsLeft, ...stages])] };
}

/** Somebody will call back; what was under way goes on, and is noted again after the hand-over. */
function toldStaff(frame: Frame): Frame {
  const kind = frame.followUp?.kind ?? 'human';
  const told: Frame = {
    ...frame,
    followUp: null,
    followUpsLeft: [...frame.followUpsLeft, kind],
    noted: { ...frame.noted, intent: undefined },
    task: frame.task === 'booking' ? 'booking' : 'none',
  };
  return withRemark(told, 'followUpLeft');
}

/** Facts that another model noted before this one took over. Own notes say nothing new. */
export function learnNotes(frame: Frame, call: Call): Frame {
  const note = noteDetailsArguments.safeParse(parsed(call.arguments));
  if (!note.success) return frame;
  const { first, last, phone, visitType, provider, intent, language } = note.data;
  const given = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
  return {
    ...frame,
    noted: { ...frame.noted, ...note.data },
    patient: {
      ...frame.patient,
      ...(given(first) && !frame.patient.first ? { first } : {}),
      ...(given(last) && !frame.patient.last ? { last } : {}),
    },
    ...(given(phone) && !frame.phone && /^\+\d{7,15}$/.test(phone) ? { phone } : {}),
    ...(given(visitType) && frame.saidVisit === null ? { saidVisit: visitType } : {}),
    ...(given(provider) && frame.provider === null ? { provider } : {}),
    ...(intent === 'booking' && frame.task === 'none' ? { task: 'booking' as const } : {}),
    ...(language ? { language } : {}),
  };
}

function learnFound(frame: Frame, call: Call | undefined, result: unknown): Frame | null {
  const found = findOpeningsResult.safeParse(result);
  if (!found.success) return null;
  const args = findOpeningsArguments.safeParse(parsed(call?.arguments ?? ''));
  return {
    ...frame,
    found: {
      visitType: args.success ? args.data.visitType : (found.data.openings[0]?.visitType ?? ''),
      openings: found.data.openings,
      nearest: found.data.nearest,
      ...(found.data.reason ? { reason: found.data.reason } : {}),
    },
    offers: [],
  };
}

function learnHeld(frame: Frame, result: unknown): Frame | null {
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

function learnBooked(frame: Frame, call: Call | undefined, result: unknown): Frame | null {
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
    );
  return refusedOpening(frame, booked.data);
}

function stored(
  frame: Frame,
  result: Extract<ReturnType<typeof bookAppointmentResult.parse>, { outcome: 'stored' }>,
  args: BookAppointmentArguments | undefined,
): Frame {
  const news = {
    ...result,
    patient: args ? `${args.patient.first} ${args.patient.last}` : [frame.patient.first, frame.patient.last].join(' '),
    startsAt: args?.startsAt ?? frame.chosen?.startsAt ?? '',
    visitTypeCode: args?.visitType ?? frame.saidVisit ?? '',
  };
  return {
    ...frame,
    booked: [...frame.booked, news],
    news,
    noted: { ...frame.noted, intent: undefined },
    task: 'none',
    chosen: null,
    held: null,
    agreed: false,
    offers: [],
    found: null,
    loosened: null,
  };
}

function refusedOpening(
  frame: Frame,
  result: { outcome: 'slot_taken'; alternatives: readonly Opening[] } | { outcome: 'not_bookable'; reason: string },
): Frame {
  const gone = frame.chosen ? [...frame.refused, openingKey(frame.chosen)] : frame.refused;
  const base: Frame = {
    ...frame,
    refused: gone,
    chosen: null,
    held: null,
    agreed: false,
    offers: [],
    found: null,
    loosened: null,
  };
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
function invalidFields(frame: Frame, paths: readonly string[]): Frame {
  const about = (word: string) => paths.some((p) => p.includes(word));
  const next: Frame = { ...frame, agreed: false };
  if (about('phone')) return withRemark({ ...next, phone: null }, 'badPhone');
  if (about('birthDate')) return withRemark({ ...next, birthDate: null }, 'badBirthDate');
  if (about('guardian')) return { ...next, caller: {} };
  if (about('first') || about('last'))
    return withRemark({ ...next, patient: {}, caller: frame.forWhom === 'self' ? {} : frame.caller }, 'notAName');
  if (about('email')) return { ...next, email: null };
  return failed(next, toolNames.bookAppointment);
}

function failed(frame: Frame, tool: string): Frame {
  return withRemark({ ...frame, failedTool: tool, agreed: false }, 'toolFailed');
}

function isFailure(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'outcome' in result && result.outcome === 'failed';
}

/** JSON, also when it was encoded once more on its way; null for anything else. */
export function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? parsed(value) : value;
  } catch {
    return null;
  }
}
