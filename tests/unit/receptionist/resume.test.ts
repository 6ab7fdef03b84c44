import { describe, expect, it } from 'vitest';
import { frameOf, respond } from '#agent/receptionist/builtin/brain.ts';
import type { HistoryItem } from '#agent/receptionist/builtin/history.ts';
import { toolNames } from '#agent/receptionist/tool-contract/names.ts';
import { Conversation, monday } from './conversation.ts';

const plays: readonly (readonly string[])[] = [
  ['I need a cleaning', 'next Tuesday', 'neither', 'anything later?', 'the first one', 'Ann Lee', 'wait, make it 2 pm'],
  [
    'cleaning tomorrow at 10',
    'where do I park?',
    'Ann Lee',
    '1/2/1990',
    '2175550111',
    'yes',
    'yes',
    'send me the details',
  ],
  ['Hola, necesito una limpieza', 'el jueves por la tarde', 'la segunda', 'Ana Ruiz'],
  ['my jaw is swollen and I cannot breathe', 'Ann Lee 2175550111'],
  ['blorb', 'flim', 'zzz', 'yes', 'Ann Lee'],
  ['I need to move my appointment', 'Ann Lee, 1/2/1990', '111111', 'nothing came', 'I lost that phone', '2175550111'],
  [
    'cleaning tomorrow at 10',
    'Ann Lee, 1/2/1990, 2175550111',
    'yes',
    'make it 2 pm instead',
    'yes',
    'cancel it',
    'yes',
  ],
  [
    'cleanings for my two kids and me',
    'Ann Lee 1/2/1990, Bo Lee 5/5/2015, Cy Lee 6/6/2018',
    '2175550111',
    'side by side',
  ],
];

describe('a conversation taken up by another worker', () => {
  it.each(plays.map((texts) => [texts[0], texts] as const))('gives the same frame and turn: %s', (_name, texts) => {
    const c = new Conversation();
    for (const text of texts) {
      c.say(text);
      const stored: HistoryItem[] = JSON.parse(JSON.stringify(c.history));
      expect(frameOf(stored, c.ctx)).toEqual(c.frame);
      expect(c.replayed).toEqual(c.frame);
      expect(respond(stored, c.ctx)).toEqual(respond(c.history, c.ctx));
    }
  });

  it('does not depend on whether the words or the calls were stored first', () => {
    const c = new Conversation();
    c.sayAll('I need a cleaning, this is Ann Lee', 'tomorrow at 10');
    const swapped = [...c.history];
    const words = swapped.findIndex((i) => i.type === 'receptionist' && i.id !== swapped[0]?.id);
    const [message] = swapped.splice(words, 1);
    const note = swapped.findIndex((i, at) => at >= words && i.type === 'output' && i.name === toolNames.noteDetails);
    expect(note).toBeGreaterThan(0);
    if (message) swapped.splice(note + 1, 0, message);
    expect(frameOf(swapped, c.ctx)).toEqual(c.frame);
  });

  it('says what it had begun to say when it was interrupted before a word', () => {
    const c = new Conversation();
    c.say('I need a cleaning');
    const history = c.history.filter((item, i) => !(item.type === 'receptionist' && i > 0));
    history.push({ type: 'caller', id: 'x', text: 'tomorrow at 10', atMs: monday + 60_000 });
    const turn = respond(history, c.ctx);
    expect(turn.toolCalls.map((call) => call.name)).toContain(toolNames.findOpenings);
  });
});

