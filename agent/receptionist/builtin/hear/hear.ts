import { maxMessageCharacters } from '#contract/channels/topics.ts';
import { localDateOf } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { type Triage, type TriageContext, triage } from '#domain/triage.ts';
import { expectedAfter } from '../frame/asked.ts';
import { type Frame, patientName } from '../frame/frame.ts';
import { ahead, isAboutOwn, needsOwn, targetOf } from '../frame/own.ts';
import type { Remark } from '../frame/remark.ts';
import { singleDay } from '../frame/wish.ts';
import type { HistoryItem } from '../history.ts';
import { startDay } from '../steps/search.ts';
import { type Heard, understand } from '../understand/heard.ts';
import { urgentType } from '../understand/visit-type.ts';
import { hearAnswer } from './answer.ts';
import { hearFacts } from './facts.ts';
import { hearFamily } from './family.ts';
import { hearProof } from './proof.ts';
import { hearWhich } from './target.ts';
import { hearTask } from './task.ts';
import { hearWish, onTheTable } from './wish.ts';

/**
 * The frame after a message of the caller: what it says is read beside what was asked, and kept. `said` is what a red
 * flag is read beside.
 */
export function hear(
  frame: Frame,
  item: Extract<HistoryItem, { type: 'caller' }>,
  practice: Practice,
  said: TriageContext = {},
): Frame {
  const today = localDateOf(item.atMs, practice.timeZone);
  const focus = focusOf(frame, practice);
  const heard = understand(item.text, {
    practice,
    language: frame.language,
    today,
    ...(focus ? { focus } : {}),
    ...(frame.wish.days ? { window: frame.wish.days } : {}),
    asked: frame.asked,
    nameAsked: frame.emergency || frame.followUp !== null,
    nameMissing: frame.task !== 'none' && frame.task !== 'family' && !patientName(frame).first,
    several: frame.task === 'family',
    offers: frame.asked === 'offer' ? frame.offers.length : frame.asked === 'which' ? ahead(frame).length : 0,
  });
  const base: Frame = {
    ...frame,
    nowMs: item.atMs,
    heard: frame.heard + 1,
    language: heard.language,
    failedTool: null,
    ended: false,
  };
  if (heard.text.length === 0) return { ...base, remarks: ['empty'] };
  const danger = triage(item.text.slice(0, maxMessageCharacters), practice.emergency, said);
  if (danger.level === 'call911') {
    const emergencyFlag = danger.flag ?? frame.emergencyFlag;
    return hearFacts({ ...base, emergency: true, emergencyFlag, remarks: [] }, heard, practice, today);
  }
  if (frame.emergency && !takenBack.test(heard.plain)) {
    return hearFacts({ ...base, onTheirWay: onTheirWay.test(heard.plain), remarks: [] }, heard, practice, today);
  }
  const calm: Frame = { ...base, emergency: false, remarks: openingRemarks(base, heard, item.text) };
  if (heard.smallTalk.injection)
    return { ...calm, misses: frame.misses + 1, remarks: [expectedAfter(frame.asked).name ? 'notAName' : 'chatter'] };
  const flagged = danger.level === 'sameDay' ? sameDay(calm, danger, heard, practice) : calm;
  const asked = hearTask(flagged, heard, practice);
  const known = hearFacts(asked, heard, practice, today);
  const told = known.task === 'family' ? hearFamily(known, heard, practice, today) : hearProof(known, heard);
  return hearAnswer(frame, withWishes(frame, told, heard, practice, today), heard);
}

function withWishes(before: Frame, frame: Frame, heard: Heard, practice: Practice, today: string): Frame {
  if (heard.wishes.lookUp === 'others') return frame;
  // What began a change was read in two parts already.
  if (needsOwn(frame) && before.task !== frame.task) return frame;
  if (frame.asked === 'which' && isAboutOwn(frame.task)) {
    const which = hearWhich(frame, heard, practice);
    if (which !== frame) return which;
  }
  return hearWish(frame, heard, practice, today);
}

/** "OK, calling now", "on my way to the ER". */
const onTheirWay =
  /\b(?:(?:i'?m |i am |we'?re |ok |okay )?(?:calling|call(?:ed)? (?:them|911|now)|going|headed|heading|on (?:my|our|the) way|driving)\b|i will|will do|llamando|ya llamo|voy|vamos|en camino)/;

/** "False alarm", "I can breathe fine", "I'm back from the hospital". */
const takenBack =
  /\b(?:false alarm|not an emergency|was (?:joking|kidding|a mistake|a typo)|just (?:kidding|joking)|(?:i|he|she) can breathe (?:fine|ok|normally|well)|breathing (?:is )?(?:fine|ok|normal)|i'?m (?:fine|ok|okay|better) now|(?:just )?(?:got|came|am|are|'m) (?:back|home|out) (?:now )?(?:from|of) (?:the )?(?:er|hospital|emergency(?: room)?)|(?:hospital|er|paramedics|doctors?) (?:let me go|released|discharged|sent me home|helped)|(?:was|been) (?:at|to|in) the (?:er|hospital|emergency room)|(?:that|it|this) was (?:last|long|years?|months?|ages|back|a (?:long|year|month|while))|(?:long|already|all|completely) (?:healed|gone|over|better)|(?:no|not) (?:an? )?emergency(?! room)|(?:nothing|not) (?:like that )?(?:right )?now|fue (?:el|hace)|ya (?:se curo|paso|sano)|hace (?:tiempo|anos|meses)|falsa alarma|no es (?:una )?emergencia|respiro bien|era broma|ya estoy bien)\b/;

function sameDay(frame: Frame, danger: Triage, heard: Heard, practice: Practice): Frame {
  const urgent = urgentType(practice);
  return {
    ...frame,
    sameDayFlag: danger.flag ?? frame.sameDayFlag ?? 'same day',
    painKnown: true,
    reason: frame.reason ?? heard.text.slice(0, 300),
    ...(urgent ? { saidVisit: urgent.code, task: 'booking' as const } : {}),
  };
}

function openingRemarks(frame: Frame, heard: Heard, message: string): Remark[] {
  const { smallTalk } = heard;
  const talk: readonly (readonly [boolean, Remark])[] = [
    [message.length > maxMessageCharacters, 'tooLong'],
    [smallTalk.greeting && frame.heard === 1, 'greeting'],
    [smallTalk.robot, 'robot'],
    [smallTalk.howAreYou, 'howAreYou'],
    [smallTalk.worried, 'worried'],
    [smallTalk.upset, 'upset'],
    [smallTalk.repeat && heard.questions.length === 0, 'repeat'],
    [smallTalk.chatter && !expectedAfter(frame.asked).name, 'chatter'],
    [smallTalk.bye, 'bye'],
    [smallTalk.farewell, 'farewell'],
    [smallTalk.thanks, 'thanks'],
    [heard.languageWished !== null && heard.words <= 9, 'languageNow'],
  ];
  return talk.flatMap(([said, remark]) => (said ? [remark] : []));
}

/** The day the conversation is about. */
export function focusOf(frame: Frame, practice: Practice): string | undefined {
  const standing = onTheTable(frame);
  if (standing) return startDay(standing, practice);
  const target = frame.task === 'moving' ? targetOf(frame) : undefined;
  if (target && !singleDay(frame.wish) && frame.offers.length === 0) return startDay(target, practice);
  const wished = singleDay(frame.wish);
  if (wished) return wished;
  const days = new Set(frame.offers.map((o) => startDay(o, practice)));
  const [only] = days;
  return days.size === 1 ? only : undefined;
}
