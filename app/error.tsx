'use client';

import { useEffect, useState } from 'react';
import { FaultActions } from '#components/patient/pages/fault-actions.tsx';
import { FaultPage } from '#components/patient/pages/fault-page.tsx';
import { phoneOfDocument } from '#components/practice/practice-phone.ts';
import { Button } from '#components/ui/button.tsx';
import { defaultLanguage, languageOf } from '#locales/language.ts';
import { loadWords } from '#locales/load-words.ts';
import type { LanguagePack } from '#locales/pack.ts';

/** A page failed: says so in the document's language, with another try. The words load only now that they are needed. */
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  const [words, setWords] = useState<LanguagePack | null>(null);
  useEffect(() => {
    const language = languageOf(document.documentElement.lang) ?? defaultLanguage;
    loadWords(language).then(setWords, () => location.reload());
  }, []);
  if (!words) return null;
  return (
    <FaultPage
      words={words}
      fault={words.faults.error}
      actions={
        <FaultActions words={words} phone={phoneOfDocument(document)}>
          <Button variant="primary" onClick={reset}>
            {words.faults.tryAgain}
          </Button>
        </FaultActions>
      }
    />
  );
}
