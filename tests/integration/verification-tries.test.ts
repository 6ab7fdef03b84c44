import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { VerificationInput } from '#contract/http/verification.ts';
import { triesPerPracticeAndMinute } from '#server/rate-limit/verification-limits.ts';
import { book, Caller, codesSent, forgetLimits, linda, marcus, otherDigits } from '#tests/factories/caller.ts';
import { problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

let app: WebApp;
/** Of an appointment of Linda's. */
let code = '';

beforeAll(async () => {
  app = await startWebApp();
  const visit = { visitType: 'cleaning', provider: 'martinez', startsAt: '2026-12-01T10:00:00-06:00' };
  code = (await book(app, { staff: 'front-desk' }, { ...visit, patient: linda })).details.code;
});
afterEach(() => forgetLimits(app.database));
afterAll(() => app.stop());

const begin = () => Caller.begin(app);
const right = (): VerificationInput => ({ method: 'appointment_code', code, birthDate: linda.birthDate });
const wrongCode: VerificationInput = { method: 'appointment_code', code: 'ZZZZZZ', birthDate: linda.birthDate };
const wrongDay = (): VerificationInput => ({ method: 'appointment_code', code, birthDate: marcus.birthDate });
const noCode: VerificationInput = { method: 'one_time_code', code: '000000' };

const storedProof = (id: string) =>
  app.database.conversation.findUniqueOrThrow({
    where: { id },
    select: { proof: true, proofAttempts: true, verifiedPatientId: true, verifiedForId: true },
  });
const locked = { proof: 'locked', proofAttempts: 5, verifiedPatientId: null, verifiedForId: null };

async function auditOf(id: string): Promise<string[]> {
  const rows = await app.database.auditEntry.findMany({ where: { conversationId: id }, orderBy: { seq: 'asc' } });
  return rows.map(({ action }) => action);
}

describe('five wrong tries', () => {
  it('lock the conversation, whichever way they were made, and leave it to the staff', async () => {
    const caller = await begin();
    const outcomes: string[] = [];
    for (const wrong of [wrongCode, noCode, wrongDay(), noCode, wrongCode, right(), noCode]) {
      outcomes.push((await caller.prove(wrong)).outcome);
    }
    expect(outcomes).toEqual([...Array(4).fill('not_verified'), 'locked', 'locked', 'locked']);
    expect(await storedProof(caller.id)).toEqual(locked);
    expect(await (await caller.askForCode(linda)).json()).toEqual({ outcome: 'locked' });
    const followUps = await app.database.followUp.findMany({ where: { conversationId: caller.id } });
    expect(followUps).toMatchObject([{ kind: 'human', status: 'open', patientId: null, contactPhone: null }]);
    expect(followUps[0]?.note).not.toMatch(/Linda|Garcia|1984|\d{4}/);
    const failed = 'verification.failed';
    expect(await auditOf(caller.id)).toEqual([
      ...[failed, failed, failed, failed],
      ...['verification.locked', 'follow_up.created', failed],
      ...[failed, failed],
    ]);
  });

  it('are five also when twenty come at once', async () => {
    const caller = await begin();
    const tries = Array.from({ length: 20 }, (_, index) => [wrongCode, wrongDay(), noCode][index % 3] ?? noCode);
    const outcomes = await Promise.all(tries.map(async (wrong) => (await caller.prove(wrong)).outcome));
    expect(outcomes.filter((outcome) => outcome === 'not_verified')).toHaveLength(4);
    expect(outcomes.filter((outcome) => outcome === 'locked')).toHaveLength(16);
    expect(await storedProof(caller.id)).toEqual(locked);
    const actions = await auditOf(caller.id);
    expect(actions.filter((action) => action === 'verification.locked')).toHaveLength(1);
    expect(await app.database.followUp.count({ where: { conversationId: caller.id } })).toBe(1);
  });

  it('count on after a right one', async () => {
    const caller = await begin();
    for (let wrong = 0; wrong < 4; wrong++) await caller.prove(wrongCode);
    expect(await caller.prove(right())).toMatchObject({ outcome: 'verified' });
    expect(await caller.codesHeard()).toEqual([code]);
    expect(await caller.prove(wrongCode)).toEqual({ outcome: 'locked' });
    // What was proved before is gone too.
    expect(await caller.appointments()).toEqual({ verified: false, appointments: [] });
    expect(await caller.prove(right())).toEqual({ outcome: 'locked' });
  });

  it('are not taken back by a new code or by the end of an old one', async () => {
    const caller = await begin();
    for (let round = 0; round < 2; round++) {
      await caller.askForCode(linda);
      const [sent = ''] = await codesSent(app);
      await caller.prove({ method: 'one_time_code', code: otherDigits(sent) });
      await caller.prove({ method: 'one_time_code', code: otherDigits(otherDigits(sent)) });
    }
    await caller.askForCode(linda);
    const [sent = ''] = await codesSent(app);
    expect(await caller.prove(wrongCode)).toEqual({ outcome: 'locked' });
    expect(await caller.prove({ method: 'one_time_code', code: sent })).toEqual({ outcome: 'locked' });
  });

  it('do not count what is no try at all', async () => {
    const caller = await begin();
    for (const body of [{}, { method: 'birth_date' }, { method: 'appointment_code', code, birthDate: '1984-02-30' }]) {
      const answer = await app.call('POST', `/conversations/${caller.id}/verification`, { as: caller.agent, body });
      expect(await problemOf(answer)).toMatchObject({ code: 'invalid_request' });
    }
    expect(await storedProof(caller.id)).toMatchObject({ proof: 'anonymous', proofAttempts: 0 });
  });
});

/** What can be done in a conversation, by one letter each. */
const steps = {
  c: (caller: Caller) => caller.prove(wrongCode),
  d: (caller: Caller) => caller.prove(wrongDay()),
  o: (caller: Caller) => caller.prove(noCode),
  R: (caller: Caller) => caller.prove(right()),
  a: (caller: Caller) => caller.askForCode({ ...linda, last: 'Nobody' }),
};
type Step = keyof typeof steps;

/** What must come of it: the fifth wrong try locks for good, a right one before it verifies. */
function expected(order: readonly Step[]): string {
  let wrong = 0;
  let proof = 'anonymous';
  for (const step of order) {
    if (proof === 'locked' || step === 'a') continue;
    if (step === 'R') proof = 'verified';
    else wrong += 1;
    if (wrong >= 5) proof = 'locked';
  }
  return `${proof} after ${wrong}`;
}

describe('tries in any order', () => {
  it('come to the same rule', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...(Object.keys(steps) as Step[])), { maxLength: 9 }),
        async (order) => {
          await forgetLimits(app.database);
          const caller = await begin();
          for (const step of order) await steps[step](caller);
          const { proof, proofAttempts } = await storedProof(caller.id);
          expect(`${proof} after ${proofAttempts}`).toBe(expected(order));
        },
      ),
      { numRuns: 60, examples: [[['c', 'd', 'o', 'c', 'R', 'd', 'R']], [['R', 'c', 'c', 'c', 'c', 'c', 'R']]] },
    );
  });

  it('at once end as some order of them would', async () => {
    for (let round = 0; round < 5; round++) {
      await forgetLimits(app.database);
      const caller = await begin();
      const outcomes = await Promise.all(
        [wrongCode, right(), noCode, wrongDay(), right(), noCode, wrongCode].map((body) => caller.prove(body)),
      );
      expect(await storedProof(caller.id)).toEqual(locked);
      const refused = outcomes.filter(({ outcome }) => outcome === 'not_verified');
      expect(refused).toHaveLength(4);
      expect(await caller.codesHeard()).toEqual([]);
    }
  });
});

