import type { VisitType } from '#domain/practice.ts';
import type { BookWords } from '#locales/sections/book.ts';

/** Making one takes as long as a hundred uses of it, and a page has a dozen prices. */
const formats = new Map<string, Intl.NumberFormat>();

function priceFormat(locale: string): Intl.NumberFormat {
  const known = formats.get(locale);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
  formats.set(locale, made);
  return made;
}

/** How long, from how much, and whether the time is confirmed first: e.g. `45 minutes · from $110`. */
export function visitLabel(
  { minutes, priceFromCents, requiresApproval }: Pick<VisitType, 'minutes' | 'priceFromCents' | 'requiresApproval'>,
  words: BookWords,
  locale: string,
): string {
  const price =
    priceFromCents === null || priceFromCents === 0 ? null : priceFormat(locale).format(priceFromCents / 100);
  return [
    words.what.minutes(minutes),
    priceFromCents === 0 ? words.what.free : price && words.what.from(price),
    requiresApproval ? words.what.approval : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
