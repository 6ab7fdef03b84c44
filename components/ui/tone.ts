/** What a mark or a notice says; the words beside it say the same, never the colour alone. */
export type Tone = 'neutral' | 'brand' | 'good' | 'warn' | 'alarm';

/** Soft background with its text colour; contrast AA in both themes. */
export const toneClass: Record<Tone, string> = {
  neutral: 'bg-paper text-ink-soft',
  brand: 'bg-brand-soft text-brand',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  alarm: 'bg-alarm-soft text-alarm',
};
