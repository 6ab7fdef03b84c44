import { deepStrictEqual } from 'node:assert/strict';
import { findOpenings, type OpeningSlot } from '#domain/availability.ts';
import { describeFigure, type Figure, ratio } from '../figures.ts';
import { firstDay, lastDay, nowMs, slotClaims, slotPractice } from './slot-scene.ts';
import { byLibraryFilter, byNestedLoops, type Question } from './slot-ways.ts';

const claimCount = 1800;

/**
 * Searches all free times of five providers in 30 days with 1,800 claims: ours, nested loops on integers, and a filter
 * with an interval library, turn and turn about after a warm-up. Ours sorts the claims anew in every call. Times are
 * of the processor, so that whatever else the machine does weighs on none of them.
 * @throws AssertionError when they do not give the same times
 */
export function measureSlots({ rounds, show }: { rounds: number; show: (line: string) => void }): void {
  const practice = slotPractice();
  const claims = slotClaims(practice, claimCount);
  const question: Question = { practice, claims, nowMs, visitType: 'visit', from: firstDay, to: lastDay };
  const firstMs = processorMs(() => ours(question), 1);
  const found = ours(question);
  deepStrictEqual(byNestedLoops(question), found);
  deepStrictEqual(byNestedLoops(question, true), found);
  deepStrictEqual(byLibraryFilter(question), found);

  // As many in a row as take some milliseconds.
  const ways: [name: string, search: () => readonly OpeningSlot[], inARow: number][] = [
    ['ours', () => ours(question), 50],
    ['ours, of a practice not seen before', () => ours({ ...question, practice: { ...practice } }), 50],
    ['nested loops on integers', () => byNestedLoops(question), 2],
    ['nested loops, claims apart by provider and room', () => byNestedLoops(question, true), 4],
    ['filter with an interval library', () => byLibraryFilter(question), 1],
  ];
  const figures = ways.map(([name]): Figure => ({ name, unit: 'ms', values: [] }));
  for (let round = -5; round < rounds; round++) {
    for (const [index, [, search, inARow]] of ways.entries()) {
      const tookMs = processorMs(() => {
        if (search().length !== found.length) throw new Error('a search gave another answer than before');
      }, inARow);
      // The first rounds of each warm up and are not counted.
      if (round >= 0) figures[index]?.values.push(tookMs);
    }
  }
  show(`\nSlot search: 5 providers, 30 days, ${claimCount} claims, ${found.length} free times, the same in all ways:`);
  for (const figure of figures) show(`  ${describeFigure(figure)}`);
  show(`  the very first search of the process: ${firstMs.toFixed(1)} ms`);
  const [own, unseen, ...others] = figures;
  show('\n  By medians, how many times faster ours is (in brackets: of a practice not seen before):');
  for (const other of others) {
    if (own && unseen) show(`  ${other.name.padEnd(58)} ${ratio(other, own)} (${ratio(other, unseen)})`);
  }
}

function ours({ practice, claims, visitType, from, to, nowMs }: Question): readonly OpeningSlot[] {
  const query = { visitType, from, to, limit: Number.POSITIVE_INFINITY };
  return findOpenings({ practice, claims, nowMs, query }).openings;
}

/** What one run takes of this thread's processor time, as the mean of some in a row. */
function processorMs(run: () => unknown, inARow: number): number {
  const before = process.threadCpuUsage();
  for (let count = 0; count < inARow; count++) run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000 / inARow;
}
