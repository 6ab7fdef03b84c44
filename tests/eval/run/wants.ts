import type { Want } from '../caller/script.ts';
import type { Scenario } from '../scenarios/schema.ts';

/** What the caller wants, as the scenario expects it to be booked. */
export function wantsOf(scenario: Scenario): Want[] {
  const given = new Set(scenario.given?.appointments.map(({ start }) => start));
  return scenario.expect.db.flatMap((assertion): Want[] => {
    if (assertion.table !== 'appointments' || assertion.count === 0) return [];
    const { start, provider, status } = assertion.where;
    if (!start || (status !== 'booked' && status !== 'requested')) return [];
    const from = typeof start === 'string' ? start : start.from;
    if (given.has(from)) return [];
    const time = typeof start === 'string' ? start.slice(11) : { from: start.from.slice(11), to: start.to.slice(11) };
    const providers = !provider || provider === 'any' ? undefined : [provider].flat();
    return [{ day: from.slice(0, 10), time, ...(providers && { providers }) }];
  });
}
