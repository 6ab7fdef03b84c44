/** How long the receptionist waits for a patient who has not come, or has gone and may come back. */
const patientAwayMs = 90_000;

/** Tells when the patient has been away for too long. */
export class Presence {
  readonly #onAlone: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(onAlone: () => void) {
    this.#onAlone = onAlone;
  }

  here(): void {
    clearTimeout(this.#timer);
  }

  gone(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onAlone, patientAwayMs);
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}
