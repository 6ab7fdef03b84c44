'use client';

import type { ReactNode } from 'react';
import { Dialog as Box, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classNames } from './class-names.ts';
import { floatingClass } from './overlay-class.ts';

export interface DialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: ReactNode;
  /** The decision's buttons, the safe one first; it takes the focus when it has `autoFocus`. */
  actions: ReactNode;
  /**
   * `alertdialog` for something that is lost or cannot be undone: read out whole, and closed by an answer alone (or
   * Escape). Default `dialog`: also closed by a press outside.
   */
  role?: 'dialog' | 'alertdialog';
  children?: ReactNode;
}

/** A question that has to be answered before going on. Focus stays in it and returns to where it came from. */
export function Dialog({ isOpen, onOpenChange, title, actions, role = 'dialog', children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role === 'dialog'}
      className="fixed inset-0 z-50 flex items-end justify-center bg-[rgb(10_20_20/0.45)] p-4 sm:items-center"
    >
      <Modal className={classNames(floatingClass, 'max-h-full w-full max-w-md overflow-y-auto')}>
        <Box role={role} className="p-5 outline-none sm:p-6">
          <Heading slot="title" className="text-18">
            {title}
          </Heading>
          {children != null && <div className="mt-2 text-ink-soft">{children}</div>}
          <div className="mt-5 flex flex-wrap gap-2">{actions}</div>
        </Box>
      </Modal>
    </ModalOverlay>
  );
}
