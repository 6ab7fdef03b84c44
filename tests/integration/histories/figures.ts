import type { Outcome } from './caller.ts';

/** What a run of histories came to. */
export interface HistoriesFigures {
  seed: number;
  workers: number;
  histories: number;
  steps: number;
  calls: number;
  /** How often each answer came, e.g. `book 409 slot_taken`. */
  answers: Record<string, number>;
  seconds: number;
  /** How often audit and tables were compared. */
  checks: number;
  auditRows: number;
  appointments: number;
  offers: number;
  /** Deadlocks the database broke up; each was tried again, and none may reach a caller. */
  deadlocks: number;
  /** What must not be, each with the number of its history where it has one; empty when all is well. */
  problems: string[];
}

export function startFigures(seed: number, workers: number): HistoriesFigures {
  const none = { histories: 0, steps: 0, calls: 0, seconds: 0, checks: 0, auditRows: 0, appointments: 0, offers: 0 };
  return { seed, workers, ...none, answers: {}, deadlocks: 0, problems: [] };
}

export function addOutcome(figures: HistoriesFigures, outcome: Outcome, what: string): void {
  figures.steps += outcome.steps;
  for (const [answer, times] of Object.entries(outcome.answers)) {
    figures.calls += times;
    figures.answers[answer] = (figures.answers[answer] ?? 0) + times;
  }
  figures.problems.push(...outcome.problems.map((line) => `${what}: ${line}`));
}

/** The figures as lines to read. */
export function describeFigures(figures: HistoriesFigures): string {
  const { histories, steps, calls, seconds } = figures;
  const answers = Object.entries(figures.answers).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    `seed ${figures.seed}: ${histories} histories from ${figures.workers} processes, ${steps} steps, ${calls} calls in ` +
      `${seconds.toFixed(1)} s (${(calls / seconds).toFixed(0)} a second)`,
    `${figures.appointments} appointments, ${figures.offers} offers, ${figures.auditRows} audit rows; ` +
      `replayed ${figures.checks} times; deadlocks broken up and tried again: ${figures.deadlocks}`,
    ...answers.map(([answer, times]) => `  ${String(times).padStart(7)}  ${answer}`),
    figures.problems.length === 0 ? 'Nothing is wrong.' : `${figures.problems.length} things are wrong:`,
    ...figures.problems.slice(0, 40).map((line) => `  ${line}`),
  ].join('\n');
}
