import { describe, expect, it } from 'vitest';
import { choicesOf } from '#tests/eval/caller/random.ts';
import type { CallerScript } from '#tests/eval/caller/script.ts';
import { SimulatedCaller } from '#tests/eval/caller/simulated-caller.ts';
import { styleOf } from '#tests/eval/caller/style.ts';
import { goodRun, providers, snapshot, turn } from './run-record.ts';

const facts = { first: 'Hannah', last: 'Lindqvist', birthDate: '1993-04-09', phone: '217-555-0112', beenBefore: false };
const wants = [{ day: '2026-12-01', time: '10:00', providers: ['patel'] }];

function caller(script: CallerScript = {}, run = 0, code?: string): SimulatedCaller {
  const choices = choicesOf(`test ${run}`);
  return new SimulatedCaller({
    script: { facts, ...script },
    wants,
    goal: 1,
    literal: {},
    style: styleOf(run, choices),
    choices,
    context: () => ({ today: '2026-11-23', providers }),
    lastCode: async () => code,
  });
}
const hears = (words: string) => turn({ words, after: snapshot() });
const answer = (words: string, script?: CallerScript, code?: string) => caller(script, 0, code).answer(hears(words));
const readBack = (words: string) => `Let me read that back: New patient exam for ${words} Is that right?`;

describe('a simulated caller', () => {
  it('agrees to what is right', async () => {
    const right = readBack(
      'Hannah Lindqvist on Tuesday, December 1 at 10:00 AM with Dr. Patel. The phone number is 217-555-0112.',
    );
    expect(await answer(right)).toBe("yes, that's right");
  });

  it.each([
    ['day', 'Hannah Lindqvist on Wednesday, December 2 at 10:00 AM with Dr. Patel.', /December 1/],
    ['time', 'Hannah Lindqvist on Tuesday, December 1 at 11:00 AM with Dr. Patel.', /10/],
    ['name', 'Anna Lindqvist on Tuesday, December 1 at 10:00 AM with Dr. Patel.', /Hannah Lindqvist/],
    ['phone', 'Hannah Lindqvist on Tuesday, December 1 at 10:00 AM. The phone number is 217-555-0113.', /0112/],
    ['dentist', 'Hannah Lindqvist on Tuesday, December 1 at 10:00 AM with Dr. Chen.', /No/],
  ])('corrects a wrong %s', async (_what, words, correction) => {
    const said = await answer(readBack(words));
    expect(said).toMatch(/^No/);
    expect(said).toMatch(correction);
  });

  it('tells what it is asked for, and several things at once', async () => {
    expect(await answer('Have you been to us before?')).toBe('no');
    const all = await answer('May I have your full name, date of birth and a phone number, please?');
    expect(all).toBe('Hannah Lindqvist, April 9, 1993, 217-555-0112');
  });

  it('chooses what it wants among the offers, and asks for it when it is not there', async () => {
    expect(
      await answer('On Tuesday, December 1 I have 9:00 AM or 10:00 AM with Dr. Patel. Which one suits you?'),
    ).toMatch(/10/);
    expect(
      await answer('On Tuesday, December 1 I have 8:00 AM or 9:00 AM with Dr. Patel. Which one suits you?'),
    ).toMatch(/^Could I have Tuesday, December 1 at 10/);
  });

  it('gives the code that was sent, another one when it is to be wrong, and none when none came', async () => {
    const asked = 'A code is on its way to the phone we have on file. What is it?';
    const giving = (code: '$CODE' | '$WRONG_CODE'): CallerScript => ({ facts: { ...facts, code } });
    expect(await answer(asked, giving('$CODE'), '482913')).toBe('482913');
    expect(await answer(asked, giving('$WRONG_CODE'), '482913')).not.toContain('482913');
    expect(await answer(asked, giving('$CODE'))).toMatch(/haven't received/);
  });

  it('follows its rules first, each as often as it may', async () => {
    const one = caller({ rules: [{ name: 'hum', when: () => true, say: ['hmm'] }] });
    expect(await one.answer(hears('Have you been to us before?'))).toBe('hmm');
    expect(await one.answer(hears('Have you been to us before?'))).toBe('no');
  });

  it('says goodbye once it has what it came for, and is gone then', async () => {
    const one = caller();
    const booked = goodRun().turns[2];
    if (!booked) throw new Error('no booking in the run');
    expect(await one.answer(booked)).toMatch(/bye/);
    expect(await one.answer(hears('Goodbye!'))).toBeNull();
    expect(one.gaveUp).toBeUndefined();
  });

  it('does not stay for ever', async () => {
    const one = caller({ patience: 5 });
    for (let said: string | null = ''; said !== null; ) said = await one.answer(hears('Hm.'));
    expect(one.gaveUp).toBeDefined();
  });

  it('says the same in the same run, and other words in another', async () => {
    const question = 'May I have your full name, date of birth and a phone number, please?';
    const said = async (run: number) => caller({}, run).answer(hears(question));
    expect(await said(3)).toBe(await said(3));
    expect(new Set(await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(said))).size).toBeGreaterThan(4);
  });
});
