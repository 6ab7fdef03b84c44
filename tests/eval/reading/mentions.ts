import { addDays } from './days.ts';
import { clausesOf, plain } from './sentences.ts';

/** A time of the calendar that somebody named in words; what was not named is absent. */
export interface Mention {
  /** `YYYY-MM-DD` */
  day?: string;
  /** `HH:MM` */
  time?: string;
  /** The provider's code. */
  provider?: string;
  /** The clause it stands in. */
  clause: string;
  /** The clause says that it can't be had: closed, taken, not in. */
  refused: boolean;
}

export interface MentionContext {
  /** The practice's present day, `YYYY-MM-DD`. */
  today: string;
  providers: readonly { code: string; name: string }[];
}

const months = [
  ['january', 'jan', 'enero'],
  ['february', 'feb', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto'],
  ['september', 'sep', 'sept', 'septiembre'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre'],
] as const;
const monthOf = new Map<string, number>(
  months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const monthNames = [...monthOf.keys()].sort((a, b) => b.length - a.length).join('|');
const weekdays = [
  ['monday', 'lunes'],
  ['tuesday', 'martes'],
  ['wednesday', 'miercoles'],
  ['thursday', 'jueves'],
  ['friday', 'viernes'],
  ['saturday', 'sabado'],
  ['sunday', 'domingo'],
] as const;
const weekdayOf = new Map<string, number>(
  weekdays.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const weekdayNames = [...weekdayOf.keys()].join('|');

const refusal =
  /\b(closed|not free|no longer free|taken|gone|isn't in|is not in|not in on|doesn't work|does not work|not available|unavailable|can't|cannot|couldn't|don't have|do not have|nothing free|no opening|nobody|outside our|already passed|too soon|too far|full|not possible|instead of|released|no longer|cerrad[oa]s?|no esta libre|no esta|no queda|ocupad[oa]|no tenemos|no tengo|no puedo|ya paso|lo siento|no atiende|no hay)\b/;

type Piece = { at: number } & (
  | { kind: 'day'; day: string }
  | { kind: 'weekday'; weekday: number }
  | { kind: 'time'; time: string }
  | { kind: 'provider'; provider: string }
);

/**
 * The times of the calendar that the receptionist names, in order. Dates of birth (a year long past) are left out, and
 * so are opening hours ("8:00 AM to 12:00 PM").
 */
export function mentionsIn(words: string, context: MentionContext): Mention[] {
  const found: Mention[] = [];
  let day: string | undefined;
  for (const clause of clausesOf(words)) {
    const text = plain(clause).replaceAll(/\s+/g, ' ');
    const refused = refusal.test(text);
    const pieces = piecesOf(text, context);
    const dayOf = (piece: Piece | undefined) =>
      piece?.kind === 'day'
        ? piece.day
        : piece?.kind === 'weekday'
          ? nextWeekday(piece.weekday, context.today)
          : undefined;
    const days = pieces.filter(({ kind }) => kind === 'day' || kind === 'weekday');
    const times = pieces.filter(({ kind }) => kind === 'time');
    if (times.length === 0) {
      for (const piece of days) {
        const named = dayOf(piece);
        if (named) found.push({ day: named, ...providerNear(pieces, piece), clause, refused });
      }
    }
    for (const piece of times) {
      if (piece.kind !== 'time') continue;
      const before = days.findLast(({ at }) => at < piece.at);
      const named = dayOf(before ?? days.find(({ at }) => at > piece.at)) ?? day;
      found.push({ ...(named && { day: named }), time: piece.time, ...providerNear(pieces, piece), clause, refused });
    }
    day = dayOf(days.at(-1)) ?? day;
  }
  return found;
}

/** Who is named with a time: right after it, else once in the clause, else last before it. */
function providerNear(pieces: readonly Piece[], piece: Piece): { provider?: string } {
  const providers = pieces.filter((other) => other.kind === 'provider');
  const nextTime = pieces.find(({ kind, at }) => kind === 'time' && at > piece.at)?.at ?? Number.POSITIVE_INFINITY;
  const after = providers.find(({ at }) => at > piece.at && at < nextTime);
  const only =
    new Set(providers.map((one) => one.kind === 'provider' && one.provider)).size === 1 ? providers[0] : undefined;
  const chosen = after ?? only ?? providers.findLast(({ at }) => at < piece.at);
  return chosen?.kind === 'provider' ? { provider: chosen.provider } : {};
}

function piecesOf(text: string, context: MentionContext): Piece[] {
  const pieces: Piece[] = [];
  const covered: [number, number][] = [];
  const take = (match: RegExpExecArray, piece: Record<string, unknown> | undefined) => {
    if (covered.some(([from, to]) => match.index < to && match.index + match[0].length > from)) return;
    covered.push([match.index, match.index + match[0].length]);
    if (piece) pieces.push({ at: match.index, ...piece } as Piece);
  };
  // Opening hours and ranges are no times of visits.
  const clock = String.raw`\d{1,2}(?::\d{2})?\s?(?:[ap]\.?\s?m\b\.?)`;
  for (const match of all(text, new RegExp(`${clock} (?:to|until|-|–|a|hasta) ${clock}`, 'g'))) take(match, undefined);
  const dayFirst = new RegExp(
    String.raw`\b(\d{1,2})(?:st|nd|rd|th|º)? (?:of|de) (${monthNames})\b\.?(?:,? (?:de |del )?(\d{4}))?`,
    'g',
  );
  for (const match of all(text, dayFirst)) take(match, datePiece(match[2], match[1], match[3], context.today));
  const monthFirst = new RegExp(
    String.raw`\b(${monthNames})\b\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?\b(?!:)(?:,? (\d{4}))?`,
    'g',
  );
  for (const match of all(text, monthFirst)) take(match, datePiece(match[1], match[2], match[3], context.today));
  for (const match of all(text, /\b(\d{4})-(\d{2})-(\d{2})\b/g)) take(match, { kind: 'day', day: match[0] });
  for (const match of all(text, new RegExp(`\\b(${weekdayNames})s?\\b`, 'g'))) {
    // A weekday beside a date says nothing of its own.
    const isBeside = pieces.some(({ at, kind }) => kind === 'day' && Math.abs(at - match.index) < 20);
    const weekday = weekdayOf.get(match[1] ?? '');
    if (!isBeside && weekday) take(match, { kind: 'weekday', weekday });
  }
  for (const match of all(text, /\b(today|tomorrow|hoy)\b/g)) {
    take(match, { kind: 'day', day: match[1] === 'tomorrow' ? addDays(context.today, 1) : context.today });
  }
  for (const match of all(text, /(?<!\b(?:de|por|esta) (?:la )?)\bmanana\b(?! por)/g)) {
    if (!/\b(?:de|por|esta) la $/.test(text.slice(0, match.index)))
      take(match, { kind: 'day', day: addDays(context.today, 1) });
  }
  for (const match of all(text, /\b(\d{1,2})(?::(\d{2}))?\s?(a\.?\s?m|p\.?\s?m)\b\.?/g)) {
    take(match, timePiece(match[1], match[2], match[3]?.startsWith('p') ? 'pm' : 'am'));
  }
  for (const match of all(text, /\b(\d{1,2})(?::(\d{2}))? de la (manana|tarde|noche)\b/g)) {
    take(match, timePiece(match[1], match[2], match[3] === 'manana' ? 'am' : 'pm'));
  }
  for (const match of all(text, /\b(noon|mediodia)\b/g)) take(match, { kind: 'time', time: '12:00' });
  for (const match of all(text, /\b(\d{1,2}):(\d{2})\b/g)) take(match, timePiece(match[1], match[2], undefined));
  for (const { code, name } of context.providers) {
    const last = plain(name).split(' ').at(-1) ?? '';
    for (const match of all(text, new RegExp(`\\b${last}\\b`, 'g'))) take(match, { kind: 'provider', provider: code });
    if (!/^dr/.test(plain(name))) {
      const first = plain(name).split(' ')[0];
      for (const match of all(text, new RegExp(`\\b${first}\\b(?! ${last})`, 'g')))
        take(match, { kind: 'provider', provider: code });
    }
  }
  return pieces.sort((a, b) => a.at - b.at);
}

function all(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)] as RegExpExecArray[];
}

function datePiece(
  month = '',
  dayOfMonth = '',
  year: string | undefined,
  today: string,
): { kind: 'day'; day: string } | undefined {
  const number = monthOf.get(month);
  if (!number) return undefined;
  const thisYear = Number(today.slice(0, 4));
  if (year !== undefined && Number(year) < thisYear - 1) return undefined;
  const rest = `${String(number).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  if (year !== undefined) return { kind: 'day', day: `${year}-${rest}` };
  // Without a year the nearest one is meant; a few days past may be spoken of.
  return {
    kind: 'day',
    day: `${thisYear}-${rest}` < addDays(today, -60) ? `${thisYear + 1}-${rest}` : `${thisYear}-${rest}`,
  };
}

function timePiece(
  hourText = '',
  minuteText = '00',
  half: 'am' | 'pm' | undefined,
): { kind: 'time'; time: string } | undefined {
  let hour = Number(hourText);
  if (hour > 23) return undefined;
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  // Without a.m. or p.m. a practice's hours decide: nobody is seen between seven at night and seven in the morning.
  if (half === undefined && hour > 0 && hour < 7) hour += 12;
  return { kind: 'time', time: `${String(hour).padStart(2, '0')}:${minuteText}` };
}

function nextWeekday(weekday: number, today: string): string {
  for (let ahead = 0; ; ahead++) {
    const day = addDays(today, ahead);
    const isoWeekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
    if (isoWeekday === weekday) return day;
  }
}
