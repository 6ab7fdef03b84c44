'use client';

import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react';

interface DeskClock {
  /** The server's time at which the page was made, epoch ms. */
  readonly startMs: number;
  readonly timeZone: string;
  /** The server's time now, epoch ms: this machine's clock, put right by what it was off when the page arrived. */
  nowMs(): number;
  subscribe(listener: () => void): () => void;
}

const DeskClockContext = createContext<DeskClock | null>(null);

function startClock(startMs: number, timeZone: string): DeskClock {
  const offMs = startMs - Date.now();
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    startMs,
    timeZone,
    nowMs: () => Date.now() + offMs,
    subscribe(listener) {
      listeners.add(listener);
      timer ??= setInterval(() => {
        for (const tell of listeners) tell();
      }, 1000);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}

export interface DeskClockProviderProps {
  /** The server's time, epoch ms. */
  nowMs: number;
  /** The clinic's IANA zone. */
  timeZone: string;
  children: ReactNode;
}

/** The practice's clock and zone for everything below. The server's clock counts, not the desk computer's. */
export function DeskClockProvider({ nowMs, timeZone, children }: DeskClockProviderProps) {
  const [clock] = useState(() => startClock(nowMs, timeZone));
  return <DeskClockContext value={clock}>{children}</DeskClockContext>;
}

/** The clock itself. Throws outside of `DeskClockProvider`. */
export function useDeskClock(): DeskClock {
  const clock = useContext(DeskClockContext);
  if (!clock) throw new Error('useDeskClock needs a DeskClockProvider around it');
  return clock;
}

/** The time in whole steps (epoch ms); whoever asks is rendered anew once a step. */
export function useNow(stepMs: number): number {
  const clock = useDeskClock();
  const inSteps = (ms: number) => Math.floor(ms / stepMs) * stepMs;
  return useSyncExternalStore(
    clock.subscribe,
    () => inSteps(clock.nowMs()),
    () => inSteps(clock.startMs),
  );
}
