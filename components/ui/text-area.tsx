import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from './class-names.ts';
import { fieldClass } from './text-field.tsx';

export interface TextAreaProps extends ComponentProps<'textarea'> {
  label: ReactNode;
  /** What is wrong and how to mend it; marks the field invalid. */
  error?: ReactNode;
}

/** A labelled field of several lines with an optional error, tied to it. */
export function TextArea({ label, error, className, id, ...rest }: TextAreaProps) {
  const ownId = useId();
  const areaId = id ?? ownId;
  const errorId = `${areaId}-error`;
  return (
    <div className={classNames('flex flex-col gap-1.5', className)}>
      <label htmlFor={areaId} className="font-medium text-14">
        {label}
      </label>
      <textarea
        id={areaId}
        aria-describedby={error != null ? errorId : undefined}
        aria-invalid={error != null || undefined}
        className={classNames(fieldClass, 'min-h-11 py-2')}
        {...rest}
      />
      {error != null && (
        <p id={errorId} role="alert" className="text-14 text-alarm">
          {error}
        </p>
      )}
    </div>
  );
}
