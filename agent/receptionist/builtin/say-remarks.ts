import { dateWords, instantOf } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import type { Frame, Remark } from './frame.ts';
import type { Step } from './next-step.ts';
import { sentencesIn } from './say/languages.ts';
import type { BookedWords, Sentences } from './say/sentences.ts';
import { spokenOpening, whoOf } from './spoken.ts';
import { visitFacts } from './visit-facts.ts';
import { singleDay } from './wish.ts';

/** What is said before answers and questions: courtesies, news, and what stands in the way. */
export function sayRemarks(frame: Frame, step: Step, practice: Practice): string[] {
  const s = sentencesIn(frame.language);
  if (frame.emergency) return [];
  const said: string[] = [];
  const has = (remark: Remark) => frame.remarks.includes(remark);
  if (has('tooLong')) said.push(s.tooLong());
  if (has('empty')) said.push(s.empty());
  if (has('greeting') && !frame.sameDayFlag) said.push(s.hello());
  if (has('howAreYou')) said.push(s.howAreYou());
  if (has('robot')) said.push(s.robot(practice));
  if (has('languageNow')) said.push(s.languageNow());
  if (has('oneAtATime')) said.push(s.oneAtATime(whoOf(frame)));
  if (has('upset')) said.push(s.upset());
  if (has('worried')) said.push(s.worried());
  if (has('chatter') && onlyChatter(frame)) said.push(s.chatter());
  const { visit } = visitFacts(frame, practice);
  if (has('startWithCheckup') && visit) said.push(s.startWithCheckup(visit));
  said.push(...sayFlag(frame, s, practice));
  if (frame.news) said.push(s.booked(bookedWords(frame, frame.news, s, practice)));
  if (has('alreadyBooked'))
    said.push(...frame.booked.slice(-1).map((b) => s.stillBooked(bookedWords(frame, b, s, practice))));
  said.push(...sayTrouble(frame, step, s, practice, has));
  if (has('thanks') && !frame.news && frame.task === 'none' && !frame.followUp) said.push(s.youAreWelcome());
  if (has('bye') && frame.task === 'none' && !frame.followUp) said.push(s.goodbye(frame.booked.length > 0));
  return said;
}

function onlyChatter(frame: Frame): boolean {
  return frame.remarks.length === 1 && frame.questions.every((q) => q.about === 'unknown');
}

function sayFlag(frame: Frame, s: Sentences, practice: Practice): string[] {
  const flag = frame.sameDayFlag;
  if (!flag || frame.flagsSaid.includes(flag)) return [];
  const aid = practice.emergency.firstAid[flag];
  return [s.sameDay(practice), ...(aid ? [s.firstAid(flag, aid)] : [])];
}

function sayTrouble(
  frame: Frame,
  step: Step,
  s: Sentences,
  practice: Practice,
  has: (remark: Remark) => boolean,
): string[] {
  const said: string[] = [];
  if (has('othersPrivate')) said.push(s.othersPrivate(practice));
  if (has('whoHasIt')) said.push(s.whoHasIt());
  if (has('stopped')) said.push(s.stopped());
  if (has('slotTaken')) said.push(s.slotTaken());
  if (has('notBookable')) said.push(s.notBookable(frame.refusalReason ?? ''));
  if (has('notOnRecord')) said.push(s.notOnRecord());
  if (has('toolFailed')) said.push(s.toolFailed(practice));
  if (has('detailsSent')) said.push(s.detailsSent());
  if (has('nothingToSend')) said.push(s.nothingToSend());
  if (has('followUpLeft')) said.push(s.followUpLeft(practice));
  if (has('notAName') && step.do === 'ask' && step.ask !== 'wantsPerson') said.push(s.notAName());
  if (has('shortPhone')) said.push(s.shortPhone());
  if (has('badPhone')) said.push(s.badPhone());
  if (has('needed')) said.push(s.needed(practice));
  if (has('notNeeded')) said.push(s.notNeeded());
  if (has('callUs')) said.push(s.callUs(practice));
  if (has('birthYearMissing')) said.push(s.birthYearMissing());
  if (has('badBirthDate')) said.push(s.badBirthDate());
  if (has('unknownProvider')) said.push(s.unknownProvider(frame.unknownProvider ?? '', practice.providers));
  if (has('notUnderstood') && !(step.do === 'ask' && step.ask === 'wantsPerson'))
    said.push(s.notUnderstood(frame.misses - 1));
  if (has('weekdayMismatch')) {
    const day = singleDay(frame.wish);
    const ms = day ? instantOf(day, '12:00', practice.timeZone) : undefined;
    if (ms !== undefined)
      said.push(s.weekdayMismatch(dateWords(ms, practice.timeZone, frame.language, { nowMs: frame.nowMs })));
  }
  if (frame.questions.length === 0 && has('whichOne')) said.push(s.whichOne());
  return said;
}

function bookedWords(frame: Frame, booked: Frame['booked'][number], s: Sentences, practice: Practice): BookedWords {
  const visit = practice.visitTypes.find((v) => v.code === booked.visitTypeCode);
  const spoken = booked.startsAt
    ? spokenOpening({ startsAt: booked.startsAt, providerName: booked.provider }, frame, practice)
    : { day: booked.date, time: booked.time, provider: booked.provider };
  return {
    kind: booked.kind,
    visit: visit ? s.visitName(visit) : booked.visitType,
    day: spoken.day,
    time: spoken.time,
    provider: booked.provider,
    patient: booked.patient,
    instructions: booked.instructions,
  };
}
