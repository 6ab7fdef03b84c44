'use client';

import { useServerInsertedHTML } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { pageStyles } from './page-styles.ts';

/**
 * Puts the style sheet into the document's head: on a slow line a second trip for it would be most of the wait. It is no part of
 * what React gets to know of the page, where the framework would write it down twice more.
 */
export function InlineStyles() {
  const isInserted = useRef(false);
  useServerInsertedHTML(() => {
    if (isInserted.current || pageStyles === '') return null;
    isInserted.current = true;
    // biome-ignore lint/security/noDangerouslySetInnerHtml: the build's own style sheet; written as text, its signs would be escaped
    return <style dangerouslySetInnerHTML={{ __html: pageStyles }} />;
  });
  useEffect(() => {
    // A page that failed on the server is made in the browser, in an empty document: no token has a value there.
    const isStyled = getComputedStyle(document.documentElement).getPropertyValue('--paper') !== '';
    if (!isStyled) import('./late-styles.ts').catch(() => undefined);
  }, []);
  return null;
}
