import { useEffect, useRef } from 'react';
import { classNames } from '#components/ui/class-names.ts';

/** How much of the whole loudness each bar stands for, from the quietest. */
const bars = [0.04, 0.16, 0.32, 0.5, 0.7];
const calmMs = 400;

export interface LevelMeterProps {
  /** Asked again and again: how loud it is just now, 0 to 1. */
  level: () => number;
  className?: string;
}

/**
 * How loud the visitor is, as bars that rise one after the other: it is seen by their number and height, not by colour. For
 * those who want less motion it looks twice a second. Decoration: what was understood is written.
 */
export function LevelMeter({ level, className }: LevelMeterProps) {
  const box = useRef<HTMLSpanElement>(null);
  const ask = useRef(level);
  ask.current = level;

  useEffect(() => {
    const show = () => {
      const loud = ask.current();
      box.current?.querySelectorAll<HTMLElement>('[data-bar]').forEach((bar, index) => {
        bar.dataset.bar = loud >= (bars[index] ?? 1) ? 'full' : 'empty';
      });
    };
    if (window.matchMedia?.('(prefers-reduced-motion: reduce)').matches) {
      const timer = setInterval(show, calmMs);
      return () => clearInterval(timer);
    }
    let frame = requestAnimationFrame(function look() {
      show();
      frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, []);

  return (
    <span ref={box} aria-hidden="true" className={classNames('inline-flex h-5 items-end gap-[3px]', className)}>
      {bars.map((bar, index) => (
        <span
          key={bar}
          data-bar="empty"
          style={{ height: `${6 + index * 3}px` }}
          className="w-1 rounded-full border border-current data-[bar=full]:bg-current"
        />
      ))}
    </span>
  );
}
