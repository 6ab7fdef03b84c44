import { localDateOf } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { dropped } from '../frame/dropped.ts';
import type { Frame } from '../frame/frame.ts';
import type { Heard } from '../understand/heard.ts';
import { isQuestion } from '../understand/questions.ts';
import { namesWhen } from '../understand/when.ts';

/** Words with which a booking is asked for even beside a question. */
const asksPlainly = /\b(?:book|schedule|like|want|need|reservar|quiero|quisiera|necesito|agendar)\b/;

/** Whether the message asks for a visit that is not under way yet. */
export function startsBooking(frame: Frame, heard: Heard): boolean {
  if (frame.task !== 'none' || frame.followUp) return false;
  const question = heard.questions.length > 0;
  if (heard.visit.urgent || asksForAnother(frame, heard)) return true;
  if (heard.wishes.ownMentioned && !asksPlainly.test(heard.plain)) return false;
  if (heard.wishes.book && !(question && !asksPlainly.test(heard.plain))) return true;
  if (heard.visit.codes.length > 0 && !question && !isQuestion(heard.plain)) return true;
  if (heard.visit.firstVisit && !question && /\b(?:like|want|become|need|quiero|quisiera|ser)\b/.test(heard.plain))
    return true;
  if (frame.asked === 'wantsVisit' && heard.answer === 'yes') return true;
  return !frame.privacy && namesWhen(heard.when) && !question && frame.booked.length === 0;
}

/** "Also one for my son, please", after a booking. */
function asksForAnother(frame: Frame, heard: Heard): boolean {
  if (frame.booked.length === 0 || isQuestion(heard.plain)) return false;
  const another = /\b(?:another|one more|also|too|as well|same|second|otra|otro|tambien)\b/.test(heard.plain);
  return (
    another && (heard.person.forWhom !== undefined || /\b(?:appointment|visit|one|cita|visita|una)\b/.test(heard.plain))
  );
}

/** "One for my wife right after": the day of the visit that was just booked. */
function besideLast(frame: Frame, heard: Heard, practice: Practice): Partial<Frame> {
  const last = frame.booked.at(-1);
  const beside =
    /\b(?:right (?:after|before)|(?:on )?(?:the )?same day|after (?:that|mine|it)|el mismo dia|justo despues)\b/.test(
      heard.plain,
    );
  if (!last || !beside || heard.when?.days) return {};
  const day = localDateOf(Date.parse(last.startsAt), practice.timeZone);
  return { wish: { days: { from: day, to: day } } };
}

/** A new visit begins: what was said of an earlier one no longer holds, who is speaking still does. */
export function withBooking(frame: Frame, heard: Heard, practice: Practice): Frame {
  const fresh = frame.booked.length === 0 ? frame : dropped(frame);
  const earlier =
    frame.topicVisit ?? (asksForAnother(frame, heard) ? (frame.booked.at(-1)?.visitTypeCode ?? null) : null);
  // What is named now counts, not what was spoken of before.
  const saidVisit = heard.visit.codes.length > 0 ? null : (fresh.saidVisit ?? earlier);
  return {
    ...fresh,
    task: 'booking',
    privacy: false,
    saidVisit,
    topicVisit: null,
    ...besideLast(frame, heard, practice),
  };
}
