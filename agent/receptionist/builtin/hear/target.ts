import { localDateOf } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import type { OwnAppointment } from '../../tool-contract/changes.ts';
import type { Frame } from '../frame/frame.ts';
import { ahead, asOpening, isKindOf, matching, targetOf } from '../frame/own.ts';
import { withRemark } from '../frame/remark.ts';
import { mergeWish, singleDay, wishOf } from '../frame/wish.ts';
import type { Heard } from '../understand/heard.ts';
import { providerWish } from '../understand/provider.ts';
import { namesWhen, readWhen } from '../understand/when.ts';

/** The frame with the appointment in question, as soon as what was said of it leaves only one. */
export function withTarget(frame: Frame, practice: Practice): Frame {
  if (!frame.own || frame.task === 'lookingUp' || frame.task === 'none') return frame;
  const target = targetOf(frame) ?? matching(frame, practice);
  if (target) return chosen(frame, target, practice);
  const { hint } = frame.change;
  // Not one of those made here: it is an older one, for which the caller has to prove who they are.
  const elsewhere = frame.proof.state !== 'verified' && (hint.days || hint.visit || hint.provider);
  return elsewhere ? { ...frame, change: { ...frame.change, older: true } } : frame;
}

/** The appointment is known: what was said of its new time is read beside it. */
function chosen(frame: Frame, target: OwnAppointment, practice: Practice): Frame {
  const change = { ...frame.change, appointmentId: target.id, wished: '' };
  const known: Frame = { ...frame, change };
  if (frame.task !== 'moving') return known;
  const kept: Frame =
    frame.provider === null && !frame.providerKept
      ? { ...known, provider: target.provider, providerKept: true }
      : known;
  const { wished } = frame.change;
  if (wished.trim().length === 0) return kept;
  const present = wishOf(asOpening(target), practice.timeZone);
  const when = readWhen(relative(wished), {
    practice,
    language: frame.language,
    today: localDateOf(frame.nowMs, practice.timeZone),
    ...(present.days ? { focus: present.days.from } : {}),
  });
  const named = providerWish(wished, practice, frame.language).mentions.findLast((m) => m.code)?.code;
  const withProvider: Frame = named ? { ...kept, provider: named, providerKept: false } : kept;
  if (!when || !(namesWhen(when) || when.sameTime || when.anyDay || when.anyTime)) return withProvider;
  return { ...withProvider, wish: mergeWish(frame.wish, when, presentFor(when, target, practice)) };
}

/** "Back a week" is a week later than the appointment. */
function relative(wished: string): string {
  return wished.replace(
    /\b(?:back|out|by)\s+(?:by\s+)?((?:an?|one|two|three|\d)\s+(?:days?|weeks?|months?))\b(?! (?:earlier|later))/,
    '$1 later',
  );
}

/** The day or time of the present appointment, where the new words leave it open. */
export function presentFor(
  when: Parameters<typeof mergeWish>[1],
  target: OwnAppointment,
  practice: Practice,
): ReturnType<typeof wishOf> | null {
  const present = wishOf(asOpening(target), practice.timeZone);
  if (when.sameTime || when.shiftMinutes !== undefined) return present;
  if (when.days || when.anyDay || when.soonest || when.notDays) return null;
  // "Make it 2 pm", "a bit later": the same day.
  return { days: present.days };
}

/** An answer to which of the own appointments is meant. */
export function hearWhich(frame: Frame, heard: Heard, practice: Practice): Frame {
  const list = ahead(frame);
  const picked = pickOwn(list, heard, practice);
  if (picked) return withTarget({ ...frame, change: { ...frame.change, appointmentId: picked.id } }, practice);
  if (/\b(?:both|all|every|ambas|todas|los dos|las dos)\b/.test(heard.plain) && list[0])
    return withTarget({ ...frame, change: { ...frame.change, appointmentId: list[0].id } }, practice);
  const [only] = list;
  if (only && list.length === 1 && heard.answer === 'yes')
    return withTarget({ ...frame, change: { ...frame.change, appointmentId: only.id } }, practice);
  const unknown =
    (list.length === 1 && heard.answer === 'no') ||
    /\b(?:neither|none|another|other|different|ningun[oa]|otra)\b/.test(heard.plain);
  if (unknown && frame.proof.state !== 'verified') return { ...frame, change: { ...frame.change, older: true } };
  return unknown ? withRemark(frame, 'notThatOne') : frame;
}

function pickOwn(list: readonly OwnAppointment[], heard: Heard, practice: Practice): OwnAppointment | undefined {
  const { choice, when } = heard;
  const provider = heard.provider.mentions.findLast((m) => m.code)?.code;
  const visit = heard.visit.codes[0];
  const fits = list.filter((a) => {
    const present = wishOf(asOpening(a), practice.timeZone);
    const day = singleDay(present) ?? '';
    if (when?.days && (day < when.days.from || day > when.days.to)) return false;
    if (when?.at && when.at !== present.at) return false;
    if (provider && a.provider !== provider) return false;
    return !visit || a.visitType === visit || isKindOf(a, visit, practice);
  });
  const said = Boolean(when?.days || when?.at || provider || visit);
  if (said && fits.length === 1) return fits[0];
  if (choice?.by === 'place') return list[choice.place - 1];
  const sorted = [...list].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  if (choice?.by === 'earliest' || /\b(?:next|proxim[ao])\b/.test(heard.plain)) return sorted[0];
  return choice?.by === 'latest' ? sorted.at(-1) : undefined;
}
