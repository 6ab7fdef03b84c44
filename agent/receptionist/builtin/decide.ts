import type { Practice } from '#domain/practice.ts';
import { toolNames } from '../tool-contract.ts';
import type { Asked } from './asked.ts';
import { type Frame, openingKey } from './frame.ts';
import { patience } from './hear-answer.ts';
import type { ToolCall, Turn } from './history.ts';
import { leadsToVisit } from './leads-to-visit.ts';
import { nextStep, type Step } from './next-step.ts';
import { noteFor } from './note.ts';
import { sayAnswers } from './say-answers.ts';
import { sayRemarks } from './say-remarks.ts';
import { sayEmergency, sayStep } from './say-step.ts';
import type { Language } from './understand/lexicon.ts';
import { type VisitFacts, visitFacts } from './visit-facts.ts';

/** A turn, and the frame once it has been taken. */
export interface Decision {
  readonly turn: Turn;
  readonly frame: Frame;
}

/** Chooses the next act. The words hold at most one question; a tool that must answer is called without words. */
export function decide(frame: Frame, practice: Practice, start: Language): Decision {
  const facts = visitFacts(frame, practice);
  const step = tiredOf(frame) ? ({ do: 'ask', ask: 'wantsPerson' } as const) : nextStep(frame, facts, practice);
  if (step.do === 'call' && frame.emergency) return urgently(step, facts, practice, start);
  if (step.do === 'call') {
    const noted = noteFor(step.frame, facts, start);
    const calls: ToolCall[] = [...(noted ? [noteCall(noted)] : []), step.call];
    return {
      turn: { words: '', toolCalls: calls },
      frame: { ...step.frame, noted: { ...step.frame.noted, ...noted } },
    };
  }
  const after = taken(frame, step, facts);
  const words = [
    ...sayRemarks(frame, step, practice),
    ...sayAnswers(frame, practice),
    ...sayStep(frame, step, facts, practice),
  ]
    .filter((sentence) => sentence.length > 0)
    .join(' ');
  const noted = noteFor({ ...after, flagsSaid: frame.flagsSaid }, visitFacts(after, practice), start);
  // The times said are the ones that stand as buttons.
  const offers =
    step.do === 'offer' ? { offers: step.openings.map(({ provider, startsAt }) => ({ provider, startsAt })) } : {};
  const note = { ...noted, ...offers };
  return {
    turn: { words, toolCalls: Object.keys(note).length > 0 ? [noteCall(note)] : [] },
    frame: { ...after, noted: { ...after.noted, ...noted } },
  };
}

/** In an emergency the words do not wait for a tool: both go out at once. */
function urgently(
  step: Extract<Step, { do: 'call' }>,
  facts: VisitFacts,
  practice: Practice,
  start: Language,
): Decision {
  const { frame } = step;
  const words = sayEmergency(frame, practice).join(' ');
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
function taken(frame: Frame, step: Step, facts: VisitFacts): Frame {
  const asked = askedBy(step, frame);
  const flag = frame.sameDayFlag;
  return {
    ...frame,
    asked,
    emergencySaidAt: frame.emergency ? frame.heard : frame.emergencySaidAt,
    askedAgain: asked !== null && asked === frame.asked ? frame.askedAgain + 1 : 0,
    symptomsAsked: frame.symptomsAsked || asked === 'symptoms',
    visitOffered: frame.visitOffered || asked === 'wantsVisit',
    firstVisitSaid: frame.firstVisitSaid || facts.firstVisitFirst,
    offers: step.do === 'offer' ? step.openings : frame.offers,
    chosenSaid: frame.chosen ? openingKey(frame.chosen) : frame.chosenSaid,
    flagsSaid: flag && !frame.flagsSaid.includes(flag) ? [...frame.flagsSaid, flag] : frame.flagsSaid,
    remarks: [],
    questions: [],
    questionDay: null,
    questionVisits: [],
    questionProvider: null,
    refusalReason: null,
    unknownProvider: null,
    news: null,
    ended: frame.remarks.includes('bye'),
  };
}

function askedBy(step: Step, frame: Frame): Asked | null {
  if (step.do === 'offer') return 'offer';
  if (step.do === 'nothingFound') return 'when';
  if (step.do !== 'ask') return null;
  if (step.ask === 'confirm' && frame.remarks.includes('whatToChange')) return 'change';
  return step.ask === 'anythingElse' && leadsToVisit(frame) ? 'wantsVisit' : step.ask;
}
