/**
 * Dates and times in words, for eyes and ears. What a language says is in its `DateWording`; here the instant is read on
 * the clinic's clock. Needs no Temporal, so pages can load it alone.
 */

/** A day as it is said. */
export interface DateParts {
  /** The language's own names, from `Intl`. */
  readonly weekday: string;
  readonly month: string;
  readonly day: number;
  /** Only where it is to be said. */
  readonly year: number | undefined;
}

/** A time of day, 0:00 to 23:59. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

/** How one language words dates and times, put together word by word, so that every runtime says the same. */
export interface DateWording {
  /** BCP 47, for the names of weekdays and months. */
  readonly locale: string;
  /** `Tuesday, December 1` · `martes 1 de diciembre`, with or without a year. */
  readonly date: (parts: DateParts) => string;
  /** `10:00 AM` · `10:00 a. m.` */
  readonly time: (time: ClockTime) => string;
  /** `10:00 in the morning` · `las 10:00 de la mañana`. */
  readonly clock: (time: ClockTime) => string;
  /** `at 10:00 in the morning` · `a las 10:00 de la mañana`, of what `clock` says. */
  readonly at: (clock: string) => string;
  /** `Tuesday, December 1 at 10:00 in the morning`, of what `date` and `clock` say. */
  readonly dateAt: (date: string, clock: string) => string;
}

/** When a date is said with its year: always, never, or when it is not the year of `nowMs`. */
export interface YearOptions {
  readonly withYear?: boolean;
  readonly nowMs?: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
/** Zones may come from data, so there may be no end of them. */
const mostFormatters = 200;

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, options);
    if (formatters.size >= mostFormatters) formatters.clear();
    formatters.set(key, made);
  }
  return made;
}

function name(instantMs: number, timeZone: string, locale: string, part: 'weekday' | 'month'): string {
  return formatter(locale, { timeZone, calendar: 'gregory', [part]: 'long' }).format(instantMs);
}

function clockParts(instantMs: number, timeZone: string): ClockTime & { year: number; day: number } {
  const found: Record<string, number> = {};
  const parts = formatter('en-US-u-nu-latn', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instantMs);
  for (const { type, value } of parts) found[type] = Number(value);
  return { year: found.year ?? 0, day: found.day ?? 0, hour: found.hour ?? 0, minute: found.minute ?? 0 };
}

/** The primary subtag of a BCP 47 tag: `es` of `es-US`. */
export function languageOf(locale: string): string {
  return (locale.split(/[-_]/)[0] ?? '').toLowerCase();
}

/**
 * `Tuesday, December 1` · `martes 1 de diciembre`. With `withYear`, or when `nowMs` is given and the year there is
 * another: `Friday, January 8, 2027` · `viernes 8 de enero de 2027`.
 */
export function dateWords(
  instantMs: number,
  timeZone: string,
  wording: DateWording,
  { withYear, nowMs }: YearOptions = {},
): string {
  const { year, day } = clockParts(instantMs, timeZone);
  const saysYear = withYear ?? (nowMs !== undefined && clockParts(nowMs, timeZone).year !== year);
  return wording.date({
    weekday: name(instantMs, timeZone, wording.locale, 'weekday'),
    month: name(instantMs, timeZone, wording.locale, 'month'),
    day,
    year: saysYear ? year : undefined,
  });
}

/** `10:00 AM` · `10:00 a. m.` */
export function timeWords(instantMs: number, timeZone: string, wording: DateWording): string {
  return wording.time(clockParts(instantMs, timeZone));
}

/** A wall-clock time `HH:MM` in words: `5:00 PM` · `5:00 p. m.` */
export function wallTimeWords(wallTime: string, wording: DateWording): string {
  const [hour = 0, minute = 0] = wallTime.split(':').map(Number);
  return wording.time({ hour, minute });
}

/** `10:00 in the morning` · `las 10:00 de la mañana`. */
export function spokenClock(instantMs: number, timeZone: string, wording: DateWording): string {
  return wording.clock(clockParts(instantMs, timeZone));
}

/** `at 10:00 in the morning` · `a las 10:00 de la mañana`. */
export function spokenTime(instantMs: number, timeZone: string, wording: DateWording): string {
  return wording.at(spokenClock(instantMs, timeZone, wording));
}

/** `Tuesday, December 1 at 10:00 in the morning` · `martes 1 de diciembre a las 10:00 de la mañana`. */
export function spokenDateTime(
  instantMs: number,
  timeZone: string,
  wording: DateWording,
  options: YearOptions = {},
): string {
  const date = dateWords(instantMs, timeZone, wording, options);
  return wording.dateAt(date, spokenClock(instantMs, timeZone, wording));
}
