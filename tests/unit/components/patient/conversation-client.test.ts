import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { unansweredMs } from '#components/patient/conversation/link/delivery-watch.ts';
import { patienceMs } from '#components/patient/conversation/link/patience.ts';
import { silenceMs } from '#components/patient/conversation/link/silence-watch.ts';
import { stateLine } from '#components/patient/conversation/store/state-line.ts';
import { maxMessageCharacters } from '#contract/channels/topics.ts';
import { openingSchema } from '#contract/http/availability.ts';
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

const ten = openingSchema.parse(golden.draft.openings[0]);

const elapse = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
  await settle();
};

describe('starting', () => {
  it('asks for one token however often it is started', async () => {
    const { client, api, join } = fakeConversation();
    client.start();
    client.start();
    await settle();
    client.start();
    expect(api.token).toHaveBeenCalledTimes(1);
    expect(join).toHaveBeenCalledTimes(1);
  });

  it('a start taken back before it came through leaves nothing behind', async () => {
    const { client, api, join, room } = fakeConversation();
    client.start();
    client.stop();
    client.start();
    await settle();
    expect(api.token).toHaveBeenCalledTimes(2);
    expect(join).toHaveBeenCalledTimes(1);
    expect(room().closed).not.toHaveBeenCalled();
  });

  it('is ready when the receptionist listens, not before', async () => {
    const { client, state, room } = fakeConversation();
    client.start();
    await settle();
    expect(state().phase).toBe('waiting');
    room().told.agentJoined('agent-1');
    room().told.attributes({ 'lk.agent.state': 'initializing' });
    expect(state().phase).toBe('waiting');
    room().told.attributes({ 'lk.agent.state': 'listening', agent_state: 'greeting' });
    expect(state().phase).toBe('ready');
  });
});

describe('messages', () => {
  it('typed before the receptionist is here wait, and go out once, in order', async () => {
    const { client, kept, texts, room, begin } = fakeConversation();
    client.send('Hello?');
    client.send('A cleaning, please.');
    expect(kept.unsent.map(({ text }) => text)).toEqual(['Hello?', 'A cleaning, please.']);
    await begin();
    expect(room().sent).toEqual(['Hello?', 'A cleaning, please.']);
    expect(texts()).toEqual(['patient: Hello? (sent)', 'patient: A cleaning, please. (sent)']);
    expect(kept.unsent).toEqual([]);
  });

  it('left unsent by an earlier load of the page go out too', async () => {
    const { kept, room, begin } = fakeConversation();
    kept.unsent = [{ key: 'old-1', text: 'Still here' }];
    await begin();
    expect(room().sent).toEqual(['Still here']);
  });

  it('are refused when empty or too long, and not when exactly as long as allowed', async () => {
    const { client, room, begin } = fakeConversation();
    await begin();
    expect(client.send('  \n ')).toBe('empty');
    expect(client.send('x'.repeat(10_000))).toBe('too_long');
    expect(client.send(`${'x'.repeat(maxMessageCharacters)}\n`)).toBeNull();
    await settle();
    expect(room().sent).toEqual(['x'.repeat(maxMessageCharacters)]);
  });

  it('the room did not take wait for the next chance', async () => {
    const { client, texts, room, begin } = fakeConversation();
    await begin();
    room().refuseMessages(true);
    client.send('Hello?');
    await settle();
    expect(texts()).toEqual(['patient: Hello? (queued)']);
    room().refuseMessages(false);
    room().told.reconnecting();
    room().told.reconnected();
    await settle();
    expect(room().sent).toEqual(['Hello?']);
  });

  it('of an opening tapped twice go out once, until the receptionist answers', async () => {
    const { client, room, begin } = fakeConversation();
    await begin();
    client.chooseOpening(ten, 'ten', 'Tuesday at 10');
    client.chooseOpening(ten, 'ten', 'Tuesday at 10');
    await settle();
    expect(room().sent).toEqual(['Tuesday at 10']);
    await room().showDraft(golden.draft);
    client.chooseOpening(ten, 'eleven', 'Tuesday at 11');
    await settle();
    expect(room().sent).toEqual(['Tuesday at 10', 'Tuesday at 11']);
  });
});

