// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useSyncExternalStore } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConversationView } from '#components/patient/conversation/conversation.tsx';
import type { ConversationClient } from '#components/patient/conversation/link/conversation-client.ts';
import type { PracticeFacts } from '#components/patient/practice-facts.ts';
import type { Language } from '#locales/language.ts';
import { wordsFor } from '#locales/words-for.ts';
import { fakeConversation, golden, openStream, refusal, settle, textStream } from './fake-conversation.ts';

const practice: PracticeFacts = {
  name: 'Bright Smile Dental',
  logo: null,
  phone: '+15551234567',
  phoneDisplay: '(555) 123-4567',
  timeZone: 'America/Chicago',
  city: 'Springfield',
  address: '123 Main Street, Suite 200, Springfield, IL 62701',
};
const nowMs = Date.parse('2026-11-24T15:20:00-06:00');

beforeEach(() => {
  // React-aria's overlays ask for it, and jsdom has none.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  // jsdom has no layout; the transcript only needs to be told that nothing was resized.
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
      nowMs={nowMs}
      speech={false}
      takeFocus
    />
  );
}

async function openPage({ language = 'en' as Language, arrives = true } = {}) {
  const conversation = fakeConversation();
  render(<Page client={conversation.client} language={language} />);
  if (arrives) await act(() => conversation.begin());
  return { ...conversation, user: userEvent.setup() };
}

const field = () => screen.getByRole('textbox', { name: 'Your message' });
const visitCard = () => screen.getByRole('complementary', { name: 'Your visit' });

