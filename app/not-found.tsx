import type { Metadata } from 'next';
import { FaultPage } from '#components/patient/pages/fault-page.tsx';
import { wordsFor } from '#components/patient/words/words-for.ts';
import { LinkButton } from '#components/ui/button.tsx';
import { requestLanguage } from './request-language.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { faults } = wordsFor(await requestLanguage());
  return { title: faults.notFound.title, robots: { index: false } };
}

/** There is no page at this address. */
export default async function NotFound() {
  const { faults } = wordsFor(await requestLanguage());
  return (
    <FaultPage
      fault={faults.notFound}
      actions={
        <LinkButton variant="primary" href="/">
          {faults.home}
        </LinkButton>
      }
    />
  );
}
