import { describe, expect, it } from 'vitest';
import {
  activityWords,
  isWaiting,
  needsPerson,
  orderConversations,
  spanWords,
} from '#components/staff/conversations/conversation-order.ts';
import type { ConversationSummary } from '#contract/http/conversations.ts';

const startMs = Date.parse('2026-11-24T10:00:00-06:00');

function conversation(letter: string, more: Partial<ConversationSummary> = {}): ConversationSummary {
  return {
    id: `conv_${letter.repeat(26)}`,
    status: 'open',
    agentState: 'booking',
    locale: 'en-US',
    startedAt: new Date(startMs).toISOString(),
    lastActivityAt: new Date(startMs).toISOString(),
    messageCount: 2,
    lastMessage: { role: 'receptionist', text: 'How can I help?' },
    patient: null,
    appointmentCodes: [],
    ...more,
  };
}

const letters = (list: ConversationSummary[]) => list.map(({ id }) => id.slice(5, 6)).join('');

describe('the order of conversations', () => {
  it('has emergencies first, then who asks for a person, then the longest running', () => {
    const list = [
      conversation('a', { startedAt: new Date(startMs + 60_000).toISOString() }),
      conversation('b'),
      conversation('c', { agentState: 'handoff' }),
      conversation('d', { agentState: 'emergency', startedAt: new Date(startMs + 120_000).toISOString() }),
    ];
    expect(letters(orderConversations(list))).toBe('dcba');
    expect(letters(list)).toBe('abcd');
  });

  it('does not raise what has ended', () => {
    const ended = conversation('e', { agentState: 'emergency', status: 'ended' });
    expect(needsPerson(ended)).toBe(false);
    expect(letters(orderConversations([conversation('a'), ended]))).toBe('ae');
  });
});

describe('how long', () => {
  it.each([
    [-5000, '0 s'],
    [0, '0 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [3_599_999, '59 min'],
    [3_600_000, '1 h'],
    [86_400_000, '1 day'],
    [3 * 86_400_000, '3 days'],
  ])('%d ms are %s', (ms, words) => {
    expect(spanWords(ms)).toBe(words);
  });

  it('a patient waits when the last word is theirs, or when a person is asked for', () => {
    const asked = conversation('a', { lastMessage: { role: 'patient', text: 'Hello?' } });
    expect(isWaiting(asked)).toBe(true);
    expect(activityWords(asked, startMs + 12_000)).toBe('Waiting 12 s');
    expect(activityWords(conversation('b', { agentState: 'handoff' }), startMs + 180_000)).toBe('Waiting 3 min');
  });

  it('otherwise it says how long it has been quiet', () => {
    expect(activityWords(conversation('a'), startMs + 1000)).toBe('Just now');
    expect(activityWords(conversation('a'), startMs + 180_000)).toBe('Last word 3 min ago');
  });
});
