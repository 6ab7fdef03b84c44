'use client';

import type { ReactNode } from 'react';
import { MenuItem, Menu as MenuList, MenuTrigger, Popover } from 'react-aria-components/Menu';
import type { PopoverProps } from 'react-aria-components/Popover';
import { classNames } from './class-names.ts';
import { floatingClass } from './overlay-class.ts';

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

export interface MenuProps {
  /** A `PressButton` that opens it. */
  trigger: ReactNode;
  label: string;
  entries: readonly MenuEntry[];
  placement?: PopoverProps['placement'];
}

/** A few things to do or places to go, behind one button. */
export function Menu({ trigger, label, entries, placement = 'bottom end' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} className={classNames(floatingClass, 'min-w-48 p-1')}>
        <MenuList aria-label={label} className="outline-none">
          {entries.map(({ key, label: words, text, href, target, download, lang, onAction, tone }) => (
            <MenuItem
              key={key}
              id={key}
              textValue={text ?? (typeof words === 'string' ? words : key)}
              href={href}
              target={target}
              download={download}
              lang={lang}
              onAction={onAction}
              className={classNames(
                'flex min-h-11 cursor-pointer items-center gap-2 rounded-control px-3 outline-none data-focused:bg-brand-soft',
                'data-focus-visible:outline-2 data-focus-visible:outline-brand data-focus-visible:-outline-offset-2',
                tone === 'alarm' && 'text-alarm',
              )}
            >
              {words}
            </MenuItem>
          ))}
        </MenuList>
      </Popover>
    </MenuTrigger>
  );
}
