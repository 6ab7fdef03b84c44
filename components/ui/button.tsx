import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

export type ButtonVariant = 'primary' | 'quiet' | 'ghost' | 'danger' | 'chosen';
export type ButtonSize = 'small' | 'medium' | 'large' | 'icon';

interface Look {
  /** `primary` at most once a view; `quiet` has an edge, `ghost` none, `chosen` is the one that was picked. Default `quiet`. */
  variant?: ButtonVariant;
  /** 32, 44 or 60 px high, or a 48-px square for a sign alone. Default `medium`. */
  size?: ButtonSize;
  /** Two lines, one above the other, instead of side by side: centred, or begun at the left. */
  stacked?: 'center' | 'start';
}

const base =
  'inline-flex justify-center rounded-control font-semibold select-none ' +
  'transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55';

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-brand text-on-brand hover:bg-brand-strong forced-colors:border',
  quiet: 'border border-edge bg-card text-ink hover:border-brand hover:bg-brand-soft',
  ghost: 'text-brand hover:bg-brand-soft',
  chosen:
    'border border-brand bg-brand-soft text-ink ring-1 ring-brand ring-inset forced-colors:border-4 forced-colors:border-[Highlight]',
  danger: 'border border-alarm bg-card text-alarm hover:bg-alarm-soft',
};

const arrangements = {
  side: 'items-center gap-2',
  center: 'flex-col items-center',
  start: 'flex-col items-start text-left',
} as const;

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-8 px-3 text-14',
  medium: 'min-h-11 px-3 py-1.5 text-16 leading-5',
  large: 'min-h-15 px-6 text-18',
  icon: 'size-12',
};

/** The classes of a button, for an element that is none (a link, a react-aria button). */
export function buttonClass({ variant = 'quiet', size = 'medium', stacked }: Look = {}, extra?: string): string {
  return classNames(base, arrangements[stacked ?? 'side'], variants[variant], sizes[size], extra);
}

export interface ButtonProps extends ComponentProps<'button'>, Look {
  /** Something is under way: announced as busy; stays focusable and does not answer presses. */
  busy?: boolean;
}

/** A native button in the product's look. `type` is `button` unless said otherwise. */
export function Button({ variant, size, stacked, busy = false, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={buttonClass({ variant, size, stacked }, className)}
      {...rest}
    />
  );
}

export interface LinkButtonProps extends ComponentProps<'a'>, Look {
  href: string;
}

/** A link that looks like a button: it goes somewhere or gives a file. */
export function LinkButton({ variant, size, stacked, className, ...rest }: LinkButtonProps) {
  return <a className={buttonClass({ variant, size, stacked }, className)} {...rest} />;
}
