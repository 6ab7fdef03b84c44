import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { CheckIcon, DocumentIcon } from '#components/ui/icons.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import type { LanguagePack } from '#locales/pack.ts';
import type { Documents } from '../link/documents.ts';
import type { SentDocument } from '../store/state.ts';

/** What the page can do with a document that was sent. */
export type DocumentActions = Pick<Documents, 'retry' | 'cancel' | 'dismiss'>;

const refusedForGood = ['too_large', 'wrong_type', 'empty', 'too_many'] as const;

function statusWords({ status, reason, atHand }: SentDocument, { documents }: LanguagePack): string {
  if (status === 'refused') return documents.refused[reason ?? 'not_stored'];
  if (status === 'interrupted' && !atHand) return documents.interruptedGone;
  return documents.status[status];
}

function canRetry({ status, reason, atHand }: SentDocument): boolean {
  if (!atHand) return false;
  if (status === 'refused') return !refusedForGood.some((known) => known === reason);
  return status === 'interrupted' || status === 'cancelled';
}

export interface DocumentLineProps {
  document: SentDocument;
  words: LanguagePack;
  actions: DocumentActions;
}

/** A document the visitor sends, in the dialogue: its name, how far it has come, and what became of it. */
export function DocumentLine({ document, words, actions }: DocumentLineProps) {
  const { id, name, status, sizeBytes, sentBytes, receivedBytes } = document;
  const { documents } = words;
  const part = (bytes: number) => (sizeBytes === 0 ? 0 : bytes / sizeBytes);
  const isOnItsWay = status === 'sending' || status === 'checking';
  const isTrouble = status === 'refused' || status === 'interrupted';
  return (
    <li className="flex animate-arrive flex-col items-end">
      <div className="w-full max-w-[min(85%,24rem)] rounded-card rounded-br-sm border border-line bg-card px-4 py-3">
        <p className="flex min-w-0 items-center gap-2 font-medium">
          {status === 'stored' ? <CheckIcon className="size-5 text-good" /> : <DocumentIcon className="size-5" />}
          <span className="truncate">
            <span className="sr-only">{words.conversation.you}: </span>
            {name}
          </span>
        </p>
        {isOnItsWay && (
          <div className="mt-2">
            <ProgressBar
              label={documents.progress(name)}
              value={part(receivedBytes)}
              ahead={Math.max(part(sentBytes), part(receivedBytes))}
            />
          </div>
        )}
        <p role="status" className={classNames('mt-1 text-14', isTrouble ? 'text-warn' : 'text-ink-soft')}>
          {statusWords(document, words)}
        </p>
        {status !== 'checking' && status !== 'stored' && (
          <div className="mt-1 -mb-1 -ml-3 flex flex-wrap gap-x-1">
            {status === 'sending' && (
              <Button size="small" variant="ghost" onClick={() => actions.cancel(id)}>
                {documents.cancel}
              </Button>
            )}
            {canRetry(document) && (
              <Button size="small" variant="ghost" onClick={() => void actions.retry(id)}>
                {documents.again}
              </Button>
            )}
            {status !== 'sending' && (
              <Button size="small" variant="ghost" onClick={() => actions.dismiss(id)}>
                {documents.hide}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
