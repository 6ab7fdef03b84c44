import { useCallback, useState } from 'react';
import { PracticeRefusal } from '#components/practice/ask-practice.ts';

/** One request at a time: whether it runs, and how the last one failed. */
export function useRequest(): {
  busy: boolean;
  failure: PracticeRefusal | null;
  run: (request: () => Promise<void>) => Promise<void>;
} {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PracticeRefusal | null>(null);
  const run = useCallback(async (request: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await request();
    } catch (error) {
      if (!(error instanceof PracticeRefusal)) throw error;
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, failure, run };
}
