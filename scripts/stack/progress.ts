/** What happens, told to the person who waits. */
export type Progress = {
  /**
   * Does one step and shows it: its name and time while it takes longer than a second, and how long it took in the end.
   * `report` adds a detail ("12 of 40 MB") while it runs; what it throws passes through, and the step shows as failed.
   */
  step<Result>(name: string, work: (report: (detail: string) => void) => Promise<Result>): Promise<Result>;
  /** One line for the person, above what is running. */
  note(line: string): void;
  /** How long each finished step took, in milliseconds, in the order they ended. */
  timings(): StepTiming[];
  /** Stops drawing; what runs on is no longer shown. */
  close(): void;
};

export type StepTiming = { name: string; startedMs: number; tookMs: number };

/** Where progress is shown; a terminal is redrawn in place, all else gets whole lines. */
export type ProgressOutput = { isTTY?: boolean; columns?: number; write(text: string): unknown };

const showAfterMs = 1000;
const redrawEveryMs = 120;
const remindEveryMs = 10_000;

type Running = { name: string; detail: string; startedMs: number; remindedMs: number };

/** @param now a clock in milliseconds that never goes back */
export function createProgress(output: ProgressOutput, now: () => number = () => performance.now()): Progress {
  const terminal = output.isTTY === true;
  const running = new Set<Running>();
  const finished: StepTiming[] = [];
  const beganMs = now();
  let drawn = 0;
  let frame = 0;

  const erase = () => {
    if (drawn > 0) output.write(`\x1b[${drawn}A\x1b[0J`);
    drawn = 0;
  };
  const draw = () => {
    if (!terminal) return;
    const lines = [...running].filter((step) => now() - step.startedMs >= showAfterMs);
    const sign = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'.charAt(frame % 10);
    for (const step of lines) output.write(`${clipped(`${sign} ${label(step, now())}`, output.columns ?? 80)}\n`);
    drawn = lines.length;
  };
  const line = (text: string) => {
    erase();
    output.write(`${text}\n`);
    draw();
  };
  const remind = () => {
    for (const step of running) {
      const wait = step.remindedMs === step.startedMs ? showAfterMs : remindEveryMs;
      if (now() - step.remindedMs < wait) continue;
      step.remindedMs = now();
      output.write(`… ${label(step, now())}\n`);
    }
  };
  const timer = setInterval(() => {
    frame++;
    if (terminal) {
      erase();
      draw();
    } else remind();
  }, redrawEveryMs);
  timer.unref();

  return {
    async step(name, work) {
      const step: Running = { name, detail: '', startedMs: now(), remindedMs: now() };
      running.add(step);
      let sign = '✗';
      try {
        const result = await work((detail) => {
          step.detail = detail;
        });
        sign = '✓';
        return result;
      } finally {
        running.delete(step);
        const tookMs = now() - step.startedMs;
        finished.push({ name, startedMs: step.startedMs - beganMs, tookMs });
        line(`${sign} ${name} (${seconds(tookMs)})`);
      }
    },
    note: (text) => line(text),
    timings: () => [...finished],
    close() {
      clearInterval(timer);
      erase();
      running.clear();
    },
  };
}

function label(step: Running, nowMs: number): string {
  const detail = step.detail === '' ? '' : `: ${step.detail}`;
  return `${step.name}${detail} (${Math.floor((nowMs - step.startedMs) / 1000)} s)`;
}

function clipped(text: string, columns: number): string {
  return text.length < columns ? text : `${text.slice(0, Math.max(columns - 2, 1))}…`;
}

/** A duration for people: `0.4 s`, `12.3 s`, `2 min 5 s`. */
export function seconds(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const whole = Math.round(ms / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
