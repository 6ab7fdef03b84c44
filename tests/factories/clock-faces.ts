/**
 * What the clocks of a zone show over one local day, found the slow way: by asking at every quarter of an hour of the
 * days around. Knows nothing of offsets or rules, so that it can be held against what does.
 * @returns wall-clock times `HH:MM` with the instants (epoch ms) at which they are shown, in order of the first one
 */
export function clockFaces(localDate: string, timeZone: string): ReadonlyMap<string, readonly number[]> {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const noonMs = Date.parse(`${localDate}T12:00:00Z`);
  const faces = new Map<string, number[]>();
  for (let quarter = -40 * 4; quarter <= 40 * 4; quarter++) {
    const ms = noonMs + quarter * 15 * 60_000;
    const [date, time] = format.format(ms).split(' ');
    if (date !== localDate || time === undefined) continue;
    faces.set(time, [...(faces.get(time) ?? []), ms]);
  }
  return faces;
}
