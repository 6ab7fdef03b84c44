import type { ConfirmationKind } from '#contract/channels/appointment-details.ts';

/** What tells the four kinds apart on paper beside the words: a sign, and two colours (text on its soft ground: AA). */
export interface KindMark {
  readonly ink: string;
  readonly soft: string;
  /** Strokes on a 24-unit grid, as on the pages. */
  readonly paths: readonly string[];
}

export const kindMarks: Readonly<Record<ConfirmationKind, KindMark>> = {
  booked: { ink: '#1c6843', soft: '#e2f0e6', paths: ['M5 12.5 L9.5 17 L19 7.5'] },
  rescheduled: {
    ink: '#0b5f63',
    soft: '#e0eeeb',
    paths: ['M4 8.5 H18.5 M15 5 L18.5 8.5 L15 12', 'M20 15.5 H5.5 M9 12 L5.5 15.5 L9 19'],
  },
  requested: { ink: '#80540a', soft: '#f9edd3', paths: ['M12 6 V12 L15.5 14.5'] },
  cancelled: { ink: '#a32d27', soft: '#fbe7e3', paths: ['M6.5 6.5 L17.5 17.5', 'M17.5 6.5 L6.5 17.5'] },
};
