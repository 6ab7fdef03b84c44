import type { Practice } from '#domain/practice.ts';
import { practiceIn } from '#domain/practice-in.ts';
import { dropped } from '../frame/dropped.ts';
import type { Frame } from '../frame/frame.ts';
import { isAboutOwn } from '../frame/own.ts';
import { withRemark } from '../frame/remark.ts';
import type { Heard } from '../understand/heard.ts';
import { isQuestion, knowledgeFor, type Question } from '../understand/questions.ts';
import { namesWhen } from '../understand/when.ts';
import { startsBooking, withBooking } from './booking.ts';
import { changesOwn } from './change.ts';
import { startsFamily, withFamily } from './family.ts';
import { forStaff } from './staff.ts';
import { withWaitlist } from './waitlist.ts';

/** What the message wants done: a visit, a change, a person, an answer; and what it asks about the practice. */
export function hearTask(frame: Frame, heard: Heard, practice: Practice): Frame {
  const { wishes } = heard;
  const asking = { ...frame, ...questionsOf(frame, heard, practice) };
  if (wishes.askCode && frame.booked.length > 0)
    return withRemark({ ...asking, questions: frame.questions }, 'codeTold');
  if (asksStatus(frame, heard)) return withRemark(asking, 'alreadyBooked');
  if (asksAfterOthers(frame, heard)) {
    return withRemark({ ...asking, privacy: true }, frame.task === 'booking' ? 'whoHasIt' : 'othersPrivate');
  }
  if (wishes.resend && frame.task === 'none' && !expectsCode(frame) && (hasAppointment(frame) || namesDetails(heard))) {
    return hasAppointment(frame) ? { ...asking, resend: true } : withRemark(asking, 'nothingToSend');
  }
  const staff = forStaff(frame, heard);
  if (staff?.followUp?.kind === 'human' && frame.followUpsLeft.includes('human'))
    return withRemark(asking, 'followUpLeft');
  if (staff) return { ...asking, ...staff };
  const waits = withWaitlist(asking, heard, practice);
  if (waits) return waits;
  const changing = changesOwn(asking, heard, practice);
  if (changing) return changing;
  if (stops(frame, heard)) return stopped(asking, heard);
  if (startsFamily(frame, heard)) return withFamily(asking, heard);
  if (startsBooking(frame, heard)) return withBooking(asking, heard, practice);
  return withKnowledge(withBilling(asking, heard), heard, practice);
}

function expectsCode(frame: Frame): boolean {
  return frame.asked === 'code' || frame.asked === 'proof';
}

function hasAppointment(frame: Frame): boolean {
  return frame.booked.length > 0 || frame.proof.state === 'verified';
}

/** Somebody else's appointment, or more questions after one about it. */
function asksAfterOthers(frame: Frame, heard: Heard): boolean {
  const ofTheirChild = frame.forWhom === 'child' && isAboutOwn(frame.task);
  if (heard.wishes.lookUp === 'others' && !ofTheirChild) return true;
  const insists = isQuestion(heard.plain) || /\b(?:tell|give|say|let) me\b|\b(?:digame|dime)\b/.test(heard.plain);
  const { book, reschedule, cancel, lookUp } = heard.wishes;
  const ownMatter = book || reschedule || cancel || lookUp === 'own';
  return frame.privacy && insists && !ownMatter && heard.questions.length === 0;
}

function namesDetails(heard: Heard): boolean {
  return /\b(?:details|confirmation|detalles|confirmacion)\b/.test(heard.plain);
}

/** An unknown plan is something the people who bill can find out. */
function withBilling(frame: Frame, heard: Heard): Frame {
  const unknownPlan = heard.questions.some(
    (q) => q.about === 'insurance' && q.plan !== undefined && q.accepted === undefined,
  );
  if (!unknownPlan || frame.task !== 'none') return frame;
  return { ...frame, followUp: { kind: 'billing', note: heard.text.slice(0, 900), offered: true } };
}

