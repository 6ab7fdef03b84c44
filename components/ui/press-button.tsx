'use client';

import { Button as Pressed, type ButtonProps as PressedProps } from 'react-aria-components/Button';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button.tsx';

export interface PressButtonProps extends Omit<PressedProps, 'className' | 'style'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
}

/** A button that opens something of react-aria (a menu, a dialog, a tooltip); anywhere else take `Button`. */
export function PressButton({ variant, size, className, ...rest }: PressButtonProps) {
  return <Pressed className={buttonClass({ variant, size }, className)} {...rest} />;
}
