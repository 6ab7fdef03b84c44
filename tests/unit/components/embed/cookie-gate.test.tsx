// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { CookieGate } from '#components/embed/cookie-gate.tsx';

const words = { title: 'Please open it in a new tab', text: 'Your browser keeps nothing here.', newTab: 'New tab' };

/** A browser that keeps cookies for pages in frames, or does not. */
function browser({ framed, keeps }: { framed: boolean; keeps: boolean }): string[] {
  const written: string[] = [];
  let jar = '';
  if (framed) vi.spyOn(window, 'parent', 'get').mockReturnValue({} as Window);
  vi.spyOn(document, 'cookie', 'get').mockImplementation(() => jar);
  vi.spyOn(document, 'cookie', 'set').mockImplementation((cookie) => {
    written.push(cookie);
    if (keeps) jar = cookie.includes('Max-Age=0') ? '' : (cookie.split(';')[0] ?? '');
  });
  return written;
}

function show() {
  render(
    <CookieGate words={words} href="/?lang=en">
      <p>The front desk</p>
    </CookieGate>,
  );
}

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('lets through where a cookie of the frame’s kind is kept, and leaves none behind', () => {
  const written = browser({ framed: true, keeps: true });
  show();
  expect(screen.getByText('The front desk')).toBeTruthy();
  expect(written[0]).toContain('SameSite=None; Secure; Partitioned');
  expect(document.cookie).toBe('');
});

it('leads to a tab of its own where none is', () => {
  browser({ framed: true, keeps: false });
  show();
  expect(screen.queryByText('The front desk')).toBeNull();
  expect(screen.getByRole('alert').textContent).toContain(words.title);
  const link = screen.getByRole('link', { name: 'New tab' });
  expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual(['/?lang=en', '_blank']);
});

it('does not ask outside a frame, where the cookie is another', () => {
  const written = browser({ framed: false, keeps: false });
  show();
  expect(screen.getByText('The front desk')).toBeTruthy();
  expect(written).toEqual([]);
});
