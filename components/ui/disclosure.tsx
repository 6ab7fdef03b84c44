'use client';

import type { ReactNode } from 'react';
import { DisclosurePanel, Heading, Disclosure as Part, Button as Press } from 'react-aria-components/Disclosure';
import { classNames } from './class-names.ts';
import { ChevronDownIcon } from './icons.tsx';

export interface DisclosureProps {
  title: ReactNode;
  /** The heading's level. Default 3. */
  level?: 2 | 3 | 4;
  defaultExpanded?: boolean;
  className?: string;
  children: ReactNode;
}

/**
 * Something that opens below its title. A browser's search finds what is closed. On a page without scripts or that has
 * to stay light take `<details>`.
 */
export function Disclosure({ title, level = 3, defaultExpanded, className, children }: DisclosureProps) {
  return (
    <Part defaultExpanded={defaultExpanded} className={classNames('group', className)}>
      <Heading level={level}>
        <Press
          slot="trigger"
          className="flex min-h-11 w-full items-center justify-between gap-3 rounded-control text-left font-semibold"
        >
          {title}
          <ChevronDownIcon className="text-ink-soft transition-transform group-data-expanded:rotate-180" />
        </Press>
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Part>
  );
}
