import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

export interface CardProps extends ComponentProps<'section'> {
  /** Inner space: `roomy` 24 px, `snug` 16 px, `none`. Default `roomy`. */
  padding?: 'roomy' | 'snug' | 'none';
}

const paddings = { roomy: 'p-5 sm:p-6', snug: 'p-4', none: '' } as const;

/** A sheet of paper on the desk: 12-px corners, a line instead of a shadow. Name it with `aria-labelledby`. */
export function Card({ padding = 'roomy', className, ...rest }: CardProps) {
  return (
    <section
      className={classNames('rounded-card border border-line bg-card', paddings[padding], className)}
      {...rest}
    />
  );
}
