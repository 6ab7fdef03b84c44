// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { frameNews } from '#components/embed/tell-frame.ts';
import { useTellFrame } from '#components/embed/use-tell-frame.ts';
import type {
  ConfirmedVisit,
  ConversationState,
  TranscriptItem,
} from '#components/patient/conversation/store/state.ts';
import { appointmentDetails } from '#tests/factories/appointment-details.ts';

type Told = Pick<ConversationState, 'items' | 'visits'>;

const item = (key: string, role: TranscriptItem['role'], status: TranscriptItem['status']): TranscriptItem => ({
  key,
  role,
  status,
  text: 'Your name, please?',
});
const visit = (changes: Partial<ConfirmedVisit>): ConfirmedVisit => ({
  id: 'one',
  kind: 'booked',
  words: 'You are booked, Ana',
  wordsStatus: 'complete',
  replay: null,
  details: appointmentDetails(),
  live: true,
  ...changes,
});

let heard: unknown[] = [];
const hear = (event: Event) => heard.push((event as CustomEvent).detail);

afterEach(() => {
  window.removeEventListener(frameNews, hear);
  heard = [];
  cleanup();
});

function follow(first: Told) {
  window.addEventListener(frameNews, hear);
  return renderHook((state: Told) => useTellFrame(state), { initialProps: first });
}

it('tells that something was said when it is whole, by somebody else than the visitor, and once', () => {
  const before = item('a', 'receptionist', 'done');
  const { rerender } = follow({ items: [before], visits: [] });
  rerender({ items: [before, item('b', 'patient', 'sent')], visits: [] });
  rerender({ items: [before, item('c', 'receptionist', 'streaming')], visits: [] });
  expect(heard).toEqual([]);
  rerender({ items: [before, item('c', 'receptionist', 'done')], visits: [] });
  rerender({ items: [before, item('c', 'receptionist', 'done')], visits: [] });
  rerender({ items: [before, item('c', 'receptionist', 'done'), item('d', 'staff', 'done')], visits: [] });
  expect(heard).toEqual([{ type: 'said' }, { type: 'said' }]);
});

it('tells of each change of an appointment once, by its kind alone, and not of what a reload brings back', () => {
  const old = visit({ id: 'old', live: false });
  const { rerender } = follow({ items: [], visits: [old] });
  rerender({ items: [], visits: [old, visit({ details: null, wordsStatus: 'streaming' })] });
  expect(heard).toEqual([]);
  rerender({ items: [], visits: [old, visit({})] });
  rerender({ items: [], visits: [old, visit({ words: 'Again' })] });
  rerender({ items: [], visits: [old, visit({ kind: 'rescheduled' })] });
  expect(heard).toEqual([
    { type: 'appointment', kind: 'booked' },
    { type: 'appointment', kind: 'rescheduled' },
  ]);
});
