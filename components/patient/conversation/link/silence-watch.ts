/** So long after the last finished words nothing more is expected, in ms. */
export const silenceMs = 2500;

/**
 * Notices that the receptionist has finished although its state does not say so: states are sent beside each other and
 * an older one can arrive last. Finished words followed by silence mean that it is the visitor's turn.
 */
export class SilenceWatch {
  readonly #onSilence: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onSilence: () => void) {
    this.#onSilence = onSilence;
  }

  /** Words were finished. */
  begin(): void {
    this.end();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#onSilence();
    }, silenceMs);
  }

  /** A state came: the silence, if there is one, counts from here. */
  prolong(): void {
    if (this.#timer !== undefined) this.begin();
  }

  /** New words, or the end of it all. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