describe('a conversation begun by another model', () => {
  const opening = {
    visitType: 'cleaning',
    provider: 'martinez',
    providerName: 'Rosa Martinez',
    operatory: 'HYG1',
    startsAt: '2026-12-01T10:00:00-06:00',
    endsAt: '2026-12-01T10:45:00-06:00',
  };
  const item = (n: number, rest: object) => ({ id: `i${n}`, atMs: monday + n * 1000, ...rest }) as HistoryItem;
  const begun = (words: string): HistoryItem[] => [
    item(0, { type: 'receptionist', text: 'Welcome!' }),
    item(1, { type: 'caller', text: 'Hi, I want my teeth cleaned on December 1' }),
    item(2, {
      type: 'call',
      callId: 'a',
      name: toolNames.noteDetails,
      arguments: '{"intent":"booking","visitType":"cleaning"}',
    }),
    item(3, { type: 'output', callId: 'a', name: toolNames.noteDetails, output: '', isError: false }),
    item(4, {
      type: 'call',
      callId: 'b',
      name: toolNames.findOpenings,
      arguments: '{"visitType":"cleaning","from":"2026-12-01"}',
    }),
    item(5, {
      type: 'output',
      callId: 'b',
      name: toolNames.findOpenings,
      output: JSON.stringify({ timeZone: 'America/Chicago', openings: [opening], nearest: [], next: '' }),
      isError: false,
    }),
    item(6, { type: 'receptionist', text: words }),
  ];
  const ctx = new Conversation().ctx;
  const after = (words: string, text: string) => respond([...begun(words), item(7, { type: 'caller', text })], ctx);

  it('takes a yes to its offer', () => {
    const turn = after('I found Tuesday, December 1 at 10 AM with Rosa. Would that work for you?', 'yes that works');
    expect(turn.toolCalls.at(-1)).toMatchObject({
      name: toolNames.holdOpening,
      arguments: { provider: 'martinez', startsAt: opening.startsAt },
    });
  });

  it('takes the answer to its question', () => {
    const frame = frameOf(
      [...begun('Lovely! Could you tell me your full name?'), item(7, { type: 'caller', text: 'Ann Lee' })],
      ctx,
    );
    expect(frame.patient).toEqual({ first: 'Ann', last: 'Lee' });
  });

  it('books what was read back by it', () => {
    const history = [
      ...begun('I found Tuesday, December 1 at 10 AM with Rosa. Would that work for you?'),
      item(7, { type: 'caller', text: 'yes. I am Ann Lee, born 1/2/1990, 217-555-0111' }),
      item(8, {
        type: 'call',
        callId: 'c',
        name: toolNames.holdOpening,
        arguments: JSON.stringify({ visitType: 'cleaning', provider: 'martinez', startsAt: opening.startsAt }),
      }),
      item(9, {
        type: 'output',
        callId: 'c',
        name: toolNames.holdOpening,
        output: JSON.stringify({ outcome: 'held', opening, heldUntil: '2026-11-23T09:10:00-06:00', next: '' }),
        isError: false,
      }),
      item(10, {
        type: 'receptionist',
        text: 'So: a cleaning on Tuesday, December 1 at 10 AM with Rosa for Ann Lee, 217-555-0111. Is that correct?',
      }),
      item(11, { type: 'caller', text: 'yes' }),
    ];
    expect(respond(history, ctx).toolCalls.at(-1)).toMatchObject({
      name: toolNames.bookAppointment,
      arguments: { startsAt: opening.startsAt, patient: { first: 'Ann', last: 'Lee', phone: '+12175550111' } },
    });
  });

  const own = {
    id: '00000000-0000-4000-8000-000000000001',
    code: 'K7M2QX',
    status: 'booked',
    visitType: 'cleaning',
    visitTypeName: 'Cleaning',
    provider: 'martinez',
    providerName: 'Rosa Martinez',
    startsAt: '2026-12-03T10:00:00-06:00',
    date: 'Thursday, December 3',
    time: '10:00 AM',
    changeNotice: 'in_time',
  };
  const verified = (intent: string, ...rest: HistoryItem[]): HistoryItem[] => [
    item(0, { type: 'receptionist', text: 'Welcome!' }),
    item(1, { type: 'caller', text: 'I want to change my appointment. Ann Lee, 1/2/1990, code K7M2QX' }),
    item(2, { type: 'call', callId: 'a', name: toolNames.noteDetails, arguments: JSON.stringify({ intent }) }),
    item(3, { type: 'output', callId: 'a', name: toolNames.noteDetails, output: '', isError: false }),
    item(4, {
      type: 'call',
      callId: 'b',
      name: toolNames.verifyCaller,
      arguments: '{"birthDate":"1990-01-02","appointmentCode":"K7M2QX"}',
    }),
    item(5, {
      type: 'output',
      callId: 'b',
      name: toolNames.verifyCaller,
      output: JSON.stringify({ outcome: 'verified', first: 'Ann', appointments: [own], next: '' }),
      isError: false,
    }),
    ...rest,
  ];

  it('cancels what another model asked about', () => {
    const history = [
      ...verified(
        'cancelling',
        item(6, { type: 'receptionist', text: 'Your cleaning is on December 3. Shall I cancel it?' }),
      ),
      item(7, { type: 'caller', text: 'yes' }),
    ];
    expect(respond(history, ctx).toolCalls.at(-1)).toMatchObject({
      name: toolNames.cancelAppointment,
      arguments: { appointmentId: own.id },
    });
  });

  it('moves to what another model read back', () => {
    const history = [
      ...verified(
        'rescheduling',
        item(6, {
          type: 'call',
          callId: 'c',
          name: toolNames.findOpenings,
          arguments: JSON.stringify({ visitType: 'cleaning', appointmentId: own.id, from: '2026-12-01' }),
        }),
        item(7, {
          type: 'output',
          callId: 'c',
          name: toolNames.findOpenings,
          output: JSON.stringify({ timeZone: 'America/Chicago', openings: [opening], nearest: [], next: '' }),
          isError: false,
        }),
        item(8, {
          type: 'receptionist',
          text: 'So it moves to Tuesday, December 1 at 10 AM with Rosa. Is that correct?',
        }),
      ),
      item(9, { type: 'caller', text: 'yes please' }),
    ];
    expect(respond(history, ctx).toolCalls.at(-1)).toMatchObject({
      name: toolNames.rescheduleAppointment,
      arguments: { appointmentId: own.id, provider: 'martinez', startsAt: opening.startsAt },
    });
  });
});
