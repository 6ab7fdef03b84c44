import { afterEach, describe, expect, it } from 'vitest';
import { type Gateway, type GatewayOptions, startGateway } from '#agent/gateway/gateway-server.ts';
import { CannotLead } from '#agent/gateway/led-conversation.ts';
import { maxGatewayMessageBytes } from '#contract/gateway/messages.ts';
import { appointmentDetails } from '#tests/factories/appointment-details.ts';
import { GatewaySocket } from '#tests/factories/gateway-socket.ts';
import { fakeLead } from './fake-conversation.ts';

const serviceKey = 'service-key-of-these-tests';
const id = `conv_${'a'.repeat(26)}`;
const otherId = `conv_${'b'.repeat(26)}`;
const gateways: Gateway[] = [];
const sockets: GatewaySocket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.drop();
  await Promise.all(gateways.splice(0).map((gateway) => gateway.drain(0)));
});

async function gatewayWith(options: Partial<GatewayOptions> & { fake?: ReturnType<typeof fakeLead> } = {}) {
  const fake = options.fake ?? fakeLead();
  const gateway = await startGateway({
    port: 0,
    host: '127.0.0.1',
    serviceKey,
    origins: new Set(['https://practice.example']),
    hasRoom: () => true,
    lead: fake.lead,
    admit: async (token) => {
      if (token === 'expired-token') return { outcome: 'expired' };
      const opens = { 'token-a': id, 'token-b': otherId }[token];
      return opens === undefined ? { outcome: 'unknown' } : { outcome: 'admitted', conversationId: opens };
    },
    ...options,
  });
  gateways.push(gateway);
  const open = (query = '?token=token-a', headers: Record<string, string> = {}) => {
    const socket = new GatewaySocket(`ws://127.0.0.1:${gateway.port}/${query}`, headers);
    sockets.push(socket);
    return socket;
  };
  const service = () => open('', { authorization: `Bearer ${serviceKey}`, 'openwide-conversation': id });
  return { gateway, open, service, led: fake.led };
}

/** Opens a conversation and waits for it; the fake behind it comes along. */
async function opened(options: Parameters<typeof gatewayWith>[0] = {}) {
  const all = await gatewayWith(options);
  const socket = await all.open().ready();
  const [fake] = all.led;
  if (!fake) throw new Error('nobody leads it');
  return { ...all, socket, fake };
}

