'use client';

import { ToggleButton as Toggle, type ToggleButtonProps as ToggleProps } from 'react-aria-components/ToggleButton';
import { type ButtonSize, buttonClass } from './button.tsx';

export interface ToggleButtonProps extends Omit<ToggleProps, 'className' | 'style'> {
  size?: ButtonSize;
  className?: string;
}

/** A button that is on or off (`isSelected`, `onChange`): its name stays, `aria-pressed` changes, and so does its look. */
export function ToggleButton({ size, className, ...rest }: ToggleButtonProps) {
  return (
    <Toggle
      className={({ isSelected }) => buttonClass({ variant: isSelected ? 'chosen' : 'quiet', size }, className)}
      {...rest}
    />
  );
}
