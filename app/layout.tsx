import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { themeStyle } from '#components/practice/theme-style.ts';
import { InlineStyles } from './inline-styles.tsx';
import { requestLanguage } from './request-language.ts';
import { storedPractice } from './request-practice.ts';
import { requestTheme } from './request-theme.ts';

const figtree = localFont({
  src: '../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
  variable: '--font-figtree',
  weight: '300 900',
  // A font that comes too late for the first paint waits for the next page: words do not move under a reader's eyes.
  display: 'optional',
  declarations: [
    { prop: 'font-family', value: 'Figtree' },
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+FEFF,U+FFFD',
    },
  ],
});

/** Letters of names beyond Western Europe; fetched only where one stands. */
const figtreeExtended = localFont({
  src: '../node_modules/@fontsource-variable/figtree/files/figtree-latin-ext-wght-normal.woff2',
  variable: '--font-figtree-extended',
  weight: '300 900',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'Figtree' },
    { prop: 'unicode-range', value: 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+1EF2-1EFF' },
  ],
});

export const metadata: Metadata = {
  title: { default: 'Openwide', template: '%s' },
  icons: { icon: '/icon.svg' },
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f4ee' },
    { media: '(prefers-color-scheme: dark)', color: '#111818' },
  ],
};

/** What every page shows of the practice; null without it (no database, nothing seeded): the page itself says so. */
async function practiceAround() {
  try {
    const { brandColour, phone, phoneDisplay } = (await storedPractice()).practice;
    return { style: themeStyle(brandColour), phone, phoneDisplay };
  } catch {
    return null;
  }
}

/** The document around every page: its language, its font, its paper, and the practice's colours and phone. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [language, theme, practice] = await Promise.all([requestLanguage(), requestTheme(), practiceAround()]);
  return (
    <html lang={language} data-theme={theme ?? undefined} className={`${figtree.variable} ${figtreeExtended.variable}`}>
      <body data-phone={practice?.phone} data-phone-display={practice?.phoneDisplay}>
        <InlineStyles />
        {practice && practice.style !== '' && (
          <style href="practice-colours" precedence="practice">
            {practice.style}
          </style>
        )}
        {children}
      </body>
    </html>
  );
}
