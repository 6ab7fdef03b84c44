import { maxMessageCharacters } from '#contract/channels/topics.ts';
import { localDateOf } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { type Triage, triage } from '#domain/triage.ts';
import { type Frame, patientName, type Remark } from './frame.ts';
import { hearAnswer } from './hear-answer.ts';
import { hearFacts } from './hear-facts.ts';
import { hearTask } from './hear-task.ts';
import { hearWish } from './hear-wish.ts';
import type { HistoryItem } from './history.ts';
import { startDay } from './search.ts';
import { type Heard, understand } from './understand/heard.ts';
import { urgentType } from './understand/visit-type.ts';
import { singleDay } from './wish.ts';

/** The frame after a message of the caller: what it says is read beside what was asked, and kept. */
export function hear(frame: Frame, item: Extract<HistoryItem, { type: 'caller' }>, practice: Practice): Frame {
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
    nameMissing: frame.task === 'booking' && !patientName(frame).first,
    offers: frame.asked === 'offer' ? frame.offers.length : 0,
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
  const danger = triage(item.text.slice(0, maxMessageCharacters), practice.emergency, heard.language);
  if (danger.level === 'call911') return hearFacts({ ...base, emergency: true, remarks: [] }, heard, practice, today);
  if (frame.emergency && !takenBack.test(heard.plain)) {
    return hearFacts({ ...base, onTheirWay: onTheirWay.test(heard.plain), remarks: [] }, heard, practice, today);
  }
  const calm: Frame = { ...base, emergency: false, remarks: openingRemarks(base, heard, item.text) };
  if (heard.smallTalk.injection)
    return { ...calm, misses: frame.misses + 1, remarks: [isNameAsked(frame) ? 'notAName' : 'chatter'] };
  const flagged = danger.level === 'sameDay' ? sameDay(calm, danger, heard, practice) : calm;
  const asked = hearTask(flagged, heard, practice);
  const known = hearFacts(asked, heard, practice, today);
  const wished = heard.wishes.lookUp === 'others' ? known : hearWish(known, heard, practice, today);
  return hearAnswer(frame, wished, heard, practice);
}

/** "OK, calling now", "on my way to the ER". */
const onTheirWay =
  /\b(?:(?:i'?m |i am |we'?re |ok |okay )?(?:calling|call(?:ed)? (?:them|911|now)|going|headed|heading|on (?:my|our|the) way|driving)\b|i will|will do|llamando|ya llamo|voy|vamos|en camino)/;

function isNameAsked(frame: Frame): boolean {
  return frame.asked === 'name' || frame.asked === 'lastName' || frame.asked === 'guardian';
}

/** "False alarm", "I can breathe fine". */
const takenBack =
  /\b(?:false alarm|not an emergency|was (?:joking|kidding|a mistake|a typo)|just (?:kidding|joking)|(?:i|he|she) can breathe (?:fine|ok|normally|well)|breathing (?:is )?(?:fine|ok|normal)|i'?m (?:fine|ok|okay|better) now|falsa alarma|no es (?:una )?emergencia|respiro bien|era broma|ya estoy bien)\b/;

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
    [smallTalk.chatter && frame.asked !== 'name', 'chatter'],
    [smallTalk.bye, 'bye'],
    [smallTalk.thanks, 'thanks'],
    [heard.languageWished !== null && heard.words <= 9, 'languageNow'],
  ];
  return talk.flatMap(([said, remark]) => (said ? [remark] : []));
}

/** The day the conversation is about. */
export function focusOf(frame: Frame, practice: Practice): string | undefined {
  if (frame.chosen) return startDay(frame.chosen, practice);
  const wished = singleDay(frame.wish);
  if (wished) return wished;
  const days = new Set(frame.offers.map((o) => startDay(o, practice)));
  const [only] = days;
  return days.size === 1 ? only : undefined;
}
