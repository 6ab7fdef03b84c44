'use client';

import type { ComponentProps } from 'react';
import { TextArea as Area } from 'react-aria-components/TextField';
import { classNames } from './class-names.ts';
import { fieldClass } from './field-class.ts';
import { LabelledField, type LabelledFieldProps } from './labelled-field.tsx';

export interface TextAreaProps
  extends ComponentProps<'textarea'>,
    Pick<LabelledFieldProps, 'label' | 'hint' | 'error'> {}

/** A labelled field of several lines with an optional hint and error. All other properties are the field's own. */
export function TextArea({ label, hint, error, className, id, value, defaultValue, ...rest }: TextAreaProps) {
  return (
    <LabelledField {...{ label, hint, error, className, id, value, defaultValue }}>
      <Area className={classNames(fieldClass, 'min-h-11 py-2')} {...rest} />
    </LabelledField>
  );
}