describe('a conversation at the gateway', () => {
  it('begins with the greeting, streams an answer, and tells when it is over', async () => {
    const { socket, fake } = await opened();
    expect(socket.received[0]).toEqual({
      type: 'ready',
      message: 'Welcome to the practice.',
      conversation_id: id,
      resumed: false,
      messages: [],
      answering: false,
    });
    socket.say('  Do you have parking?  ');
    await fake.heard(1);
    expect(fake.written[0]?.text).toBe('Do you have parking?');
    await fake.answer('Yes, ', 'behind the house.');
    await socket.until(() => socket.all('result').length === 1, 'the result');
    expect(socket.received.slice(2)).toEqual([
      { type: 'delta', delta: 'Yes, ', accumulated: 'Yes, ' },
      { type: 'delta', delta: 'behind the house.', accumulated: 'Yes, behind the house.' },
      { type: 'complete', text: 'Yes, behind the house.' },
      {
        type: 'result',
        events: [
          { type: 'message', role: 'user', text: 'Do you have parking?' },
          { type: 'message', role: 'assistant', text: 'Yes, behind the house.' },
        ],
      },
    ]);
  });

  it('shows states, drafts and bookings before the result of their turn', async () => {
    const { socket, fake } = await opened();
    const details = appointmentDetails();
    socket.say('Yes, please book it.');
    await fake.heard(1);
    await fake.face.channels.setState('confirmed');
    await Promise.all([
      fake.face.channels.sendDetails(details),
      fake.face.channels.sendConfirmation(details, 'You are booked.'),
    ]);
    await fake.face.channels.sendDraft({ v: 1, rev: 3, openings: [] });
    await fake.answer('Done.');
    await socket.until(() => socket.all('result').length === 1, 'the result');
    expect(socket.all('booking')).toEqual([{ type: 'booking', confirmation: 'You are booked.', details }]);
    expect(socket.last('state')).toEqual({ type: 'state', state: 'confirmed' });
    expect(socket.last('draft')?.draft.rev).toBe(3);
    expect(socket.received.at(-1)?.type).toBe('result');
  });

  it('shows tool calls to a service and to nobody else', async () => {
    const { service, open, led } = await gatewayWith();
    const call = { type: 'function_call', call_id: 'c1', name: 'find_openings', arguments: '{}' } as const;
    const output = {
      type: 'function_call_output',
      call_id: 'c1',
      name: 'find_openings',
      output: '{}',
      is_error: false,
    } as const;
    const turn = async (socket: GatewaySocket, at: number) => {
      socket.say('When?');
      await led[0]?.heard(at);
      led[0]?.face.happened(call, 'item_call');
      led[0]?.face.happened(output, 'item_output');
      await led[0]?.answer('At ten.');
      await socket.until(() => socket.all('result').length === 1, 'the result');
      return socket.last('result')?.events.map(({ type }) => type);
    };
    expect(await turn(await service().ready(), 1)).toEqual([
      'message',
      'function_call',
      'function_call_output',
      'message',
    ]);
    expect(await turn(await open().ready(), 2)).toEqual(['message', 'message']);
  });

  it('ends when both sides have said goodbye, after the last words', async () => {
    const { socket, fake, gateway } = await opened();
    socket.say('Bye');
    await fake.heard(1);
    await fake.answer('Goodbye.');
    fake.face.goodbye();
    expect(await socket.untilClosed()).toEqual({ code: 4410, reason: 'ended' });
    expect(socket.received.slice(-2).map(({ type }) => type)).toEqual(['result', 'error']);
    await expect.poll(() => [fake.closed, gateway.active]).toEqual([true, 0]);
  });

  it('is closed with an honest word when it cannot be led on', async () => {
    const { socket, fake } = await opened();
    fake.face.lost('failed');
    expect(await socket.untilClosed()).toEqual({ code: 4500, reason: 'failed' });
    expect(socket.errors).toEqual(['failed']);
  });
});

describe('who may open one', () => {
  it.each([
    ['no token', '', {}, 4401, 'not_authenticated'],
    ['a token nobody made', '?token=made-up', {}, 4401, 'not_authenticated'],
    ['a token that is too long', `?token=${'t'.repeat(600)}`, {}, 4401, 'not_authenticated'],
    ['an expired token', '?token=expired-token', {}, 4402, 'token_expired'],
    [
      'the service key in the address',
      `?token=${serviceKey}`,
      { 'openwide-conversation': id },
      4401,
      'not_authenticated',
    ],
    [
      'the service key without a conversation',
      '',
      { authorization: `Bearer ${serviceKey}` },
      4401,
      'not_authenticated',
    ],
    [
      'another key with a conversation',
      '',
      { authorization: 'Bearer of-somebody-else', 'openwide-conversation': id },
      4401,
      'not_authenticated',
    ],
  ] as const)('not %s', async (_what, query, headers, code, reason) => {
    const { open, led } = await gatewayWith();
    const socket = open(query, headers);
    expect(await socket.untilClosed()).toEqual({ code, reason });
    expect(socket.errors).toEqual([reason]);
    expect(led).toEqual([]);
  });

  it('a token in the header, like one in the address', async () => {
    const { open } = await gatewayWith();
    await open('', { authorization: 'Bearer token-b' }).ready();
  });

  it.each([
    ['https://evil.example', 403],
    ['null', 403],
    ['http://127.0.0.1.evil.example', 403],
  ])('not a page of %s', async (origin, status) => {
    const { open, led } = await gatewayWith();
    expect(await open('?token=token-a', { origin }).untilClosed()).toMatchObject({ code: status });
    expect(led).toEqual([]);
  });

  it.each(['http://127.0.0.1:3000', 'http://localhost:3000', 'https://practice.example'])(
    'a page of %s',
    async (origin) => {
      const { open } = await gatewayWith();
      await open('?token=token-a', { origin }).ready();
    },
  );

  it('nobody, with a word that says so, while it cannot be asked whose token it is', async () => {
    const { open } = await gatewayWith({
      admit: async () => {
        throw new Error('the practice cannot be reached');
      },
    });
    expect(await open().untilClosed()).toEqual({ code: 4500, reason: 'failed' });
  });

  it.each([
    ['attended_elsewhere', 1013],
    ['ended', 4410],
  ] as const)('not one that is %s', async (reason, code) => {
    const { open, gateway } = await gatewayWith({ fake: fakeLead({ refuse: new CannotLead(reason) }) });
    expect(await open().untilClosed()).toEqual({ code, reason });
    await expect.poll(() => gateway.active).toBe(0);
  });

  it('nobody more than there is room for', async () => {
    let room = 1;
    const { open } = await gatewayWith({ hasRoom: () => room-- > 0 });
    await open('?token=token-a').ready();
    expect(await open('?token=token-b').untilClosed()).toEqual({ code: 1013, reason: 'full' });
    // The one that is open may be opened again.
    await open('?token=token-a').ready();
  });
});

