import { useLayoutEffect, useRef } from 'react';

/** Where the page goes on after an answer. */
export interface MoveOn {
  /** Brings a part into view once it is there: for who pointed at the answer before it. */
  show(id: string): void;
  /** Puts the focus on a part once it is there: for when the pressed button has gone. */
  focus(id: string): void;
}

/** Takes the patient along as the page grows. Parts are found by their id; to be focused they have `tabIndex={-1}`. */
export function useMoveOn(): MoveOn {
  const wanted = useRef<{ id: string; focus: boolean } | null>(null);
  // After every change of the page: the part may come with any of them. Before it is painted: the focus is never nowhere.
  useLayoutEffect(() => {
    const part = wanted.current && document.getElementById(wanted.current.id);
    if (!part || !wanted.current) return;
    if (wanted.current.focus) part.focus({ preventScroll: true });
    wanted.current = null;
    const isSeen = part.getBoundingClientRect().top >= 0 && part.getBoundingClientRect().top < innerHeight / 2;
    if (isSeen) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    part.scrollIntoView({ block: 'start', behavior: isCalm ? 'auto' : 'smooth' });
  });
  return {
    show: (id) => {
      wanted.current = { id, focus: false };
    },
    focus: (id) => {
      wanted.current = { id, focus: true };
    },
  };
}
