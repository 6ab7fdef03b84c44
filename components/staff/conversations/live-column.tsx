'use client';

import Link from 'next/link';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { ConversationList } from '#contract/http/conversations.ts';
import { useDeskClock, useNow } from '../desk-clock.tsx';
import { Rows } from '../skeleton.tsx';
import { words } from '../words/en.ts';
import { ConversationCard } from './conversation-card.tsx';
import { needsPerson, orderConversations } from './conversation-order.ts';

/** The running conversations beside the day; what needs a person is on top. */
export function LiveColumn({ list }: { list: ConversationList | undefined }) {
  const { timeZone } = useDeskClock();
  const nowMs = useNow(1000);
  const ordered = orderConversations(list?.conversations ?? []);
  const calling = ordered.filter(needsPerson).length;
  return (
    <section aria-labelledby="live-conversations" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="live-conversations" className="text-18">
          {words.conversations.live}
        </h2>
        <Link href="/staff/conversations?status=all" className="text-14 text-brand underline underline-offset-4">
          {words.conversations.all}
        </Link>
      </div>
      <p role="status" className="sr-only">
        {calling > 0 ? words.conversations.needsPerson(calling) : ''}
      </p>
      {list === undefined ? (
        <Rows count={2} />
      ) : ordered.length === 0 ? (
        <EmptyState title={words.conversations.emptyLive}>{words.conversations.emptyLiveMore}</EmptyState>
      ) : (
        <ul className="flex flex-col gap-3">
          {ordered.map((conversation) => (
            <li key={conversation.id}>
              <ConversationCard conversation={conversation} nowMs={nowMs} timeZone={timeZone} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
