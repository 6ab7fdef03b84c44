import { FaultPage } from '#components/patient/pages/fault-page.tsx';
import { Button } from '#components/ui/button.tsx';
import type { LanguagePack } from '#locales/pack.ts';
import './late-styles.ts';

export interface DocumentFaultProps {
  words: LanguagePack;
  onRetry: () => void;
}

/** What stands in a document that could not be made: what happened, and another try. */
export function DocumentFault({ words, onRetry }: DocumentFaultProps) {
  return (
    <>
      <title>{words.faults.error.title}</title>
      <FaultPage
        words={words}
        fault={words.faults.error}
        actions={
          <Button variant="primary" onClick={onRetry}>
            {words.faults.tryAgain}
          </Button>
        }
      />
    </>
  );
}
