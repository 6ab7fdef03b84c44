import { LinkFaultPage } from '#components/patient/pages/link-fault-page.tsx';
import type { LanguagePack } from '#locales/pack.ts';
import type { FaultWords } from '#locales/sections/patient.ts';
import { wordsFor } from '#locales/words-for.ts';
import { requestLanguage } from './request-language.ts';
import { requestPractice } from './request-practice.ts';

/** The page of a link that opens nothing, in the language of this request. */
export async function LinkFault({ fault }: { fault: (words: LanguagePack) => FaultWords }) {
  const [{ practice }, language] = await Promise.all([requestPractice(), requestLanguage()]);
  const words = wordsFor(language);
  return <LinkFaultPage fault={fault(words)} practice={practice} words={words} />;
}
