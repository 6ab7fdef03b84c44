// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { Transcript } from '#components/patient/conversation/views/transcript.tsx';
import { wordsFor } from '#locales/words-for.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const words = wordsFor('en');

/** A transcript in a window of 300 px, whose height and resize are in the test's hands. */
function transcript() {
  const resize: (() => void)[] = [];
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(told: () => void) {
        resize.push(told);
      }
      observe() {}
      disconnect() {}
    },
  );
  const region = createRef<HTMLElement>();
  const documentActions = { resend: vi.fn(), remove: vi.fn() } as never;
  render(
    <Transcript items={[]} documents={[]} timeZone="UTC" {...{ documentActions, words, region }}>
      Times
    </Transcript>,
  );
  const element = region.current ?? expect.fail('no region');
  const size = (scrollHeight: number) =>
    Object.defineProperties(element, {
      scrollHeight: { value: scrollHeight, configurable: true },
      clientHeight: { value: 300, configurable: true },
    });
  const scrollTo = (top: number) => {
    element.scrollTop = top;
    fireEvent.scroll(element);
  };
  const isNewestOffered = () => screen.queryByRole('button', { name: words.conversation.newest }) !== null;
  return { element, size, scrollTo, isNewestOffered, follow: () => resize.forEach((told) => void told()) };
}

it('follows what came between a scroll and the word of it', () => {
  const { element, size, scrollTo, isNewestOffered, follow } = transcript();
  size(800);
  follow();
  expect(element.scrollTop).toBe(800);
  // The end was gone to at 500; before the page hears of it, 400 px more stand there.
  size(1200);
  scrollTo(500);
  expect(isNewestOffered()).toBe(false);
  follow();
  expect(element.scrollTop).toBe(1200);
});

it('stays where a visitor has gone back to, and offers the way to the newest', () => {
  const { element, size, scrollTo, isNewestOffered, follow } = transcript();
  size(800);
  scrollTo(500);
  scrollTo(100);
  expect(isNewestOffered()).toBe(true);
  size(1200);
  follow();
  expect(element.scrollTop).toBe(100);
  scrollTo(300);
  expect(isNewestOffered()).toBe(true);
  scrollTo(900);
  expect(isNewestOffered()).toBe(false);
});
