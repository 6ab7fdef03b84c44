import type { ReactNode } from 'react';

/** A page's heading, with what belongs beside it. */
export function PageHead({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <h1 className="wrap-anywhere min-w-0 text-28">{title}</h1>
      {children}
    </div>
  );
}
