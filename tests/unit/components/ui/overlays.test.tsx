// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DropDown } from '#components/ui/drop-down.tsx';

// jsdom has none; react-aria escapes the ids it looks for.
vi.stubGlobal('CSS', { escape: (id: string) => id });
afterEach(cleanup);

function Asking({ onAnswer }: { onAnswer: () => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>End</Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        role="alertdialog"
        title="End the conversation?"
        actions={
          <>
            <Button autoFocus onClick={() => setOpen(false)}>
              Keep
            </Button>
            <Button onClick={onAnswer}>End it</Button>
          </>
        }
      >
        Nothing is booked yet.
      </Dialog>
    </>
  );
}

it('asks in a dialog that is named, keeps the focus, and gives it back', async () => {
  const answered = vi.fn();
  render(<Asking onAnswer={answered} />);
  const end = screen.getByRole('button', { name: 'End' });
  await userEvent.click(end);
  expect(screen.getByRole('alertdialog', { name: 'End the conversation?' })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep' }));
  await userEvent.tab();
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep' }));
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('alertdialog')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(end));
  expect(answered).not.toHaveBeenCalled();
});

it('opens a few things to do below a button, and Escape, a press elsewhere or Tab beyond them closes', async () => {
  const called = vi.fn();
  render(
    <>
      <DropDown button={(opens) => <Button {...opens}>More</Button>}>
        {(close) => (
          <>
            <a href="/book">Book by hand</a>
            <Button
              onClick={() => {
                close();
                called();
              }}
            >
              Call
            </Button>
          </>
        )}
      </DropDown>
      <Button>Elsewhere</Button>
    </>,
  );
  const more = screen.getByRole('button', { name: 'More', expanded: false });
  const isOpen = () => screen.queryByRole('link', { name: 'Book by hand' }) !== null;
  const focused = () => document.activeElement?.textContent;
  more.focus();
  await userEvent.keyboard('{Enter}');
  expect(more.getAttribute('aria-expanded')).toBe('true');
  await userEvent.tab();
  expect(focused()).toBe('Book by hand');
  await userEvent.keyboard('{Escape}');
  expect([isOpen(), focused()]).toEqual([false, 'More']);

  await userEvent.keyboard(' ');
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(called).toHaveBeenCalledOnce();
  expect([isOpen(), focused()]).toEqual([false, 'More']);

  await userEvent.keyboard('{Enter}{Tab}{Tab}{Tab}');
  expect([isOpen(), focused()]).toEqual([false, 'Elsewhere']);

  await userEvent.click(more);
  expect(isOpen()).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));
  expect(isOpen()).toBe(false);
  await userEvent.click(more);
  await userEvent.click(more);
  expect(isOpen()).toBe(false);
});
