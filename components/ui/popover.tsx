'use client';

import type { ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover as Floating, type PopoverProps as FloatingProps } from 'react-aria-components/Popover';
import { classNames } from './class-names.ts';
import { floatingClass } from './overlay-class.ts';

export interface PopoverProps {
  /** A `PressButton` that opens it. */
  trigger: ReactNode;
  /** What it is, for who cannot see it. */
  label: string;
  placement?: FloatingProps['placement'];
  className?: string;
  /** Given `close`, to end it from within. */
  children: ReactNode | ((opened: { close: () => void }) => ReactNode);
}

/** A small sheet beside its button; closed by Escape or a press outside. */
export function Popover({ trigger, label, placement = 'bottom start', className, children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <Floating placement={placement} className={classNames(floatingClass, 'max-w-[calc(100vw-2rem)]')}>
        <Dialog aria-label={label} className={classNames('p-4 outline-none', className)}>
          {children}
        </Dialog>
      </Floating>
    </DialogTrigger>
  );
}
