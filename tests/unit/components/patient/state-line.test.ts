import { describe, expect, it } from 'vitest';
import { type ConversationState, initialState } from '#components/patient/conversation/store/state.ts';
import { stateLine } from '#components/patient/conversation/store/state-line.ts';
import type { StateLine } from '#locales/sections/keys.ts';

const opening = {
  visitType: 'cleaning',
  provider: 'patel',
  providerName: 'Dr. Maya Patel',
  operatory: 'OP1',
  startsAt: '2026-12-01T10:00:00-06:00',
  endsAt: '2026-12-01T10:45:00-06:00',
};
const cleaning = { v: 1, rev: 0, visitType: 'Cleaning', openings: [opening] } as const;

describe('what the receptionist is said to be doing', () => {
  it.each<[StateLine, Partial<ConversationState>]>([
    ['connecting', { phase: 'connecting' }],
    ['slow', { phase: 'waiting', slow: true }],
    ['away', { phase: 'stopped', problem: 'away' }],
    ['greeting', { agentState: 'greeting', activity: 'speaking' }],
    ['reading', { agentState: 'greeting', activity: 'thinking' }],
    ['yourTurn', { agentState: 'greeting', activity: 'listening' }],
    ['lookingForTimes', { agentState: 'booking', activity: 'thinking', draft: { ...cleaning, openings: [] } }],
    ['answering', { agentState: 'booking', activity: 'speaking' }],
    [
      'writingDown',
      { agentState: 'booking', activity: 'listening', draft: { ...cleaning, openings: [opening] }, chosenOpening: 'x' },
    ],
    [
      'writingDown',
      {
        agentState: 'booking',
        activity: 'thinking',
        draft: { v: 1, rev: 0, openings: [], startsAt: opening.startsAt },
      },
    ],
    ['confirmed', { agentState: 'confirmed', activity: 'listening' }],
    ['emergency', { agentState: 'emergency', activity: 'speaking' }],
    ['handoff', { agentState: 'handoff', activity: 'listening' }],
    ['staffHere', { agentState: 'handoff', answeredBy: 'staff' }],
    ['staffWriting', { agentState: 'handoff', answeredBy: 'staff', typing: true }],
    ['answering', { agentState: 'booking', activity: 'listening', typing: true }],
    ['slow', { agentState: 'booking', activity: 'thinking', slow: true }],
    [
      'answering',
      {
        agentState: 'booking',
        activity: 'listening',
        items: [{ key: 'a', role: 'receptionist', text: 'I have', status: 'streaming' }],
      },
    ],
  ])('%s', (line, state) => {
    expect(stateLine({ ...initialState, phase: 'ready', ...state })).toBe(line);
  });
});
