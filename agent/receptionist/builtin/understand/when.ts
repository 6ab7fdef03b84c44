import type { Practice, Weekday } from '#domain/practice.ts';
import { addDays, weekStart } from './calendar.ts';
import type { DateContext, DateMention, DateRange } from './date-context.ts';
import { dateMentions, withoutPast } from './dates.ts';
import { combinedDays } from './day-sets.ts';
import { openSpan } from './hours-of-day.ts';
import type { Language } from './lexicon.ts';
import { isRefused } from './refused.ts';
import { timeShiftIn } from './time-shift.ts';
import { type TimeWish, timeWish } from './time-wish.ts';
import { otherDatesIn } from './uncommon-dates.ts';

/** When somebody would like to come, as far as one message says it. */
export interface When extends TimeWish {
  /** The days named. */
  readonly days?: DateRange;
  /** Days named as not possible. */
  readonly notDays?: readonly string[];
  readonly notWeekdays?: readonly Weekday[];
  /** Any day will do. */
  readonly anyDay?: boolean;
  /** As soon as possible. */
  readonly soonest?: boolean;
}

export interface WhenContext extends DateContext {
  readonly practice: Practice;
  readonly language: Language;
  /** A time was asked for, so a lone number is an hour. */
  readonly timeAsked?: boolean;
}

const anyDay: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:any ?day|any ?time|whenever|any of (?:those|them) days|i'?m (?:pretty |very |totally |completely )?(?:flexible|free|open)|(?:doesn'?t|does not) matter (?:when|what day)|no preference)\b/,
  es: /\b(?:cualquier (?:dia|momento)|cuando (?:sea|quiera|pueda|puedan|haya)|cualquiera|me da igual (?:el dia|cuando))\b/,
};
const soonest: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:as soon as (?:possible|you can|i can|we can)|a\.?s\.?a\.?p|(?:the )?(?:soonest|earliest)(?! (?:one|of those))|how (?:soon|quickly|fast)|when(?:'?s| is) (?:the|your) (?:soonest|next|first|earliest)|(?:when|what) (?:can|could) (?:you|i) (?:see|fit|get|come|be seen)|(?:first|next) (?:available|opening|free|appointment (?:available|you have)|slot)|right away|immediately|urgently|as early as possible)\b/,
  es: /\b(?:lo (?:antes|mas pronto|mas rapido) (?:posible|que (?:pueda|puedan|se pueda))|cuanto antes|(?:la )?(?:primera|proxima) (?:cita|hora) (?:disponible|libre|que tengan)|lo mas pronto|de inmediato|inmediatamente|urgentemente)\b/,
};

/** Reads days and times out of a mended plain text; null when it names none. */
export function readWhen(whole: string, ctx: WhenContext): When | null {
  const { language } = ctx;
  const shift = timeShiftIn(whole, language);
  const plain = shift ? blankOut(whole, [shift]) : whole;
  const own = dateMentions(plain, language, ctx);
  const mentions = own.length > 0 ? own : otherDatesIn(withoutPast(plain, language), language, ctx);
  const refused = mentions.filter((m) => isRefused(plain, m, language));
  const wished = mentions.filter((m) => !refused.includes(m));
  const days = combinedDays(plain, wished, ctx) ?? weekOfRefused(plain, refused);
  const rest = blankOut(plain, mentions);
  const onlyDay = days && days.from === days.to ? days.from : ctx.focus;
  const times = timeWish(rest, language, {
    span: openSpan(ctx.practice, onlyDay),
    bare: ctx.timeAsked === true,
    plain,
  });
  const when: When = {
    ...times,
    ...(days ? { days } : {}),
    ...(refused.length > 0 ? { notDays: refused.filter((m) => m.from === m.to).map((m) => m.from) } : {}),
    ...(anyDay[language].test(plain) ? { anyDay: true } : {}),
    ...(soonest[language].test(plain) ? { soonest: true } : {}),
    ...(shift ? { shiftMinutes: shift.minutes } : {}),
  };
  return Object.keys(when).length > 0 ? when : null;
}

/** "Any day but Monday next week": the week without that day. */
function weekOfRefused(plain: string, refused: readonly DateMention[]): DateRange | undefined {
  const inWeek = refused.find((m) => /\b(?:week|semana)\b/.test(plain.slice(m.start, m.end)));
  return inWeek ? { from: weekStart(inWeek.from), to: addDays(weekStart(inWeek.from), 6) } : undefined;
}

function blankOut(plain: string, mentions: readonly { start: number; end: number }[]): string {
  let rest = plain;
  for (const { start, end } of mentions) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}

/** Whether a message has a day or a clock time in it at all. */
export function namesWhen(when: When | null): boolean {
  return Boolean(
    when &&
      (when.days ||
        when.at ||
        when.after ||
        when.before ||
        when.part ||
        when.soonest ||
        when.edge ||
        when.shiftMinutes),
  );
}
