import type { Opening } from '#contract/http/availability.ts';
import type { Practice } from '#domain/practice.ts';
import type { Asked } from './asked.ts';
import { type Frame, openingKey, patientName } from './frame.ts';
import { leadsToVisit } from './leads-to-visit.ts';
import type { Step } from './next-step.ts';
import { sentencesIn } from './say/languages.ts';
import type { ReadBack } from './say/sentences.ts';
import { closureOn } from './say-answers.ts';
import { dayInWords, spokenOpening, timeInWords, whoOf } from './spoken.ts';
import { phoneWords } from './understand/phone.ts';
import { needsGuardian, visitNamed } from './visit.ts';
import type { VisitFacts } from './visit-facts.ts';
import { singleDay } from './wish.ts';

/** The question, offer or read-back that ends the turn. */
export function sayStep(frame: Frame, step: Step, facts: VisitFacts, practice: Practice): string[] {
  const s = sentencesIn(frame.language);
  switch (step.do) {
    case 'offer':
      return [
        ...intro(frame, facts, practice),
        ...(step.why &&
        frame.refusals === 0 &&
        (frame.remarks.includes('askedAgain') || !isReminder(frame, step.openings))
          ? [whyNot(frame, step.why, facts, practice)]
          : []),
        isReminder(frame, step.openings) && frame.misses === 0
          ? s.offerAgain(step.openings.map((o) => spokenOpening(o, frame, practice)))
          : s.offer(
              step.openings.map((o) => spokenOpening(o, frame, practice)),
              Math.min(frame.refusals, 2),
            ),
      ];
    case 'nothingFound':
      return [
        ...intro(frame, facts, practice),
        whyNot(frame, frame.loosened?.reason ?? frame.found?.reason, facts, practice),
        s.nothingNear(practice),
      ];
    case 'ask':
      return sayQuestion(frame, step.ask, facts, practice);
    case 'rest':
      return frame.emergency ? sayEmergency(frame, practice) : [];
    default:
      return [];
  }
}

/** The protocol's words once, then what matters again; nothing twice after the same message. */
export function sayEmergency(frame: Frame, practice: Practice): string[] {
  const s = sentencesIn(frame.language);
  if (frame.emergencySaidAt === frame.heard) return [];
  if (frame.emergencySaidAt === 0) return [s.call911(practice, false)];
  return frame.onTheirWay ? [s.goNow(), s.toldTeam()] : [s.call911(practice, true), s.toldTeam()];
}

/** The same offers stood before: something else came between. */
function isReminder(frame: Frame, openings: readonly Opening[]): boolean {
  return frame.asked === 'offer' && openings.map(openingKey).join() === frame.offers.map(openingKey).join();
}

function intro(frame: Frame, facts: VisitFacts, practice: Practice): string[] {
  const s = sentencesIn(frame.language);
  if (!facts.visit || !facts.firstVisitFirst || frame.firstVisitSaid) return [];
  const wished = visitNamed(practice, frame.saidVisit);
  return [s.firstVisitFirst(facts.visit, wished ? s.visitName(wished) : '')];
}

function whyNot(frame: Frame, reason: string | undefined, facts: VisitFacts, practice: Practice): string {
  const s = sentencesIn(frame.language);
  const day = singleDay(frame.wish);
  if (!facts.visit) return '';
  return s.noOpening({
    reason,
    day: day ? dayInWords(day, frame, practice) : undefined,
    time: frame.wish.at && day ? timeInWords(frame.wish.at, day, frame, practice) : undefined,
    provider: practice.providers.find((p) => p.code === frame.provider)?.name,
    closure: day ? closureOn(day, practice) : undefined,
    visit: facts.visit,
    speaks: frame.speaks ?? undefined,
    takesNoNew: takesNoNew(frame, practice),
    horizonDays: practice.booking.horizonDays,
  });
}

