import type { Weekday } from '#domain/practice.ts';
import { addDays, addMonths, dateOf, inWeekOf, monthEnd, monthStart, weekStart, yearOf } from './calendar.ts';
import type { DateContext, DateRange } from './date-context.ts';
import {
  type DatePattern,
  dayNumber,
  forwardDate,
  monthNumber,
  numberWord,
  weekdayNamed,
  words,
} from './date-words.ts';
import { dayWithWeekday, loneDayNumber, loneWeekday } from './lone-days.ts';

const w = words('es');
const day = (date: string | null): DateRange | null => (date ? { from: date, to: date } : null);

function onWeekday(date: string | null, named: Weekday | undefined, ctx: DateContext): DateRange | null {
  if (!date) return null;
  if (!named || inWeekOf(date, named) === date) return { from: date, to: date };
  return { from: date, to: date, mismatch: date >= ctx.today };
}

/** Spanish day words, the most telling first; a place read once is not read again. */
export const esDatePatterns: readonly DatePattern[] = [
  {
    pattern: /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g,
    read: (m) => day(dateOf(Number(m[1]), Number(m[2]), Number(m[3]))),
  },
  // martes 1 de diciembre de 2026 · 1 de diciembre · primero de diciembre
  {
    pattern: new RegExp(
      `\\b(?:(${w.weekday})\\b,?\\s*)?(?:dia\\s+)?(${w.dayNumber})\\s*(?:de\\s+|del mes de\\s+)?(${w.month})\\b\\.?(?:(?:,|\\s+del?)?\\s*(20\\d\\d))?`,
      'g',
    ),
    read: (m, ctx) => {
      const month = monthNumber(m[3], 'es');
      const number = dayNumber(m[2], 'es');
      if (!month || !number) return null;
      const date = m[4] ? dateOf(Number(m[4]), month, number) : forwardDate(ctx.today, month, number);
      return onWeekday(date, weekdayNamed(m[1], 'es'), ctx);
    },
  },
  // diciembre 1
  {
    pattern: new RegExp(`\\b(?:(${w.weekday})\\b,?\\s*)?(${w.fullMonth})\\s+(\\d{1,2})\\b(?!:)`, 'g'),
    read: (m, ctx) => {
      const month = monthNumber(m[2], 'es');
      const number = dayNumber(m[3], 'es');
      return month && number ? onWeekday(forwardDate(ctx.today, month, number), weekdayNamed(m[1], 'es'), ctx) : null;
    },
  },
  // 1/12, 1/12/26: the day first, unless only the other way is a date
  {
    pattern: /(?<![\d/$.-])(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?(?![\d/-])/g,
    read: (m, ctx) => {
      const a = Number(m[1]);
      const b = Number(m[2]);
      const [number, month] = b > 12 ? [b, a] : [a, b];
      const year = m[3];
      if (year) return day(dateOf(Number(year.length === 2 ? `20${year}` : year), month, number));
      return day(forwardDate(ctx.today, month, number));
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:dia\\s+)?(${w.dayNumber})\\s+(?:de|del)\\s+(este mes|mes|presente mes|proximo mes|mes que viene|mes proximo)\\b`,
      'g',
    ),
    read: (m, ctx) => {
      const number = dayNumber(m[1], 'es');
      if (!number) return null;
      const base = /proximo|viene/.test(m[2] ?? '') ? addMonths(monthStart(ctx.today), 1) : monthStart(ctx.today);
      return day(dateOf(yearOf(base), Number(base.slice(5, 7)), number));
    },
  },
  { pattern: /\bpasado manana\b/g, read: (_m, ctx) => day(addDays(ctx.today, 2)) },
  {
    pattern: /\b(?:hoy(?: mismo)?|esta (?:manana|tarde|noche)|ahora mismo)\b/g,
    read: (_m, ctx) => day(ctx.today),
  },
  // mañana, but not "la mañana", "de mañana"
  {
    pattern: /(?<!\b(?:la|las|esta|de|por|media|otra|cada|a|las \d|misma|una)\s)\bmanana\b(?!s)/g,
    read: (_m, ctx) => day(addDays(ctx.today, 1)),
  },
  // el martes de la próxima semana, el jueves de esta semana
  {
    pattern: new RegExp(
      `\\b(${w.weekday}(?:(?:\\s*,\\s*|\\s+o\\s+|\\s+y\\s+)(?:el\\s+)?${w.weekday})*)\\s+(?:de\\s+)?(?:la\\s+)?(proxima semana|semana que viene|semana proxima|siguiente semana|esta semana|esa semana|misma semana)\\b`,
      'g',
    ),
    read: (m, ctx) => weekdaysOfWeek(m[1], m[2] ?? '', ctx),
  },
  {
    pattern: new RegExp(
      `\\b(?:la\\s+)?(proxima semana|semana que viene|semana proxima|siguiente semana|esta semana),?\\s+(?:el\\s+)?(${w.weekday}(?:(?:\\s*,\\s*|\\s+o\\s+|\\s+y\\s+)(?:el\\s+)?${w.weekday})*)\\b`,
      'g',
    ),
    read: (m, ctx) => weekdaysOfWeek(m[2], m[1] ?? '', ctx),
  },
  // el próximo martes, el martes que viene, este martes
  {
    pattern: new RegExp(
      `\\b(proximo|siguiente|este|ese|mismo)\\s+(${w.weekday})\\b|\\b(${w.weekday})\\s+(que viene|proximo|siguiente)\\b`,
      'g',
    ),
    read: (m, ctx) => {
      const named = weekdayNamed(m[2] ?? m[3], 'es');
      if (!named) return null;
      const how = m[1] ?? m[4] ?? '';
      if (/ese|mismo/.test(how)) return day(ctx.focus ? inWeekOf(ctx.focus, named) : loneWeekday(named, ctx));
      const near = inWeekOf(ctx.today, named);
      const coming = near > ctx.today ? near : addDays(near, 7);
      return day(how === 'este' ? (near >= ctx.today ? near : coming) : coming);
    },
  },
  // martes 1, el martes día 1
  {
    pattern: new RegExp(
      `\\b(${w.weekday})\\s*,?\\s+(?:el\\s+)?(?:dia\\s+)?(\\d{1,2}|${'primero'})\\b(?!\\s*(?::|h\\b|am\\b|pm\\b|[ap]\\.?\\s?m))`,
      'g',
    ),
    read: (m, ctx) => {
      const named = weekdayNamed(m[1], 'es');
      const number = dayNumber(m[2], 'es');
      return named && number ? day(dayWithWeekday(ctx, number, named)) : null;
    },
  },
  // el 13, el día trece
  {
    pattern: new RegExp(
      `\\bel\\s+(?:dia\\s+)?(\\d{1,2})\\b(?!\\s*(?::|/|\\.\\d))|\\b(?:el\\s+)?dia\\s+(${w.dayNumber})\\b|\\bel\\s+(primero|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete|dieciocho|diecinueve|veinte|veintiuno|veintidos|veintitres|veinticuatro|veinticinco|veintiseis|veintisiete|veintiocho|veintinueve|treinta y uno|treinta)\\b`,
      'g',
    ),
    read: (m, ctx) => {
      const number = dayNumber(m[1] ?? m[2] ?? m[3], 'es');
      return number ? day(loneDayNumber(ctx, number)) : null;
    },
  },
  {
    pattern: /\b(?:(este|el proximo|proximo|ese|los|el)\s+)?fin(?:es)? de semana\b(?:\s+(que viene))?/g,
    read: (m, ctx) => {
      if (m[1] === 'los') return { from: ctx.today, to: addDays(ctx.today, 42), weekdays: ['sat', 'sun'] };
      const next = /proximo/.test(m[1] ?? '') || m[2];
      const base = next ? addDays(ctx.today, 7) : m[1] === 'ese' && ctx.focus ? ctx.focus : ctx.today;
      const sat = inWeekOf(base, 'sat');
      return { from: sat < ctx.today ? ctx.today : sat, to: addDays(sat, 1) };
    },
  },
  {
    pattern:
      /\b(?:(principios?|comienzos?|inicios?|finales|fines|mediados) de\s+)?(?:la\s+)?(proxima semana|semana que viene|semana proxima|siguiente semana|semana siguiente|esta semana|esa semana|misma semana)\b/g,
    read: (m, ctx) => {
      const base = weekBase(m[2] ?? '', ctx);
      const part = m[1] ?? '';
      const from = /final|fines/.test(part) ? addDays(base, 3) : /medi/.test(part) ? addDays(base, 1) : base;
      const to = /princ|comien|inici/.test(part)
        ? addDays(base, 2)
        : /medi/.test(part)
          ? addDays(base, 3)
          : addDays(base, 6);
      return { from: from < ctx.today ? ctx.today : from, to };
    },
  },
  {
    pattern:
      /\b(?:en|dentro de)\s+(un par de|unos|unas|un|una|dos|tres|cuatro|cinco|seis|\d{1,2})\s+(dia|semana|mes)(?:es|s)?\b/g,
    read: (m, ctx) => {
      const n = /par/.test(m[1] ?? '') ? 2 : /unos|unas/.test(m[1] ?? '') ? 3 : (numberWord(m[1], 'es') ?? 1);
      if (m[2] === 'dia') return day(addDays(ctx.today, n));
      if (m[2] === 'semana') return { from: addDays(ctx.today, 7 * n - 2), to: addDays(ctx.today, 7 * n + 4) };
      return { from: addMonths(ctx.today, n), to: addDays(addMonths(ctx.today, n), 13) };
    },
  },
  {
    pattern:
      /\b(?:(principios?|comienzos?|inicios?|finales|fines|mediados) de\s+)?(?:el\s+|del\s+)?(este mes|proximo mes|mes que viene|mes proximo)\b/g,
    read: (m, ctx) => {
      const base = /proximo|viene/.test(m[2] ?? '') ? addMonths(monthStart(ctx.today), 1) : monthStart(ctx.today);
      return partOfMonth(base, m[1] ?? '', ctx);
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:(principios?|comienzos?|inicios?|finales|fines|mediados) de\\s+|en\\s+|durante\\s+)(${w.fullMonth})\\b`,
      'g',
    ),
    read: (m, ctx) => {
      const month = monthNumber(m[2], 'es');
      if (!month) return null;
      const year = month < Number(ctx.today.slice(5, 7)) ? yearOf(ctx.today) + 1 : yearOf(ctx.today);
      const base = dateOf(year, month, 1);
      return base ? partOfMonth(base, m[1] ?? '', ctx) : null;
    },
  },
  {
    pattern: new RegExp(`\\b(?:los|todos los|cualquier|algun|un)\\s+(${w.weekday})\\b`, 'g'),
    read: (m, ctx) => {
      const named = weekdayNamed(m[1], 'es');
      return named ? { from: ctx.today, to: addDays(ctx.today, 42), weekdays: [named] } : null;
    },
  },
  {
    pattern: /\b(?:entre semana|dias? (?:laborables?|habiles?)|de lunes a viernes)\b/g,
    read: (_m, ctx) => ({ from: ctx.today, to: addDays(ctx.today, 42), weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] }),
  },
  {
    pattern: new RegExp(`\\b(${w.weekday})\\b`, 'g'),
    read: (m, ctx) => {
      const named = weekdayNamed(m[1], 'es');
      return named ? day(loneWeekday(named, ctx)) : null;
    },
  },
  {
    pattern: /\b(?:al|el) dia (siguiente|anterior)\b|\bun dia (despues|antes)\b/g,
    read: (m, ctx) => (ctx.focus ? day(addDays(ctx.focus, /anterior|antes/.test(m[1] ?? m[2] ?? '') ? -1 : 1)) : null),
  },
  {
    pattern: /\b(?:ese|el mismo|mismo|aquel) dia\b|\b(?:esa|la misma) (?:manana|tarde|fecha)\b/g,
    read: (_m, ctx) => (ctx.focus ? day(ctx.focus) : null),
  },
];

