import { type ReactNode, useEffect, useState } from 'react';

/** Shows what is in it only when it is still wanted after a moment, so that what passes at once does not flicker. */
export function AppearsLater({ afterMs, children }: { afterMs: number; children: ReactNode }) {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return isShown ? children : null;
}