describe('no way in', () => {
  it.each([
    [refusal('rate_limited', 429), 'rate_limited'],
    [refusal('forbidden', 403), 'denied'],
    [refusal('unauthenticated', 401), 'denied'],
    [refusal('receptionist_unavailable', 503), 'away'],
    [refusal('database_unavailable', 503), 'unreachable'],
    [refusal(null, null), 'unreachable'],
  ])('says why the token was refused: %s', async (failure, problem) => {
    const { client, api, state, texts } = fakeConversation();
    api.token.mockRejectedValueOnce(failure);
    client.start();
    client.send('Hello?');
    await settle();
    expect(state()).toMatchObject({ phase: 'stopped', problem });
    expect(texts()).toEqual(['patient: Hello? (queued)']);
    client.retry();
    await settle();
    expect(state().phase).toBe('waiting');
  });

  it('tries the room a few times, then stops, and goes on when asked', async () => {
    const { client, join, state } = fakeConversation();
    const reach = join.getMockImplementation();
    join.mockRejectedValue(new Error('no answer'));
    client.start();
    await elapse(3000);
    expect(join).toHaveBeenCalledTimes(3);
    expect(state()).toMatchObject({ phase: 'stopped', problem: 'room_unreachable' });
    if (reach) join.mockImplementation(reach);
    client.retry();
    await settle();
    expect(state().phase).toBe('waiting');
  });

  it('does not ask while offline and goes on when the network is back', async () => {
    let online = false;
    const { client, api, state } = fakeConversation({ isOnline: () => online });
    client.start();
    await settle();
    expect(state()).toMatchObject({ phase: 'stopped', problem: 'offline' });
    expect(api.token).not.toHaveBeenCalled();
    online = true;
    client.setOnline(true);
    await settle();
    expect(state().phase).toBe('waiting');
  });

  it('is honest while it takes long, says the receptionist is away, and welcomes one who comes late', async () => {
    const { client, room, state } = fakeConversation();
    client.start();
    client.send('Hello?');
    await settle();
    expect(stateLine(state())).toBe('waiting');
    await elapse(patienceMs.slow);
    expect(stateLine(state())).toBe('slow');
    await elapse(patienceMs.giveUp - patienceMs.slow);
    expect(state()).toMatchObject({ phase: 'stopped', problem: 'away' });
    room().arrive();
    await settle();
    expect(state()).toMatchObject({ phase: 'ready', problem: null });
    expect(room().sent).toEqual(['Hello?']);
  });

  it('another try with a room asks for a receptionist, not for another room', async () => {
    const { client, api, join, state } = fakeConversation();
    client.start();
    await elapse(patienceMs.giveUp);
    client.retry();
    await settle();
    expect(state().phase).toBe('waiting');
    expect(api.token).toHaveBeenCalledTimes(2);
    expect(join).toHaveBeenCalledTimes(1);
  });
});

describe('a message that reached nobody', () => {
  it('is looked for in the transcript and sent again, a few times at most', async () => {
    const { client, api, room, begin } = fakeConversation();
    await begin();
    api.current.mockResolvedValue(storedConversation());
    client.send('Yes');
    await elapse(unansweredMs * 10);
    expect(room().sent).toEqual(['Yes', 'Yes', 'Yes']);
  });

  it('is not sent again when it was answered, was stored, or the receptionist is busy with it', async () => {
    const answered = fakeConversation();
    await answered.begin();
    answered.client.send('Yes');
    await answered.room().say('SG_1', 'Booked.');

    const stored = fakeConversation();
    await stored.begin();
    stored.api.current.mockResolvedValue(storedConversation({ messages: [message('s1', 'patient', 'Yes')] }));
    stored.client.send('Yes');

    const busy = fakeConversation();
    await busy.begin();
    busy.client.send('Yes');
    busy.room().state('booking', 'thinking');

    await elapse(unansweredMs * 10);
    for (const conversation of [answered, stored, busy]) expect(conversation.room().sent).toEqual(['Yes']);
  });
});

describe('a receptionist whose state is stuck', () => {
  it('is taken to listen when its words are finished and nothing more comes', async () => {
    const { client, room, state, begin } = fakeConversation();
    await begin();
    client.chooseOpening(ten, 'ten', 'Tuesday at 10');
    room().state('booking', 'listening');
    await room().say('SG_1', 'What is your name?');
    room().state('booking', 'thinking');
    await elapse(silenceMs - 1);
    expect(stateLine(state())).not.toBe('yourTurn');
    await elapse(1);
    expect(stateLine(state())).toBe('yourTurn');
    room().state('booking', 'thinking');
    await elapse(silenceMs * 4);
    expect(stateLine(state())).not.toBe('yourTurn');
  });
});