describe('what a client may send', () => {
  it.each([
    ['no JSON', 'hello', 'invalid_message'],
    ['no message', '{"text":"hello"}', 'invalid_message'],
    ['an empty one', '{"message":"   "}', 'invalid_message'],
    ['something else', '{"message":5}', 'invalid_message'],
    ['an id of another kind', '{"message":"hi","id":"<script>"}', 'invalid_message'],
    ['more than 4 kB', JSON.stringify({ message: 'x'.repeat(maxGatewayMessageBytes) }), 'too_large'],
    ['more than 4 kB of letters with accents', JSON.stringify({ message: 'ñ'.repeat(2100) }), 'too_large'],
    ['more than 4,000 characters', JSON.stringify({ message: 'x'.repeat(4001) }), 'too_large'],
  ])('not %s, and goes on', async (_what, frame, code) => {
    const { socket, fake } = await opened();
    socket.send(frame);
    await socket.until(() => socket.errors.length === 1, 'an error');
    expect(socket.errors).toEqual([code]);
    socket.say('hello');
    await fake.heard(1);
    expect(fake.written).toHaveLength(1);
  });

  it('no binary frames', async () => {
    const { socket, fake } = await opened();
    socket.send(new TextEncoder().encode('{"message":"hello"}'));
    expect(await socket.untilClosed()).toMatchObject({ code: 1003 });
    expect(fake.written).toEqual([]);
  });

  it('no frame that is far too big', async () => {
    const { socket, fake } = await opened();
    socket.send('x'.repeat(200_000));
    expect(await socket.untilClosed()).toMatchObject({ code: 1009 });
    expect(fake.written).toEqual([]);
  });

  it('no second message while one is being answered, nor one before it is ready', async () => {
    const { socket, fake } = await opened();
    socket.say('one');
    socket.say('two');
    await socket.until(() => socket.errors.length === 1, 'an error');
    expect(socket.errors).toEqual(['busy']);
    await fake.answer('Answered.');
    await socket.until(() => socket.all('result').length === 1, 'the result');
    socket.say('three');
    await fake.heard(2);
    expect(fake.written.map(({ text }) => text)).toEqual(['one', 'three']);
  });

  it('one message twice under one id: it is answered once', async () => {
    const { socket, fake } = await opened();
    socket.say('Book it', 'message-0001');
    socket.say('Book it', 'message-0001');
    await fake.heard(1);
    await fake.answer('Booked.');
    await socket.until(() => socket.all('result').length === 1, 'the result');
    socket.say('Book it', 'message-0001');
    await socket.until(() => socket.all('result').length === 2, 'an empty result');
    expect(socket.last('result')?.events).toEqual([]);
    expect(fake.written).toHaveLength(1);
    expect(socket.errors).toEqual([]);
  });

  it('messages at a person’s pace; a flood is told off, then shut out', async () => {
    const limits = { burst: { patient: 3, service: 3 }, perSecond: { patient: 0, service: 0 } };
    const { socket } = await opened({ limits });
    for (let count = 0; count < 7; count++) socket.say(`message ${count}`);
    expect(await socket.untilClosed()).toEqual({ code: 1008, reason: 'too_many' });
    expect(socket.errors).toEqual(['busy', 'busy', 'too_many', 'too_many', 'too_many', 'too_many']);
  });
});

