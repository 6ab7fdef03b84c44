import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { type Tone, toneClass } from './tone.ts';

export interface NoticeProps extends Omit<ComponentProps<'div'>, 'title'> {
  tone?: Tone;
  /** What happened, one sentence. */
  title: ReactNode;
  /** The next step: buttons or links. */
  actions?: ReactNode;
}

/**
 * Something to know, where it happened. Give it `role="status"` (polite) or `role="alert"` when it comes by itself.
 * `children` say more, quietly.
 */
export function Notice({ tone = 'neutral', title, actions, className, children, ...rest }: NoticeProps) {
  return (
    <div className={classNames('rounded-card border border-current/25 p-4', toneClass[tone], className)} {...rest}>
      <p className="font-semibold">{title}</p>
      {children != null && <div className="mt-1 text-ink">{children}</div>}
      {actions != null && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
