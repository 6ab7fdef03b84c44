import type { Practice } from '#domain/practice.ts';
import { toolNames } from '../tool-contract/names.ts';
import type { Asked } from './frame/asked.ts';
import { dropped } from './frame/dropped.ts';
import { type Frame, openingKey } from './frame/frame.ts';
import { type VisitFacts, visitFacts } from './frame/visit-facts.ts';
import { patience } from './hear/answer.ts';
import type { ToolCall, Turn } from './history.ts';
import { noteFor } from './note.ts';
import { sayAnswers } from './say/answers.ts';
import { leadsToVisit } from './say/leads-to-visit.ts';
import { practiceToSay } from './say/practice-to-say.ts';
import { sayRemarks } from './say/remarks.ts';
import { sayEmergency, sayStep } from './say/step.ts';
import { hopelessDay } from './say/why.ts';
import { nextStep } from './steps/next-step.ts';
import type { Step } from './steps/step.ts';
import type { Language } from './understand/lexicon.ts';

/** A turn, and the frame once it has been taken. */
export interface Decision {
  readonly turn: Turn;
  readonly frame: Frame;
}

/** Chooses the next act. The words hold at most one question; a tool that must answer is called without words. */
export function decide(frame: Frame, practice: Practice, start: Language): Decision {
  const facts = visitFacts(frame, practice);
  const step = tiredOf(frame) ? givesUp(frame) : nextStep(frame, facts, practice);
  if (step.do === 'call' && frame.emergency) return urgently(step, facts, practice, start);
  if (step.do === 'call') {
    const noted = noteFor(step.frame, facts, start);
    const calls: ToolCall[] = [...(noted ? [noteCall(noted)] : []), step.call];
    return {
      turn: { words: '', toolCalls: calls },
      frame: { ...step.frame, noted: { ...step.frame.noted, ...noted } },
    };
  }
  return spoken(step.frame ?? frame, step, practice, start);
}

function spoken(frame: Frame, step: Exclude<Step, { do: 'call' }>, practice: Practice, start: Language): Decision {
  const facts = visitFacts(frame, practice);
  const after = taken(frame, step, facts, practice);
  const own = practiceToSay(practice, frame.language);
  const words = [
    ...sayRemarks(frame, step, own),
    ...sayAnswers(frame, own),
    ...sayStep(frame, step, visitFacts(frame, own), own),
  ]
    .filter((sentence) => sentence.length > 0)
    .join(' ');
  const noted = noteFor({ ...after, flagsSaid: frame.flagsSaid }, visitFacts(after, practice), start);
  // The times said are the ones that stand as buttons.
  const offers =
    step.do === 'offer' && !frame.family
      ? { offers: step.openings.map(({ provider, startsAt }) => ({ provider, startsAt })) }
      : {};
  // What is read back also stands on the page, to be checked and mended by hand.
  const readBack =
    after.asked === 'confirm' && frame.task === 'booking' && !frame.family ? { readBack: true as const } : {};
  const note = { ...noted, ...offers, ...readBack };
  const toolCalls: ToolCall[] = [
    ...(Object.keys(note).length > 0 ? [noteCall(note)] : []),
    ...(saysFarewell(frame) ? [{ name: toolNames.endConversation, arguments: {} }] : []),
  ];
  return { turn: { words, toolCalls }, frame: { ...after, noted: { ...after.noted, ...noted } } };
}

/** Both have said goodbye and nothing is left to do. */
function saysFarewell(frame: Frame): boolean {
  const pending = frame.task !== 'none' || frame.followUp !== null || frame.emergency || frame.questions.length > 0;
  return frame.remarks.includes('farewell') && frame.remarks.includes('bye') && !pending;
}

/** In an emergency the words do not wait for a tool: both go out at once. */
function urgently(
  step: Extract<Step, { do: 'call' }>,
  facts: VisitFacts,
  practice: Practice,
  start: Language,
): Decision {
  const { frame } = step;
  const words = sayEmergency(frame, practiceToSay(practice, frame.language)).join(' ');
  const noted = noteFor(frame, facts, start);
  const calls = [...(noted ? [noteCall(noted)] : []), step.call];
  return {
    turn: { words, toolCalls: calls },
    frame: { ...frame, emergencySaidAt: frame.heard, asked: null, noted: { ...frame.noted, ...noted } },
  };
}

function noteCall(noted: Record<string, unknown>): ToolCall {
  return { name: toolNames.noteDetails, arguments: noted };
}

/** A person is offered; to somebody who wants none the telephone, instead of the same question for ever. */
function givesUp(frame: Frame): Exclude<Step, { do: 'call' }> {
  if (!frame.personDeclined) return { do: 'ask', ask: 'wantsPerson' };
  const left: Frame = { ...dropped(frame), misses: 0, remarks: ['callUs'] };
  return { do: 'ask', ask: 'anythingElse', frame: left };
}

/** Understood too little too often: a person is offered instead of the same question. */
function tiredOf(frame: Frame): boolean {
  return (
    frame.misses >= patience &&
    frame.remarks.length > 0 &&
    !frame.emergency &&
    frame.followUp === null &&
    !frame.followUpsLeft.includes('human')
  );
}

/** The frame once the words were said: what was to be said is said, what was asked is asked. */
function taken(frame: Frame, step: Step, facts: VisitFacts, practice: Practice): Frame {
  const asked = askedBy(step, frame);
  const flag = frame.sameDayFlag;
  return {
    ...frame,
    asked,
    emergencySaidAt: frame.emergency ? frame.heard : frame.emergencySaidAt,
    askedAgain: asked !== null && asked === frame.asked && !isRest(asked, frame) ? frame.askedAgain + 1 : 0,
    symptomsAsked: frame.symptomsAsked || asked === 'symptoms',
    visitOffered: frame.visitOffered || asked === 'wantsVisit',
    firstVisitSaid: frame.firstVisitSaid || facts.firstVisitFirst,
    offers: step.do === 'offer' ? step.openings : frame.offers,
    dayRuledOut: asked === 'beenBefore' ? (hopelessDay(frame, facts.today, practice)?.day ?? null) : frame.dayRuledOut,
    chosenSaid: frame.chosen ? openingKey(frame.chosen) : frame.chosenSaid,
    flagsSaid: flag && !frame.flagsSaid.includes(flag) ? [...frame.flagsSaid, flag] : frame.flagsSaid,
    proof: asked === 'code' ? { ...frame.proof, sentTold: true } : frame.proof,
    alsoVisit: asked === 'wantsVisit' ? null : frame.alsoVisit,
    followUp: frame.followUp && { ...frame.followUp, told: true },
    remarks: [],
    questions: [],
    questionDay: null,
    questionVisits: [],
    questionProvider: null,
    refusalReason: null,
    unknownProvider: null,
    news: null,
    familyNews: [],
    ended: frame.remarks.includes('bye'),
  };
}

/** What remains of several facts is asked for, not the same once more. */
function isRest(asked: Asked, frame: Frame): boolean {
  return (asked === 'details' || asked === 'familyPeople') && frame.misses === 0;
}

function askedBy(step: Step, frame: Frame): Asked | null {
  if (step.do === 'offer') return 'offer';
  if (step.do === 'nothingFound') return 'when';
  if (step.do !== 'ask') return null;
  if (step.ask === 'confirm' && frame.remarks.includes('whatToChange')) return 'change';
  return step.ask === 'anythingElse' && leadsToVisit(frame) ? 'wantsVisit' : step.ask;
}
