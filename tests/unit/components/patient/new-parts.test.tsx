// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useSyncExternalStore } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConversationView } from '#components/patient/conversation/conversation.tsx';
import type { ConversationClient } from '#components/patient/conversation/link/conversation-client.ts';
import { clausesOf, SetWords } from '#components/patient/conversation/views/set-words.tsx';
import { pickSlotTimeoutMs } from '#contract/rpc/pick-slot.ts';
import { type ReviewDetailsRequest, reviewDetailsTimeoutMs } from '#contract/rpc/review-details.ts';
import type { Language } from '#locales/language.ts';
import { wordsFor } from '#locales/words-for.ts';
import { fakeConversation, golden, refusal, settle, storedConversation } from './fake-conversation.ts';

const practice = {
  name: 'Bright Smile Dental',
  logo: null,
  phone: '+15551234567',
  phoneDisplay: '(555) 123-4567',
  timeZone: 'America/Chicago',
  city: 'Springfield',
  address: '123 Main Street, Suite 200, Springfield, IL 62701',
};
const details: ReviewDetailsRequest = {
  v: 1,
  first: 'Jane',
  last: 'Miler',
  phone: '+12175550112',
  birthDate: '1990-05-17',
};

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(cleanup);

function Page({ client, language }: { client: ConversationClient; language: Language }) {
  const { store } = client;
  const state = useSyncExternalStore(store.subscribe, store.getState);
  return (
    <ConversationView
      client={client}
      state={state}
      words={wordsFor(language)}
      practice={practice}
      nowMs={Date.parse('2026-11-24T15:20:00-06:00')}
      speech={false}
      takeFocus
    />
  );
}

async function openPage({
  language = 'en' as Language,
  stored = null as ReturnType<typeof storedConversation> | null,
} = {}) {
  const conversation = fakeConversation({ stored });
  render(<Page client={conversation.client} language={language} />);
  await act(() => conversation.begin());
  return { ...conversation, user: userEvent.setup() };
}

const field = () => screen.getByRole('textbox', { name: 'Your message' });
const live = () => document.querySelector('[aria-live="polite"]')?.textContent;

describe('the confirmation’s words', () => {
  const text = golden.confirmation.chunks.join('');

  it('are cut at their pauses and nowhere else', () => {
    const clauses = clausesOf(text);
    expect(clauses.join('')).toBe(text);
    expect(clauses.length).toBeGreaterThan(4);
    expect(clausesOf('At 10:00, with Dr. Patel.\nCome early')).toEqual([
      'At 10:00,',
      ' with Dr.',
      ' Patel.',
      '\nCome early',
    ]);
    expect(clausesOf('')).toEqual([]);
  });

  it('are in the page at once and appear one clause after the other', () => {
    const { container, rerender } = render(<SetWords text={text} staged />);
    expect(container.textContent).toBe(text);
    const delays = [...container.querySelectorAll('span')].map(({ style }) =>
      Number.parseInt(style.animationDelay, 10),
    );
    expect(delays).toEqual([...delays].sort((a, b) => a - b));
    expect(new Set(delays).size).toBe(delays.length);
    const first = container.querySelector('span');
    rerender(<SetWords text={`${text} And more.`} staged />);
    expect(container.querySelector('span')).toBe(first);
    rerender(<SetWords text={text} staged={false} />);
    expect(container.querySelector('span')).toBeNull();
    expect(container.textContent).toBe(text);
  });

  it('are heard once, whatever comes again', async () => {
    const { room } = await openPage();
    await act(() => room().sendDetails());
    await act(() => room().confirm());
    expect(live()).toBe(text);
    await act(() => room().say('SG_1', 'Anything else?'));
    await act(() => room().confirm());
    await act(() => room().sendDetails());
    expect(live()).toBe('Anything else?');
  });
});

