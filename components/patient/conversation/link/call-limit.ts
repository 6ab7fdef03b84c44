const windowMs = 60_000;

/** So many receptionists, or rooms in place of one that was closed, may be asked for within a minute. */
const maxPerMinute = 4;

/** Sees that a fault that comes back at once does not become a storm of requests. */
export class CallLimit {
  #timesMs: number[] = [];

  /** Notes one more; false when it is one too many. */
  take(): boolean {
    const nowMs = performance.now();
    this.#timesMs = [...this.#timesMs.filter((timeMs) => timeMs > nowMs - windowMs), nowMs];
    return this.#timesMs.length <= maxPerMinute;
  }

  reset(): void {
    this.#timesMs = [];
  }
}
