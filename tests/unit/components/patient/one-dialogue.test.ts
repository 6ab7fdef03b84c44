import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { unansweredMs } from '#components/patient/conversation/link/delivery-watch.ts';
import { shownOpenings } from '#components/patient/conversation/store/state.ts';
import { stateLine } from '#components/patient/conversation/store/state-line.ts';
import { typingLapseMs, typingRepeatMs } from '#contract/channels/typing.ts';
import { openingSchema } from '#contract/http/availability.ts';
import { pickSlotTimeoutMs } from '#contract/rpc/pick-slot.ts';
import { reviewDetailsTimeoutMs } from '#contract/rpc/review-details.ts';
import { fakeConversation, golden, message, settle, storedConversation } from './fake-conversation.ts';

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

const openings = golden.draft.openings.map((opening) => openingSchema.parse(opening));
const [ten, later] = openings;
if (!ten || !later) throw new Error('the golden draft has openings');
const slots = { v: 1, rev: 3, openings } as const;
const details = { v: 1, first: 'Jane', last: 'Miller', phone: '+12175550112', birthDate: '1990-05-17' } as const;
const picked = { outcome: 'picked', startsAt: ten.startsAt, provider: ten.provider, operatory: ten.operatory };

/** A conversation in which the receptionist has asked for a time; `answered` is what it has heard. */
async function asked() {
  const conversation = fakeConversation();
  const room = await conversation.begin();
  const answered: unknown[] = [];
  const ask = (request: Parameters<typeof room.told.pickSlot>[0] = slots) => {
    void room.told.pickSlot(request, pickSlotTimeoutMs).then((answer) => answered.push(answer));
    return settle();
  };
  const askForReview = () => {
    void room.told.reviewDetails(details, reviewDetailsTimeoutMs).then((answer) => answered.push(answer));
    return settle();
  };
  return { ...conversation, answered, ask, askForReview };
}

describe('what is pressed', () => {
  it('stands on the page before the room is given it', async () => {
    const put: (() => void)[] = [];
    const { client, begin, state, texts } = fakeConversation({ afterPaint: (act) => put.push(act) });
    const room = await begin();
    const paint = async () => {
      for (const act of put.splice(0)) act();
      await settle();
    };

    client.send('A cleaning, please');
    expect(texts()).toEqual(['patient: A cleaning, please (queued)']);
    expect(room.sent).toEqual([]);
    await paint();
    expect(room.sent).toEqual(['A cleaning, please']);
    expect(texts()).toEqual(['patient: A cleaning, please (sent)']);

    client.chooseOpening(ten, 'ten', 'Ten, please');
    client.chooseOpening(later, 'later', 'Later, please');
    expect(state().chosenOpening).toBe('ten');
    await paint();
    await paint();
    expect(room.sent).toEqual(['A cleaning, please', 'Ten, please']);
  });

  it('waits for the next room when this one goes before it was handed over', async () => {
    const put: (() => void)[] = [];
    const { client, begin, kept, texts } = fakeConversation({ afterPaint: (act) => put.push(act) });
    const room = await begin();
    client.send('A cleaning, please');
    client.stop();
    for (const act of put.splice(0)) act();
    await settle();
    expect(room.sent).toEqual([]);
    expect(texts()).toEqual(['patient: A cleaning, please (queued)']);
    expect(kept.unsent.map(({ text }) => text)).toEqual(['A cleaning, please']);
  });
});

describe('a question for a time', () => {
  it('shows its openings before the draft is here, and a tap answers it once, as the patient’s own line', async () => {
    const { client, room, state, texts, answered, ask } = await asked();
    await ask();
    expect(shownOpenings(state())).toHaveLength(openings.length);
    client.chooseOpening(ten, 'ten', 'Tuesday at 10');
    client.chooseOpening(later, 'later', 'Tuesday at 11');
    await settle();
    expect(answered).toEqual([picked]);
    expect(room().sent).toEqual([]);
    expect(texts()).toEqual(['patient: Tuesday at 10 (sent)']);
    expect(state().question).toBeNull();
  });

  it('is closed by words, and a tap is words again', async () => {
    const { client, room, answered, ask } = await asked();
    await ask();
    client.send('Something later, please');
    await settle();
    expect(answered).toEqual([{ outcome: 'closed' }]);
    client.chooseOpening(ten, 'ten', 'Tuesday at 10');
    await settle();
    expect(room().sent).toEqual(['Something later, please', 'Tuesday at 10']);
  });

  it('is closed by the first key, by newer openings, and by a newer question', async () => {
    const { client, room, answered, ask } = await asked();
    await ask();
    client.typed();
    await settle();
    expect(answered).toHaveLength(1);
    await ask();
    await room().showDraft({ ...golden.draft, rev: 3 });
    expect(answered).toHaveLength(1);
    await room().showDraft({ ...golden.draft, rev: 4 });
    expect(answered).toHaveLength(2);
    await ask({ ...slots, rev: 5 });
    await ask({ ...slots, rev: 6 });
    expect(answered).toHaveLength(3);
    expect(answered).toEqual(Array(3).fill({ outcome: 'closed' }));
  });

  it('about older openings than the page shows is answered at once', async () => {
    const { room, state, answered, ask } = await asked();
    await room().showDraft({ ...golden.draft, rev: 4 });
    await ask();
    expect(answered).toEqual([{ outcome: 'closed' }]);
    expect(state().question).toBeNull();
  });

  it('nobody waits for any more is over: a tap says it in words', async () => {
    const { client, room, answered, ask } = await asked();
    await ask();
    await elapse(pickSlotTimeoutMs);
    expect(answered).toEqual([{ outcome: 'closed' }]);
    client.chooseOpening(ten, 'ten', 'Tuesday at 10');
    await settle();
    expect(room().sent).toEqual(['Tuesday at 10']);
  });

  it('whose answer was lost on its way is said in words', async () => {
    const { api, client, room, ask } = await asked();
    api.current.mockResolvedValue(storedConversation());
    await ask();
    client.chooseOpening(ten, 'ten', 'Tuesday at 10');
    await elapse(unansweredMs);
    expect(room().sent).toEqual(['Tuesday at 10']);
  });

  it('that was answered stands in the transcript once, however the receptionist wrote it down', async () => {
    const { api, client, room, texts, ask } = await asked();
    await ask();
    client.chooseOpening(ten, 'ten', 'Tuesday at 10');
    await room().say('SG_1', 'And your name?');
    const messages = [message('s1', 'patient', 'Tues. 10:00'), message('s2', 'receptionist', 'And your name?')];
    api.current.mockResolvedValue(storedConversation({ messages }));
    client.send('Jane Miller');
    room().told.reconnecting();
    room().told.reconnected();
    await settle();
    expect(texts()).toEqual([
      'patient: Tues. 10:00 (sent)',
      'receptionist: And your name? (done)',
      'patient: Jane Miller (sent)',
    ]);
  });

  it('ends with the room it was asked in', async () => {
    const { room, state, answered, ask } = await asked();
    await ask();
    room().told.agentGone();
    await settle();
    expect(answered).toEqual([{ outcome: 'closed' }]);
    expect(state().question).toBeNull();
  });
});