describe('guessing across conversations', () => {
  it('of the birth date to a code that was found ends after ten tries, also for who knows it', async () => {
    const outcomes: string[] = [];
    for (let conversation = 0; conversation < 5; conversation++) {
      const caller = await begin();
      for (let day = 0; day < 2; day++) outcomes.push((await caller.prove(wrongDay())).outcome);
    }
    expect(new Set(outcomes)).toEqual(new Set(['not_verified']));
    expect(await (await begin()).prove(right())).toEqual({ outcome: 'not_verified' });
    // By a one-time code she still gets in; and the next day by that code too.
    expect(await (await begin()).proveByCode(linda)).toMatchObject({ outcome: 'verified' });
    await forgetLimits(app.database);
    expect(await (await begin()).prove(right())).toMatchObject({ outcome: 'verified' });
  });

  it('by ever so many at once is slowed for the whole practice, without telling who is known', async () => {
    const callers = await Promise.all(Array.from({ length: 5 }, begin));
    const { hashedKey } = await import('#server/rate-limit/limiter.ts');
    expect(hashedKey('a', 'b')).not.toBe(hashedKey('ab', ''));
    await (callers[0] ?? (await begin())).prove(noCode);
    await app.database.rateLimit.updateMany({
      where: { key: { startsWith: 'proof-practice' } },
      data: { points: triesPerPracticeAndMinute },
    });
    for (const body of [right(), wrongCode, wrongDay(), noCode]) {
      const answer = await (await begin()).tryToProve(body);
      expect(await problemOf(answer)).toMatchObject({ code: 'rate_limited' });
    }
  });
});
