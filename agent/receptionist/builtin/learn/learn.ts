import type { Practice } from '#domain/practice.ts';
import { findOpeningsArguments, findOpeningsResult, sendDetailsAgainResult } from '../../tool-contract/booking.ts';
import { toolNames } from '../../tool-contract/names.ts';
import { type NoteDetailsArguments, noteDetailsArguments } from '../../tool-contract/note.ts';
import { leaveFollowUpResult } from '../../tool-contract/practice.ts';
import type { Frame } from '../frame/frame.ts';
import { isAboutOwn, lateChange } from '../frame/own.ts';
import { withRemark } from '../frame/remark.ts';
import type { HistoryItem } from '../history.ts';
import { isUnderstood } from '../understand/lexicon.ts';
import { learnBooked, learnHeld } from './booking.ts';
import { learnFamily } from './family.ts';
import { learnOwn } from './own.ts';
import { failed, isFailure, parsed } from './tool-results.ts';

type Call = Extract<HistoryItem, { type: 'call' }>;
type Output = Extract<HistoryItem, { type: 'output' }>;

/** The frame after a tool answered. An answer that cannot be read counts as a failure of the tool. */
export function learn(frame: Frame, call: Call | undefined, output: Output, practice: Practice): Frame {
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
      const late = lateChange(next, practice);
      if (late) return withRemark({ ...next, followUpsLeft: [...next.followUpsLeft, late] }, 'feePassedOn');
      return toldStaff(next);
    }
    case toolNames.findFamilyOpenings:
    case toolNames.bookFamily:
      return learnFamily(next, name, call, result) ?? failed(next, name);
    case toolNames.sendVerificationCode:
    case toolNames.verifyCaller:
    case toolNames.listAppointments:
    case toolNames.rescheduleAppointment:
    case toolNames.cancelAppointment:
    case toolNames.joinWaitlist:
    case toolNames.answerWaitlistOffer:
      return learnOwn(next, name, call, result, practice) ?? failed(next, name);
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
    // Without a proof there is nothing more to do here.
    task: frame.followUp?.about === 'proof' || frame.followUp?.about === 'family' ? 'none' : frame.task,
  };
  return withRemark(told, 'followUpLeft');
}

/** Facts that another model noted before this one took over. Own notes say nothing new. */
export function learnNotes(frame: Frame, call: Call): Frame {
  const note = noteDetailsArguments.safeParse(parsed(call.arguments));
  if (!note.success) return frame;
  // Buttons and forms stand on the page for the moment alone.
  const { offers: _offers, readBack: _readBack, ...kept } = note.data;
  const { first, last, phone, birthDate, visitType, provider, intent, language } = kept;
  const given = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
  return {
    ...frame,
    noted: { ...frame.noted, ...kept },
    patient: {
      ...frame.patient,
      ...(given(first) && !frame.patient.first ? { first } : {}),
      ...(given(last) && !frame.patient.last ? { last } : {}),
    },
    ...(given(phone) && !frame.phone && /^\+\d{7,15}$/.test(phone) ? { phone } : {}),
    ...(given(birthDate) && frame.birthDate === null ? { birthDate } : {}),
    ...(given(visitType) && frame.saidVisit === null ? { saidVisit: visitType } : {}),
    ...(given(provider) && frame.provider === null ? { provider } : {}),
    ...(intent && (frame.task === 'none' || turnsOwn(frame, intent)) ? { task: taskOf(intent) } : {}),
    ...(isUnderstood(language) ? { language } : {}),
  };
}

/** The other model understood a cancellation where this one understood a move, or the other way round. */
function turnsOwn(frame: Frame, intent: NonNullable<NoteDetailsArguments['intent']>): boolean {
  return isAboutOwn(frame.task) && (intent === 'rescheduling' || intent === 'cancelling');
}

function taskOf(intent: NonNullable<NoteDetailsArguments['intent']>): Frame['task'] {
  if (intent === 'booking') return 'booking';
  if (intent === 'rescheduling') return 'moving';
  return intent === 'cancelling' ? 'cancelling' : 'none';
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
