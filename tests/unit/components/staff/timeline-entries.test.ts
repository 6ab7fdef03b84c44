import { describe, expect, it } from 'vitest';
import { groupByDay, layOutDay } from '#components/staff/today/timeline-entries.ts';
import type { StaffAppointment } from '#contract/http/appointment-list.ts';

let serial = 0;

function visit(
  start: string,
  end: string,
  status: StaffAppointment['status'] = 'booked',
  date = '2026-11-24',
): StaffAppointment {
  serial += 1;
  return {
    id: `00000000-0000-7000-8000-${String(serial).padStart(12, '0')}`,
    code: `CODE${serial}`,
    status,
    version: 1,
    patientId: '00000000-0000-7000-8000-000000000000',
    patient: `Patient ${serial}`,
    phone: '+15555550100',
    visitType: 'Cleaning',
    provider: 'Dr. Maya Patel',
    operatory: 'Operatory 1',
    startsAt: `${date}T${start}:00-06:00`,
    endsAt: `${date}T${end}:00-06:00`,
    conversationId: null,
    familyId: null,
    updatedAt: '2026-11-23T09:00:00-06:00',
  };
}

const at = (time: string) => Date.parse(`2026-11-24T${time}:00-06:00`);
const inWords = (visits: StaffAppointment[], time: string) =>
  layOutDay(visits, at(time)).entries.map((entry) =>
    entry.kind === 'now' ? 'now' : `${entry.visit.startsAt.slice(11, 16)} ${entry.phase}`,
  );

describe('the day along the clock', () => {
  const day = [visit('11:00', '12:00'), visit('08:00', '09:00'), visit('10:00', '11:00')];

  it('is in the order of the day, whatever order it comes in', () => {
    expect(inWords(day, '07:00')).toEqual(['now', '08:00 later', '10:00 later', '11:00 later']);
  });

  it('puts now before the first visit still to start, and after the last when none is', () => {
    expect(inWords(day, '09:30')).toEqual(['08:00 past', 'now', '10:00 later', '11:00 later']);
    expect(inWords(day, '18:00')).toEqual(['08:00 past', '10:00 past', '11:00 past', 'now']);
  });

  it('counts a visit as current from its first instant up to its end', () => {
    expect(inWords(day, '10:00')).toEqual(['08:00 past', '10:00 current', 'now', '11:00 later']);
    expect(inWords(day, '11:00')).toEqual(['08:00 past', '10:00 past', '11:00 current', 'now']);
  });

  it('keeps what was cancelled or declined apart', () => {
    const off = [visit('09:00', '10:00', 'cancelled'), visit('08:30', '09:00', 'declined')];
    const laidOut = layOutDay([...off, visit('08:00', '09:00', 'no_show')], at('10:00'));
    expect(laidOut.off.map(({ status }) => status)).toEqual(['declined', 'cancelled']);
    expect(laidOut.entries).toHaveLength(2);
  });

  it('folds away what is over when that is more than three visits', () => {
    const morning = ['08:00', '08:30', '09:00'].map((start) => visit(start, '09:30'));
    expect(layOutDay(morning, at('10:00')).earlier).toEqual([]);
    const laidOut = layOutDay([...morning, visit('09:15', '09:45'), visit('10:00', '11:00')], at('10:00'));
    expect(laidOut.earlier.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual(['08:00', '08:30', '09:00', '09:15']);
    expect(laidOut.entries.map(({ kind }) => kind)).toEqual(['visit', 'now']);
  });

  it('has no line for now on a day without visits', () => {
    expect(layOutDay([], at('10:00')).entries).toEqual([]);
    expect(layOutDay([visit('09:00', '10:00', 'cancelled')], at('10:00')).entries).toEqual([]);
  });
});

describe('the coming days', () => {
  it('stand in order, each with its visits in order, by the date of the clinic and not of UTC', () => {
    const late = visit('23:30', '23:59', 'booked', '2026-11-25');
    const days = groupByDay([
      visit('09:00', '10:00', 'booked', '2026-11-28'),
      late,
      visit('08:00', '09:00', 'requested', '2026-11-25'),
      visit('08:00', '09:00', 'cancelled', '2026-11-27'),
    ]);
    expect(days.map(({ date, visits }) => [date, visits.map(({ startsAt }) => startsAt.slice(11, 16))])).toEqual([
      ['2026-11-25', ['08:00', '23:30']],
      ['2026-11-28', ['09:00']],
    ]);
  });
});
