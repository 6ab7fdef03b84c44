'use client';

import { ProgressBar as Progress } from 'react-aria-components/ProgressBar';

export interface ProgressBarProps {
  /** What it is the progress of, for who cannot see it. */
  label: string;
  /** What has arrived, 0 to 1. */
  value: number;
  /** What is on its way, 0 to 1; drawn lightly behind `value`. */
  ahead?: number;
}

/** How far something has come: what has arrived, and what is on its way to it. */
export function ProgressBar({ label, value, ahead = 0 }: ProgressBarProps) {
  const percent = (part: number) => `${Math.round(Math.min(1, Math.max(0, part)) * 100)}%`;
  return (
    <Progress
      aria-label={label}
      value={Math.round(Math.max(value, ahead) * 100)}
      className="relative h-1.5 overflow-hidden rounded-full bg-line forced-colors:border"
    >
      <div
        className="absolute inset-y-0 left-0 rounded-full bg-brand/35 transition-[width]"
        style={{ width: percent(ahead) }}
      />
      <div
        className="absolute inset-y-0 left-0 rounded-full bg-brand transition-[width] forced-colors:bg-[Highlight]"
        style={{ width: percent(value) }}
      />
    </Progress>
  );
}