describe('the words of an error', () => {
  it('are in the conversation’s language', async () => {
    const { socket } = await opened({ fake: fakeLead({ with: { locale: 'es-US' } }) });
    socket.send('nonsense');
    await socket.until(() => socket.errors.length === 1, 'an error');
    expect(socket.last('error')?.message).toMatch(/No se pudo leer/);
  });
});

describe('a connection', () => {
  it('that sends nothing for long is closed, but not while it is being answered', async () => {
    const { socket, fake, gateway } = await opened({ limits: { idleMs: 150 } });
    socket.say('one');
    await fake.heard(1);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(socket.closed).toBeUndefined();
    await fake.answer('Answered.');
    expect(await socket.untilClosed()).toEqual({ code: 4408, reason: 'idle' });
    expect(socket.errors).toEqual(['idle']);
    await expect.poll(() => [fake.closed, gateway.active]).toEqual([true, 0]);
  });

  it('is replaced by a newer one, which goes on in the middle of the words', async () => {
    const { socket, fake, open, led } = await opened();
    socket.say('Tell me more');
    await fake.heard(1);
    await fake.face.words.captureText('We are ');
    await socket.until(() => socket.all('delta').length === 1, 'the first words');
    const newer = await open().ready();
    expect(await socket.untilClosed()).toEqual({ code: 4409, reason: 'replaced' });
    expect(socket.errors).toEqual(['replaced']);
    expect(newer.last('ready')).toMatchObject({ message: '', resumed: true, answering: true });
    expect(newer.last('ready')?.messages.map(({ text }) => text)).toEqual(['Welcome to the practice.', 'Tell me more']);
    await fake.answer('open.');
    await newer.until(() => newer.all('result').length === 1, 'the result');
    expect(newer.all('delta')).toEqual([{ type: 'delta', delta: 'open.', accumulated: 'We are open.' }]);
    expect(newer.last('complete')?.text).toBe('We are open.');
    expect(led).toHaveLength(1);
  });

  it('that is lost may come back and finds everything as it is', async () => {
    const { socket, fake, open, led } = await opened();
    const details = appointmentDetails();
    socket.say('Book it', 'message-0001');
    await fake.heard(1);
    socket.drop();
    await fake.face.channels.sendConfirmation(details, 'You are booked.');
    await fake.face.channels.setState('confirmed');
    await fake.answer('Done.');
    const again = await open().ready();
    await again.until(() => again.all('booking').length === 1, 'the booking');
    expect(again.last('ready')).toMatchObject({ resumed: true, answering: false });
    expect(again.last('ready')?.messages).toMatchObject([
      { role: 'assistant', text: 'Welcome to the practice.' },
      { role: 'user', text: 'Book it', id: 'message-0001' },
      { role: 'assistant', text: 'Done.' },
    ]);
    expect(again.last('state')).toEqual({ type: 'state', state: 'confirmed' });
    expect(led).toHaveLength(1);
    expect(fake.closed).toBe(false);
  });

  it('that is lost for too long lets the conversation go; the next one begins from what is stored', async () => {
    const { socket, fake, open, led, gateway } = await opened({ limits: { returnMs: 20 } });
    socket.drop();
    await expect.poll(() => [fake.closed, gateway.active]).toEqual([true, 0]);
    await open().ready();
    expect(led).toHaveLength(2);
  });

  it('that says goodbye lets the conversation go at once', async () => {
    const { socket, fake, gateway } = await opened();
    await socket.leave();
    await expect.poll(() => [fake.closed, gateway.active]).toEqual([true, 0]);
  });

  it('that no longer answers is dropped', async () => {
    const { socket, gateway } = await opened({ limits: { pingMs: 50, returnMs: 0 } });
    // A client that has gone deaf: nothing is read any more, so that no ping is answered.
    socket.socket.pause();
    await expect.poll(() => gateway.active).toBe(0);
  });

  it('into a conversation that goes on gets what was said, and an answer that was lost', async () => {
    const said = [
      { id: 'm1', role: 'assistant', text: 'Welcome.' },
      { id: 'm2', role: 'user', text: 'Are you open?' },
    ] as const;
    const fake = fakeLead({ with: { said, answering: true, state: 'booking', draft: { v: 1, rev: 7, openings: [] } } });
    const { socket, led } = await (async () => {
      const all = await gatewayWith({ fake });
      return { ...all, socket: await all.open().ready() };
    })();
    expect(socket.last('ready')).toMatchObject({ message: '', resumed: true, answering: true, messages: said });
    await led[0]?.answer('Yes.');
    await socket.until(() => socket.all('result').length === 1, 'the result');
    expect(socket.last('state')).toEqual({ type: 'state', state: 'booking' });
    expect(socket.last('draft')?.draft.rev).toBe(7);
    expect(socket.last('complete')?.text).toBe('Yes.');
  });
});

