import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface Fact {
  key: string;
  label: ReactNode;
  /** `null` or `undefined`: not known yet, shown as a quiet dash. */
  value?: ReactNode;
}

export interface FactListProps {
  facts: readonly Fact[];
  /** What a missing value is called for who cannot see the dash. */
  missing: string;
  className?: string;
}

/** Label and value pairs, one a row; a value that arrives does so calmly. */
export function FactList({ facts, missing, className }: FactListProps) {
  return (
    <dl className={classNames('@container divide-y divide-line', className)}>
      {facts.map(({ key, label, value }) => (
        <div key={key} className="grid items-baseline gap-x-3 py-2 @min-[15.5rem]:grid-cols-[6.25rem_1fr]">
          <dt className="text-14 text-ink-soft">{label}</dt>
          <dd className="tabular min-w-0 font-medium">
            {value == null || value === '' ? (
              <span className="font-normal text-ink-soft">
                <span aria-hidden="true">–</span>
                <span className="sr-only">{missing}</span>
              </span>
            ) : (
              <span className="block animate-arrive">{value}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
