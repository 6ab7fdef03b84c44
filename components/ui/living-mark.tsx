import { classNames } from './class-names.ts';

export interface LivingMarkProps {
  /** `waiting` rests, `working` breathes, `done` is full, `away` is hollow. */
  mood: 'waiting' | 'working' | 'done' | 'away';
  className?: string;
}

const moods = {
  waiting: 'border-brand bg-brand-soft',
  working: 'animate-breathe border-brand bg-brand',
  done: 'border-good bg-good',
  away: 'border-edge border-dashed',
} as const;

/** The small mark beside a state line; decoration, the words say it. */
export function LivingMark({ mood, className }: LivingMarkProps) {
  return (
    <span
      aria-hidden="true"
      className={classNames('inline-block size-2.5 shrink-0 rounded-full border-2', moods[mood], className)}
    />
  );
}
