import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { type Tone, toneClass } from './tone.ts';

export interface ChipProps extends ComponentProps<'span'> {
  tone?: Tone;
  /** A dot before the words. */
  dot?: boolean;
}

/** A state in a word or two. */
export function Chip({ tone = 'neutral', dot = false, className, children, ...rest }: ChipProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 whitespace-nowrap rounded-full border border-current/20 px-2.5 py-0.5 font-medium text-14',
        toneClass[tone],
        className,
      )}
      {...rest}
    >
      {dot && <span aria-hidden="true" className="size-1.5 rounded-full bg-current" />}
      {children}
    </span>
  );
}
