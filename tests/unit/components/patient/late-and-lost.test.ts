import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerMs, silentMs } from '#components/patient/conversation/link/answer-watch.ts';
import { comeBackPausesMs } from '#components/patient/conversation/link/come-back.ts';
import { otherHalfMs } from '#components/patient/conversation/link/refresher.ts';
import { stateLine } from '#components/patient/conversation/store/state-line.ts';
import { appointmentDetailsSchema } from '#contract/channels/appointment-details.ts';
import type { AppointmentResponse } from '#contract/http/appointments.ts';
import {
  chunksOf,
  fakeConversation,
  golden,
  message,
  openStream,
  refusal,
  settle,
  storedConversation,
  textStream,
} from './fake-conversation.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const elapse = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
  await settle();
};

/** An unsigned token for a seat. */
function tokenFor(identity: string): string {
  return `x.${btoa(JSON.stringify({ sub: identity }))}.x`;
}

const details = appointmentDetailsSchema.parse(golden.details);
const appointment: AppointmentResponse = {
  status: 'booked',
  version: 1,
  visitType: 'cleaning',
  provider: 'martinez',
  changeNotice: 'in_time',
  confirmation: golden.confirmation.chunks.join(''),
  details,
};

describe('the page’s seat', () => {
  it('taken in another tab stops this one for good: it asks for nothing until it is brought back', async () => {
    const { api, client, room, state, begin } = fakeConversation();
    await begin();
    api.current.mockResolvedValue(storedConversation({ seat: 'visitor-in-another-tab' }));
    room().told.over('removed');
    await elapse(90_000);
    expect(state()).toMatchObject({ phase: 'stopped', problem: 'elsewhere' });
    client.setOnline(false);
    client.setOnline(true);
    await elapse(30_000);
    expect(api.token).toHaveBeenCalledTimes(1);
    client.retry();
    await settle();
    expect(state().phase).toBe('waiting');
  });

  it('taken elsewhere while the network was away is not taken back', async () => {
    const { api, room, state, begin } = fakeConversation();
    await begin();
    api.current.mockRejectedValue(refusal(null, null));
    room().told.over('lost');
    await elapse(4000);
    expect(state()).toMatchObject({ phase: 'stopped', problem: 'unreachable' });
    api.current.mockResolvedValue(storedConversation({ seat: 'visitor-in-another-tab' }));
    await elapse(comeBackPausesMs[0]);
    expect(state()).toMatchObject({ phase: 'stopped', problem: 'elsewhere' });
    expect(api.token).toHaveBeenCalledTimes(1);
  });

  it('that is still this page’s is taken again, also when only a token of it was used', async () => {
    const { api, room, state, begin } = fakeConversation();
    api.token.mockResolvedValueOnce({
      server_url: 'ws://room.example',
      participant_token: tokenFor('visitor-of-the-token'),
      resumed: false,
    });
    await begin();
    api.current.mockResolvedValue(storedConversation({ seat: 'visitor-of-the-token' }));
    room().told.over('removed');
    await settle();
    expect(state().phase).toBe('waiting');
    expect(api.token).toHaveBeenCalledTimes(2);
  });

  it('from which it is put out again and again is given up', async () => {
    const { api, room, state, begin } = fakeConversation();
    await begin();
    api.current.mockResolvedValue(storedConversation());
    for (let times = 0; times < 8 && state().phase !== 'stopped'; times++) {
      room(times).told.over('removed');
      await settle();
    }
    expect(state()).toMatchObject({ phase: 'stopped', problem: 'denied' });
    expect(api.token.mock.calls.length).toBeLessThan(7);
  });
});

