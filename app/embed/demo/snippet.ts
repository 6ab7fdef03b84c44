import { type EmbedTheme, embedThemes } from '#contract/embed/names.ts';

/** What somebody has chosen on the demonstration page. */
export interface DemoChoice {
  readonly theme: EmbedTheme;
  readonly position: 'left' | 'right';
}

/** Reads the choice out of the address; what is not understood is what the script does by itself. */
export function demoChoice(asked: Readonly<Record<string, string | string[] | undefined>>): DemoChoice {
  return {
    theme: embedThemes.find((theme) => theme === asked.panel) ?? 'auto',
    position: asked.position === 'left' ? 'left' : 'right',
  };
}

/** The tag as a site puts it into its page; what the script does by itself is left out. */
export function snippet(origin: string, language: string, { theme, position }: DemoChoice): string {
  const attributes = [
    `src="${origin}/embed.js"`,
    `data-language="${language}"`,
    ...(theme === 'auto' ? [] : [`data-theme="${theme}"`]),
    ...(position === 'right' ? [] : [`data-position="${position}"`]),
  ];
  return `<script async ${attributes.join(' ')}></script>`;
}
