import { createHash } from 'node:crypto';
import type { Practice } from '#domain/practice.ts';

const keptAtMost = 8;

/** Lets conversations of one practice share its document: each asks for it anew, and most get the same. */
export class SharedPractices {
  readonly #kept = new Map<string, Practice>();

  /** The one that was read before when nothing in it has changed, else the given one. Not to be changed by anybody. */
  shared(practice: Practice): Practice {
    const key = createHash('sha256').update(JSON.stringify(practice)).digest('base64');
    const known = this.#kept.get(key) ?? practice;
    this.#kept.delete(key);
    this.#kept.set(key, known);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > keptAtMost && oldest !== undefined) this.#kept.delete(oldest);
    return known;
  }
}