describe('a greeting that was said before the connection was complete', () => {
  it('is fetched when no words come', async () => {
    const { client, api, room, state } = fakeConversation();
    client.start();
    await settle();
    room().told.agentJoined('agent-1');
    room().told.attributes({ 'lk.agent.state': 'speaking', agent_state: 'greeting' });
    await settle();
    expect(state().items).toEqual([]);
    api.current.mockResolvedValue(storedConversation({ messages: [message('s1', 'receptionist', 'Welcome.')] }));
    await elapse(silenceMs + 1000);
    expect(state().items.map(({ text }) => text)).toEqual(['Welcome.']);
    expect(stateLine(state())).toBe('yourTurn');
  });
});

describe('the receptionist gone in mid-sentence', () => {
  it('leaves the sentence marked, brings another one, and sends again what was never stored', async () => {
    const { client, api, room, texts, state, begin } = fakeConversation();
    await begin();
    await room().say('SG_1', 'Welcome.');
    client.send('A cleaning, please.');
    await settle();
    const sentence = openStream<string>();
    room().told.transcription(textStream(sentence.chunks, { 'lk.segment_id': 'SG_2' }));
    sentence.push('Let me ');
    await settle();

    room().told.agentGone();
    sentence.break();
    api.current.mockResolvedValue(storedConversation({ messages: [message('s1', 'receptionist', 'Welcome.')] }));
    await elapse(1000);
    expect(state().phase).toBe('resuming');
    expect(api.token).toHaveBeenCalledTimes(2);
    expect(texts()).toEqual([
      'receptionist: Welcome. (done)',
      'patient: A cleaning, please. (sent)',
      'receptionist: Let me  (interrupted)',
    ]);

    room().arrive('agent-2');
    await settle();
    expect(state().phase).toBe('ready');
    expect(room().sent).toEqual(['A cleaning, please.', 'A cleaning, please.']);
    await room().say('SG_9', 'Of course.');
    expect(texts().at(-1)).toBe('receptionist: Of course. (done)');
  });

  it('does not send again what the next one will find in the transcript', async () => {
    const { client, api, room, begin } = fakeConversation();
    await begin();
    client.send('Yes');
    await settle();
    api.current.mockResolvedValue(storedConversation({ messages: [message('s1', 'patient', 'Yes')] }));
    room().told.agentGone();
    await elapse(1000);
    room().arrive('agent-2');
    await settle();
    expect(room().sent).toEqual(['Yes']);
  });

  it('that never comes back is said to be away, with what was typed kept', async () => {
    const { client, room, state, begin } = fakeConversation();
    await begin();
    room().told.agentGone();
    await elapse(1000);
    client.send('Are you there?');
    await elapse(patienceMs.giveUp);
    expect(state()).toMatchObject({ phase: 'stopped', problem: 'away' });
    expect(state().items.at(-1)).toMatchObject({ text: 'Are you there?', status: 'queued' });
  });

  it('after the conversation ended is the end, and nobody is called', async () => {
    const { api, room, state, begin } = fakeConversation();
    await begin();
    api.current.mockResolvedValue(storedConversation({ status: 'ended' }));
    room().told.agentGone();
    await elapse(1000);
    expect(state().phase).toBe('ended');
    expect(api.token).toHaveBeenCalledTimes(1);
  });
});

