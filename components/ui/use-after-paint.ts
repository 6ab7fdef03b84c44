import { startTransition, useCallback, useEffect, useRef } from 'react';
import { afterPaint } from './after-paint.ts';

/**
 * For what takes a while to build (a menu, a dialog, a form): changes the state once the press has been painted, as a
 * transition. A later change takes the place of one that still waits; none comes when the component has gone.
 */
export function useAfterPaint(): (change: () => void) => void {
  const takeBack = useRef<() => void>(undefined);
  useEffect(() => () => takeBack.current?.(), []);
  return useCallback((change) => {
    takeBack.current?.();
    takeBack.current = afterPaint(() => startTransition(change));
  }, []);
}
