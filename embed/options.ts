import { type EmbedTheme, embedParameters, embedThemes } from '#contract/embed/names.ts';

/** What a site may say about its button, by `data-` attributes of the script's tag. */
export interface Options {
  /** One of the script's languages. */
  readonly language: string;
  readonly theme: EmbedTheme;
  readonly position: 'left' | 'right';
  /** In place of the practice's words on the button. */
  readonly label: string | undefined;
  /** Elements of the site that open the panel too. */
  readonly openOn: string | undefined;
  /** Whether there is a button at all. */
  readonly button: boolean;
}

const longestLabel = 40;

/**
 * Reads the tag's attributes; what is not understood counts as not said.
 * @param wished languages in the order of liking, BCP 47: the tag's, the document's, the browser's
 */
export function readOptions(
  data: Readonly<Record<string, string | undefined>>,
  languages: readonly string[],
  wished: readonly (string | undefined)[],
): Options {
  const label = data.label?.trim().slice(0, longestLabel);
  return {
    language: firstSpoken(languages, [data.language, ...wished]),
    theme: embedThemes.find((theme) => theme === data.theme) ?? 'auto',
    position: data.position === 'left' ? 'left' : 'right',
    label: label || undefined,
    openOn: data.openOn?.trim() || undefined,
    button: data.button !== 'none',
  };
}

function firstSpoken(languages: readonly string[], wished: readonly (string | undefined)[]): string {
  for (const tag of wished) {
    const primary = tag?.trim().toLowerCase().split('-')[0];
    if (primary && languages.includes(primary)) return primary;
  }
  return languages[0] ?? 'en';
}

/** The address of our page in the frame. `site` is where it may send its messages. */
export function pageAddress(deskOrigin: string, { language, theme }: Options, site: string): string {
  const address = new URL('/embed', deskOrigin);
  address.searchParams.set(embedParameters.language, language);
  address.searchParams.set(embedParameters.theme, theme);
  address.searchParams.set(embedParameters.site, site);
  return address.href;
}
