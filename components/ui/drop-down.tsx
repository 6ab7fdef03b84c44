'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { ButtonProps } from './button.tsx';
import { classNames } from './class-names.ts';
import { floatingClass } from './overlay-class.ts';

/** What makes a button open the sheet: `(opens) => <Button {...opens}>`. */
export type OpeningProps = Pick<ButtonProps, 'ref' | 'onClick' | 'aria-expanded' | 'aria-controls'>;

export interface DropDownProps {
  button: (opens: OpeningProps) => ReactNode;
  /** Where the sheet lies: its nearest positioned ancestor is the caller's. */
  className?: string;
  /** Links and buttons, next in the order of Tab; `close` gives the focus back to the button. */
  children: (close: () => void) => ReactNode;
}

/**
 * A few things to do or places to go, below one button: a plain disclosure. It opens at once on a slow phone, because nothing
 * around it is measured, hidden or locked; Escape, a press elsewhere and Tab beyond its end close it.
 */
export function DropDown({ button, className, children }: DropDownProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = () => {
    opener.current?.focus();
    setOpen(false);
  };

  useEffect(() => {
    if (!isOpen) return;
    const onOther = ({ target }: Event) => {
      const isInside = [opener, sheet].some(({ current }) => target instanceof Node && current?.contains(target));
      if (!isInside) setOpen(false);
    };
    document.addEventListener('pointerdown', onOther, true);
    document.addEventListener('focusin', onOther);
    return () => {
      document.removeEventListener('pointerdown', onOther, true);
      document.removeEventListener('focusin', onOther);
    };
  }, [isOpen]);

  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    // Escape also stops an answer.
    event.stopPropagation();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to whatever has the focus in it
    <div className="contents" onKeyDown={onEscape}>
      {button({
        ref: opener,
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? id : undefined,
        onClick: () => setOpen(!isOpen),
      })}
      {isOpen && (
        <div ref={sheet} id={id} className={classNames(floatingClass, 'absolute z-40 p-1', className)}>
          {children(close)}
        </div>
      )}
    </div>
  );
}