describe('the confirmation', () => {
  it('turns the card to its final form where it stands, words first, then facts and what to keep', async () => {
    const { room } = await openPage();
    await act(() => room().showDraft({ ...golden.draft, openings: [], startsAt: golden.details.startsAt }));
    expect(within(visitCard()).getByRole('heading', { name: 'Your visit' })).toBeTruthy();

    const words = openStream<string>();
    await act(async () => {
      room().told.confirmation(textStream(words.chunks, golden.confirmation.attributes));
      words.push("You're booked, ");
      await settle();
    });
    const card = within(visitCard()).getByRole('region', { name: 'You’re booked' });
    expect(card.textContent).toContain("You're booked, ");
    expect(card.textContent).toContain('Tuesday, December 1, 2026');
    expect(card.textContent).not.toContain('Add to calendar');
    expect(within(visitCard()).queryByRole('heading', { name: 'Your visit' })).toBeNull();

    await act(async () => {
      words.push(golden.confirmation.chunks.join('').slice("You're booked, ".length));
      words.end();
      await settle();
    });
    await act(() => room().sendDetails());
    expect(within(visitCard()).getByRole('region', { name: 'You’re booked' })).toBe(card);
    expect(card.textContent).toContain('call us at (555) 123-4567.');
    for (const fact of ['10:00 AM', 'Jane Miller', 'Cleaning', 'Rosa Martinez', golden.details.address, 'BS-7F3K']) {
      expect(card.textContent).toContain(fact);
    }
    const link = (name: string | RegExp) => within(card).getByRole('link', { name }).getAttribute('href');
    expect(link(/^Calendar file/)).toBe(golden.details.links.ics);
    expect(link('Google Calendar')).toMatch(/^https:\/\/calendar\.google\.com\//);
    expect(link('PDF')).toBe(golden.details.links.pdf);
    expect(link('Change or cancel')).toBe(golden.details.links.manage);
  });

  it('keeps the received document as a file of its name', async () => {
    const { room, user } = await openPage();
    await act(() => room().confirm());
    await act(() => room().sendDetails());
    const made: Blob[] = [];
    const saved: string[] = [];
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${made.push(blob)}` }));
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    await user.click(screen.getByRole('button', { name: 'Details file' }));
    expect(saved).toEqual(['appointment-BS-7F3K.json']);
    expect(JSON.parse((await made[0]?.text()) ?? '')).toEqual(golden.details);
  });

  it.each([
    ['requested', 'Your request is in'],
    ['cancelled', 'Your visit is cancelled'],
    ['rescheduled', 'Your visit has moved'],
  ])('of an appointment that is %s says so, and what its calendar entry becomes', async (kind, heading) => {
    const { room } = await openPage();
    await act(() => room().confirm({ ...golden.confirmation.attributes, kind }));
    await act(() => room().sendDetails({ ...golden.details, kind }));
    const card = screen.getByRole('region', { name: heading });
    const actions = within(card).getByRole('list', { name: 'Keep your appointment' });
    const calendar = { requested: 'Add to calendar', cancelled: 'Take it out of your calendar' }[kind];
    expect(actions.textContent).toContain(calendar ?? 'Update your calendar');
    expect(actions.textContent?.includes('Google Calendar')).toBe(kind !== 'cancelled');
  });
});

describe('openings', () => {
  it('stand under their days, six at first, and a tap says the words once', async () => {
    const { room, user } = await openPage();
    await act(() => room().showDraft(golden.draft));
    const openings = screen.getByRole('region', { name: 'Times you can have' });
    expect(
      within(openings)
        .getAllByRole('heading', { level: 3 })
        .map((day) => day.textContent),
    ).toEqual(['Tuesday, December 1', 'Wednesday, December 2', 'Thursday, December 3']);
    expect(within(openings).getAllByRole('listitem')).toHaveLength(6);
    await user.click(within(openings).getByRole('button', { name: '1 more' }));
    expect(within(openings).getAllByRole('listitem')).toHaveLength(7);

    const ten = within(openings).getByRole('button', { name: /10:00 AM/ });
    await user.dblClick(ten);
    await act(settle);
    expect(room().sent).toEqual(['Tuesday, December 1 at 10:00 AM with Rosa Martinez']);
    expect(ten.getAttribute('aria-pressed')).toBe('true');
    expect(
      within(openings)
        .getByRole('button', { name: /11:30 AM/ })
        .hasAttribute('disabled'),
    ).toBe(true);
  });

  it('that is held shows for how long', async () => {
    const { room } = await openPage();
    await act(() =>
      room().showDraft({
        ...golden.draft,
        openings: [],
        startsAt: golden.details.startsAt,
        heldUntil: '2026-11-24T15:24:30-06:00',
      }),
    );
    expect(visitCard().textContent).toContain('Held for you for 5 more minutes');
  });
});

describe('the composer', () => {
  it('has the focus after Start, sends on Enter once, and makes lines with Shift', async () => {
    const { room, user } = await openPage();
    expect(document.activeElement).toBe(field());
    await user.keyboard('First{Shift>}{Enter}{/Shift}second{Enter}{Enter}');
    await act(settle);
    expect(room().sent).toEqual(['First\nsecond']);
    expect((field() as HTMLTextAreaElement).value).toBe('');
  });

  it('refuses 10,000 characters in place with a plain sentence and keeps them', async () => {
    const { room, user, kept } = await openPage();
    const long = 'x'.repeat(10_000);
    await user.click(field());
    await user.paste(long);
    await user.keyboard('{Enter}');
    await act(settle);
    expect(room().sent).toEqual([]);
    expect((field() as HTMLTextAreaElement).value).toBe(long);
    expect(kept.typed).toBe(long);
    expect(screen.getByRole('alert').textContent).toContain(
      'That is 10,000 characters; the receptionist reads up to 4,000.',
    );
  });

  it('brings back what was typed before a reload', async () => {
    const conversation = fakeConversation();
    conversation.kept.typed = 'half a sen';
    render(<Page client={conversation.client} language="en" />);
    expect((field() as HTMLTextAreaElement).value).toBe('half a sen');
  });
});

describe('listening to the page', () => {
  it('each finished message is announced once, not word by word', async () => {
    const { room } = await openPage();
    const live = () => document.querySelector('[aria-live="polite"]')?.textContent;
    const words = openStream<string>();
    await act(async () => {
      room().told.transcription(textStream(words.chunks, { 'lk.segment_id': 'SG_1' }));
      words.push('Welcome to ');
      await settle();
    });
    expect(live()).toBe('');
    await act(async () => {
      words.push('Bright Smile Dental.');
      words.end();
      await settle();
    });
    expect(live()).toBe('Welcome to Bright Smile Dental.');
    await act(() => room().say('SG_2', 'How can I help?'));
    expect(live()).toBe('How can I help?');
  });
});

describe('faults', () => {
  it('are said kindly, with the phone and another try, and what was typed stays', async () => {
    const { api, client, user } = await openPage({ arrives: false });
    api.token.mockRejectedValueOnce(refusal('receptionist_unavailable', 503));
    await act(async () => {
      client.start();
      client.send('Hello?');
      await settle();
    });
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('Our receptionist is away right now.');
    expect(within(alert).getByRole('link', { name: 'Call (555) 123-4567' }).getAttribute('href')).toBe(
      'tel:+15551234567',
    );
    expect(screen.getByText('Hello?')).toBeTruthy();
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(api.token).toHaveBeenCalledTimes(2);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('a lost connection is a banner that goes by itself', async () => {
    const { room } = await openPage();
    await act(async () => room().told.reconnecting());
    expect(screen.queryByRole('status')).toBeNull();
    expect((await screen.findByRole('status')).textContent).toContain('Reconnecting');
    await act(async () => {
      room().told.reconnected();
      await settle();
    });
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('ending', () => {
  it('asks once, can be taken back, and offers a new beginning', async () => {
    const { api, user } = await openPage();
    await user.click(screen.getByRole('button', { name: 'End' }));
    await user.click(await screen.findByRole('button', { name: 'Keep going' }));
    expect(api.end).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'End' }));
    await user.click(await screen.findByRole('button', { name: 'End it' }));
    expect(api.end).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Start a new conversation' }));
    await act(settle);
    expect(field()).toBeTruthy();
  });
});

describe('in Spanish', () => {
  it('the page and what a tap says are Spanish', async () => {
    const { room, user } = await openPage({ language: 'es' });
    await act(() => room().showDraft(golden.draft));
    await user.click(screen.getByRole('button', { name: /^10:00 a\. m\./ }));
    await act(settle);
    expect(room().sent).toEqual(['martes 1 de diciembre a las 10:00 a. m. con Rosa Martinez']);
    expect(screen.getByRole('textbox', { name: 'Su mensaje' })).toBeTruthy();
  });
});
