import type { ProblemKind } from '#locales/sections/keys.ts';

/** Pauses between tries to come back by itself, in ms; the last one goes on. */
export const comeBackPausesMs = [5000, 10_000, 15_000] as const;

/** What passes by itself; of the rest the visitor decides. */
const passing: readonly ProblemKind[] = ['offline', 'unreachable', 'room_unreachable'];

/** Tries again by itself, now and then, what the network or a server that was away has stopped. */
export class ComeBack {
  readonly #tryAgain: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round = 0;

  constructor(tryAgain: () => void) {
    this.#tryAgain = tryAgain;
  }

  after(problem: ProblemKind): void {
    clearTimeout(this.#timer);
    if (!passing.includes(problem)) return;
    const pauseMs = comeBackPausesMs[Math.min(this.#round++, comeBackPausesMs.length - 1)];
    this.#timer = setTimeout(this.#tryAgain, pauseMs);
  }

  /** It is in the room again, or the visitor has decided. */
  end(): void {
    clearTimeout(this.#timer);
    this.#round = 0;
  }
}
