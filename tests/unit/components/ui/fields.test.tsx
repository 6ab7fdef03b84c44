// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';

afterEach(cleanup);

it.each([
  ['input', TextField],
  ['textarea', TextArea],
])('ties label, hint and error to the %s, and announces the error', (_element, Field) => {
  const { rerender } = render(<Field label="Phone" hint="With area code." name="phone" />);
  const field = screen.getByRole('textbox', { name: 'Phone', description: 'With area code.' });
  expect(field.getAttribute('aria-invalid')).toBeNull();
  expect(field.getAttribute('name')).toBe('phone');

  rerender(<Field label="Phone" hint="With area code." name="phone" error="Please check it." />);
  expect(screen.getByRole('alert').textContent).toBe('Please check it.');
  expect(screen.getByRole('textbox', { description: 'With area code. Please check it.' })).toBe(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

it('gives what is typed as the input gives it', async () => {
  const change = vi.fn((event: { target: { value: string } }) => event.target.value);
  render(<TextField label="Name" defaultValue="An" onChange={change} />);
  await userEvent.type(screen.getByRole('textbox'), 'a');
  expect(change.mock.results.at(-1)?.value).toBe('Ana');
});

const colours = [
  { value: 'red', label: 'Red', about: 'warm' },
  { value: 'blue', label: 'Blue', about: 'cold' },
];

it('chooses a card by a press or by arrows, and says which of them it was', async () => {
  const chosen = vi.fn();
  render(<RadioCards title="Which colour?" options={colours} value="red" onChange={chosen} />);
  const group = screen.getByRole('radiogroup', { name: 'Which colour?' });
  expect(group.querySelectorAll('input:checked')).toHaveLength(1);

  await userEvent.click(screen.getByText('Blue'));
  expect(chosen).toHaveBeenLastCalledWith('blue', { byPointer: true });

  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 5000);
  screen.getByRole<HTMLInputElement>('radio', { name: /^Red/ }).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(chosen).toHaveBeenLastCalledWith('blue', { byPointer: false });
  vi.restoreAllMocks();
});

it('is there before any script has run', () => {
  const html = renderToStaticMarkup(
    <RadioCards title="Which colour?" options={colours} value={null} onChange={() => undefined} />,
  );
  expect(html).toContain('Which colour?');
  expect(html.match(/type="radio"/g)).toHaveLength(2);
});

it('says how far something is, as much as was sent', () => {
  render(<ProgressBar label="Sending" value={0.2} ahead={0.5} />);
  const bar = screen.getByRole('progressbar', { name: 'Sending' });
  expect(bar.getAttribute('aria-valuenow')).toBe('50');
});
