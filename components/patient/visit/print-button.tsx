'use client';

import { Button } from '#components/ui/button.tsx';
import { PrintIcon } from '#components/ui/icons.tsx';

/** Prints the page; of a page with a visit's sheet that is the sheet alone (`print.css`). Not shown without scripts. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button data-scripted className="w-full" onClick={() => window.print()}>
      <PrintIcon />
      {label}
    </Button>
  );
}
