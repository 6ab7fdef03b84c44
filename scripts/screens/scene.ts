import type { BrowserContext, Page } from '@playwright/test';
import type { Language } from '#locales/language.ts';
import type { LanguagePack } from '#locales/pack.ts';
import type { Place } from './place.ts';

/** How the pictures of a state are taken. */
export interface ShotOptions {
  /** All of a page that is longer than the window. */
  whole?: boolean;
  /** Done anew at each width, for what a change of width takes away. */
  before?: () => Promise<void>;
}

/** Where a scene is played: a window of a visitor who has never been here. */
export interface Stage {
  page: Page;
  context: BrowserContext;
  place: Place;
  language: Language;
  words: LanguagePack;
  /** So many weeks ahead for the scene's language alone, so that those beside it take nothing away. */
  weeks(atLeast: number): number;
  /** The address of a page in the scene's language. */
  at(path: string, base?: string): string;
  /** Takes the pictures of a state: every theme and width. */
  shot(state: string, options?: ShotOptions): Promise<void>;
}

/** What brings some states about, in their order. */
export interface Scene {
  /** Each state it shows, with what there is to see. */
  states: Readonly<Record<string, string>>;
  /** Pages that speak one language alone. */
  languages?: readonly Language[];
  /** It needs more than the pages: the receptionist's process, another clock, a sign-in. */
  needsStack?: boolean;
  play(stage: Stage): Promise<void>;
}

/** A chapter of the gallery. */
export interface Chapter {
  title: string;
  scenes: readonly Scene[];
}
