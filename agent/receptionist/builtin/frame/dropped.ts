import { noChange } from './empty-frame.ts';
import type { Frame } from './frame.ts';

/** What was wished of a visit is no longer wished; who is speaking stays. */
export function dropped(frame: Frame): Frame {
  return {
    ...frame,
    task: 'none',
    saidVisit: null,
    alsoVisit: null,
    reason: null,
    symptomsAsked: false,
    sameDayFlag: null,
    provider: null,
    providerKept: false,
    speaks: null,
    ...withoutOpenings,
    wish: {},
    refused: [],
    refusals: 0,
    followUp: null,
    change: noChange,
    waitlist: null,
    family: null,
  };
}

/** No opening found, offered or chosen: for a new search. */
export const withoutOpenings = {
  found: null,
  loosened: null,
  offers: [],
  unprompted: false,
  chosen: null,
  held: null,
  agreed: false,
} as const satisfies Partial<Frame>;
