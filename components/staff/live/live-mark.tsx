'use client';

import { usePathname } from 'next/navigation';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { timeWords } from '#domain/clinic-time/words.ts';
import { dates } from '#locales/en.ts';
import { useDeskClock } from '../desk-clock.tsx';
import { words } from '../words/en.ts';
import type { Freshness } from './live-status.ts';

/** The small mark that says whether what is shown is live. */
export function LiveMark({ freshness }: { freshness: Freshness }) {
  const live = freshness.status === 'live';
  const label = live ? words.live.live : freshness.status === 'offline' ? words.live.offline : words.live.stale;
  return (
    <span role="status">
      <Chip tone={live ? 'good' : 'warn'} dot>
        {label}
      </Chip>
    </span>
  );
}

/** Says what happened and what to do when the page is not live; nothing while it is. */
export function LiveNotice({ freshness }: { freshness: Freshness }) {
  const { timeZone } = useDeskClock();
  const path = usePathname();
  if (freshness.status === 'live') return null;
  if (freshness.status === 'signed-out') {
    return (
      <Notice
        tone="warn"
        role="alert"
        title={words.live.signedOutTitle}
        actions={
          <LinkButton size="small" href={`/staff/sign-in?${new URLSearchParams({ from: path })}`}>
            {words.live.signInAgain}
          </LinkButton>
        }
      >
        {words.live.signedOut}
      </Notice>
    );
  }
  const { asOfMs, status } = freshness;
  return (
    <Notice
      tone="warn"
      role="alert"
      title={status === 'offline' ? words.live.offlineTitle : words.live.staleTitle}
      actions={
        <Button size="small" onClick={freshness.retry}>
          {words.live.retry}
        </Button>
      }
    >
      {asOfMs === null ? words.live.never : words.live.kept(timeWords(asOfMs, timeZone, dates))}
    </Notice>
  );
}
