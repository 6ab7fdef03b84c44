import { Button, LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { LinkFailure } from './link-api.ts';
import type { ManageWords } from './words/words.ts';

export interface FailureNoticeProps {
  failure: LinkFailure;
  practice: { phone: string; phoneDisplay: string };
  words: ManageWords;
  onRetry?: () => void;
}

/** What went wrong, that nothing has changed, and what to do next. */
export function FailureNotice({ failure, practice, words, onRetry }: FailureNoticeProps) {
  const { failed } = words;
  const mayRetry = failure.code === null || failure.code === 'internal' || failure.code === 'database_unavailable';
  return (
    <Notice
      tone="warn"
      role="alert"
      className="mt-4"
      title={sentenceOf(failure, practice.phoneDisplay, words)}
      actions={
        <>
          {mayRetry && onRetry && (
            <Button size="small" onClick={onRetry}>
              {failed.again}
            </Button>
          )}
          <LinkButton size="small" href={`tel:${practice.phone}`}>
            {practice.phoneDisplay}
          </LinkButton>
        </>
      }
    />
  );
}

function sentenceOf({ code }: LinkFailure, phone: string, { failed }: ManageWords): string {
  switch (code) {
    case null:
      return failed.network;
    case 'link_expired':
      return failed.expired;
    case 'transition_not_allowed':
    case 'not_bookable':
    case 'not_found':
      return failed.notAllowed(phone);
    default:
      return failed.other(phone);
  }
}
