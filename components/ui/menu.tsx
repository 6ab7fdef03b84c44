'use client';

import { type ReactNode, useId, useRef, useState } from 'react';
import type { ButtonProps } from './button.tsx';
import { MenuSheet } from './menu-sheet.tsx';

export interface MenuEntry {
  readonly key: string;
  readonly label: ReactNode;
  /** For typing ahead and those who listen, when the label is no plain text. */
  readonly text?: string;
  /** Goes there … */
  readonly href?: string;
  /** … in a new tab when `_blank`, … */
  readonly target?: string;
  /** … as a file of this name. */
  readonly download?: string;
  readonly lang?: string;
  readonly onAction?: () => void;
  readonly tone?: 'alarm';
}

/** What makes a button the menu's. */
export type MenuButton = Pick<ButtonProps, 'ref' | 'onClick' | 'onKeyDown' | 'aria-expanded' | 'aria-controls'> & {
  'aria-haspopup': 'menu';
};

export interface MenuProps {
  /** The button that opens it: `(opens) => <Button {...opens}>`. */
  trigger: (opens: MenuButton) => ReactNode;
  label: string;
  entries: readonly MenuEntry[];
}

/** Where the focus is when it opens: keys lead to an entry, a pointer to none. */
export type MenuStart = 'first' | 'last' | 'none';

/**
 * A few things to do or places to go, behind one button. Light, because it must open at once on a slow phone: what is
 * around it is not hidden or locked meanwhile, and a press there closes it.
 */
export function Menu({ trigger, label, entries }: MenuProps) {
  const [start, setStart] = useState<MenuStart | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const isOpen = start !== null;
  return (
    <>
      {trigger({
        ref: button,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? id : undefined,
        // Enter and Space are clicks without a pointer.
        onClick: ({ detail }) => setStart(isOpen ? null : detail === 0 ? 'first' : 'none'),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setStart(event.key === 'ArrowDown' ? 'first' : 'last');
        },
      })}
      {isOpen && (
        <MenuSheet
          id={id}
          button={button}
          label={label}
          entries={entries}
          start={start}
          onClose={() => setStart(null)}
        />
      )}
    </>
  );
}
