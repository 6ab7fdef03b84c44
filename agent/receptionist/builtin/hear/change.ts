import { localDateOf } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { dropped } from '../frame/dropped.ts';
import { noChange } from '../frame/empty-frame.ts';
import type { Frame } from '../frame/frame.ts';
import { ahead, isAboutOwn } from '../frame/own.ts';
import type { Change } from '../frame/parts.ts';
import { withRemark } from '../frame/remark.ts';
import { changeParts } from '../understand/change-words.ts';
import type { Heard } from '../understand/heard.ts';
import { providerWish } from '../understand/provider.ts';
import { visitTypesIn } from '../understand/visit-type.ts';
import { namesWhen, readWhen, type When } from '../understand/when.ts';
import { withTarget } from './target.ts';

/** The frame when the message is about an appointment that exists already; undefined when it is not. */
export function changesOwn(frame: Frame, heard: Heard, practice: Practice): Frame | undefined {
  const task = taskOf(frame, heard);
  if (task === undefined) return mentioned(frame, heard, practice);
  if (frame.proof.state === 'locked' && frame.booked.length === 0)
    return withRemark({ ...dropped(frame), task: 'none' }, 'locked');
  if (isAboutOwn(frame.task) && frame.task !== task) {
    // "Just cancel it, then": the same appointment, another wish.
    const said = task === 'moving' ? changeParts(heard.plain, heard.language).wished : '';
    const other: Frame = {
      ...dropped(frame),
      task,
      change: { ...frame.change, wished: said },
    };
    return withTarget(other, practice);
  }
  const parts = task === 'moving' ? partsOf(frame, heard) : { present: heard.plain, wished: '' };
  const change: Change = { ...noChange, hint: hintIn(parts.present, frame, heard, practice), wished: parts.wished };
  return withTarget({ ...dropped(frame), task, privacy: false, change }, practice);
}

/** Which task the message begins, or turns to. */
function taskOf(frame: Frame, heard: Heard): 'moving' | 'cancelling' | 'lookingUp' | undefined {
  const { wishes } = heard;
  const planned = (frame.task === 'booking' || frame.task === 'family') && hasPlan(frame);
  if (planned) return undefined;
  const own = heard.visit.urgent && !wishes.reschedule && !wishes.cancel;
  if (own) return undefined;
  const task = wishes.cancel
    ? 'cancelling'
    : wishes.reschedule
      ? 'moving'
      : wishes.lookUp === 'own' || wishes.earlierOffer
        ? 'lookingUp'
        : frame.task === 'none' && wishes.cannotCome && (wishes.ownMentioned || namesWhen(heard.when) || hasOwn(frame))
          ? 'moving'
          : frame.task === 'none' && amends(frame, heard)
            ? 'moving'
            : undefined;
  if (task === 'lookingUp' && (frame.task === 'moving' || frame.task === 'cancelling')) return undefined;
  return task === frame.task ? undefined : task;
}

/** Words like "cancel" in the middle of a booking are about this booking, not about one made elsewhere. */
function hasPlan(frame: Frame): boolean {
  return frame.chosen !== null || frame.offers.length > 0 || frame.task === 'family';
}

function hasOwn(frame: Frame): boolean {
  return frame.booked.length > 0 || ahead(frame).length > 0;
}

/** "Could we make it 3 pm instead?", after a booking. */
function amends(frame: Frame, heard: Heard): boolean {
  if (!hasOwn(frame) || heard.questions.length > 0 || !heard.when) return false;
  if (!namesWhen(heard.when) && !heard.when.sameTime) return false;
  const another = /\b(?:another|also|too|as well|second|otra|tambien)\b/.test(heard.plain);
  if (another || heard.visit.codes.length > 0) return false;
  if (/\b(?:instead|make it|that day|en vez|en su lugar)\b/.test(heard.plain)) return true;
  if (heard.wishes.book) return false;
  return /\b(?:actually|instead|rather|no,|wrong|mean|meant|sorry|wait|hold on|make (?:it|that)|better|could (?:we|you|i)|can (?:we|you|i)|oh|oops|earlier|later|en realidad|mejor|en vez|perdon|podria\w*|mas (?:tarde|temprano))\b/.test(
    heard.plain,
  );
}

/** "Make it 3 pm instead" says nothing of the present time. */
function partsOf(frame: Frame, heard: Heard): { present: string; wished: string } {
  if (frame.task === 'none' && !heard.wishes.reschedule && !heard.wishes.cannotCome)
    return { present: '', wished: heard.plain };
  return changeParts(heard.plain, heard.language);
}

/** What was said of the appointment itself. */
export function hintIn(present: string, frame: Frame, heard: Heard, practice: Practice): Change['hint'] {
  const days = dayOf(readPart(present, frame, heard, practice)) ?? refusedDay(heard.when);
  const visit = visitTypesIn(present, practice).codes[0];
  const provider = providerWish(present, practice, heard.language).mentions.find((m) => m.code)?.code;
  const last = frame.booked.at(-1);
  const thatOne = days === undefined && visit === undefined && last !== undefined && frame.proof.state !== 'verified';
  return {
    ...(days ? { days } : {}),
    ...(visit ? { visit } : {}),
    ...(provider ? { provider } : {}),
    ...(thatOne ? { code: last.code } : {}),
  };
}

function dayOf(when: When | null): When['days'] {
  return when?.days ?? refusedDay(when);
}

/** "I can't make it on Tuesday", "instead of Tuesday". */
function refusedDay(when: When | null): When['days'] {
  const day = when?.notDays?.[0];
  return day === undefined ? undefined : { from: day, to: day };
}

/** Days and times in a part of the message. */
export function readPart(text: string, frame: Frame, heard: Heard, practice: Practice): When | null {
  if (text.trim().length === 0) return null;
  return readWhen(text, {
    practice,
    language: heard.language,
    today: localDateOf(frame.nowMs, practice.timeZone),
  });
}

/** Tells of an appointment and leaves open what should become of it. */
function mentioned(frame: Frame, heard: Heard, practice: Practice): Frame | undefined {
  const { wishes } = heard;
  if (!wishes.ownMentioned || frame.task !== 'none' || heard.questions.length > 0 || heard.visit.urgent)
    return undefined;
  if (/\b(?:need|want|like|another|also|too|book|schedule|necesito|quiero|quisiera|otra|tambien)\b/.test(heard.plain))
    return undefined;
  const change: Change = { ...noChange, hint: hintIn(heard.plain, frame, heard, practice) };
  return withRemark({ ...frame, change }, 'ownMentioned');
}
