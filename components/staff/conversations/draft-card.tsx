'use client';

import { Card } from '#components/ui/card.tsx';
import { FactList } from '#components/ui/fact-list.tsx';
import type { VisitDraft } from '#contract/channels/visit-draft.ts';
import { dateWords, spokenDateTime, timeWords } from '#domain/clinic-time/words.ts';
import { dates } from '#locales/en.ts';
import { useDeskClock, useNow } from '../desk-clock.tsx';
import { phoneWords } from '../phone-words.ts';
import { words } from '../words/en.ts';

/** What the receptionist has understood so far, and the times it has on offer. */
export function DraftCard({ draft }: { draft: VisitDraft | null }) {
  const { timeZone } = useDeskClock();
  const nowMs = useNow(1000);
  const at = (iso: string) => spokenDateTime(Date.parse(iso), timeZone, dates, { nowMs });
  const held = draft?.heldUntil && Math.ceil((Date.parse(draft.heldUntil) - nowMs) / 60_000);
  return (
    <Card padding="snug" aria-labelledby="draft">
      <h2 id="draft" className="text-18">
        {words.conversation.draft}
      </h2>
      <FactList
        missing={words.conversation.missing}
        facts={[
          { key: 'patient', label: words.conversation.patient, value: draft?.patient },
          { key: 'phone', label: words.conversation.phone, value: draft?.phone && phoneWords(draft.phone) },
          { key: 'visitType', label: words.conversation.visitType, value: draft?.visitType },
          { key: 'provider', label: words.conversation.provider, value: draft?.provider },
          { key: 'when', label: words.conversation.when, value: draft?.startsAt && at(draft.startsAt) },
          ...(typeof held === 'number'
            ? [{ key: 'held', label: words.conversation.held, value: words.conversation.heldFor(held) }]
            : []),
        ]}
      />
      {draft && draft.openings.length > 0 && (
        <>
          <h3 className="mt-2 font-medium text-14 text-ink-soft">{words.conversation.offered}</h3>
          <ul className="mt-1 flex flex-col gap-0.5 text-14">
            {draft.openings.map(({ startsAt, provider, providerName }) => (
              <li key={`${startsAt} ${provider}`}>
                {dateWords(Date.parse(startsAt), timeZone, dates, { nowMs })},{' '}
                <time dateTime={startsAt}>{timeWords(Date.parse(startsAt), timeZone, dates)}</time> · {providerName}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
