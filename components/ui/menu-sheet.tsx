'use client';

import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { classNames } from './class-names.ts';
import type { MenuEntry, MenuStart } from './menu.tsx';
import { entryAt, entryThatBegins } from './menu-keys.ts';
import { floatingClass } from './overlay-class.ts';
import { placeBelow } from './place-below.ts';

export interface MenuSheetProps {
  id: string;
  /** Where it opens, and where the focus returns to. */
  button: RefObject<HTMLButtonElement | null>;
  label: string;
  entries: readonly MenuEntry[];
  start: MenuStart;
  onClose: () => void;
}

/** What a menu shows while it is open: arrows, Home, End and first letters go through it, Escape and Tab leave it. */
export function MenuSheet({ id, button, label, entries, start, onClose }: MenuSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const all = () => [...(sheet.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const focus = (element: HTMLElement | null | undefined) => element?.focus({ preventScroll: true });
  const leave = () => {
    focus(button.current);
    onClose();
  };

  const place = () => {
    if (sheet.current && button.current) placeBelow(sheet.current, button.current);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useLayoutEffect(() => {
    place();
    focus(start === 'none' ? sheet.current : all().at(start === 'first' ? 0 : -1));
  }, []);

  useEffect(() => {
    const isOutside = (target: EventTarget | null) =>
      target instanceof Node && !sheet.current?.contains(target) && !button.current?.contains(target);
    const onOutside = ({ target }: Event) => {
      if (isOutside(target)) onClose();
    };
    document.addEventListener('pointerdown', onOutside, true);
    document.addEventListener('focusin', onOutside);
    window.addEventListener('resize', place);
    return () => {
      document.removeEventListener('pointerdown', onOutside, true);
      document.removeEventListener('focusin', onOutside);
      window.removeEventListener('resize', place);
    };
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target } = event;
    if (key === 'Tab') return leave();
    const items = all();
    const at = items.findIndex((item) => target instanceof Node && item.contains(target));
    const next = entryAt(key, at, items.length) ?? entryThatBegins(key, at, entries);
    const presses = key === ' ' && target instanceof HTMLAnchorElement;
    if (key !== 'Escape' && next === null && !presses) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'Escape') leave();
    else if (next !== null) focus(items[next]);
    else if (presses) target.click();
  };

  return (
    <div
      ref={sheet}
      id={id}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className={classNames(
        floatingClass,
        'fixed top-0 left-0 z-40 w-max min-w-48 max-w-[calc(100vw-1rem)] overflow-y-auto p-1',
      )}
    >
      {entries.map((entry) => (
        <MenuItem
          key={entry.key}
          entry={entry}
          onEnter={focus}
          onChoose={() => {
            leave();
            entry.onAction?.();
          }}
        />
      ))}
    </div>
  );
}

interface MenuItemProps {
  entry: MenuEntry;
  onEnter: (element: HTMLElement) => void;
  onChoose: () => void;
}

function MenuItem({ entry: { label, text, href, target, download, lang, tone }, onEnter, onChoose }: MenuItemProps) {
  const rest = {
    role: 'menuitem',
    tabIndex: -1,
    lang,
    'aria-label': text,
    onClick: onChoose,
    // As in any menu, the entry under the pointer is the one that a key would press.
    onPointerMove: ({ currentTarget, pointerType }: { currentTarget: HTMLElement; pointerType: string }) => {
      if (pointerType === 'mouse' && currentTarget !== document.activeElement) onEnter(currentTarget);
    },
    className: classNames(
      'flex min-h-11 w-full cursor-pointer items-center gap-2 rounded-control px-3 text-left outline-none focus:bg-brand-soft',
      'focus-visible:outline-2 focus-visible:outline-brand focus-visible:-outline-offset-2',
      tone === 'alarm' && 'text-alarm',
    ),
  };
  if (href === undefined) {
    return (
      <button type="button" {...rest}>
        {label}
      </button>
    );
  }
  return (
    <a href={href} target={target} download={download} {...rest}>
      {label}
    </a>
  );
}
