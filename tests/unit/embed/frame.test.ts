// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageMessage } from '#contract/embed/names.ts';
import { Frame, type FrameState } from '#embed/frame.ts';

const desk = 'https://desk.example';
let frame: Frame;
let heard: PageMessage[];
let states: FrameState[];

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
  states = [];
  frame = new Frame({
    origin: desk,
    address: 'about:blank',
    title: 'Front desk',
    onState: (state) => states.push(state),
    onMessage: (message) => heard.push(message),
  });
  document.body.append(frame.node);
  frame.load();
});

afterEach(() => {
  frame.end();
  vi.useRealTimers();
});

function arrive(data: unknown, from: { origin?: string; source?: Window | null } = {}): void {
  const { origin = desk, source = frame.node.contentWindow } = from;
  window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
}

describe('the frame on a site', () => {
  it('hears its own page alone: its origin, its window, and what it may say', () => {
    arrive({ openwide: 1, type: 'ready' }, { origin: 'https://evil.example' });
    arrive({ openwide: 1, type: 'ready' }, { origin: 'https://desk.example.evil.example' });
    arrive({ openwide: 1, type: 'ready' }, { origin: 'http://desk.example' });
    arrive({ openwide: 1, type: 'ready' }, { origin: 'null' });
    arrive({ openwide: 1, type: 'ready' }, { source: window });
    arrive({ openwide: 1, type: 'ready' }, { source: null });
    arrive({ openwide: 1, type: 'appointment', kind: '<b>' });
    arrive('x'.repeat(1e6));
    expect(heard).toEqual([]);
    expect(frame.state).toBe('loading');

    arrive({ openwide: 1, type: 'ready' });
    arrive({ openwide: 1, type: 'appointment', kind: 'booked', patient: 'Ana' });
    expect(frame.state).toBe('ready');
    expect(heard).toEqual([{ type: 'ready' }, { type: 'appointment', kind: 'booked' }]);
  });

  it('speaks to its page’s origin alone', () => {
    const post = vi.spyOn(frame.node.contentWindow as Window, 'postMessage');
    frame.tell({ type: 'shown' });
    expect(post.mock.calls).toEqual([[{ openwide: 1, type: 'shown' }, desk]]);
  });

  it('says that the page did not come, and takes it when it comes after all', () => {
    frame.node.dispatchEvent(new Event('load'));
    vi.advanceTimersByTime(9_000);
    expect(frame.state).toBe('loading');
    vi.advanceTimersByTime(2_000);
    expect(frame.state).toBe('failed');
    expect(frame.node.className).toBe('failed');
    arrive({ openwide: 1, type: 'ready' });
    expect(frame.state).toBe('ready');
    expect(frame.node.className).toBe('');
    vi.advanceTimersByTime(60_000);
    expect(states).toEqual(['loading', 'failed', 'ready']);
  });

  it('does not wait for a page that the site’s own policy keeps out', () => {
    const refuse = (blockedURI: string) => {
      const event = Object.assign(new Event('securitypolicyviolation'), {
        blockedURI,
        effectiveDirective: 'frame-src',
      });
      document.dispatchEvent(event);
    };
    refuse('https://ads.example/x');
    expect(frame.state).toBe('loading');
    refuse(`${desk}/embed`);
    expect(frame.state).toBe('failed');
  });

  it('hears nothing more when it is taken away', () => {
    const source = frame.node.contentWindow;
    frame.end();
    arrive({ openwide: 1, type: 'said' }, { source });
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual([]);
    expect(states).toEqual(['loading']);
  });
});
