/** A measured series in milliseconds, or another unit (`/s`: so many a second), as it is reported. */
export interface Figure {
  name: string;
  unit: 'ms' | 'MB' | 's' | '/s';
  values: number[];
}

/** The value below which the given share of a sorted series lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(0, Math.ceil(share * sorted.length) - 1);
  return sorted[rank] ?? Number.NaN;
}

/** One line: median, p95, p99, spread and count. */
export function describeFigure({ name, unit, values }: Figure): string {
  const show = (value: number) => value.toFixed(value >= 100 ? 0 : value >= 2 ? 1 : 3).padStart(7);
  const p = (share: number) => show(percentile(values, share));
  const spread = `${show(Math.min(...values))} … ${show(Math.max(...values))}`;
  return `${name.padEnd(58)} p50 ${p(0.5)}  p95 ${p(0.95)}  p99 ${p(0.99)}  min … max ${spread} ${unit}  n ${values.length}`;
}

/** The ratio of two medians, ours to theirs. */
export function ratio(ours: Figure, theirs: Figure): string {
  return `${(percentile(ours.values, 0.5) / percentile(theirs.values, 0.5)).toFixed(2)} times`;
}
