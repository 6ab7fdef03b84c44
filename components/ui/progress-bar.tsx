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
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(Math.max(value, ahead) * 100)}
      className="relative h-1.5 overflow-hidden rounded-full bg-line"
    >
      <div
        className="absolute inset-y-0 left-0 rounded-full bg-brand/35 transition-[width]"
        style={{ width: percent(ahead) }}
      />
      <div
        className="absolute inset-y-0 left-0 rounded-full bg-brand transition-[width]"
        style={{ width: percent(value) }}
      />
    </div>
  );
}