describe('a card of which something is missing', () => {
  it('offers to ask for it again, busy while it waits, honest when nothing comes', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { room, user, api } = await openPage();
    api.current.mockRejectedValue(refusal(null, null));
    await act(() => room().sendDetails());
    expect(screen.queryByRole('button', { name: 'Send the details again' })).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(5000));
    let fail = (_: unknown) => {};
    room().resendDetails.mockReturnValueOnce(
      new Promise((_, reject) => {
        fail = reject;
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Send the details again' }));
    const busy = screen.getByRole('button', { name: 'Asking for them…' });
    await user.click(busy);
    expect(room().resendDetails).toHaveBeenCalledTimes(1);
    await act(async () => fail(new Error('no answer')));
    expect(screen.getByRole('alert').textContent).toContain('Your appointment stands');
    await user.click(screen.getByRole('button', { name: 'Send the details again' }));
    await act(() => room().confirm());
    expect(screen.queryByRole('button', { name: 'Send the details again' })).toBeNull();
    vi.useRealTimers();
  });
});

describe('looking over the details', () => {
  async function openReview(language: Language = 'en') {
    const page = await openPage({ language });
    const answered: unknown[] = [];
    await act(async () => {
      void page
        .room()
        .told.reviewDetails(details, reviewDetailsTimeoutMs)
        .then((answer) => answered.push(answer));
      await settle();
    });
    return { ...page, answered };
  }

  it('leaves the focus where it is, is announced, and one press says that all is right', async () => {
    const { user, answered, texts } = await openReview();
    expect(document.activeElement).toBe(field());
    expect(live()).toContain('Is this written right?');
    const form = screen.getByRole('region', { name: 'Is this written right?' });
    expect(within(form).getByLabelText('Phone')).toHaveProperty('value', '(217) 555-0112');
    await user.click(within(form).getByRole('button', { name: 'That’s right' }));
    await act(settle);
    expect(answered).toEqual([{ outcome: 'right' }]);
    expect(texts()).toEqual(["patient: Yes, that's right. (sent)"]);
    expect(screen.queryByRole('region', { name: 'Is this written right?' })).toBeNull();
    expect(document.activeElement).toBe(field());
  });

  it('sends back what was mended, and only that is said', async () => {
    const { user, answered, texts } = await openReview();
    const last = screen.getByLabelText('Last name');
    await user.clear(last);
    await user.type(last, 'Miller{Enter}');
    await act(settle);
    expect(answered).toEqual([
      { outcome: 'mended', first: 'Jane', last: 'Miller', phone: '+12175550112', birthDate: '1990-05-17' },
    ]);
    expect(texts()).toEqual(['patient: A correction: the name is Jane Miller. (sent)']);
  });

  it('says in place what cannot be right, goes there, and keeps what was written', async () => {
    const { user, answered } = await openReview();
    await user.clear(screen.getByLabelText('Phone'));
    await user.type(screen.getByLabelText('Phone'), '12');
    fireEvent.change(screen.getByLabelText('Date of birth'), { target: { value: '2030-01-01' } });
    await user.clear(screen.getByLabelText('First name'));
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      'Please write your first name.',
      'Please write the whole number, with its area code.',
      'Please write the day you were born, for example 05/17/1990.',
    ]);
    expect(document.activeElement).toBe(screen.getByLabelText('First name'));
    expect(screen.getByLabelText('Phone')).toHaveProperty('value', '12');
    expect(answered).toEqual([]);
  });

  it('goes away when the patient writes instead', async () => {
    const { user, answered } = await openReview();
    await user.type(field(), 'My name is spelled Miller{Enter}');
    await act(settle);
    expect(answered).toEqual([{ outcome: 'closed' }]);
    expect(screen.queryByRole('region', { name: 'Is this written right?' })).toBeNull();
  });

  it('speaks Spanish', async () => {
    const { user, texts } = await openReview('es');
    await user.click(screen.getByRole('button', { name: 'Está bien' }));
    expect(texts()).toEqual(['patient: Sí, es correcto. (sent)']);
  });
});

