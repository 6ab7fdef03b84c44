'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { keepsCookies } from './keeps-cookies.ts';

export interface CookieGateProps {
  words: { title: string; text: string; newTab: string };
  /** The page on its own. */
  href: string;
  children: ReactNode;
}

/**
 * The page, or where the browser keeps no cookie for it in this frame, without which a conversation would be lost at the next
 * step, the way to the page in a tab of its own.
 */
export function CookieGate({ words, href, children }: CookieGateProps) {
  const [refused, setRefused] = useState(false);
  useEffect(() => setRefused(window.parent !== window && !keepsCookies()), []);
  if (!refused) return children;
  return (
    <main className="grid min-h-dvh place-items-center p-5">
      <Notice
        title={words.title}
        role="alert"
        actions={
          <LinkButton variant="primary" href={href} target="_blank" rel="noopener">
            {words.newTab}
          </LinkButton>
        }
      >
        {words.text}
      </Notice>
    </main>
  );
}
