import { addDays } from '#domain/clinic-time/calendar.ts';

/** How many days after today count as coming. */
export const comingDays = 7;
/** The most visits one list shows. */
export const visitLimit = 200;

/** The two windows of the Today page, local days, both inclusive. */
export function appointmentWindows(today: string) {
  return {
    today: { from: today, to: today, limit: visitLimit },
    coming: { from: addDays(today, 1), to: addDays(today, comingDays), limit: visitLimit },
  };
}

/** The API's address of a window. */
export function appointmentsPath(window: { from: string; to: string; limit: number }): string {
  const query = new URLSearchParams({ from: window.from, to: window.to, limit: String(window.limit) });
  return `/api/v1/appointments?${query}`;
}
