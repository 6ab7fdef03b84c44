'use client';

import { useEffect, useState } from 'react';
import { FaultPage } from '#components/patient/pages/fault-page.tsx';
import { Button } from '#components/ui/button.tsx';
import { defaultLanguage, languageOf } from '#locales/language.ts';
import { loadWords } from '#locales/load-words.ts';
import type { LanguagePack } from '#locales/pack.ts';
import './globals.css';

/**
 * Not even the document around the pages could be made: says so in the browser's language. Here is no practice and no
 * font; the words load only now that they are needed.
 */
export default function DocumentError({ reset }: { error: Error; reset: () => void }) {
  const [words, setWords] = useState<LanguagePack | null>(null);
  useEffect(() => {
    const language = navigator.languages.map(languageOf).find(Boolean) ?? defaultLanguage;
    loadWords(language).then(setWords, () => location.reload());
  }, []);
  return (
    <html lang={words?.language}>
      <body>
        {words && (
          <>
            <title>{words.faults.error.title}</title>
            <FaultPage
              words={words}
              fault={words.faults.error}
              actions={
                <Button variant="primary" onClick={reset}>
                  {words.faults.tryAgain}
                </Button>
              }
            />
          </>
        )}
      </body>
    </html>
  );
}
