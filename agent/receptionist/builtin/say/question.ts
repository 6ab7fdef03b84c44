import type { Practice } from '#domain/practice.ts';
import type { Asked } from '../frame/asked.ts';
import { type Frame, openingKey, patientName } from '../frame/frame.ts';
import type { VisitFacts } from '../frame/visit-facts.ts';
import { sayChangeQuestion } from './changes.ts';
import { confirmWords } from './confirm.ts';
import { sayFamilyQuestion } from './family.ts';
import { sentencesIn } from './languages.ts';
import { leadsToVisit } from './leads-to-visit.ts';
import { spokenOpening, whoOf } from './spoken.ts';
import { hopelessDay, intro, whyNot } from './why.ts';

/** A question, with what leads up to it. */
export function sayQuestion(frame: Frame, ask: Asked, facts: VisitFacts, practice: Practice): string[] {
  const s = sentencesIn(frame.language);
  const isSame = ask === frame.asked || (ask === 'confirm' && frame.asked === 'change');
  // What remains of several facts is no repetition, unless nothing was understood.
  const isRest = (ask === 'details' || ask === 'familyPeople') && frame.misses === 0;
  const n = isSame && !isRest ? frame.askedAgain + 1 : 0;
  const who = whoOf(frame);
  const lead = leadIn(frame, ask, facts, practice);
  switch (ask) {
    case 'reason':
      return [...lead, s.askReason(n)];
    case 'symptoms':
      return [...lead, s.askSymptoms(frame.painKnown, n)];
    case 'beenBefore':
      return [
        ...lead,
        ...ruledOut(frame, facts, practice),
        frame.family ? s.askFamilyBeenBefore(n) : s.askBeenBefore(who, n),
      ];
    case 'when':
      return sayWhen(frame, lead, n, facts);
    case 'details':
      return [...lead, s.askDetails(who, missingDetails(frame), n)];
    case 'name':
      return [...lead, frame.followUp ? s.askContactName(n) : s.askName(who, n)];
    case 'lastName':
      return [...lead, s.askLastName(patientName(frame).first ?? '', who, n)];
    case 'birthDate':
      return [...lead, s.askBirthDate(who, n)];
    case 'guardian':
      return [...lead, frame.followUp ? s.askContactName(n) : s.askGuardian(who, !frame.phone, n)];
    case 'phone':
      return [...lead, s.askPhone(n)];
    case 'confirm':
    case 'change':
      return confirmWords(frame, facts, practice, n);
    case 'wantsPerson':
      return [s.askWantsPerson(practice)];
    case 'wantsFollowUp':
      return [...lead, s.askWantsFollowUp()];
    case 'anythingElse':
      return [leadsToVisit(frame) ? s.askWantsVisit(frame.beenBefore === false) : lastQuestion(frame, n)];
    case 'wantsVisit':
      return [askNext(frame, practice)];
    case 'proof':
    case 'code':
    case 'which':
    case 'takeOffer':
      return frame.failedTool ? [] : sayChangeQuestion(frame, ask, n, practice);
    case 'familySize':
    case 'familyVisits':
    case 'familyPeople':
    case 'arrangement':
      return [...lead, ...sayFamilyQuestion(frame, ask, n)];
    case 'offer':
      return [];
  }
}

/** That the wished day cannot be had, before it is asked who comes. */
function ruledOut(frame: Frame, facts: VisitFacts, practice: Practice): string[] {
  const none = hopelessDay(frame, facts.today, practice);
  return none && frame.dayRuledOut !== none.day ? [whyNot(frame, none.reason, facts, practice)] : [];
}

/** After a cancellation another time, after a booking the other visit that was wished. */
function askNext(frame: Frame, practice: Practice): string {
  const s = sentencesIn(frame.language);
  if (frame.news?.kind === 'cancelled') return s.askAnotherTime();
  const also = practice.visitTypes.find((t) => t.code === frame.alsoVisit);
  return frame.news && also ? s.askAlsoVisit(also) : s.askWantsVisit(false);
}

function missingDetails(frame: Frame): { name: boolean; birthDate: boolean; phone: boolean } {
  const name = patientName(frame);
  const booking = frame.followUp === null;
  return {
    name: !name.first,
    birthDate: booking && !frame.birthDate && !frame.birthDateWithheld,
    // A child's parent is asked with their own name.
    phone: !frame.phone && (!booking || frame.forWhom !== 'child'),
  };
}

function sayWhen(frame: Frame, lead: readonly string[], n: number, facts: VisitFacts): string[] {
  const s = sentencesIn(frame.language);
  if (frame.task === 'moving') return frame.failedTool ? [] : [...lead, s.askNewTime(n)];
  if (frame.refusals > 0) return [s.askBetterTime()];
  if (frame.failedTool) return [];
  return [...lead, facts.visit ? s.askWhen(facts.visit, n) : s.askReason(n)];
}

function lastQuestion(frame: Frame, n: number): string {
  const s = sentencesIn(frame.language);
  if (frame.remarks.includes('ownMentioned') || frame.failedTool) return '';
  if (frame.privacy && frame.remarks.includes('othersPrivate')) return '';
  const nothingYet =
    frame.heard === 1 ||
    frame.remarks.includes('notUnderstood') ||
    frame.remarks.includes('empty') ||
    frame.remarks.includes('robot');
  const idle = frame.questions.length === 0 && frame.booked.length === 0 && frame.followUpsLeft.length === 0;
  return nothingYet && idle ? s.askHow(Math.max(n, frame.misses)) : s.askAnythingElse();
}

/** What leads up to a question: whom it is passed to, what is free, what was understood. */
function leadIn(frame: Frame, ask: Asked, facts: VisitFacts, practice: Practice): string[] {
  if (frame.followUp) return handOver(frame, practice);
  const s = sentencesIn(frame.language);
  if (frame.task === 'moving') return movingLead(frame, ask, practice);
  if (frame.chosen && frame.chosenSaid !== openingKey(frame.chosen) && ask !== 'confirm')
    return [...intro(frame, facts, practice), s.isFree(spokenOpening(frame.chosen, frame, practice))];
  if (
    ask === 'when' &&
    facts.visit &&
    frame.asked !== 'when' &&
    !frame.refusals &&
    !frame.remarks.includes('notBookable')
  )
    return facts.firstVisitFirst && !frame.firstVisitSaid
      ? intro(frame, facts, practice)
      : [s.willBook(facts.visit, whoOf(frame))];
  const afterName = frame.asked === 'name' || frame.asked === 'lastName' || frame.asked === 'details';
  if (
    (ask === 'birthDate' || ask === 'phone' || ask === 'details') &&
    afterName &&
    frame.remarks.length === 0 &&
    frame.questions.length === 0
  )
    return [s.thankYou(frame.forWhom === 'self' ? patientName(frame).first : undefined)];
  return [];
}

/** Whom a matter is passed to, said once. */
function handOver(frame: Frame, practice: Practice): string[] {
  const { followUp } = frame;
  if (!followUp || followUp.told) return [];
  const explained = followUp.kind === 'billing' || frame.questions.some((q) => q.about === 'unknown');
  return explained ? [] : [sentencesIn(frame.language).handOver(followUp.about ?? followUp.kind, practice)];
}

function movingLead(frame: Frame, ask: Asked, practice: Practice): string[] {
  if (ask !== 'when' || frame.asked === 'when') return [];
  return sayChangeQuestion(frame, 'when', 0, practice);
}
