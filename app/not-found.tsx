import type { Metadata } from 'next';
import { FaultActions } from '#components/patient/pages/fault-actions.tsx';
import { FaultPage } from '#components/patient/pages/fault-page.tsx';
import { wordsFor } from '#locales/words-for.ts';
import { requestLanguage } from './request-language.ts';
import { storedPractice } from './request-practice.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { faults } = wordsFor(await requestLanguage());
  return { title: faults.notFound.title, robots: { index: false } };
}

/** There is no page at this address. */
export default async function NotFound() {
  const words = wordsFor(await requestLanguage());
  const practice = await storedPractice().then(
    (found) => found.practice,
    () => null,
  );
  return (
    <FaultPage words={words} fault={words.faults.notFound} actions={<FaultActions words={words} phone={practice} />} />
  );
}
