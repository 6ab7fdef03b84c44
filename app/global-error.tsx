'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { defaultLanguage, languageOf } from '#locales/language.ts';
import { loadWords } from '#locales/load-words.ts';
import type { LanguagePack } from '#locales/pack.ts';
import type { DocumentFaultProps } from './document-fault.tsx';

interface Loaded {
  words: LanguagePack;
  Fault: ComponentType<DocumentFaultProps>;
}

/**
 * Not even the document around the pages could be made: says so in the browser's language. Here is no practice and no
 * font. Words, page and styles load only now that they are needed: every page carries this one along.
 */
export default function DocumentError({ reset }: { error: Error; reset: () => void }) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    const language = navigator.languages.map(languageOf).find(Boolean) ?? defaultLanguage;
    Promise.all([loadWords(language), import('./document-fault.tsx')]).then(
      ([words, { DocumentFault }]) => setLoaded({ words, Fault: DocumentFault }),
      () => location.reload(),
    );
  }, []);
  return (
    <html lang={loaded?.words.language}>
      <body>{loaded && <loaded.Fault words={loaded.words} onRetry={reset} />}</body>
    </html>
  );
}