describe('the connection lost', () => {
  it('and found again by the SDK fills in what was said meanwhile', async () => {
    const { api, room, state, texts, begin } = fakeConversation();
    await begin();
    await room().say('SG_1', 'Welcome.');
    room().told.reconnecting();
    expect(state().phase).toBe('reconnecting');
    api.current.mockResolvedValue(
      storedConversation({
        messages: [message('s1', 'receptionist', 'Welcome.'), message('s2', 'receptionist', 'Are you there?')],
      }),
    );
    room().told.reconnected();
    await settle();
    expect(state().phase).toBe('ready');
    expect(texts()).toEqual(['receptionist: Welcome. (done)', 'receptionist: Are you there? (done)']);
  });

  it('for good is taken up in a new room, with a new token', async () => {
    const { api, client, room, state, begin } = fakeConversation();
    await begin();
    client.send('Yes');
    await settle();
    room().told.over('lost');
    await settle();
    expect(api.token).toHaveBeenCalledTimes(2);
    api.current.mockResolvedValue(storedConversation());
    room(1).arrive('agent-1');
    await settle();
    expect(state().phase).toBe('ready');
    await elapse(unansweredMs);
    expect(room(1).sent).toEqual(['Yes']);
  });

  it('because another tab took over stops here, until it is brought back', async () => {
    const { api, client, room, state, begin } = fakeConversation();
    await begin();
    api.current.mockResolvedValue(storedConversation({ seat: 'visitor-in-another-tab' }));
    room().told.over('removed');
    await elapse(60_000);
    expect(state()).toMatchObject({ phase: 'stopped', problem: 'elsewhere' });
    expect(api.token).toHaveBeenCalledTimes(1);
    client.retry();
    await settle();
    expect(state().phase).toBe('waiting');
  });

  it('of a room that is over tells nothing any more', async () => {
    const { room, texts, begin } = fakeConversation();
    await begin();
    const old = room().told;
    old.over('lost');
    await settle();
    old.agentJoined('agent-9');
    old.transcription(textStream(chunksOf(['A ghost']), { 'lk.segment_id': 'SG_8' }));
    await settle();
    expect(texts()).toEqual([]);
  });
});

describe('a reload in mid-conversation', () => {
  const stored = storedConversation({
    messages: [message('s1', 'receptionist', 'Welcome.'), message('s2', 'patient', 'A cleaning, please.')],
    draft: { v: 1, rev: 0, visitType: 'Cleaning', openings: [] },
  });

  it('comes back with transcript and card at once, and with the answer that was under way', async () => {
    const { api, room, state, texts, begin } = fakeConversation({ stored });
    expect(texts()).toEqual(['receptionist: Welcome. (done)', 'patient: A cleaning, please. (sent)']);
    expect(state().draft?.visitType).toBe('Cleaning');
    api.token.mockResolvedValueOnce({ server_url: 'ws://room', participant_token: 't', resumed: true });
    api.current.mockResolvedValue({
      ...stored,
      messages: [...stored.messages, message('s3', 'receptionist', 'Tuesday at 10?')],
    });
    await begin();
    room().state('booking', 'listening');
    await elapse(2000);
    expect(texts().at(-1)).toBe('receptionist: Tuesday at 10? (done)');
  });

  it('into a conversation that is over begins a new one with an empty page', async () => {
    const { texts, begin } = fakeConversation({ stored });
    await begin();
    expect(texts()).toEqual([]);
  });

  it('keeps what the room says newer than the answer of the server', async () => {
    const { api, room, state, client } = fakeConversation();
    let answer: (conversation: ReturnType<typeof storedConversation>) => void = () => {};
    api.current.mockReturnValueOnce(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    client.start();
    await settle();
    room().told.agentJoined('agent-1');
    room().state('confirmed');
    answer(storedConversation({ agentState: 'booking' }));
    await settle();
    expect(state().agentState).toBe('confirmed');
  });
});

describe('ending', () => {
  it('leaves the room, tells the server, and forgets what was typed', async () => {
    const { client, api, kept, room, state, begin } = fakeConversation();
    await begin();
    kept.typed = 'half a sentence';
    await client.end();
    expect(state().phase).toBe('ended');
    expect(api.end).toHaveBeenCalledTimes(1);
    expect(room().closed).toHaveBeenCalled();
    expect(kept.typed).toBe('');
  });

  it('is told only once the server knows it, so that a reload does not bring it back', async () => {
    const { client, api, state, begin } = fakeConversation();
    await begin();
    const answer = Promise.withResolvers<void>();
    api.end.mockReturnValueOnce(answer.promise);
    const ending = client.end();
    expect(state().phase).not.toBe('ended');
    answer.resolve();
    await ending;
    expect(state().phase).toBe('ended');
  });

  it('and starting over begins with an empty page and a new room', async () => {
    const { client, room, texts, join, begin } = fakeConversation();
    await begin();
    await room().say('SG_1', 'Welcome.');
    await client.startOver();
    await settle();
    expect(texts()).toEqual([]);
    expect(join).toHaveBeenCalledTimes(2);
  });
});
