// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useSyncExternalStore } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConversationView } from '#components/patient/conversation/conversation.tsx';
import type { ClientParts, ConversationClient } from '#components/patient/conversation/link/conversation-client.ts';
import { browserKind } from '#components/patient/conversation/views/voice/browser-kind.ts';
import type { PracticeFacts } from '#components/patient/practice-facts.ts';
import { wordsFor } from '#locales/words-for.ts';
import { fakeConversation, message, openStream, settle, storedConversation, textStream } from './fake-conversation.ts';

const words = wordsFor('en');
const practice: PracticeFacts = {
  name: 'Bright Smile Dental',
  logo: null,
  phone: '+15551234567',
  phoneDisplay: '(555) 123-4567',
  timeZone: 'America/Chicago',
  city: 'Springfield',
  address: '123 Main Street',
  open: { isOpen: false, words: 'Opens Monday at 8:00 AM' },
};

beforeEach(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Page({ client, speech }: { client: ConversationClient; speech: boolean }) {
  const state = useSyncExternalStore(client.store.subscribe, client.store.getState);
  return (
    <ConversationView
      client={client}
      state={state}
      words={words}
      practice={practice}
      nowMs={Date.parse('2026-11-24T15:20:00-06:00')}
      speech={speech}
      takeFocus
    />
  );
}

async function openPage(parts: Partial<ClientParts> = {}, speech = true) {
  const conversation = fakeConversation(parts);
  render(<Page client={conversation.client} speech={speech} />);
  const room = await act(() => conversation.begin());
  return { ...conversation, opened: room, user: userEvent.setup() };
}

const button = (name: string) => screen.getByRole('button', { name });
const refusal = (name: string) => new DOMException('no', name);

describe('the microphone', () => {
  it('is not offered where nobody can hear it', async () => {
    await openPage({}, false);
    expect(screen.queryByRole('button', { name: words.talk.microphone.turnOn })).toBeNull();
  });

  it('asks, is heard, is muted and heard again by the same button; typing goes on beside it', async () => {
    const { opened, user, state } = await openPage();
    const asked = Promise.withResolvers<string | null>();
    opened.voice.turnOn.mockReturnValueOnce(asked.promise);
    await user.click(button('Speak'));
    expect(screen.getByText(words.talk.microphone.asking.title)).toBeTruthy();
    await act(async () => {
      asked.resolve('built-in');
      await settle();
    });
    expect(screen.getByText(words.talk.microphone.on)).toBeTruthy();
    expect(opened.voice.play).toHaveBeenCalledWith(true);

    await user.click(button('Mute the microphone'));
    expect(opened.voice.mute).toHaveBeenCalledTimes(1);
    expect(screen.getByText(words.talk.microphone.muted)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Your message' }), 'Hello{Enter}');
    expect(opened.sent).toEqual(['Hello']);
    await user.click(button('Speak again'));
    expect(state().voice.microphone).toBe('on');
  });

  it.each([
    ['NotAllowedError', 'refused'],
    ['NotFoundError', 'missing'],
    ['NotReadableError', 'busy'],
    ['SomethingElse', 'failed'],
  ] as const)('that ends with %s is "%s", with the next step and the way back to typing', async (name, problem) => {
    const { opened, user, state } = await openPage();
    opened.voice.turnOn.mockRejectedValueOnce(refusal(name));
    await user.click(button('Speak'));
    expect(state().voice).toMatchObject({ microphone: 'off', problem });
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain(words.talk.microphone.trouble[problem].title);
    if (problem === 'refused') expect(alert.textContent).toContain('allow the microphone');

    await user.click(button('Try again'));
    expect(state().voice).toMatchObject({ microphone: 'on', problem: null });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is not asked for on a page that may not have it', async () => {
    const { opened, user } = await openPage({ mayAskForMicrophone: () => false });
    await user.click(button('Speak'));
    expect(opened.voice.turnOn).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain(words.talk.microphone.trouble.insecure.title);
    await user.click(button('Go on by typing'));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Your message' }));
  });

  it('can be another one, and the sound can be turned off and on', async () => {
    const { opened, user } = await openPage();
    opened.voice.microphones.mockResolvedValue([
      { id: 'built-in', name: 'Built-in' },
      { id: 'headset', name: 'Headset' },
    ]);
    await user.click(button('Speak'));
    await act(settle);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Microphone' }), 'Headset');
    expect(opened.voice.turnOn).toHaveBeenLastCalledWith('headset');
    await user.click(button('Turn sound off'));
    expect(opened.voice.play).toHaveBeenLastCalledWith(false);
    await user.click(button('Turn sound on'));
    expect(opened.voice.play).toHaveBeenLastCalledWith(true);
  });

  it('that is unplugged is said, and sound that the browser holds back has its button', async () => {
    const { opened, user } = await openPage();
    await user.click(button('Speak'));
    await act(async () => opened.told.voice({ isBlocked: true }));
    expect(screen.getByText(words.talk.sound.blocked)).toBeTruthy();
    await user.click(button('Turn sound on'));
    expect(opened.voice.play).toHaveBeenLastCalledWith(true);
    await act(async () => opened.told.voice({ microphoneLost: true }));
    expect(screen.getByRole('alert').textContent).toContain(words.talk.microphone.trouble.missing.title);
  });

  it('is on again in the next room when it was on in the last', async () => {
    const { opened, user, state, room } = await openPage();
    await user.click(button('Speak'));
    await act(async () => {
      opened.told.over('lost');
      await settle();
    });
    await act(settle);
    room(1).arrive('agent-2');
    await act(settle);
    expect(room(1).voice.turnOn).toHaveBeenCalled();
    expect(state().voice.microphone).toBe('on');
  });

  it('is allowed again in the way of the browser', () => {
    expect(browserKind('Mozilla/5.0 (X11; Linux) Gecko/20100101 Firefox/146.0')).toBe('firefox');
    expect(browserKind('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Version/19.0 Mobile Safari/604.1')).toBe('safari');
    expect(browserKind('Mozilla/5.0 (Linux; Android 16) Chrome/143.0 Mobile Safari/537.36')).toBe('chromium');
  });
});

describe('what is said aloud', () => {
  it('is written as it is understood, later words in place of earlier ones, and stays in the stored transcript', async () => {
    const { opened, texts, api, client } = await openPage();
    await act(() => opened.hear('SG_1', 'I would', false));
    expect(screen.getByText(/I would …/)).toBeTruthy();
    await act(() => opened.hear('SG_1', 'I would like a cleaning.', false));
    await act(() => opened.hear('SG_1', 'I would like a cleaning.'));
    await act(() => opened.hear('SG_2', 'As soon as possible.'));
    expect(texts()).toEqual(['patient: I would like a cleaning. (done)', 'patient: As soon as possible. (done)']);
    expect(opened.sent).toEqual([]);

    // The server has the turn as one message.
    const messages = [message('m1', 'patient', 'I would like a cleaning. As soon as possible.')];
    api.current.mockResolvedValue(storedConversation({ messages }));
    await act(async () => {
      client.store.dispatch({ type: 'snapshot', conversation: storedConversation({ messages }), newsSince: false });
    });
    expect(texts()).toEqual(['patient: I would like a cleaning. As soon as possible. (sent)']);
  });
});

describe('an answer', () => {
  it('can be stopped by the button in the place of Send, or by Escape; what was said stays, cut short', async () => {
    const { opened, user, texts } = await openPage();
    await user.type(screen.getByRole('textbox', { name: 'Your message' }), 'What are your hours?{Enter}');
    const said = openStream<string>();
    await act(async () => {
      opened.state('booking', 'speaking');
      opened.told.transcription(textStream(said.chunks, { 'lk.segment_id': 's1' }));
      said.push('We are open ');
      await settle();
    });
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(opened.stop).toHaveBeenCalledTimes(1);
    expect(texts().at(-1)).toBe('receptionist: We are open  (interrupted)');
    expect(screen.getByText(words.conversation.cutShort)).toBeTruthy();

    opened.stop.mockResolvedValueOnce(false);
    await act(async () => opened.state('booking', 'thinking'));
    await screen.findByRole('button', { name: 'Stop' });
    await user.keyboard('{Escape}');
    expect(opened.stop).toHaveBeenCalledTimes(2);
  });

  it('that is being given does not take Send away from who has written on', async () => {
    const { opened, user } = await openPage();
    await act(async () => opened.state('booking', 'thinking'));
    await screen.findByRole('button', { name: 'Stop' });
    await user.type(screen.getByRole('textbox', { name: 'Your message' }), 'And one more thing');
    expect(button('Send')).toBeTruthy();
  });
});

describe('a person', () => {
  it('can be called, asked for here, or left a message, and it is said when somebody will see it', async () => {
    const { opened, user } = await openPage();
    await user.click(button('Talk to a person'));
    const ways = within(screen.getByRole('list', { name: words.talk.person.title }));
    const call = ways.getByRole('link', { name: 'Call (555) 123-4567' });
    expect(call.getAttribute('href')).toBe('tel:+15551234567');
    const here = ways.getByRole('button', { name: /Ask for a person here/ });
    expect(here.textContent).toContain('Opens Monday at 8:00 AM');
    await user.click(here);
    expect(opened.sent).toEqual([words.talk.person.say]);

    await user.click(button('Talk to a person'));
    await user.click(button('Leave a message'));
    expect(screen.getByRole('heading', { name: words.note.title })).toBeTruthy();
  });
});

describe('ending', () => {
  it('that cannot be told is said kindly', async () => {
    const { api, user } = await openPage();
    api.end.mockRejectedValueOnce(new Error('offline'));
    await user.click(button('End'));
    await user.click(await screen.findByRole('button', { name: 'End it' }));
    expect(await screen.findByText(words.talk.ending.alone.title)).toBeTruthy();
  });
});
