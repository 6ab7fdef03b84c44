import type { Practice } from '#domain/practice.ts';

/** What the practice wrote down about changing and cancelling late. */
export function policyOf(practice: Practice): string | undefined {
  return practice.knowledge.find((k) => /cancel/i.test(k.topic))?.text;
}
