'use client';

import type { ComponentProps } from 'react';
import { Input } from 'react-aria-components/TextField';
import { classNames } from './class-names.ts';
import { fieldClass } from './field-class.ts';
import { LabelledField, type LabelledFieldProps } from './labelled-field.tsx';

export { fieldClass } from './field-class.ts';

export interface TextFieldProps
  extends Omit<ComponentProps<'input'>, 'size'>,
    Pick<LabelledFieldProps, 'label' | 'hint' | 'error'> {}

/** A labelled input with an optional hint and error. All other properties are the input's own. */
export function TextField({ label, hint, error, className, id, value, defaultValue, ...rest }: TextFieldProps) {
  return (
    <LabelledField {...{ label, hint, error, className, id, value, defaultValue }}>
      <Input className={classNames(fieldClass, 'min-h-11')} {...rest} />
    </LabelledField>
  );
}
