import type { ReactNode } from 'react';

/** The first letters of somebody's first and last name, titles left out: `MP` for `Dr. Maya Patel, DDS`. */
export function initialsOf(name: string): string {
  const words = (name.split(',')[0] ?? '').split(/\s+/).filter((word) => word !== '' && !word.endsWith('.'));
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.charAt(0).toLocaleUpperCase() ?? '')
    .join('');
}

/** The circle before a card's words. */
export function MarkCircle({ children }: { children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-9 shrink-0 place-items-center rounded-full border border-brand/25 bg-brand-soft font-semibold text-14 text-brand group-data-selected:bg-card"
    >
      {children}
    </span>
  );
}

/** Stands where a picture would; the name beside it says it. */
export function Initials({ name }: { name: string }) {
  return <MarkCircle>{initialsOf(name)}</MarkCircle>;
}
