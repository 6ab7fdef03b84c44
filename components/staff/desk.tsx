'use client';

import type { ReactNode } from 'react';
import { SWRConfig } from 'swr';
import { DeskClockProvider } from './desk-clock.tsx';

export interface DeskProps {
  /** The server's time, epoch ms. */
  nowMs: number;
  /** The clinic's IANA zone. */
  timeZone: string;
  children: ReactNode;
}

/** What every page of the desk stands on: the practice's clock, and a store of fetched data that goes when the person goes. */
export function Desk({ nowMs, timeZone, children }: DeskProps) {
  return (
    <SWRConfig value={{ provider: () => new Map() }}>
      <DeskClockProvider nowMs={nowMs} timeZone={timeZone}>
        {children}
      </DeskClockProvider>
    </SWRConfig>
  );
}
