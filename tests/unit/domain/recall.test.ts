import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isLocalDate } from '#domain/clinic-time.ts';
import { dueDate, firstVisitDueFrom, recallRules } from '#domain/recall.ts';
import { demoPractice } from '#tests/factories/practice.ts';

const localDate = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1970-01-01', days));
const months = fc.integer({ min: 0, max: 60 });

describe('when the next visit is due', () => {
  it.each([
    ['2026-05-23', 6, '2026-11-23'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-12-31', 6, '2027-06-30'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('is after %s and %i months on %s', (lastVisit, count, due) => {
    expect(dueDate(lastVisit, count)).toBe(due);
  });

  it('is a real day, in the month that many months later, never later in the month than the visit', () => {
    fc.assert(
      fc.property(localDate, months, (visit, count) => {
        const due = dueDate(visit, count);
        expect(isLocalDate(due)).toBe(true);
        const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(monthOf(due)).toBe(monthOf(visit) + count);
        expect(Number(due.slice(8))).toBeLessThanOrEqual(Number(visit.slice(8)));
        // Where the day differs, the month has no more days.
        if (due.slice(8) !== visit.slice(8)) expect(addDays(due, 1).slice(8)).toBe('01');
      }),
    );
  });

  it('does not go back when visits go on', () => {
    fc.assert(
      fc.property(localDate, months, (visit, count) => {
        expect(dueDate(addDays(visit, 1), count) >= dueDate(visit, count)).toBe(true);
      }),
    );
  });

  it('is turned round by the first visit that is due from a day on', () => {
    fc.assert(
      fc.property(localDate, months, (due, count) => {
        const first = firstVisitDueFrom(due, count);
        expect(dueDate(first, count) >= due).toBe(true);
        expect(dueDate(addDays(first, -1), count) < due).toBe(true);
      }),
    );
  });

  it.each(['2026-02-29', '2026-13-01', 'tomorrow'])('refuses %s', (lastVisit) => {
    expect(() => dueDate(lastVisit, 6)).toThrow(RangeError);
  });
});

it('reads the practice’s recalls: the same type again, or the one it names', () => {
  expect(recallRules(demoPractice())).toEqual([
    { after: 'new-patient-exam', due: 'cleaning', months: 6 },
    { after: 'checkup', due: 'checkup', months: 6 },
    { after: 'cleaning', due: 'cleaning', months: 6 },
    { after: 'child-visit', due: 'child-visit', months: 6 },
  ]);
});

it('leaves out recalls of visit types the practice no longer has', () => {
  const practice = demoPractice();
  const visitTypes = practice.visitTypes.filter(({ code }) => code !== 'cleaning');
  expect(recallRules({ ...practice, visitTypes }).map(({ after }) => after)).toEqual(['checkup', 'child-visit']);
});