describe('a network that is gone for', () => {
  it.each([1, 5])('%i s is the SDK’s business: what was said meanwhile is there, once', async (seconds) => {
    const { api, room, texts, state, begin } = fakeConversation();
    await begin();
    const sentence = openStream<string>();
    room().told.transcription(textStream(sentence.chunks, { 'lk.segment_id': 'SG_1' }));
    sentence.push('Tuesday ');
    await settle();
    room().told.reconnecting();
    await elapse(seconds * 1000);
    const messages = [message('s1', 'receptionist', 'Tuesday at 10?')];
    api.current.mockResolvedValue(storedConversation({ messages }));
    room().told.reconnected();
    await settle();
    // Its stream never ended here; the transcript has it whole.
    expect(texts()).toEqual(['receptionist: Tuesday at 10? (done)']);
    expect(state().phase).toBe('ready');
    sentence.push('at 10?');
    sentence.end();
    await settle();
    expect(texts()).toEqual(['receptionist: Tuesday at 10? (done)']);
    expect(api.token).toHaveBeenCalledTimes(1);
  });

  it.each([30, 90])('%i s: the page comes back by itself, with what was written and what was said', async (seconds) => {
    const { api, client, room, join, state, texts, begin } = fakeConversation();
    await begin();
    room().told.reconnecting();
    client.send('May 17, 1990');
    const failing = api.token.getMockImplementation();
    api.current.mockRejectedValue(refusal(null, null));
    api.token.mockRejectedValue(refusal(null, null));
    room().told.over('lost');
    await elapse(seconds * 1000);
    expect(state()).toMatchObject({ phase: 'stopped', problem: 'unreachable' });
    expect(texts()).toEqual(['patient: May 17, 1990 (queued)']);

    const messages = [message('s1', 'receptionist', 'When were you born?')];
    api.current.mockResolvedValue(storedConversation({ messages }));
    if (failing) api.token.mockImplementation(failing);
    await elapse(Math.max(...comeBackPausesMs));
    expect(join).toHaveBeenCalledTimes(2);
    room(1).arrive('agent-2');
    await settle();
    expect(room(1).sent).toEqual(['May 17, 1990']);
    expect(texts()).toEqual(['receptionist: When were you born? (done)', 'patient: May 17, 1990 (sent)']);
  });

  it('longer while a confirmation was coming: the card is completed from the server', async () => {
    const { api, room, state, begin } = fakeConversation();
    await begin();
    const words = openStream<string>();
    room().told.confirmation(textStream(words.chunks, golden.confirmation.attributes));
    words.push("You're booked");
    await settle();
    room().told.reconnecting();
    api.current.mockResolvedValue(storedConversation({ appointments: [appointment] }));
    room().told.reconnected();
    await settle();
    expect(state().visits).toMatchObject([{ words: appointment.confirmation, wordsStatus: 'complete', details }]);
  });
});

describe('half a confirmation', () => {
  it.each(['words', 'document'] as const)('of which only the %s came is completed from the server', async (half) => {
    const { api, room, state, begin } = fakeConversation();
    await begin();
    api.current.mockResolvedValue(storedConversation({ appointments: [appointment] }));
    await settle();
    if (half === 'words') await room().confirm();
    else await room().sendDetails();
    await elapse(otherHalfMs);
    expect(state().visits).toMatchObject([{ words: appointment.confirmation, wordsStatus: 'complete', details }]);
  });
});

describe('a receptionist who is there and says nothing', () => {
  it('is looked after, then it is said honestly, and what was booked and written stays', async () => {
    const { api, client, room, state, begin } = fakeConversation();
    await begin();
    await room().say('SG_1', 'Welcome.');
    client.send('A cleaning, please.');
    room().state('booking', 'thinking');
    await elapse(answerMs - 1);
    expect(api.token).toHaveBeenCalledTimes(1);
    await elapse(1);
    expect(api.token).toHaveBeenCalledTimes(2);
    expect(stateLine(state())).toBe('slow');
    // One that has only just died is not known to be dead: it is looked after once more.
    await elapse(silentMs - answerMs - 1);
    expect(api.token).toHaveBeenCalledTimes(3);
    expect(state().phase).toBe('ready');
    await elapse(1);
    expect(state()).toMatchObject({ phase: 'stopped', problem: 'silent' });
  });

  it('and answers after all is welcome', async () => {
    const { client, room, state, begin } = fakeConversation();
    await begin();
    client.send('A cleaning, please.');
    room().state('booking', 'thinking');
    await elapse(silentMs);
    expect(state().problem).toBe('silent');
    await room().say('SG_1', 'When would suit you?');
    expect(state()).toMatchObject({ phase: 'ready', problem: null, slow: false });
  });

  it('stopped in mid-sentence is completed from the transcript', async () => {
    const { api, room, texts, begin } = fakeConversation();
    await begin();
    const sentence = openStream<string>();
    room().told.transcription(textStream(sentence.chunks, { 'lk.segment_id': 'SG_1' }));
    sentence.push('When would');
    await settle();
    api.current.mockResolvedValue(
      storedConversation({ messages: [message('s1', 'receptionist', 'When would suit you?')] }),
    );
    await elapse(answerMs);
    expect(texts()).toEqual(['receptionist: When would suit you? (done)']);
  });

  it('because nothing was asked, or a person answers, is left alone', async () => {
    const { api, client, room, state, begin } = fakeConversation();
    await begin();
    await room().say('SG_1', 'How can I help?');
    await elapse(4 * answerMs);
    await room().sayAsStaff('This is Dana.');
    client.send('Hello Dana');
    await room().sayAsStaff('One moment.', 'staff-message-b');
    client.send('Thanks');
    await elapse(4 * answerMs);
    expect(api.token).toHaveBeenCalledTimes(1);
    expect(state().phase).toBe('ready');
  });
});

