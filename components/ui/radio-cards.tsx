'use client';

import { type ReactNode, startTransition, useEffect, useId, useOptimistic, useRef } from 'react';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import { classNames } from './class-names.ts';

export interface RadioCard {
  readonly value: string;
  readonly label: ReactNode;
  /** Said below the label, quietly. */
  readonly about?: ReactNode;
  /** Stands before the words, e.g. initials. */
  readonly mark?: ReactNode;
}

export interface RadioCardsProps {
  /** The question: a heading's content or plain words. */
  title: ReactNode;
  options: readonly RadioCard[];
  /** The value that is chosen; null for none yet. */
  value: string | null;
  /**
   * `byPointer`: it was tapped or clicked, not reached with the arrow keys, so the page may move on. Called in a transition:
   * the card is marked at once, and what the page makes of the answer may take longer than a frame.
   */
  onChange: (value: string, how: { readonly byPointer: boolean }) => void;
  className?: string;
  /** The classes of the cards' grid. Default: two beside each other where there is room. */
  gridClassName?: string;
}

/** What changes so soon after a pointer went down was pointed at. */
const pressMs = 1000;

/** One question with its answers as cards: a radio group, so arrows choose and Tab goes past. */
export function RadioCards({ title, options, value, onChange, className, gridClassName }: RadioCardsProps) {
  const titleId = useId();
  const pointedAtMs = useRef(Number.NEGATIVE_INFINITY);
  const group = useRef<HTMLDivElement>(null);
  const answer = useRef(onChange);
  const [shown, show] = useOptimistic(value);
  useEffect(() => {
    // A card pressed on a slow phone before the scripts had come: the browser has marked it, and nobody was told.
    const early = group.current?.querySelector<HTMLInputElement>('input:checked')?.value;
    if (early !== undefined && value === null) answer.current(early, { byPointer: true });
  }, [value]);
  return (
    <RadioGroup
      ref={group}
      aria-labelledby={titleId}
      value={shown}
      onPointerDownCapture={() => {
        pointedAtMs.current = performance.now();
      }}
      onChange={(chosen) => {
        const byPointer = performance.now() - pointedAtMs.current < pressMs;
        startTransition(() => {
          show(chosen);
          onChange(chosen, { byPointer });
        });
      }}
      className={className}
    >
      <h2 id={titleId} className="text-18">
        {title}
      </h2>
      <div className={classNames('mt-3 grid gap-2', gridClassName ?? 'sm:grid-cols-2')}>
        {options.map((option) => (
          <RadioField key={option.value} value={option.value} className="grid">
            <RadioButton
              className={classNames(
                'group relative flex min-h-11 cursor-pointer items-center gap-3 rounded-control border border-edge bg-card px-3 py-2 transition-colors',
                'data-hovered:border-brand',
                'data-selected:border-brand data-selected:bg-brand-soft data-selected:ring-1 data-selected:ring-brand data-selected:ring-inset',
                'data-focus-visible:outline-2 data-focus-visible:outline-brand data-focus-visible:outline-offset-2',
              )}
            >
              <span
                aria-hidden="true"
                className="grid size-4.5 shrink-0 place-items-center rounded-full border-2 border-edge bg-card group-data-selected:border-brand"
              >
                <span className="size-2 rounded-full group-data-selected:bg-brand forced-colors:group-data-selected:bg-[Highlight]" />
              </span>
              {option.mark}
              <span className="flex min-w-0 flex-col">
                <span className="font-semibold">{option.label}</span>
                {option.about != null && <span className="text-14 text-ink-soft">{option.about}</span>}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
