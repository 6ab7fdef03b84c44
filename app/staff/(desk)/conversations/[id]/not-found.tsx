import Link from 'next/link';
import { PageHead } from '#components/staff/page-head.tsx';
import { words } from '#components/staff/words/en.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';

export default function NotFound() {
  return (
    <>
      <PageHead title={words.conversation.title} />
      <EmptyState title={words.conversation.notFound}>
        <p>{words.conversation.notFoundMore}</p>
        <p className="mt-3">
          <Link href="/staff/conversations?status=all" className="text-brand underline underline-offset-4">
            {words.conversations.all}
          </Link>
        </p>
      </EmptyState>
    </>
  );
}
