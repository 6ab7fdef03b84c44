import type { VisitType } from '#domain/practice.ts';
import type { BookWords } from '#locales/sections/book.ts';

/** How long, from how much, and whether the time is confirmed first: e.g. `45 minutes · from $110`. */
export function visitLabel(
  { minutes, priceFromCents, requiresApproval }: Pick<VisitType, 'minutes' | 'priceFromCents' | 'requiresApproval'>,
  words: BookWords,
  locale: string,
): string {
  const price =
    priceFromCents === null || priceFromCents === 0
      ? null
      : new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 }).format(
          priceFromCents / 100,
        );
  return [
    words.what.minutes(minutes),
    priceFromCents === 0 ? words.what.free : price && words.what.from(price),
    requiresApproval ? words.what.approval : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