describe('a slow receiver', () => {
  it('is cut off at its bound while a fast one in the same process goes on', async () => {
    const { open, led } = await gatewayWith({ limits: { pauseBytes: 8 * 1024, maxBytes: 256 * 1024 } });
    const slow = await open('?token=token-a').ready();
    const fast = await open('?token=token-b').ready();
    slow.say('Tell me everything');
    fast.say('Tell me everything');
    for (const fake of led) await fake.heard(1);
    slow.socket.pause();
    const piece = 'words '.repeat(500);
    const speak = async (fake: (typeof led)[number] | undefined) => {
      for (let count = 0; count < 200; count++) {
        await fake?.say(piece);
        // A slow one fills the system's own buffers first.
        await fake?.face.channels.sendDraft({ v: 1, rev: count, patient: 'x'.repeat(200), openings: [] });
      }
    };
    const before = led[0]?.face.words.readers;
    const slowly = (async () => {
      while ((led[0]?.face.words.readers ?? 0) > 0) await speak(led[0]);
    })();
    await speak(led[1]);
    led[1]?.face.turnOver();
    await fast.until(() => fast.all('result').length === 1, 'the fast one’s result');
    expect(fast.all('complete')).toHaveLength(200);
    await slowly;
    expect(before).toBe(1);
    slow.socket.resume();
    await slow.untilClosed();
    const again = await open('?token=token-a').ready();
    expect(again.last('ready')?.resumed).toBe(true);
  }, 30_000);
});

describe('a stop', () => {
  it('takes nobody new, lets a running answer finish, and says goodbye to all', async () => {
    const { socket, fake, open, gateway } = await opened();
    const quiet = await open('?token=token-b').ready();
    socket.say('One more thing');
    await fake.heard(1);
    const drained = gateway.drain(10_000);
    expect(await open('?token=token-a').untilClosed()).toMatchObject({ code: 503 });
    expect(await quiet.untilClosed()).toEqual({ code: 1001, reason: 'draining' });
    await fake.answer('Here ', 'it is.');
    expect(await socket.untilClosed()).toEqual({ code: 1001, reason: 'draining' });
    expect(socket.received.slice(-3).map(({ type }) => type)).toEqual(['complete', 'result', 'error']);
    await drained;
    expect([fake.closed, gateway.active]).toEqual([true, 0]);
  });

  it('does not wait for ever for an answer', async () => {
    const { socket, fake, gateway } = await opened();
    socket.say('One more thing');
    await fake.heard(1);
    await gateway.drain(50);
    expect(await socket.untilClosed()).toEqual({ code: 1001, reason: 'draining' });
    expect(fake.closed).toBe(true);
  });
});
