'use client';

import { useEffect } from 'react';
import { pageMessage, parseSiteMessage } from '#contract/embed/messages.ts';
import type { PageMessage } from '#contract/embed/names.ts';
import { focusWork } from './focus-work.ts';
import { frameTarget } from './frame-target.ts';
import { frameNews } from './tell-frame.ts';

/**
 * The tie between a page in a frame and the site around it: messages both ways, Escape, and links that do not lead away.
 * @param props.site the origin of the site, which the server has found to be one that may frame us; null for none
 */
export function FrameLink({ site }: { site: string | null }) {
  useEffect(() => {
    const framed = window.parent !== window;
    // To that origin alone: the browser delivers to no other, whoever has put this page into a frame.
    const tell = (message: PageMessage) => {
      if (framed && site !== null) window.parent.postMessage(pageMessage(message), site);
    };
    const hear = (event: MessageEvent<unknown>) => {
      if (event.source !== window.parent || event.origin !== site || !framed) return;
      if (parseSiteMessage(event.data)?.type === 'shown') focusWork();
    };
    const pass = (event: Event) => tell((event as CustomEvent<PageMessage>).detail);
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) tell({ type: 'close' });
    };
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
      if (!link || link.hasAttribute('download') || event.defaultPrevented) return;
      const target = frameTarget(link.href, window.location.href);
      if (target.to === 'frame') link.href = target.href;
      if (target.to !== 'tab') return;
      link.target = '_blank';
      link.rel = 'noopener';
    };
    window.addEventListener('message', hear);
    window.addEventListener(frameNews, pass);
    document.addEventListener('keydown', press);
    document.addEventListener('click', follow);
    tell({ type: 'ready' });
    return () => {
      window.removeEventListener('message', hear);
      window.removeEventListener(frameNews, pass);
      document.removeEventListener('keydown', press);
      document.removeEventListener('click', follow);
    };
  }, [site]);
  return null;
}
