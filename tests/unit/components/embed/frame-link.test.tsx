// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrameLink } from '#components/embed/frame-link.tsx';
import { tellFrame } from '#components/embed/tell-frame.ts';

const site = 'https://site.example';
const parent = { postMessage: vi.fn() };

beforeEach(() => {
  vi.spyOn(window, 'parent', 'get').mockReturnValue(parent as unknown as Window);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  parent.postMessage.mockReset();
});

function arrive(data: unknown, from: { origin?: string; source?: unknown } = {}): void {
  const { origin = site, source = parent } = from;
  const event = new MessageEvent('message', { data, origin });
  Object.defineProperty(event, 'source', { value: source });
  window.dispatchEvent(event);
}

describe('the page in a frame', () => {
  it('speaks to the site that the server knows, and to nobody where it knows none', () => {
    const { rerender } = render(<FrameLink site={site} />);
    tellFrame({ type: 'appointment', kind: 'booked' });
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(parent.postMessage.mock.calls).toEqual([
      [{ openwide: 1, type: 'ready' }, site],
      [{ openwide: 1, type: 'appointment', kind: 'booked' }, site],
      [{ openwide: 1, type: 'close' }, site],
    ]);
    parent.postMessage.mockClear();
    rerender(<FrameLink site={null} />);
    tellFrame({ type: 'said' });
    expect(parent.postMessage).not.toHaveBeenCalled();
  });

  it('takes the focus when its site says that it is shown, and for nobody else', () => {
    render(
      <main>
        <FrameLink site={site} />
        <button type="button">Start</button>
      </main>,
    );
    const start = screen.getByRole('button');
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    arrive({ openwide: 1, type: 'shown' }, { origin: 'https://evil.example' });
    arrive({ openwide: 1, type: 'shown' }, { source: window });
    arrive({ openwide: 1, type: 'shown' }, { source: null });
    arrive({ openwide: 2, type: 'shown' });
    arrive('x'.repeat(1e6));
    expect(document.activeElement).not.toBe(start);
    arrive({ openwide: 1, type: 'shown' });
    expect(document.activeElement).toBe(start);
    vi.unstubAllGlobals();
  });

  it('leaves Escape to what it closes within the page', () => {
    render(
      <>
        <FrameLink site={site} />
        <input aria-label="choice" onKeyDown={(event) => event.preventDefault()} />
      </>,
    );
    parent.postMessage.mockClear();
    fireEvent.keyDown(screen.getByLabelText('choice'), { key: 'Escape' });
    expect(parent.postMessage).not.toHaveBeenCalled();
  });

  it('opens what may not be in the frame beside the site', () => {
    render(
      <>
        <FrameLink site={site} />
        <a href="/a/token">manage</a>
        <a href="/api/v1/a/token/appointment.ics" download>
          calendar
        </a>
      </>,
    );
    // jsdom follows no link.
    document.addEventListener('click', (event) => event.preventDefault(), { once: true });
    fireEvent.click(screen.getByText('manage'));
    expect(screen.getByText('manage').getAttribute('target')).toBe('_blank');
    document.addEventListener('click', (event) => event.preventDefault(), { once: true });
    fireEvent.click(screen.getByText('calendar'));
    expect(screen.getByText('calendar').hasAttribute('target')).toBe(false);
  });
});
