// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Menu } from '#components/ui/menu.tsx';

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

it('opens a menu by keyboard and does what was chosen', async () => {
  const ended = vi.fn();
  render(
    <Menu
      trigger={(opens) => <Button {...opens}>More</Button>}
      label="More"
      entries={[
        { key: 'book', label: 'Book by hand', href: '/book' },
        { key: 'end', label: 'End', tone: 'alarm', onAction: ended },
      ]}
    />,
  );
  screen.getByRole('button', { name: 'More' }).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('menuitem', { name: 'Book by hand' }).getAttribute('href')).toBe('/book');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(ended).toHaveBeenCalledOnce();
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'More' }));
});

it('goes through a menu by keys, closes it without doing anything, and gives the focus back', async () => {
  render(
    <>
      <Menu
        trigger={(opens) => <Button {...opens}>More</Button>}
        label="More"
        entries={['Add', 'Book', 'Bring', 'Call'].map((label) => ({ key: label, label }))}
      />
      <Button>Elsewhere</Button>
    </>,
  );
  const more = screen.getByRole('button', { name: 'More' });
  const focused = () => document.activeElement?.textContent;
  const press = (keys: string) => userEvent.keyboard(keys);
  more.focus();
  await press('{ArrowUp}');
  expect(focused()).toBe('Call');
  await press('{ArrowDown}');
  expect(focused()).toBe('Add');
  await press('b');
  expect(focused()).toBe('Book');
  await press('b');
  expect(focused()).toBe('Bring');
  await press('{Home}');
  expect(focused()).toBe('Add');
  await press('{End}{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(more);

  await press('{Enter}');
  expect(focused()).toBe('Add');
  await userEvent.tab();
  expect(screen.queryByRole('menu')).toBeNull();
  expect(focused()).toBe('Elsewhere');

  await userEvent.click(more);
  expect(document.activeElement).toBe(screen.getByRole('menu', { name: 'More' }));
  expect(more.getAttribute('aria-expanded')).toBe('true');
  await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));
  expect(screen.queryByRole('menu')).toBeNull();
  expect(more.getAttribute('aria-expanded')).toBe('false');
});

it('opens what stands below a title', async () => {
  render(<Disclosure title="What to bring">Your insurance card.</Disclosure>);
  const title = screen.getByRole('button', { name: 'What to bring', expanded: false });
  await userEvent.click(title);
  expect(title.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByText('Your insurance card.')).toBeTruthy();
});