function takesNoNew(frame: Frame, practice: Practice): 'adults' | 'anybody' | undefined {
  const takes = practice.providers.find((p) => p.code === frame.provider)?.newPatients;
  if (frame.beenBefore !== false || takes === 'yes') return undefined;
  return takes === 'children' ? 'adults' : 'anybody';
}

function sayQuestion(frame: Frame, ask: Asked, facts: VisitFacts, practice: Practice): string[] {
  const s = sentencesIn(frame.language);
  const isSame = ask === frame.asked || (ask === 'confirm' && frame.asked === 'change');
  const n = isSame ? frame.askedAgain + 1 : 0;
  const who = whoOf(frame);
  const lead = leadIn(frame, ask, facts, practice);
  switch (ask) {
    case 'reason':
      return [...lead, s.askReason(n)];
    case 'symptoms':
      return [...lead, s.askSymptoms(frame.painKnown, n)];
    case 'beenBefore':
      return [...lead, s.askBeenBefore(who, n)];
    case 'when':
      if (frame.refusals > 0) return [s.askBetterTime()];
      return frame.failedTool ? [] : [...lead, facts.visit ? s.askWhen(facts.visit, n) : s.askReason(n)];
    case 'name':
      return [...lead, frame.followUp ? s.askContactName(n) : s.askName(who, n)];
    case 'lastName':
      return [...lead, s.askLastName(patientName(frame).first ?? '', who, n)];
    case 'birthDate':
      return [...lead, s.askBirthDate(who, n)];
    case 'guardian':
      return [...lead, frame.followUp ? s.askContactName(n) : s.askGuardian(who, n)];
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
    default:
      return [];
  }
}

function lastQuestion(frame: Frame, n: number): string {
  const s = sentencesIn(frame.language);
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
  const s = sentencesIn(frame.language);
  const said: string[] = [];
  if (
    frame.followUp &&
    ask !== 'wantsPerson' &&
    frame.asked !== ask &&
    frame.asked !== 'name' &&
    frame.asked !== 'lastName'
  ) {
    const explained = frame.followUp.kind === 'billing' || frame.questions.some((q) => q.about === 'unknown');
    if (!explained) said.push(s.handOver(frame.followUp.about ?? frame.followUp.kind, practice));
  }
  if (frame.chosen && frame.chosenSaid !== openingKey(frame.chosen) && ask !== 'confirm' && !frame.followUp) {
    said.push(...intro(frame, facts, practice), s.isFree(spokenOpening(frame.chosen, frame, practice)));
  } else if (
    ask === 'when' &&
    facts.visit &&
    frame.asked !== 'when' &&
    !frame.refusals &&
    !frame.remarks.includes('notBookable')
  ) {
    said.push(
      ...(facts.firstVisitFirst && !frame.firstVisitSaid
        ? intro(frame, facts, practice)
        : [s.willBook(facts.visit, whoOf(frame))]),
    );
  } else if (
    (ask === 'birthDate' || ask === 'phone') &&
    (frame.asked === 'name' || frame.asked === 'lastName') &&
    frame.remarks.length === 0
  ) {
    said.push(s.thankYou(frame.forWhom === 'self' ? patientName(frame).first : undefined));
  }
  return said;
}

function confirmWords(frame: Frame, facts: VisitFacts, practice: Practice, n: number): string[] {
  const s = sentencesIn(frame.language);
  if (frame.failedTool) return [];
  if (frame.remarks.includes('whatToChange')) return [s.whatToChange()];
  const { visit } = facts;
  if (!visit || !frame.chosen) return [];
  const name = patientName(frame);
  const read: ReadBack = {
    visit,
    opening: spokenOpening(frame.chosen, frame, practice),
    name: `${name.first ?? ''} ${name.last ?? ''}`.trim(),
    ...(needsGuardian(frame, facts.today)
      ? { guardian: `${frame.caller.first ?? ''} ${frame.caller.last ?? ''}`.trim() }
      : {}),
    phone: phoneWords(frame.phone ?? '', practice.address.country),
    again: n > 0,
  };
  return [visit.requiresApproval ? s.readRequest(read) : s.readBack(read)];
}
