import type { EmbedPackWords } from '#locales/sections/embed.ts';

/** What the script knows of the practice when it arrives, so that it asks for nothing before it is opened. */
export interface EmbedFacts {
  readonly name: string;
  /** E.164. */
  readonly phone: string;
  readonly phoneDisplay: string;
  readonly colours: { readonly light: EmbedColours; readonly dark: EmbedColours };
  /** By language (`en`); the first is spoken where the site names none of them. */
  readonly words: Readonly<Record<string, EmbedWords>>;
}

/** `#rrggbb` each; the meaning of each stands in `app/globals.css`. */
export interface EmbedColours {
  readonly brand: string;
  readonly brandStrong: string;
  readonly onBrand: string;
  readonly card: string;
  readonly ink: string;
  readonly line: string;
}

/** What the script says: of a language's words those that are sent with it. */
export type EmbedWords = EmbedPackWords['script'];
