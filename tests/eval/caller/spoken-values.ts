import { isoWeekday } from '../reading/days.ts';

export type Language = 'en' | 'es';

const monthNames = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
} as const;
const weekdayNames = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
} as const;
const ordinals = ['', '1st', '2nd', '3rd'];

/** Ways of saying a day of the calendar. */
export function daySaid(day: string, language: Language): string[] {
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8));
  const weekday = weekdayNames[language][isoWeekday(day) - 1];
  const monthName = monthNames[language][month - 1];
  if (language === 'es') {
    return [
      `el ${weekday} ${date} de ${monthName}`,
      `el ${date} de ${monthName}`,
      `${weekday} ${date} de ${monthName}`,
    ];
  }
  return [
    `${weekday}, ${monthName} ${date}`,
    `${monthName} ${ordinal(date)}`,
    `${weekday} the ${ordinal(date)} of ${monthName}`,
    `${monthName?.slice(0, 3)} ${date}`,
    `${weekday} ${monthName} ${date}`,
  ];
}

/** Ways of saying a time of the day, with or without a preposition before it. */
export function timeSaid(time: string, language: Language): string[] {
  const hour = Number(time.slice(0, 2));
  const minute = time.slice(3);
  const twelve = hour % 12 || 12;
  const isWhole = minute === '00';
  if (language === 'es') {
    const half = hour < 12 ? 'de la mañana' : 'de la tarde';
    const article = twelve === 1 ? 'a la' : 'a las';
    const words = isWhole
      ? `${twelve}`
      : minute === '30'
        ? `${twelve} y media`
        : minute === '15'
          ? `${twelve} y cuarto`
          : `${twelve}:${minute}`;
    return [
      `${article} ${words} ${half}`,
      `${article} ${twelve}:${minute} ${hour < 12 ? 'am' : 'pm'}`,
      `${article} ${time}`,
    ];
  }
  const half = hour < 12 ? 'am' : 'pm';
  const part = hour < 12 ? 'in the morning' : hour < 17 ? 'in the afternoon' : 'in the evening';
  const short = isWhole ? `${twelve}` : `${twelve}:${minute}`;
  return [
    `at ${short} ${part}`,
    `at ${short} ${half}`,
    `${twelve}:${minute} ${half.toUpperCase()}`,
    `${short}${half}`,
    ...(minute === '30' ? [`half past ${twelve} ${part}`] : []),
    ...(minute === '15' ? [`quarter past ${twelve} ${part}`] : []),
  ];
}

/** Ways of saying a date of birth. */
export function birthDateSaid(day: string, language: Language): string[] {
  const [year, month, date] = [day.slice(0, 4), Number(day.slice(5, 7)), Number(day.slice(8))];
  const monthName = monthNames[language][month - 1];
  if (language === 'es')
    return [
      `${date} de ${monthName} de ${year}`,
      `el ${date} de ${monthName} del ${year}`,
      `${date}/${monthName}/${year}`,
    ];
  return [
    `${monthName} ${date}, ${year}`,
    `${month}/${date}/${year}`,
    `${monthName?.slice(0, 3)} ${date} ${year}`,
    `${monthName} ${ordinal(date)} ${year}`,
    `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}-${year}`,
  ];
}

/** Ways of writing a phone number of ten digits, given as `217-555-0112`. */
export function phoneSaid(phone: string): string[] {
  const [area, exchange, line] = phone.split('-');
  return [
    phone,
    `(${area}) ${exchange}-${line}`,
    `${area}${exchange}${line}`,
    `${area} ${exchange} ${line}`,
    `+1 ${phone}`,
    `${area}.${exchange}.${line}`,
  ];
}

/** `L-I-N-D-Q-V-I-S-T` */
export function spelled(name: string): string {
  return [...name.toUpperCase()].join('-');
}

function ordinal(date: number): string {
  return (
    ordinals[date] ??
    (date > 20 && date % 10 > 0 && date % 10 < 4 ? `${Math.floor(date / 10)}${ordinals[date % 10]}` : `${date}th`)
  );
}
