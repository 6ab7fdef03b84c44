/**
 * Dates and times in words, for eyes and ears. English and Spanish are put together here, word by word, so that every
 * runtime says the same; other languages get what `Intl` makes. Needs no Temporal, so pages can load it alone.
 */

interface ClockParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
/** Locales come from visitors, so there may be no end of them. */
const mostFormatters = 200;

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(spokenLocale(locale), options);
    if (formatters.size >= mostFormatters) formatters.clear();
    formatters.set(key, made);
  }
  return made;
}

/** The locale, or American English where the runtime does not speak it or it is no locale at all. */
function spokenLocale(locale: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

/** Narrow and no-break spaces become plain ones. */
function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u2007\u2009\u202f]/g, ' ');
}

function format(instantMs: number, timeZone: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return plainSpaces(formatter(locale, { ...options, timeZone, calendar: 'gregory' }).format(instantMs));
}

function clockParts(instantMs: number, timeZone: string): ClockParts {
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
  return {
    year: found.year ?? 0,
    month: found.month ?? 0,
    day: found.day ?? 0,
    hour: found.hour ?? 0,
    minute: found.minute ?? 0,
  };
}

/** `en`, `es` or another language's primary subtag. */
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
  locale: string,
  options: { readonly withYear?: boolean; readonly nowMs?: number } = {},
): string {
  const { year, day } = clockParts(instantMs, timeZone);
  const withYear =
    options.withYear ?? (options.nowMs !== undefined && clockParts(options.nowMs, timeZone).year !== year);
  const language = languageOf(locale);
  if (language !== 'en' && language !== 'es') {
    return format(instantMs, timeZone, locale, {
      weekday: 'long',
      month: 'long',
      day: 'numeric',
      ...(withYear ? { year: 'numeric' } : {}),
    });
  }
  const weekday = format(instantMs, timeZone, language, { weekday: 'long' });
  const month = format(instantMs, timeZone, language, { month: 'long' });
  if (language === 'es') return `${weekday} ${day} de ${month}${withYear ? ` de ${year}` : ''}`;
  return `${weekday}, ${month} ${day}${withYear ? `, ${year}` : ''}`;
}

/** `10:00 AM` · `10:00 a. m.` */
export function timeWords(instantMs: number, timeZone: string, locale: string): string {
  const { hour, minute } = clockParts(instantMs, timeZone);
  const clock = `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`;
  const language = languageOf(locale);
  if (language === 'en') return `${clock} ${hour < 12 ? 'AM' : 'PM'}`;
  if (language === 'es') return `${clock} ${hour < 12 ? 'a. m.' : 'p. m.'}`;
  return format(instantMs, timeZone, locale, { hour: 'numeric', minute: '2-digit' });
}

/** `at 10:00 in the morning` · `a las 10:00 de la mañana`; other languages: the time alone. */
export function spokenTime(instantMs: number, timeZone: string, locale: string): string {
  const { hour, minute } = clockParts(instantMs, timeZone);
  const clock = `${hour % 12 || 12}:${String(minute).padStart(2, '0')}`;
  const language = languageOf(locale);
  if (language === 'en') {
    if (hour === 12 && minute === 0) return 'at 12:00 noon';
    return `at ${clock} in the ${hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening'}`;
  }
  if (language === 'es') {
    const article = hour % 12 === 1 ? 'a la' : 'a las';
    if (hour === 12 && minute === 0) return 'a las 12:00 del mediodía';
    const part = hour < 6 ? 'madrugada' : hour < 12 ? 'mañana' : hour < 20 ? 'tarde' : 'noche';
    return `${article} ${clock} de la ${part}`;
  }
  return timeWords(instantMs, timeZone, locale);
}

/** `Tuesday, December 1 at 10:00 in the morning` · `martes 1 de diciembre a las 10:00 de la mañana`. */
export function spokenDateTime(
  instantMs: number,
  timeZone: string,
  locale: string,
  options: { readonly withYear?: boolean; readonly nowMs?: number } = {},
): string {
  const language = languageOf(locale);
  const separator = language === 'en' || language === 'es' ? ' ' : ', ';
  return `${dateWords(instantMs, timeZone, locale, options)}${separator}${spokenTime(instantMs, timeZone, locale)}`;
}
