import type { BrowserKind } from '#locales/sections/talk.ts';

/** In which of the known ways this browser lets a site's microphone be allowed again. */
export function browserKind(userAgent: string): BrowserKind {
  if (/firefox|fxios/i.test(userAgent)) return 'firefox';
  if (/chrome|chromium|crios|edg|android/i.test(userAgent)) return 'chromium';
  return /safari|iphone|ipad/i.test(userAgent) ? 'safari' : 'chromium';
}
