/** How many messages a connection may send: a burst at once, and some more each second. */
export class MessageRate {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #nowMs: () => number;
  #left: number;
  #atMs: number;
  #refused = 0;

  /** @param nowMs a clock that only goes forward */
  constructor(burst: number, perSecond: number, nowMs: () => number = () => performance.now()) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#nowMs = nowMs;
    this.#left = burst;
    this.#atMs = nowMs();
  }

  /** Whether one more is within the bound; `flood` when so many were refused that nobody is behind it. */
  take(): 'taken' | 'too_many' | 'flood' {
    const nowMs = this.#nowMs();
    this.#left = Math.min(this.#burst, this.#left + ((nowMs - this.#atMs) / 1000) * this.#perSecond);
    this.#atMs = nowMs;
    if (this.#left >= 1) {
      this.#left -= 1;
      this.#refused = 0;
      return 'taken';
    }
    this.#refused += 1;
    return this.#refused > this.#burst ? 'flood' : 'too_many';
  }
}
