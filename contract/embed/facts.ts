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

export interface EmbedWords {
  /** On the button. */
  readonly button: string;
  /** What the panel is called, beside the practice's name. */
  readonly panel: string;
  readonly close: string;
  readonly newTab: string;
  readonly loading: string;
  /** The page did not come. */
  readonly failed: string;
  /** Before the number. */
  readonly call: string;
  readonly retry: string;
  /** The button's mark: something was said while the panel was closed. */
  readonly unread: string;
}
