import { classNames } from '#components/ui/class-names.ts';
import type { BookWords } from '#locales/sections/book.ts';

const steps = ['visit', 'time', 'who'] as const;
export type Step = (typeof steps)[number];

/** How far the booking is: three words on a line, the present one marked. */
export function Steps({ current, words }: { current: Step; words: BookWords['steps'] }) {
  const at = steps.indexOf(current);
  return (
    <ol aria-label={words.label} className="flex gap-2">
      {steps.map((step, order) => (
        <li
          key={step}
          aria-current={step === current ? 'step' : undefined}
          className={classNames(
            'flex-1 border-t-3 pt-1.5 text-14',
            order <= at ? 'border-brand' : 'border-line',
            step === current ? 'font-semibold' : 'text-ink-soft',
          )}
        >
          {words[step]}
          {order < at && <span className="sr-only">, {words.done}</span>}
        </li>
      ))}
    </ol>
  );
}
