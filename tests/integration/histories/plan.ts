import fc from 'fast-check';

/** Which time a step wants: one that was offered before, or any on the practice's grid, taken or not. */
export interface Pick {
  offered: boolean;
  /** The time that everybody in a hurry wants at this moment. */
  rush: boolean;
  visit: number;
  provider: number;
  day: number;
  slot: number;
}

/**
 * One thing a caller does. Numbers choose among what is there at that moment, so that every plan can be carried out
 * whatever the others have done in between.
 */
export type Step =
  | { do: 'look' | 'hold' | 'move'; pick: Pick; which: number }
  | { do: 'book'; pick: Pick; sent: 1 | 3 }
  | { do: 'rivals'; pick: Pick; rivals: number }
  | { do: 'family'; pick: Pick; patients: number; together: boolean; held: boolean; sent: 1 | 3 }
  | { do: 'book again' | 'book otherwise' | 'release' | 'end' | 'sweep' }
  | { do: 'cancel' | 'cancel twice'; which: number }
  | { do: 'staff book' | 'staff move' | 'block'; pick: Pick; which: number }
  | { do: 'staff change'; which: number; action: number; stale: boolean }
  | { do: 'staff cancel' | 'unblock'; which: number }
  | { do: 'join waitlist'; pick: Pick; which: number; earlier: boolean }
  | { do: 'accept offer' | 'decline offer' | 'leave waitlist'; which: number };

/** What one conversation goes through. */
export interface History {
  /** Who comes, out of a few, so that two conversations are often about one patient. */
  patient: number;
  steps: Step[];
  /** Gives its times back at the end, so that the calendar stays crowded but never full. */
  tidy: boolean;
}

const any = fc.nat({ max: 9_999 });

const pick: fc.Arbitrary<Pick> = fc.record({
  offered: fc.boolean(),
  rush: fc.integer({ min: 0, max: 2 }).map((one) => one === 0),
  visit: any,
  provider: any,
  day: any,
  slot: any,
});

const pickStep = <Do extends string>(weight: number, name: Do) => ({
  weight,
  arbitrary: fc.record({ do: fc.constant(name), pick, which: any }),
});
const whichStep = <Do extends string>(weight: number, name: Do) => ({
  weight,
  arbitrary: fc.record({ do: fc.constant(name), which: any }),
});
const plainStep = <Do extends string>(weight: number, name: Do) => ({
  weight,
  arbitrary: fc.record({ do: fc.constant(name) }),
});

/** Now and then the same request comes three times at once. */
const sent: fc.Arbitrary<1 | 3> = fc.integer({ min: 0, max: 5 }).map((one) => (one === 0 ? 3 : 1));

const step: fc.Arbitrary<Step> = fc.oneof(
  pickStep(8, 'look'),
  pickStep(10, 'hold'),
  {
    weight: 18,
    arbitrary: fc.record({
      do: fc.constant('book' as const),
      pick,
      sent,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('rivals' as const), pick, rivals: fc.integer({ min: 2, max: 4 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('family' as const),
      pick,
      patients: fc.integer({ min: 2, max: 4 }),
      together: fc.boolean(),
      held: fc.boolean(),
      sent,
    }),
  },
  pickStep(10, 'move'),
  whichStep(8, 'cancel'),
  whichStep(2, 'cancel twice'),
  plainStep(3, 'book again'),
  plainStep(1, 'book otherwise'),
  plainStep(3, 'release'),
  plainStep(1, 'end'),
  plainStep(2, 'sweep'),
  pickStep(2, 'staff book'),
  pickStep(3, 'staff move'),
  whichStep(4, 'staff cancel'),
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('staff change' as const),
      which: any,
      action: any,
      stale: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
    }),
  },
  pickStep(2, 'block'),
  whichStep(3, 'unblock'),
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('join waitlist' as const), pick, which: any, earlier: fc.boolean() }),
  },
  whichStep(6, 'accept offer'),
  whichStep(2, 'decline offer'),
  whichStep(2, 'leave waitlist'),
);

const history: fc.Arbitrary<History> = fc.record({
  patient: any,
  steps: fc.array(step, { minLength: 3, maxLength: 8, size: 'max' }),
  tidy: fc.integer({ min: 0, max: 9 }).map((one) => one > 1),
});

/** So many histories; the same seed gives the same ones. */
export function planHistories(count: number, seed: number): History[] {
  return fc.sample(history, { numRuns: count, seed });
}
