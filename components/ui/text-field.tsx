import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from './class-names.ts';

/** The look of a control one types into or chooses from. */
export const fieldClass =
  'w-full rounded-control border border-edge bg-card px-3 text-16 text-ink placeholder:text-ink-soft ' +
  'focus-visible:-outline-offset-1 disabled:opacity-60 aria-invalid:border-alarm';

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'size'> {
  label: ReactNode;
  /** Said below the field, e.g. the expected form. */
  hint?: ReactNode;
  /** What is wrong and how to mend it; marks the field invalid. */
  error?: ReactNode;
}

/** A labelled input with an optional hint and error, both tied to it. */
export function TextField({ label, hint, error, className, id, ...rest }: TextFieldProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  const hintId = `${inputId}-hint`;
  const errorId = `${inputId}-error`;
  const describedBy = classNames(hint != null && hintId, error != null && errorId) || undefined;
  return (
    <div className={classNames('flex flex-col gap-1.5', className)}>
      <label htmlFor={inputId} className="font-medium text-14">
        {label}
      </label>
      <input
        id={inputId}
        aria-describedby={describedBy}
        aria-invalid={error != null || undefined}
        className={classNames(fieldClass, 'min-h-11')}
        {...rest}
      />
      {hint != null && (
        <p id={hintId} className="text-14 text-ink-soft">
          {hint}
        </p>
      )}
      {error != null && (
        <p id={errorId} role="alert" className="text-14 text-alarm">
          {error}
        </p>
      )}
    </div>
  );
}
