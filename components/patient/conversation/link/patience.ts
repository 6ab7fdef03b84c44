/** Waiting for a receptionist: after `slow` the words get honest, after `giveUp` the practice's phone is offered. */
export const patienceMs = { slow: 3000, giveUp: 8000 } as const;

/** The two timers of one wait; beginning anew ends the wait before. */
export class Patience {
  #timers: ReturnType<typeof setTimeout>[] = [];

  begin(onSlow: () => void, onGiveUp: () => void): void {
    this.end();
    this.#timers = [setTimeout(onSlow, patienceMs.slow), setTimeout(onGiveUp, patienceMs.giveUp)];
  }

  end(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }
}
