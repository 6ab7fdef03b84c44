import type { ReactNode } from 'react';
import type { PracticePhone } from '#components/practice/practice-phone.ts';
import { LinkButton } from '#components/ui/button.tsx';
import { PhoneIcon } from '#components/ui/icons.tsx';
import type { LanguagePack } from '#locales/pack.ts';

export interface FaultActionsProps {
  words: Pick<LanguagePack, 'faults' | 'conversation'>;
  /** Null when not even that is known. */
  phone: PracticePhone | null;
  /** What to try before going back, e.g. once more. */
  children?: ReactNode;
}

/** The ways out of a page that is not there or went wrong: the front desk, and the phone. */
export function FaultActions({ words, phone, children }: FaultActionsProps) {
  return (
    <>
      {children}
      <LinkButton href="/" {...(children == null && { variant: 'primary' })}>
        {words.faults.home}
      </LinkButton>
      {phone && (
        <LinkButton href={`tel:${phone.phone}`}>
          <PhoneIcon />
          {words.conversation.callPractice(phone.phoneDisplay)}
        </LinkButton>
      )}
    </>
  );
}
