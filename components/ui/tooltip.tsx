'use client';

import type { ComponentProps, ReactNode } from 'react';
import { Focusable, Tooltip as Tip, TooltipTrigger } from 'react-aria-components/Tooltip';

export interface TooltipProps {
  /** What the button shows as a sign only; its accessible name says it too, for there is no hover on a phone. */
  words: ReactNode;
  /** One focusable element: `PressButton`, `Button`, a link. */
  children: ComponentProps<typeof Focusable>['children'];
}

/** A word beside a sign, on hover and on focus. Never the only place where something is said. */
export function Tooltip({ words, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <Focusable>{children}</Focusable>
      <Tip offset={6} className="max-w-60 rounded-control bg-ink px-2.5 py-1 text-14 text-paper forced-colors:border">
        {words}
      </Tip>
    </TooltipTrigger>
  );
}