describe('streams out of their time', () => {
  it('an older draft is not shown over a newer one, from the room or from the server', async () => {
    const { api, room, state, begin, client } = fakeConversation();
    await begin();
    await room().showDraft({ ...golden.draft, rev: 5, visitType: 'Cleaning' });
    await room().showDraft({ ...golden.draft, rev: 4, visitType: 'Filling' });
    api.current.mockResolvedValue(storedConversation({ draft: { v: 1, rev: 3, visitType: 'X-ray', openings: [] } }));
    room().told.reconnecting();
    room().told.reconnected();
    await settle();
    expect(state().draft).toMatchObject({ rev: 5, visitType: 'Cleaning' });
    client.stop();
  });

  it.each([
    ['whole', 'Welcome. How can I help?', 'end'],
    ['cut short', 'Welcome.', 'break'],
  ] as const)('a greeting that comes after the transcript had it, %s, is not there twice', async (_, words, close) => {
    const { api, client, room, texts, begin } = fakeConversation();
    await begin();
    api.current.mockResolvedValue(
      storedConversation({ messages: [message('s1', 'receptionist', 'Welcome. How can I help?')] }),
    );
    room().told.reconnecting();
    room().told.reconnected();
    await settle();
    client.send('A cleaning, please.');
    const greeting = openStream<string>();
    room().told.transcription(textStream(greeting.chunks, { 'lk.segment_id': 'SG_1' }));
    greeting.push(words);
    greeting[close]();
    await settle();
    expect(texts()).toEqual(['receptionist: Welcome. How can I help? (done)', 'patient: A cleaning, please. (sent)']);
  });

  it('the same question asked again later is there twice', async () => {
    const { api, client, room, texts, begin } = fakeConversation();
    await begin();
    api.current.mockResolvedValue(
      storedConversation({ messages: [message('s1', 'receptionist', 'When were you born?')] }),
    );
    room().told.reconnecting();
    room().told.reconnected();
    await settle();
    client.send('In May.');
    const again = { sentAtMs: Date.parse('2026-11-24T15:20:08-06:00') };
    room().told.transcription(textStream(chunksOf(['When were you born?']), { 'lk.segment_id': 'SG_2' }, again));
    await settle();
    expect(texts()).toEqual([
      'receptionist: When were you born? (done)',
      'patient: In May. (sent)',
      'receptionist: When were you born? (done)',
    ]);
  });

  it('a stream of the room before tells nothing any more', async () => {
    const { room, state, begin } = fakeConversation();
    await begin();
    const words = openStream<string>();
    room().told.confirmation(textStream(words.chunks, golden.confirmation.attributes));
    room().told.over('lost');
    await settle();
    words.push('You are booked');
    words.end();
    room().told.draft(textStream(chunksOf([JSON.stringify(golden.draft)])));
    await settle();
    expect(state().draft).toBeNull();
    expect(state().visits[0]?.words ?? '').toBe('');
  });
});
