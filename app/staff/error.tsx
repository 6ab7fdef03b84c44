'use client';

import { words } from '#components/staff/words/en.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';

/** What is shown when a page could not be made. */
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return (
    <Notice
      tone="alarm"
      role="alert"
      title={words.error.title}
      actions={
        <Button size="small" onClick={reset}>
          {words.error.again}
        </Button>
      }
    >
      {words.error.more}
    </Notice>
  );
}