describe('a question for a time', () => {
  it('is answered by a tap on an opening, and shows like written words', async () => {
    const { room, user, texts } = await openPage();
    const answered: unknown[] = [];
    await act(async () => {
      const request = { v: 1 as const, rev: 2, openings: golden.draft.openings };
      void room()
        .told.pickSlot(request, pickSlotTimeoutMs)
        .then((answer) => answered.push(answer));
      await settle();
    });
    await user.click(screen.getByRole('button', { name: /10:00 AM/ }));
    await act(settle);
    expect(answered).toMatchObject([{ outcome: 'picked', startsAt: '2026-12-01T10:00:00-06:00' }]);
    expect(room().sent).toEqual([]);
    expect(texts()).toEqual(['patient: Tuesday, December 1 at 10:00 AM with Rosa Martinez (sent)']);
  });
});

describe('a document', () => {
  const card = () =>
    new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), new Uint8Array(996)], 'card.jpg', { type: 'image/jpeg' });

  it('is chosen after what may be sent was said, shows its progress, and can be cancelled and sent again', async () => {
    const { room, user } = await openPage();
    let sent = (_: number) => {};
    room().sendDocument.mockImplementationOnce(async (_document, onSent, signal) => {
      sent = onSent;
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    const attach = screen.getByRole('button', { name: 'Send a photo or PDF' });
    await user.click(attach);
    expect(attach.getAttribute('aria-expanded')).toBe('true');
    const panel = screen.getByRole('region', { name: 'Send a photo or PDF' });
    expect(panel.textContent).toContain('up to 5 MB');
    expect(screen.getByTestId('camera').getAttribute('capture')).toBe('environment');
    expect(screen.getByTestId('file').getAttribute('accept')).toBe('image/jpeg,image/png,application/pdf');
    await user.upload(screen.getByTestId('file'), card());
    expect(screen.queryByRole('region', { name: 'Send a photo or PDF' })).toBeNull();
    const line = (await screen.findByText('card.jpg')).closest('li') as HTMLElement;
    await waitFor(() => expect(room().sendDocument).toHaveBeenCalled());
    act(() => sent(500));
    expect(within(line).getByRole('progressbar').getAttribute('aria-valuenow')).toBe('50');
    await user.click(within(line).getByRole('button', { name: 'Cancel' }));
    expect(within(line).getByRole('status').textContent).toBe('Cancelled. Nothing was kept.');
    await user.click(within(line).getByRole('button', { name: 'Send again' }));
    await within(line).findByText('Sent. Being checked');
    const id = room().documents()[0]?.id;
    await act(() => room().documentStatus({ v: 1, id, status: 'stored' }));
    // The fake's ids are no UUIDs, so this status was not of the contract: the line still waits.
    expect(within(line).getByRole('status').textContent).toBe('Sent. Being checked');
  });

  it('that cannot be right is refused in plain words, without another try of the same', async () => {
    const { user } = await openPage();
    await user.click(screen.getByRole('button', { name: 'Send a photo or PDF' }));
    await user.upload(screen.getByTestId('file'), new File(['GIF89a'], 'card.png', { type: 'image/png' }));
    expect(
      await screen.findByText('This is not a JPEG, PNG or PDF. Please send a photo, a screenshot or a PDF.'),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Send again' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Hide' }));
    expect(screen.queryByText('card.png')).toBeNull();
  });

  it('is put aside by Escape, and the focus goes back', async () => {
    const { user } = await openPage();
    const attach = screen.getByRole('button', { name: 'Send a photo or PDF' });
    await user.click(attach);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Choose a file' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Send a photo or PDF' })).toBeNull();
    expect(document.activeElement).toBe(attach);
  });
});

