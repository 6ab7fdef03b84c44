import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { LanguagePack } from '#locales/pack.ts';

export interface EndQuestionProps {
  isOpen: boolean;
  booked: boolean;
  words: LanguagePack;
  onClose: () => void;
  onEnd: () => void;
}

/** Whether the conversation is really to end; asked once. */
export function EndQuestion({ isOpen, booked, words, onClose, onEnd }: EndQuestionProps) {
  const { ending } = words;
  return (
    <Dialog
      role="alertdialog"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={booked ? ending.askBooked : ending.ask}
      actions={
        <>
          <Button autoFocus onClick={onClose}>
            {ending.keep}
          </Button>
          <Button
            variant="danger"
            onClick={() => {
              onClose();
              onEnd();
            }}
          >
            {ending.confirm}
          </Button>
        </>
      }
    />
  );
}
