import {
  type BookFamilyArguments,
  bookFamilyArguments,
  bookFamilyResult,
  findFamilyOpeningsArguments,
  findFamilyOpeningsResult,
} from '../../tool-contract/family.ts';
import { toolNames } from '../../tool-contract/names.ts';
import { dropped } from '../frame/dropped.ts';
import type { Frame } from '../frame/frame.ts';
import type { Booked, Family } from '../frame/parts.ts';
import { withRemark } from '../frame/remark.ts';
import type { HistoryItem } from '../history.ts';
import { invalidFields } from './booking.ts';
import { parsed } from './tool-results.ts';

type Call = Extract<HistoryItem, { type: 'call' }>;

/** The frame after a tool for several patients answered; null when the answer cannot be read. */
export function learnFamily(frame: Frame, name: string, call: Call | undefined, result: unknown): Frame | null {
  return name === toolNames.bookFamily ? learnBooked(frame, call, result) : learnOptions(frame, call, result);
}

function learnOptions(frame: Frame, call: Call | undefined, result: unknown): Frame | null {
  const found = findFamilyOpeningsResult.safeParse(result);
  if (!found.success) return null;
  if (!frame.family) return frame;
  const { options, nearest } = found.data;
  const reason = found.data.reason ?? undefined;
  const args = findFamilyOpeningsArguments.safeParse(parsed(call?.arguments ?? ''));
  const arrangement = args.data?.arrangement ?? frame.family.arrangement;
  const { reason: _before, ...rest } = frame.family;
  // Before other times are named, the other way to come is looked for.
  const elsewhere = reason === 'not_together' && arrangement === 'side_by_side' ? [] : nearest;
  const family: Family = {
    ...rest,
    arrangement,
    options: options.length > 0 ? options : elsewhere,
    chosen: null,
    ...(options.length === 0 && reason ? { reason } : {}),
  };
  return { ...frame, family, offers: [] };
}

function learnBooked(frame: Frame, call: Call | undefined, result: unknown): Frame | null {
  const booked = bookFamilyResult.safeParse(result);
  if (!booked.success) return null;
  const { data } = booked;
  if (data.outcome === 'stored') {
    const args = bookFamilyArguments.safeParse(parsed(call?.arguments ?? ''));
    const familyNews = data.visits.map((visit, i) => newsOf(visit, data.instructions, args.data?.visits[i]));
    return {
      ...dropped(frame),
      booked: [...frame.booked, ...familyNews],
      familyNews,
      own: null,
      noted: { ...frame.noted, intent: undefined },
    };
  }
  if (data.outcome === 'invalid')
    return invalidFields(
      frame,
      data.fields.map((f) => f.path),
      toolNames.bookFamily,
    );
  if (!frame.family) return frame;
  const open: Frame = { ...frame, agreed: false, offers: [], family: { ...frame.family, options: null, chosen: null } };
  if (data.outcome === 'slot_taken') {
    const { reason: _reason, ...rest } = frame.family;
    const options = data.alternatives.length > 0 ? data.alternatives : null;
    return withRemark({ ...open, family: { ...rest, options, chosen: null } }, 'slotTaken');
  }
  if (data.reason === 'known_patients_only') return withRemark({ ...open, beenBefore: false }, 'notOnRecord');
  if (data.reason === 'new_patients_only') return { ...open, beenBefore: true };
  return withRemark({ ...open, refusalReason: data.reason, wish: {}, refusals: 1 }, 'notBookable');
}

function newsOf(
  visit: Extract<ReturnType<typeof bookFamilyResult.parse>, { outcome: 'stored' }>['visits'][number],
  instructions: string,
  args: BookFamilyArguments['visits'][number] | undefined,
): Booked {
  return {
    outcome: 'stored',
    next: '',
    instructions,
    kind: visit.kind,
    code: visit.code,
    visitType: visit.visitType,
    provider: visit.provider,
    date: visit.date,
    time: visit.time,
    patient: args ? `${args.patient.first} ${args.patient.last}` : visit.first,
    startsAt: args?.startsAt ?? '',
    visitTypeCode: args?.visitType ?? '',
  };
}
