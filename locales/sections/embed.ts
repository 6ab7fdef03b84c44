/** The front desk on the practice's own site: the script's button and panel, the page in the frame, and the demonstration. */
export interface EmbedPackWords {
  /** Sent with the script, so texts alone. */
  readonly script: {
    /** On the button. */
    readonly button: string;
    /** What the panel is called, beside the practice's name. */
    readonly panel: string;
    readonly close: string;
    readonly newTab: string;
    readonly loading: string;
    /** The page did not come. */
    readonly failed: string;
    /** Before the number: `Call (555) 123-4567`. */
    readonly call: string;
    readonly retry: string;
    /** The button's mark: something was said while the panel was closed. */
    readonly unread: string;
  };
  readonly noCookies: { readonly title: string; readonly text: string };
  readonly demo: {
    readonly title: string;
    readonly nav: string;
    readonly navItems: readonly [string, string, string];
    readonly hero: (city: string) => string;
    readonly heroText: string;
    readonly book: string;
    readonly notice: string;
    readonly tryIt: string;
    readonly tryText: string;
    readonly theme: string;
    readonly themes: { readonly auto: string; readonly light: string; readonly dark: string };
    readonly position: string;
    readonly positions: { readonly left: string; readonly right: string };
    readonly show: string;
    readonly snippet: string;
    readonly snippetText: string;
    readonly allow: string;
    readonly counted: (kind: string) => string;
    readonly attribute: string;
    readonly meaning: string;
    readonly attributes: readonly (readonly [name: string, meaning: string])[];
  };
}
