// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PracticeFacts } from '#components/patient/practice-facts.ts';
import { TextReception } from '#components/text/text-reception.tsx';
import type { Language } from '#locales/language.ts';
import { loadWords } from '#locales/load-words.ts';
import { appointmentDetails } from '#tests/factories/appointment-details.ts';
import { fakeGateway, ready } from './fake-gateway.ts';

const practice: PracticeFacts = {
  name: 'Bright Smile Dental',
  logo: null,
  phone: '+15551234567',
  phoneDisplay: '(555) 123-4567',
  timeZone: 'America/Chicago',
  city: 'Springfield',
  address: '123 Main Street, Suite 200, Springfield, IL 62701',
};
const opening = {
  visitType: 'cleaning',
  provider: 'martinez',
  providerName: 'Rosa Martinez',
  operatory: 'HYG1',
  startsAt: '2026-12-01T10:00:00-06:00',
  endsAt: '2026-12-01T10:45:00-06:00',
};

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.restoreAllMocks();
});

async function openPage({ language = 'en' as Language, isUnderWay = true, greeted = true } = {}) {
  await loadWords(language);
  const gateway = fakeGateway();
  const page = (
    <TextReception practice={practice} language={language} isUnderWay={isUnderWay} gateway={gateway.options} />
  );
  const { unmount } = render(page);
  if (greeted) await gateway.greet();
  return { gateway, unmount, user: userEvent.setup() };
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your message' });
const transcript = () => screen.getByRole('region', { name: 'What was said' });
const lines = () =>
  within(transcript())
    .getAllByRole('listitem')
    .map((line) => line.textContent);

describe('the text-only receptionist', () => {
  it('connects when the visitor begins, not before, and shows the greeting', async () => {
    const { gateway, user } = await openPage({ isUnderWay: false, greeted: false });
    await gateway.settle();
    expect(gateway.sockets).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Start writing' }));
    expect(screen.getByRole('status').textContent).toBe('One moment, please');
    await gateway.greet();
    expect(lines()).toEqual(['Receptionist:Welcome to Bright Smile Dental.']);
    expect(document.activeElement).toBe(field());
  });

  it('sends with Enter, shows the words as they come, and each of them once', async () => {
    const { gateway, user } = await openPage();
    await user.type(field(), 'Do you have parking?{Enter}');
    expect(gateway.said).toEqual(['Do you have parking?']);
    expect(field().value).toBe('');
    expect(screen.getByRole('status').textContent).toBe('Answering you');
    await gateway.tell({ type: 'delta', delta: 'Yes, ', accumulated: 'Yes, ' });
    expect(lines().at(-1)).toBe('Receptionist:Yes, ');
    await gateway.tell({ type: 'delta', delta: 'behind.', accumulated: 'Yes, behind.' });
    await gateway.answer('Yes, behind.');
    expect(lines()).toEqual([
      'Receptionist:Welcome to Bright Smile Dental.',
      'You:Do you have parking?',
      'Receptionist:Yes, behind.',
    ]);
    expect(screen.getByRole('status').textContent).toBe('Waiting for you');
  });

  it('keeps what is written while another message is being answered', async () => {
    const { gateway, user } = await openPage();
    await user.type(field(), 'One{Enter}');
    await user.type(field(), 'Two{Enter}');
    expect(gateway.said).toEqual(['One']);
    expect(field().value).toBe('Two');
  });

  it('puts a refused message back into the field and says why', async () => {
    const { gateway, user } = await openPage();
    await user.type(field(), 'A very long story{Enter}');
    await gateway.tell({ type: 'error', code: 'too_large', message: 'too long' });
    expect(screen.getByRole('alert').textContent).toMatch(/too long/);
    expect(field().value).toBe('A very long story');
    expect(lines()).toHaveLength(1);
  });

  it('offers times as buttons that say the words, until one is chosen', async () => {
    const { gateway, user } = await openPage();
    await gateway.tell({ type: 'draft', draft: { v: 1, rev: 1, openings: [opening] } });
    await user.click(screen.getByRole('button', { name: /10:00 AM/ }));
    expect(gateway.said[0]).toMatch(/December 1.*10:00 AM.*Rosa Martinez/);
    expect(screen.queryByRole('button', { name: /10:00 AM/ })).toBeNull();
  });

  it('shows a stored appointment with its words, and its newest form alone', async () => {
    const { gateway } = await openPage();
    const details = appointmentDetails();
    await gateway.tell({ type: 'booking', confirmation: 'You’re booked, Hannah.', details });
    await gateway.tell({
      type: 'booking',
      confirmation: 'Your visit has moved.',
      details: { ...details, kind: 'rescheduled', date: 'Friday, December 4, 2026' },
    });
    const cards = within(transcript()).getAllByRole('region');
    expect(cards).toHaveLength(1);
    expect(cards[0]?.textContent).toMatch(/Your visit has moved.*Friday, December 4/);
  });

  it('comes back by itself after a loss and shows what was said meanwhile, nothing twice', async () => {
    const { gateway, user } = await openPage();
    await user.type(field(), 'Book it{Enter}');
    const id = gateway.socket.sent[0]?.id ?? '';
    await gateway.lose(1006);
    expect(screen.getByRole('status').textContent).toBe('Coming back to you');
    await gateway.tell(
      ready({
        resumed: true,
        messages: [
          { id: 'm1', role: 'assistant', text: 'Welcome to Bright Smile Dental.' },
          { id, role: 'user', text: 'Book it' },
          { id: 'm3', role: 'assistant', text: 'Booked.' },
        ],
      }),
      { type: 'state', state: 'confirmed' },
    );
    expect(lines()).toEqual(['Receptionist:Welcome to Bright Smile Dental.', 'You:Book it', 'Receptionist:Booked.']);
    expect(screen.getByRole('status').textContent).toBe('Confirmed');
    expect(gateway.said).toEqual([]);
  });

  it('says when nobody can be reached, with the phone, and tries again when asked', async () => {
    const { gateway, user } = await openPage({ greeted: false });
    await gateway.settle();
    gateway.isAvailable = false;
    await gateway.lose(1006);
    await gateway.settle();
    expect(screen.getByText('Our receptionist cannot be reached just now.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Call (555) 123-4567' }).getAttribute('href')).toBe('tel:+15551234567');
    gateway.isAvailable = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await gateway.greet();
    expect(screen.queryByText('Our receptionist cannot be reached just now.')).toBeNull();
  });

  it('says when the conversation has ended, and begins another one', async () => {
    const { gateway, user } = await openPage();
    await gateway.tell({ type: 'error', code: 'ended', message: 'ended' });
    await gateway.lose(4410);
    expect(screen.getByText('This conversation has ended.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Start a new conversation' }));
    await gateway.greet();
    expect(gateway.sockets).toHaveLength(2);
    expect(lines()).toEqual(['Receptionist:Welcome to Bright Smile Dental.']);
  });

  it('says when another window has taken it, and takes it back when asked', async () => {
    const { gateway, user } = await openPage();
    await gateway.lose(4409);
    expect(gateway.sockets).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Continue here' }));
    await gateway.settle();
    expect(gateway.sockets).toHaveLength(2);
  });

  it('says when the browser is offline', async () => {
    const { gateway } = await openPage();
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    gateway.isAvailable = false;
    await gateway.lose(1006);
    expect(screen.getByText('You are offline.')).toBeTruthy();
  });

  it('keeps what is typed when the page is loaded again, in another language too', async () => {
    const { user, unmount } = await openPage();
    expect(screen.getByRole('link', { name: 'Español' }).getAttribute('href')).toBe('?lang=es');
    await user.type(field(), 'half a sen');
    unmount();
    await openPage({ language: 'es' });
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('half a sen');
  });

  it('speaks Spanish', async () => {
    await openPage({ language: 'es' });
    expect(screen.getByRole('region', { name: 'Lo que se ha dicho' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Le escuchamos');
  });

  it('lets the connection go when it disappears', async () => {
    const { gateway, unmount } = await openPage();
    unmount();
    expect(gateway.socket.closedWith).toBe(1000);
  });
});
