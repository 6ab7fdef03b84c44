// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Reception } from '#components/patient/reception.tsx';
import { loadWords } from '#locales/load-words.ts';

vi.mock('#components/patient/conversation/conversation.tsx', () => ({
  Conversation: ({ nowMs }: { nowMs: number }) => <output>{nowMs}</output>,
}));
vi.mock('#components/patient/conversation/link/livekit-room.ts', () => ({}));

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('a visitor who reads the page for ten minutes has the practice’s present, whatever the browser’s clock says', async () => {
  // The browser is a day late.
  await loadWords('en');
  const practiceNowMs = Date.parse('2026-11-24T15:20:00-06:00');
  vi.useFakeTimers({ now: practiceNowMs - 86_400_000 });
  const landing = { backdrop: null, above: null, beside: null, below: null };
  render(
    <Reception
      practice={{ name: 'B', logo: null, phone: '+1', phoneDisplay: '1', timeZone: 'UTC', city: 'S', address: 'A' }}
      language="en"
      nowMs={practiceNowMs}
      stored={null}
      speech={false}
      words={{ start: 'Start', startHow: '', starting: '…', startFailed: { title: '', text: '' } }}
      {...landing}
    />,
  );
  await act(() => vi.advanceTimersByTimeAsync(600_000));
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: /Start/ }));
  });
  // The press is answered before what it asks for is loaded.
  const start = screen.getByRole('button', { name: '…' });
  expect(start.getAttribute('aria-busy')).toBe('true');
  const shownMs = await vi.waitFor(() => Number(screen.getByRole('status').textContent));
  expect(Math.abs(shownMs - (practiceNowMs + 600_000))).toBeLessThan(1000);
});