describe('a message for the staff', () => {
  async function openNote() {
    const conversation = fakeConversation();
    conversation.api.token.mockRejectedValue(refusal('receptionist_unavailable', 503));
    render(<Page client={conversation.client} language="en" />);
    const user = userEvent.setup();
    await act(async () => {
      conversation.client.send('My crown is loose');
      conversation.client.start();
      await settle();
    });
    await user.click(screen.getByRole('button', { name: 'Leave a message' }));
    const form = within(screen.getByRole('region', { name: 'A message for our staff' }));
    return { ...conversation, user, form };
  }

  it('begins with what is known, says what is missing, and is sent once', async () => {
    const { api, user, form } = await openNote();
    expect(form.getByLabelText('What is it about?')).toHaveProperty('value', 'My crown is loose');
    expect(document.activeElement).toBe(form.getByLabelText('Your name'));
    await user.click(form.getByRole('button', { name: 'Send to our staff' }));
    expect(form.getAllByRole('alert')).toHaveLength(2);
    expect(api.leaveMessage).not.toHaveBeenCalled();
    await user.type(form.getByLabelText('Your name'), 'Jane Miller');
    await user.type(form.getByLabelText('Phone'), '217 555 0112');
    await user.dblClick(form.getByRole('button', { name: 'Send to our staff' }));
    expect(api.leaveMessage.mock.calls).toEqual([
      [{ name: 'Jane Miller', phone: '217 555 0112', text: 'My crown is loose', locale: 'en-US' }, 'mine-2'],
    ]);
    expect(screen.getByText('Our staff have your message.')).toBeTruthy();
  });

  it('that could not be sent stays, and goes again under the same key', async () => {
    const { api, kept, user, form } = await openNote();
    api.leaveMessage.mockRejectedValueOnce(refusal('database_unavailable', 503));
    await user.type(form.getByLabelText('Your name'), 'Jane Miller');
    await user.type(form.getByLabelText('Phone'), '217 555 0112');
    await user.type(form.getByLabelText('What is it about?'), ', please call.');
    await user.click(form.getByRole('button', { name: 'Send to our staff' }));
    expect(form.getByRole('alert').textContent).toContain('call (555) 123-4567');
    expect(form.getByLabelText('What is it about?')).toHaveProperty('value', 'My crown is loose, please call.');
    expect(kept.note).toBe('My crown is loose, please call.');
    await user.click(form.getByRole('button', { name: 'Send to our staff' }));
    const keys = api.leaveMessage.mock.calls.map(([, key]) => key);
    expect(keys[0]).toBe(keys[1]);
    expect(kept.note).toBe('');
  });

  it('stays open when the receptionist comes back meanwhile', async () => {
    const { api, client, room, user, form } = await openNote();
    await user.type(form.getByLabelText('Your name'), 'Jane');
    api.token.mockResolvedValue({ server_url: 'ws://r', participant_token: 't', resumed: false });
    await act(async () => {
      client.retry();
      await settle();
      room().arrive();
      await settle();
    });
    expect(screen.getByLabelText('Your name')).toHaveProperty('value', 'Jane');
  });

  it('that sounds like an emergency is answered with the practice’s words for it', async () => {
    const { api, user, form } = await openNote();
    api.leaveMessage.mockResolvedValueOnce({ urgent: 'Please call 911 now.' });
    await user.type(form.getByLabelText('Your name'), 'Jane Miller');
    await user.type(form.getByLabelText('Phone'), '217 555 0112');
    await user.click(form.getByRole('button', { name: 'Send to our staff' }));
    expect(screen.getByRole('alert').textContent).toContain('Please call 911 now.');
  });
});

describe('a person of the practice', () => {
  it('is named beside their words and in the state line', async () => {
    const { room } = await openPage({ stored: storedConversation({ answeredBy: 'staff', agentState: 'handoff' }) });
    await act(async () => {
      room().state('handoff');
      await settle();
    });
    await act(() => room().sayAsStaff('Hello, this is Dana.'));
    expect(screen.getByText('The front desk:')).toBeTruthy();
    expect(screen.getByText('The front desk is here for you')).toBeTruthy();
    expect(screen.queryByText('Our team will take it from here.')).toBeNull();
    expect(live()).toBe('Hello, this is Dana.');
    await act(async () => room().told.typing(true));
    expect(screen.getByText('The front desk is writing')).toBeTruthy();
  });
});

describe('what is not of the contract', () => {
  it('is counted where a person who looks for faults finds it', async () => {
    const { room } = await openPage();
    await act(() => room().showDraft({ v: 1, openings: 'many' }));
    expect(screen.getByRole('main').getAttribute('data-dropped')).toBe('1');
  });
});
