'use client';

import { useEffect, useState } from 'react';
import { embedEvents } from '#contract/embed/names.ts';

/** Shows what a site hears of a booking: its kind, and nothing else. `…` in the template stands for it. */
export function Counted({ template }: { template: string }) {
  const [kind, setKind] = useState<string | null>(null);
  useEffect(() => {
    const hear = (event: Event) => {
      const { detail } = event as CustomEvent<{ kind?: unknown } | null>;
      if (typeof detail?.kind === 'string') setKind(detail.kind);
    };
    document.addEventListener(embedEvents.booked, hear);
    document.addEventListener(embedEvents.changed, hear);
    return () => {
      document.removeEventListener(embedEvents.booked, hear);
      document.removeEventListener(embedEvents.changed, hear);
    };
  }, []);
  return (
    <p role="status" className="mt-4 min-h-6 font-semibold text-good">
      {kind !== null && template.replace('…', kind)}
    </p>
  );
}