describe('a question for the details', () => {
  it('is answered as right or mended, as the patient’s own line', async () => {
    const { client, room, state, texts, answered, askForReview } = await asked();
    await askForReview();
    expect(state().question).toMatchObject({ kind: 'details', request: details });
    client.answerReview({ outcome: 'mended', first: 'Jane', last: 'Mills' }, 'A correction: the name is Jane Mills.');
    await settle();
    expect(answered).toEqual([{ outcome: 'mended', first: 'Jane', last: 'Mills' }]);
    expect(texts()).toEqual(['patient: A correction: the name is Jane Mills. (sent)']);
    expect(room().sent).toEqual([]);
  });

  it('stays while the patient writes and is closed when they send it', async () => {
    const { client, answered, askForReview } = await asked();
    await askForReview();
    client.typed();
    await settle();
    expect(answered).toEqual([]);
    client.send('Yes');
    await settle();
    expect(answered).toEqual([{ outcome: 'closed' }]);
  });

  it('answered too late is said in words', async () => {
    const { client, room, askForReview } = await asked();
    await askForReview();
    await elapse(reviewDetailsTimeoutMs);
    client.answerReview({ outcome: 'right' }, "Yes, that's right.");
    await settle();
    expect(room().sent).toEqual(["Yes, that's right."]);
  });
});

describe('asking for the details once more', () => {
  it('goes by the method, and fails when nothing comes of it', async () => {
    const { client, room, begin } = fakeConversation();
    await expect(client.resendDetails(golden.details.id)).rejects.toThrow();
    await begin();
    await client.resendDetails(golden.details.id);
    expect(room().resendDetails).toHaveBeenCalledWith({ v: 1, appointmentId: golden.details.id });
    room().resendDetails.mockResolvedValueOnce({ sent: 0 });
    await expect(client.resendDetails(golden.details.id)).rejects.toThrow();
  });
});

describe('typing', () => {
  it('is told at once, then now and then while it lasts, and ends with the message', async () => {
    const { client, room, begin } = fakeConversation();
    client.typed();
    await begin();
    await elapse(typingRepeatMs);
    for (let keys = 0; keys < 10; keys++) {
      client.typed();
      await elapse(typingRepeatMs / 5);
    }
    expect(room().typed).toEqual([true, true]);
    client.send('Hello');
    expect(room().typed).toEqual([true, true, false]);
    client.stoppedTyping();
    expect(room().typed).toHaveLength(3);
  });

  it('of the other side shows while it is told, and lapses by itself', async () => {
    const { room, state, begin } = fakeConversation();
    await begin();
    room().told.typing(true);
    expect(stateLine(state())).not.toBe('yourTurn');
    await elapse(typingLapseMs);
    expect(state().typing).toBe(false);
    expect(stateLine(state())).toBe('yourTurn');
  });
});

describe('a person of the practice', () => {
  it('who takes over is named, and the receptionist is back when the state says so', async () => {
    const { api, room, state, texts, begin } = fakeConversation();
    await begin();
    api.current.mockResolvedValue(storedConversation({ answeredBy: 'staff' }));
    room().state('handoff');
    await elapse(1000);
    expect(stateLine(state())).toBe('staffHere');
    room().told.typing(true);
    expect(stateLine(state())).toBe('staffWriting');
    await room().sayAsStaff('Hello, this is Dana.');
    expect(texts()).toEqual(['staff: Hello, this is Dana. (done)']);
    room().state('booking');
    expect(stateLine(state())).toBe('yourTurn');
    // What is stored may be a moment behind that.
    room().told.reconnecting();
    room().told.reconnected();
    await settle();
    expect(state().answeredBy).toBe('receptionist');
  });
});
