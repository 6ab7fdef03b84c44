'use client';

import Link from 'next/link';
import { Card } from '#components/ui/card.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { ConversationList } from '#contract/http/conversations.ts';
import { LiveMark, LiveNotice } from '../live/live-mark.tsx';
import { PageHead } from '../page-head.tsx';
import { Rows } from '../skeleton.tsx';
import { words } from '../words/en.ts';
import { orderConversations } from './conversation-order.ts';
import { ConversationTable } from './conversation-table.tsx';
import { type ConversationFilter, useConversations } from './use-conversations.ts';

const filters: readonly { value: ConversationFilter; label: string; empty: string }[] = [
  { value: 'open', label: words.conversations.filterOpen, empty: words.conversations.emptyOpen },
  { value: 'ended', label: words.conversations.filterEnded, empty: words.conversations.emptyEnded },
  { value: 'all', label: words.conversations.filterAll, empty: words.conversations.emptyOpen },
];

export interface ConversationsViewProps {
  filter: ConversationFilter;
  initial: ConversationList;
}

/** All conversations; the filter stands in the address. */
export function ConversationsView({ filter, initial }: ConversationsViewProps) {
  const { data, freshness } = useConversations(filter, initial);
  const chosen = filters.find(({ value }) => value === filter);
  return (
    <>
      <PageHead title={words.conversations.title}>
        <LiveMark freshness={freshness} />
      </PageHead>
      <nav aria-label={words.conversations.filter} className="flex gap-2">
        {filters.map(({ value, label }) => (
          <Link
            key={value}
            href={value === 'open' ? '/staff/conversations' : `/staff/conversations?status=${value}`}
            aria-current={value === filter ? 'page' : undefined}
            className={classNames(
              'inline-flex min-h-9 items-center rounded-full border px-4 font-medium text-14 transition-colors',
              value === filter ? 'border-brand bg-brand-soft text-brand' : 'border-edge bg-card hover:border-brand',
            )}
          >
            {label}
          </Link>
        ))}
      </nav>
      <LiveNotice freshness={freshness} />
      {freshness.status === 'signed-out' ? null : data === undefined ? (
        <Card padding="snug">
          <Rows count={5} />
        </Card>
      ) : data.conversations.length === 0 ? (
        <EmptyState title={chosen?.empty}>{words.conversations.emptyMore}</EmptyState>
      ) : (
        <Card padding="none">
          <ConversationTable
            conversations={filter === 'open' ? orderConversations(data.conversations) : data.conversations}
          />
        </Card>
      )}
    </>
  );
}
