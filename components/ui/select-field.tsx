import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from './class-names.ts';
import { fieldClass } from './field-class.ts';

export interface SelectFieldProps extends Omit<ComponentProps<'select'>, 'size'> {
  label: ReactNode;
}

/** A labelled native select; its options are its children. */
export function SelectField({ label, className, id, ...rest }: SelectFieldProps) {
  const ownId = useId();
  const selectId = id ?? ownId;
  return (
    <div className={classNames('flex flex-col gap-1.5', className)}>
      <label htmlFor={selectId} className="font-medium text-14">
        {label}
      </label>
      <select id={selectId} className={classNames(fieldClass, 'min-h-11')} {...rest} />
    </div>
  );
}
