import { logoPath } from '#contract/http/practice-logo.ts';
import type { Practice } from '#domain/practice.ts';

/** A practice's logo as a page shows it; width and height are the picture's own, in CSS pixels. */
export interface PracticeLogo {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** Where the practice's logo is and how large; null when it has none. */
export function practiceLogo({ logo }: Pick<Practice, 'logo'>): PracticeLogo | null {
  const src = logoPath({ logo });
  return logo && src !== null ? { src, width: logo.width, height: logo.height } : null;
}
