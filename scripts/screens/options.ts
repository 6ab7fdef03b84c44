import { parseArgs } from 'node:util';
import type { Language } from '#locales/language.ts';
import { languages } from '#locales/language.ts';

export const widths = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } } as const;
export type Width = keyof typeof widths;
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What to take pictures of, and where they go. */
export interface ScreensOptions {
  /** States, or beginnings of their names; none means all. */
  only: readonly string[];
  out: string;
  themes: readonly Theme[];
  widths: readonly Width[];
  languages: readonly Language[];
  /** Pages that run already, in place of a stack of its own. What needs more than pages is left out then. */
  url: string | undefined;
}

/**
 * Reads `npm run screens -- [--only booked,landing] [--out DIR] [--themes dark] [--widths phone] [--languages es]
 * [--url http://localhost:3000]`. @throws Error when a flag or a name is unknown
 */
export function readOptions(args: readonly string[], usualOut: string): ScreensOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: '' },
      out: { type: 'string', default: usualOut },
      themes: { type: 'string', default: themes.join() },
      widths: { type: 'string', default: Object.keys(widths).join() },
      languages: { type: 'string', default: languages.join() },
      url: { type: 'string' },
    },
  });
  return {
    only: listed(values.only),
    out: values.out,
    themes: among(values.themes, themes),
    widths: among(values.widths, Object.keys(widths) as Width[]),
    languages: among(values.languages, languages),
    url: values.url,
  };
}

function listed(value: string): string[] {
  return value.split(',').filter(Boolean);
}

function among<Name extends string>(value: string, names: readonly Name[]): Name[] {
  return listed(value).map((word) => {
    const name = names.find((one) => one === word);
    if (name === undefined) throw new Error(`"${word}" is none of ${names.join(', ')}.`);
    return name;
  });
}
