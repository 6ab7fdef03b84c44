'use client';

import { useEffect, useState } from 'react';
import { FaultPage } from '#components/patient/pages/fault-page.tsx';
import { languageOf } from '#components/patient/words/language.ts';
import type { Words } from '#components/patient/words/words.ts';
import { Button, LinkButton } from '#components/ui/button.tsx';

/** A page failed: says so in the document's language, with another try. The words load only now that they are needed. */
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  const [words, setWords] = useState<Words['faults'] | null>(null);
  useEffect(() => {
    const language = languageOf(document.documentElement.lang) ?? 'en';
    import('#components/patient/words/words-for.ts').then(
      ({ wordsFor }) => setWords(wordsFor(language).faults),
      () => location.reload(),
    );
  }, []);
  if (!words) return null;
  return (
    <FaultPage
      fault={words.error}
      actions={
        <>
          <Button variant="primary" onClick={reset}>
            {words.tryAgain}
          </Button>
          <LinkButton href="/">{words.home}</LinkButton>
        </>
      }
    />
  );
}