function weekdaysOfWeek(list: string | undefined, week: string, ctx: DateContext): DateRange | null {
  const base = weekBase(week, ctx);
  const days = [...(list ?? '').matchAll(new RegExp(w.weekday, 'g'))].flatMap((m) => weekdayNamed(m[0], 'es') ?? []);
  const first = days[0];
  if (!first) return null;
  if (days.length === 1) return day(inWeekOf(base, first));
  return { from: base < ctx.today ? ctx.today : base, to: addDays(base, 6), weekdays: days };
}

function weekBase(week: string, ctx: DateContext): string {
  if (/semana siguiente/.test(week)) return addDays(weekStart(ctx.focus ?? ctx.today), 7);
  if (/proxima|viene|siguiente/.test(week)) return addDays(weekStart(ctx.today), 7);
  if (/esa|misma/.test(week)) return weekStart(ctx.focus ?? ctx.window?.from ?? ctx.today);
  return weekStart(ctx.today);
}

function partOfMonth(base: string, part: string, ctx: DateContext): DateRange | null {
  const end = monthEnd(base);
  const from = /final|fines/.test(part) ? addDays(base, 20) : /medi/.test(part) ? addDays(base, 10) : base;
  const to = /princ|comien|inici/.test(part) ? addDays(base, 9) : /medi/.test(part) ? addDays(base, 19) : end;
  return to < ctx.today ? null : { from: from < ctx.today ? ctx.today : from, to };
}
