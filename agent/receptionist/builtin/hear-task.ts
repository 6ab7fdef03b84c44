import type { Practice } from '#domain/practice.ts';
import type { FollowUp, Frame, Remark } from './frame.ts';
import type { Heard } from './understand/heard.ts';
import { isQuestion, knowledgeFor } from './understand/questions.ts';
import { namesWhen } from './understand/when.ts';

/** What the message wants done: a visit, a change, a person, an answer; and what it asks about the practice. */
export function hearTask(frame: Frame, heard: Heard, practice: Practice): Frame {
  const { wishes } = heard;
  const asking = { ...frame, ...questionsOf(frame, heard, practice) };
  if (asksStatus(frame, heard)) return withRemark(asking, 'alreadyBooked');
  if (asksAfterOthers(frame, heard)) {
    return withRemark({ ...asking, privacy: true }, frame.task === 'booking' ? 'whoHasIt' : 'othersPrivate');
  }
  if (wishes.resend && frame.task !== 'booking' && (frame.booked.length > 0 || namesDetails(heard))) {
    return frame.booked.length > 0 ? { ...asking, resend: true } : withRemark(asking, 'nothingToSend');
  }
  if (wishes.lookUp === 'own' && frame.booked.length > 0) return withRemark(asking, 'alreadyBooked');
  const staff = forStaff(frame, heard);
  if (staff?.followUp?.kind === 'human' && frame.followUpsLeft.includes('human'))
    return withRemark(asking, 'followUpLeft');
  if (staff) return { ...asking, ...staff };
  if (stops(frame, heard)) return withRemark(dropped(asking), heard.smallTalk.bye ? 'bye' : 'stopped');
  if (startsBooking(frame, heard)) return booking(asking, heard);
  const unknownPlan = heard.questions.some(
    (q) => q.about === 'insurance' && q.plan !== undefined && q.accepted === undefined,
  );
  if (unknownPlan && frame.task !== 'booking') {
    return { ...asking, followUp: { kind: 'billing', note: heard.text.slice(0, 900), offered: true } };
  }
  return withKnowledge(asking, heard, practice);
}

/** Somebody else's appointment, or more questions after one about it. */
function asksAfterOthers(frame: Frame, heard: Heard): boolean {
  if (heard.wishes.lookUp === 'others') return true;
  return frame.privacy && isQuestion(heard.plain) && !heard.wishes.book && heard.questions.length === 0;
}

function namesDetails(heard: Heard): boolean {
  return /\b(?:details|confirmation|detalles|confirmacion)\b/.test(heard.plain);
}

/** What only people of the practice can do; they are told. */
function forStaff(frame: Frame, heard: Heard): Partial<Frame> | undefined {
  const { wishes } = heard;
  const note = heard.text.slice(0, 900);
  const leave = (kind: FollowUp['kind'], offered = false): Partial<Frame> => ({ followUp: { kind, note, offered } });
  if (wishes.lookUp === 'own') return leave('callback');
  if (wishes.waitlist) return { followUp: { kind: 'callback', note, offered: false, about: 'waitlist' } };
  if (wishes.reschedule && !isChangeOfPlan(frame)) return { ...leave('callback'), task: 'moving' };
  if (wishes.cancel && !isChangeOfPlan(frame)) return { ...leave('callback'), task: 'cancelling' };
  if (wishes.human && !heard.smallTalk.robot) return leave('human');
  if (wishes.prescription && !namesWhen(heard.when)) return leave('clinical');
  if (wishes.records && !wishes.book) return leave('privacy', true);
  return wishes.callBack && frame.task !== 'booking' ? leave('callback') : undefined;
}

/** The caller leaves, or wants nothing more of what is under way. */
function stops(frame: Frame, heard: Heard): boolean {
  const { wishes, smallTalk } = heard;
  if (frame.task === 'none' || wishes.book || namesWhen(heard.when)) return false;
  if (wishes.stop || (wishes.cancel && isChangeOfPlan(frame))) return true;
  return smallTalk.bye && heard.answer !== 'yes' && heard.phones.length === 0 && heard.birthDates.length === 0;
}

/** "So that's definitely booked now?" */
function asksStatus(frame: Frame, heard: Heard): boolean {
  if (frame.booked.length === 0 || !isQuestion(heard.plain) || heard.wishes.book) return false;
  return /\b(?:booked|confirmed|definite\w*|all set|reserved|scheduled|official|final|certain|reservad[ao]|confirmad[ao]|segur[ao]|agendad[ao]|how will i (?:hear|know)|when will i (?:hear|know)|let me know|como (?:me entero|lo sabre|me avisan))\b/.test(
    heard.plain,
  );
}

function startsBooking(frame: Frame, heard: Heard): boolean {
  if (frame.task === 'booking' || frame.followUp) return false;
  const question = heard.questions.length > 0;
  if (heard.visit.urgent) return true;
  if (asksForAnother(frame, heard)) return true;
  if (
    heard.wishes.book &&
    !(question && !/\b(?:book|schedule|like|want|need|reservar|quiero|quisiera|necesito|agendar)\b/.test(heard.plain))
  )
    return true;
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

/** Words like "cancel" in the middle of a booking are about this booking, not about one made elsewhere. */
function isChangeOfPlan(frame: Frame): boolean {
  return frame.task === 'booking' && (frame.chosen !== null || frame.offers.length > 0);
}

/** A new visit begins: what was said of an earlier one no longer holds, who is speaking still does. */
function booking(frame: Frame, heard: Heard): Frame {
  const fresh = frame.booked.length === 0 ? frame : dropped(frame);
  const earlier =
    frame.topicVisit ?? (asksForAnother(frame, heard) ? (frame.booked.at(-1)?.visitTypeCode ?? null) : null);
  const saidVisit = fresh.saidVisit ?? (heard.visit.codes.length === 0 ? earlier : null);
  return { ...fresh, task: 'booking', privacy: false, saidVisit, topicVisit: null };
}

function dropped(frame: Frame): Frame {
  return {
    ...frame,
    task: 'none',
    saidVisit: null,
    reason: null,
    symptomsAsked: false,
    sameDayFlag: null,
    provider: null,
    speaks: null,
    wish: {},
    found: null,
    loosened: null,
    offers: [],
    refused: [],
    refusals: 0,
    chosen: null,
    held: null,
    agreed: false,
    followUp: null,
  };
}

/** A question that fits no known topic may still be answered from what the practice wrote down. */
function withKnowledge(frame: Frame, heard: Heard, practice: Practice): Frame {
  if (heard.questions.length > 0 || heard.smallTalk.robot || !isQuestion(heard.plain) || namesWhen(heard.when))
    return frame;
  const known = knowledgeFor(heard.plain, practice);
  return known ? { ...frame, questions: [...frame.questions, known] } : frame;
}

export function withRemark(frame: Frame, remark: Remark): Frame {
  return frame.remarks.includes(remark) ? frame : { ...frame, remarks: [...frame.remarks, remark] };
}

function questionsOf(frame: Frame, heard: Heard, practice: Practice): Partial<Frame> {
  if (heard.questions.length === 0) return {};
  const provider = heard.provider.mentions.find((m) => m.code)?.code ?? null;
  const day = heard.when?.days && heard.when.days.from === heard.when.days.to ? heard.when.days.from : null;
  return {
    questions: [...frame.questions, ...heard.questions],
    questionDay: day,
    questionVisits: heard.visit.codes.filter((code) => practice.visitTypes.some((t) => t.code === code)),
    questionProvider: provider,
    topicVisit: heard.visit.codes[0] ?? frame.topicVisit,
  };
}
