import type { ReactNode } from 'react';
import { CheckIcon, ClockIcon, CrossIcon, MovedIcon } from '#components/ui/icons.tsx';
import type { Tone } from '#components/ui/tone.ts';
import type { ConfirmationKind } from '#contract/channels/appointment-details.ts';

/** Booked, moved, cancelled and requested never look the same: colour, sign and words each tell them apart. */
export const kindLook: Readonly<Record<ConfirmationKind, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  booked: { tone: 'good', icon: <CheckIcon className="size-4.5" /> },
  rescheduled: { tone: 'brand', icon: <MovedIcon className="size-4.5" /> },
  cancelled: { tone: 'alarm', icon: <CrossIcon className="size-4.5" /> },
  requested: { tone: 'warn', icon: <ClockIcon className="size-4.5" /> },
};
