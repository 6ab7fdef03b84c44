'use client';

import { Suspense, useSyncExternalStore } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { defaultLanguage, languageOf } from '#locales/language.ts';
import { ownTimeWords } from './own-time-words.ts';

const never = () => () => {};

export interface OwnTimeProps {
  /** ISO. */
  startsAt: string;
  /** The practice's. */
  timeZone: string;
  /** The page's. */
  language: string;
}

/**
 * The visitor's own time, where it differs from the practice's. The server does not know it and leaves the line empty;
 * the line's place is kept, so nothing moves when the browser fills it.
 */
export function OwnTime(props: OwnTimeProps) {
  const ownZone = useSyncExternalStore(
    never,
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
  return (
    <span className="tabular block min-h-5 text-14 text-ink-soft">
      {ownZone !== null && (
        <Suspense>
          <Words {...props} ownZone={ownZone} />
        </Suspense>
      )}
    </span>
  );
}

function Words({ startsAt, timeZone, language, ownZone }: OwnTimeProps & { ownZone: string }) {
  const words = useWords(languageOf(language) ?? defaultLanguage);
  return ownTimeWords(Date.parse(startsAt), timeZone, ownZone, words);
}