/** The caller leaves, or wants nothing more of what is under way. */
function stops(frame: Frame, heard: Heard): boolean {
  const { wishes, smallTalk } = heard;
  if (frame.task === 'none' || wishes.book || namesWhen(heard.when)) return false;
  if (wishes.stop || (wishes.cancel && !isAboutOwn(frame.task))) return true;
  return smallTalk.bye && heard.answer !== 'yes' && heard.phones.length === 0 && heard.birthDates.length === 0;
}

function stopped(frame: Frame, heard: Heard): Frame {
  const remark = heard.smallTalk.bye ? 'bye' : isAboutOwn(frame.task) ? 'kept' : 'stopped';
  return withRemark(dropped(frame), remark);
}

/** "So that's definitely booked now?" */
function asksStatus(frame: Frame, heard: Heard): boolean {
  if (frame.booked.length === 0 || frame.task !== 'none' || !isQuestion(heard.plain) || heard.wishes.book) return false;
  if (heard.wishes.cancel || heard.wishes.reschedule || heard.wishes.lookUp !== null) return false;
  return /\b(?:booked|confirmed|definite\w*|all set|reserved|scheduled|moved|changed|official|final|certain|reservad[ao]|confirmad[ao]|segur[ao]|agendad[ao]|cambiad[ao]|how will i (?:hear|know)|when will i (?:hear|know)|let me know|como (?:me entero|lo sabre|me avisan))\b/.test(
    heard.plain,
  );
}

/** A question that fits no known topic may still be answered from what the practice wrote down. */
function withKnowledge(frame: Frame, heard: Heard, practice: Practice): Frame {
  if (heard.questions.length > 0 || heard.smallTalk.robot || !isQuestion(heard.plain) || namesWhen(heard.when))
    return frame;
  const known = knowledgeFor(heard.plain, practiceIn(practice, heard.language));
  return known ? { ...frame, questions: [...frame.questions, known] } : frame;
}

function questionsOf(frame: Frame, heard: Heard, practice: Practice): Partial<Frame> {
  const asked = askedIn(frame, heard);
  if (asked.length === 0) return {};
  const provider = heard.provider.mentions.find((m) => m.code)?.code ?? null;
  const day = heard.when?.days && heard.when.days.from === heard.when.days.to ? heard.when.days.from : null;
  return {
    questions: [...frame.questions, ...asked],
    questionDay: day,
    questionVisits: heard.visit.codes.filter((code) => practice.visitTypes.some((t) => t.code === code)),
    questionProvider: provider,
    topic: asked.at(-1)?.about ?? null,
    topicVisit: heard.visit.codes[0] ?? frame.topicVisit,
  };
}

/** What is asked, "and a crown?" after a price included. */
function askedIn(frame: Frame, heard: Heard): readonly Question[] {
  const { questions, visit, when, provider } = heard;
  // "How long on Thursdays?" asks for the hours, not for the length of a visit.
  const aboutHours = when?.days !== undefined && visit.codes.length === 0;
  if (questions.length > 0)
    return questions.map((q) =>
      q.about === 'duration' && aboutHours && frame.task === 'none' ? { about: 'hours' } : q,
    );
  const follows =
    frame.task === 'none' && heard.words <= 7 && /\?|^\W*(?:and|y|what about|how about|que tal)\b/.test(heard.plain);
  if (!follows || heard.wishes.book) return [];
  const { topic } = frame;
  const ofVisits = topic === 'price' || topic === 'duration' || topic === 'bring' || topic === 'visitTypes';
  if (ofVisits && visit.codes.length > 0) return [{ about: topic }];
  if ((topic === 'openOn' || topic === 'hours') && when?.days) return [{ about: 'openOn' }];
  return topic === 'worksOn' && provider.mentions.some((m) => m.code) ? [{ about: 'worksOn' }] : [];
}
