import type { PracticeRefusal } from '#components/practice/ask-practice.ts';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ManageWords } from '#locales/sections/manage.ts';

export interface FailureNoticeProps {
  failure: PracticeRefusal;
  practice: { phone: string; phoneDisplay: string };
  words: ManageWords;
  onRetry?: () => void;
}

/** Whether the same may work in a moment: nobody was reached, or the practice's system failed. */
export function isWorthAnotherTry({ problem }: PracticeRefusal): boolean {
  const code = problem?.code;
  return code === undefined || code === 'internal' || code === 'database_unavailable';
}

/** What went wrong, that nothing has changed, and what to do next. */
export function FailureNotice({ failure, practice, words, onRetry }: FailureNoticeProps) {
  const { failed } = words;
  return (
    <Notice
      tone="warn"
      role="alert"
      className="mt-4"
      title={sentenceOf(failure, practice.phoneDisplay, words)}
      actions={
        <>
          {onRetry && isWorthAnotherTry(failure) && (
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

function sentenceOf({ problem }: PracticeRefusal, phone: string, { failed }: ManageWords): string {
  switch (problem?.code) {
    case undefined:
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
