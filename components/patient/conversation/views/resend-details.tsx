import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { LanguagePack } from '#locales/pack.ts';
import { AppearsLater } from './appears-later.tsx';

/** LanguagePack and document come together; only when one of them stays away is there something to ask for. */
const comesLateMs = 4000;

/** A quiet way to ask for what is missing of a confirmation. `onAsk` throws when it cannot be had now. */
export function ResendDetails({ words, onAsk }: { words: LanguagePack; onAsk: () => Promise<void> }) {
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');
  const { visit } = words;
  const ask = async () => {
    setState('asking');
    try {
      await onAsk();
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <AppearsLater afterMs={comesLateMs}>
      <div className="mt-3">
        <Button size="small" variant="ghost" className="-ml-3" busy={state === 'asking'} onClick={ask}>
          {state === 'asking' ? visit.sendingAgain : visit.sendAgain}
        </Button>
        {state === 'failed' && (
          <p role="alert" className="mt-1 text-14 text-warn">
            {visit.notSentAgain}
          </p>
        )}
      </div>
    </AppearsLater>
  );
}
