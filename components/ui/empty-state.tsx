import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** What would be here. */
  title: ReactNode;
  children?: ReactNode;
}

/** Says what would be here when there is nothing yet. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="rounded-card border border-line border-dashed px-6 py-8 text-center">
      <p className="font-medium">{title}</p>
      {children != null && <div className="mt-1 text-14 text-ink-soft">{children}</div>}
    </div>
  );
}
