/** The number of a day of the month, as callers write it somewhere in a message. */
export function localDateWords(day: string): string {
  return String(Number(day.slice(8)));
}

/** The hour on a twelve-hour clock, as callers write it somewhere in a message. */
export function localTimeWords(time: string): string {
  return String(Number(time.slice(0, 2)) % 12 || 12);
}
