import { describe, expect, it } from 'vitest';
import { triage } from '#domain/triage.ts';
import { demoPractice } from '#tests/factories/practice.ts';
import { english } from './triage-utterances/english.ts';
import { type Expected, expectedOf } from './triage-utterances/expected.ts';
import { heldOutEnglish, heldOutMixed, heldOutSpanish } from './triage-utterances/held-out.ts';
import { mixed } from './triage-utterances/mixed.ts';
import { spanish } from './triage-utterances/spanish.ts';

const protocol = demoPractice().emergency;
const table = expectedOf(english, spanish, mixed);
const heldOut = expectedOf(heldOutEnglish, heldOutSpanish, heldOutMixed);
const flagOf = (text: string) => triage(text, protocol).flag ?? 'none';
const isUrgent = (flag: string) => protocol.call911.flags.includes(flag);

/** Of the utterances that raise a flag, and of those in which it was found, how many of each are right. */
function measure(utterances: readonly Expected[], counts: (flag: string) => boolean) {
  const told = utterances.map(({ text, flag }) => ({ text, expected: counts(flag), found: counts(flagOf(text)) }));
  const right = told.filter(({ expected, found }) => expected && found).length;
  return {
    recall: right / told.filter(({ expected }) => expected).length,
    precision: right / told.filter(({ found }) => found).length,
    missed: told.filter(({ expected, found }) => expected && !found).map(({ text }) => text),
  };
}

describe('the table of utterances', () => {
  it('is long, and more than half of it Spanish, mixed or a hard negative', () => {
    const hard = expectedOf(spanish, mixed).length + expectedOf({ none: english.none ?? '' }).length;
    expect(table.length).toBeGreaterThan(1_000);
    expect(hard).toBeGreaterThan(table.length / 2);
  });

  it.each(['none', ...protocol.call911.flags, ...protocol.sameDay.flags])('is told right: %s', (flag) => {
    const wrong = table.filter((one) => one.flag === flag && flagOf(one.text) !== flag);
    expect(wrong.map(({ text }) => `${text} → ${flagOf(text)}`)).toEqual([]);
  });
});

describe('utterances the rules were not made for', () => {
  it('misses none that calls for 911, and seldom cries wolf', () => {
    const { missed, precision } = measure(heldOut, isUrgent);
    expect(missed).toEqual([]);
    expect(precision).toBeGreaterThan(0.97);
  });

  it.each([...protocol.call911.flags, ...protocol.sameDay.flags])('tells %s from the others', (flag) => {
    const { recall, precision } = measure(heldOut, (one) => one === flag);
    expect(recall).toBeGreaterThan(0.9);
    expect(precision).toBeGreaterThan(0.9);
  });
});
