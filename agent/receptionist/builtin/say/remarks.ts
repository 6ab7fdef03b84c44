import { dateWords, instantOf } from '#domain/clinic-time.ts';
import type { Practice } from '#domain/practice.ts';
import { wordsFor } from '#locales/words-for.ts';
import { type Frame, patientName } from '../frame/frame.ts';
import { ahead } from '../frame/own.ts';
import type { Remark } from '../frame/remark.ts';
import { visitFacts } from '../frame/visit-facts.ts';
import { singleDay } from '../frame/wish.ts';
import type { Step } from '../steps/step.ts';
import { spokenOwn } from './changes.ts';
import { sentencesIn } from './languages.ts';
import type { BookedWords, Sentences } from './sentences.ts';
import { dayInWords, spokenOpening } from './spoken.ts';

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
  if (has('upset')) said.push(s.upset());
  if (has('worried')) said.push(s.worried());
  if (has('chatter') && onlyChatter(frame)) said.push(s.chatter());
  const { visit } = visitFacts(frame, practice);
  if (has('startWithCheckup') && visit) said.push(s.startWithCheckup(visit));
  said.push(...sayFlag(frame, s, practice));
  said.push(...sayNews(frame, s, practice));
  if (has('alreadyBooked') && frame.own?.at === frame.heard) said.push(...sayStanding(frame, s, practice));
  said.push(...sayOwn(frame, s, practice, has));
  said.push(...sayTrouble(frame, step, s, practice, has));
  const declined = has('offerDeclined') || has('kept') || has('stopped');
  if (has('thanks') && !frame.news && frame.task === 'none' && !frame.followUp && !declined)
    said.push(s.youAreWelcome());
  if (has('bye') && frame.task === 'none' && !frame.followUp) said.push(s.goodbye(frame.booked.length > 0));
  return said;
}

/** What was stored in this turn. */
function sayNews(frame: Frame, s: Sentences, practice: Practice): string[] {
  const { news, familyNews } = frame;
  const [first] = familyNews;
  if (first) {
    const members = familyNews.map((b) => ({ ...bookedWords(frame, b, s, practice), name: b.patient }));
    return [
      s.familyBooked(
        members,
        onceEach(familyNews.map((b) => bookedWords(frame, b, s, practice).instructions).join(' ')),
        familyNews.some((b) => b.kind === 'requested'),
      ),
    ];
  }
  if (!news) return [];
  const words = bookedWords(frame, news, s, practice);
  const visit = { ...words, requested: news.kind === 'requested' };
  if (news.kind === 'cancelled') return [s.cancelled(visit)];
  // A move that has to be approved comes back as a request.
  if (news.kind === 'rescheduled' || news.was)
    return [s.moved(visit, news.was ? spokenOwn(news.was, frame, practice) : undefined, news.kind === 'requested')];
  return [s.booked(words)];
}

/** Sentences that several visits have in common are said once. */
function onceEach(text: string): string {
  return [...new Set((text.match(/[^.!?]+[.!?]*/g) ?? []).map((sentence) => sentence.trim()))].join(' ');
}

/** What stands of the last booking, as it was read just now. */
function sayStanding(frame: Frame, s: Sentences, practice: Practice): string[] {
  const last = frame.booked.at(-1);
  const stands = ahead(frame).find((a) => a.code === last?.code);
  if (!last || !stands) return [s.noneAhead()];
  const kind = stands.status === 'requested' ? 'requested' : 'booked';
  const now = { ...last, kind, startsAt: stands.startsAt, provider: stands.providerName } as const;
  return [s.stillBooked(bookedWords(frame, now, s, practice))];
}

/** What is to be said of the caller's appointments and of the proof they need. */
function sayOwn(frame: Frame, s: Sentences, practice: Practice, has: (remark: Remark) => boolean): string[] {
  const said: string[] = [];
  const visits = ahead(frame).map((a) => spokenOwn(a, frame, practice));
  if (has('proofWhy')) said.push(s.proofWhy());
  if (has('wrongCode')) said.push(s.wrongCode());
  if (has('codeAgain')) {
    const { first = '', last = '' } = patientName(frame);
    said.push(s.codeAgain(`${first} ${last}`.trim(), birthDateWords(frame, practice)));
  }
  if (has('locked')) said.push(s.locked(practice));
  if (has('noneAhead')) said.push(s.noneAhead());
  if (has('notThatOne')) said.push(s.notThatOne(practice));
  if (has('kept')) said.push(s.kept());
  if (has('notAllowed')) said.push(s.notAllowed(practice));
  if (has('feePassedOn')) said.push(s.feePassedOn());
  if (has('ownMentioned')) said.push(s.ownMentioned());
  if (has('offerDeclined')) said.push(s.offerDeclined());
  if (has('offerExpired')) said.push(s.offerExpired());
  if (has('ownList')) said.push(s.ownList(visits));
  if (has('waitlisted')) said.push(s.waitlisted(waitedFor(frame, s, practice), frame.waitlist?.own === true));
  if (has('notTogether')) said.push(s.notTogether());
  if (has('codeTold')) said.push(...frame.booked.slice(-1).map((b) => s.codeTold(b.code)));
  return said;
}

function birthDateWords(frame: Frame, practice: Practice): string {
  if (!frame.birthDate) return '';
  const words = dayInWords(frame.birthDate, frame, practice);
  const year = frame.birthDate.slice(0, 4);
  const day = words.replace(/^\p{L}+,?\s+/u, '');
  return day.includes(year) ? day : `${day}, ${year}`;
}

function waitedFor(frame: Frame, s: Sentences, practice: Practice): string {
  const visit = practice.visitTypes.find((v) => v.code === frame.waitlist?.joined);
  return visit ? s.visitName(visit) : '';
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
  const stored = frame.news !== null || frame.familyNews.length > 0;
  if (has('toolFailed')) said.push(stored ? s.restFailed() : s.toolFailed(practice));
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
      said.push(
        s.weekdayMismatch(dateWords(ms, practice.timeZone, wordsFor(frame.language).dates, { nowMs: frame.nowMs })),
      );
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
    // In the language that is spoken, whichever it was stored in.
    instructions: booked.instructions === '' ? '' : (visit?.instructions ?? booked.instructions),
  };
}
