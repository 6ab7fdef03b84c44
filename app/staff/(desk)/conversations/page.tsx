import type { Metadata } from 'next';
import { ConversationsView } from '#components/staff/conversations/conversations-view.tsx';
import { words } from '#components/staff/words/en.ts';
import { listConversations } from '#server/conversations/list.ts';
import { pageStaff, type SearchParams } from '../../page-staff.ts';

export const metadata: Metadata = { title: words.conversations.title };

export default async function ConversationsPage({ searchParams }: { searchParams: SearchParams }) {
  const { status } = await searchParams;
  const filter = status === 'ended' || status === 'all' ? status : 'open';
  const path = filter === 'open' ? '/staff/conversations' : `/staff/conversations?status=${filter}`;
  const staff = await pageStaff(path);
  const initial = await listConversations(staff, { ...(filter !== 'all' && { status: filter }), limit: 200 });
  return <ConversationsView key={filter} filter={filter} initial={initial} />;
}
