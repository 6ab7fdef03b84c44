import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ConversationView } from '#components/staff/conversations/conversation-view.tsx';
import { words } from '#components/staff/words/en.ts';
import { conversationIdSchema } from '#contract/http/conversations.ts';
import { readConversation } from '#server/conversations/read.ts';
import { ProblemError } from '#server/errors/problem-error.ts';
import { pageStaff } from '../../../page-staff.ts';

// No name in the title: titles end up in histories and on shared screens.
export const metadata: Metadata = { title: words.conversation.title };

export default async function ConversationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const staff = await pageStaff(`/staff/conversations/${id}`);
  if (!conversationIdSchema.safeParse(id).success) notFound();
  const initial = await readConversation(staff, id).catch((error: unknown) => {
    if (error instanceof ProblemError && error.code === 'not_found') notFound();
    throw error;
  });
  return <ConversationView key={id} initial={initial} />;
}
