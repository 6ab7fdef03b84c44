import { useCallback, useState } from 'react';
import { LinkFailure } from './link-api.ts';

/** One request at a time: whether it runs, and how the last one failed. */
export function useRequest(): {
  busy: boolean;
  failure: LinkFailure | null;
  run: (request: () => Promise<void>) => Promise<void>;
} {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<LinkFailure | null>(null);
  const run = useCallback(async (request: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await request();
    } catch (error) {
      setFailure(error instanceof LinkFailure ? error : new LinkFailure('internal'));
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, failure, run };
}
