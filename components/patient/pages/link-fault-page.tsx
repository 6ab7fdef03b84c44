import { LinkButton } from '#components/ui/button.tsx';
import { PhoneIcon } from '#components/ui/icons.tsx';
import type { Practice } from '#domain/practice.ts';
import type { LanguagePack } from '#locales/pack.ts';
import type { FaultWords } from '#locales/sections/patient.ts';
import { FaultPage } from './fault-page.tsx';

export interface LinkFaultPageProps {
  fault: FaultWords;
  practice: Pick<Practice, 'phone' | 'phoneDisplay'>;
  words: LanguagePack;
}

/** A link that leads nowhere (any more): why, and the ways that are left. */
export function LinkFaultPage({ fault, practice, words }: LinkFaultPageProps) {
  return (
    <FaultPage
      words={words}
      fault={fault}
      actions={
        <>
          <LinkButton variant="primary" href={`tel:${practice.phone}`}>
            <PhoneIcon />
            {words.conversation.callPractice(practice.phoneDisplay)}
          </LinkButton>
          <LinkButton href="/">{words.appointment.talk}</LinkButton>
          <LinkButton href="/book">{words.appointment.book}</LinkButton>
        </>
      }
    />
  );
}
