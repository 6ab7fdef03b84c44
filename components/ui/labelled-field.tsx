'use client';

import type { ReactNode } from 'react';
import { Label, Text, TextField as Tied } from 'react-aria-components/TextField';
import { classNames } from './class-names.ts';

type NativeValue = string | number | readonly string[] | undefined;

export interface LabelledFieldProps {
  label: ReactNode;
  /** Said below the field, e.g. the expected form. */
  hint?: ReactNode;
  /** What is wrong and how to mend it; marks the field invalid and is announced. */
  error?: ReactNode;
  className?: string;
  id?: string;
  /** What stands in it, when its owner keeps it; or what stands in it at first. */
  value?: NativeValue;
  defaultValue?: NativeValue;
  /** The control: react-aria's `Input` or `TextArea`. */
  children: ReactNode;
}

/** What stands around a control one types into: its label, hint and error, tied to it by react-aria. */
export function LabelledField(props: LabelledFieldProps) {
  const { label, hint, error, className, id, value, defaultValue, children } = props;
  return (
    <Tied
      id={id}
      value={textOf(value)}
      defaultValue={textOf(defaultValue)}
      isInvalid={error != null}
      validationBehavior="aria"
      className={classNames('flex flex-col gap-1.5', className)}
    >
      <Label className="font-medium text-14">{label}</Label>
      {children}
      {hint != null && (
        <Text slot="description" elementType="p" className="text-14 text-ink-soft">
          {hint}
        </Text>
      )}
      {error != null && (
        <Text slot="errorMessage" elementType="p" role="alert" className="text-14 text-alarm">
          {error}
        </Text>
      )}
    </Tied>
  );
}

function textOf(value: NativeValue): string | undefined {
  return value === undefined ? undefined : String(value);
}
