import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { AttachIcon, MicrophoneIcon, SendIcon } from '#components/ui/icons.tsx';
import { fieldClass } from '#components/ui/text-field.tsx';
import { maxMessageCharacters } from '#contract/channels/topics.ts';
import type { Words } from '../../words/words.ts';
import type { SendRefusal } from '../link/conversation-client.ts';
import type { KeptText } from '../link/kept-text.ts';
import { AttachPanel } from './attach-panel.tsx';

/** So many characters before the limit it is mentioned. */
const nearLimit = 300;

export interface ComposerProps {
  words: Words;
  kept: KeptText;
  speech: boolean;
  takeFocus: boolean;
  /** The field itself, for whoever moves the focus back to it. */
  field: RefObject<HTMLTextAreaElement | null>;
  onSend: (text: string) => SendRefusal | null;
  /** There is something in the field, or nothing any more. */
  onTyping: (typing: boolean) => void;
  onFile: (file: File) => void;
}

/** Where the visitor writes. Enter sends; what is not sent stays, also over a reload. */
export function Composer({ words, kept, speech, takeFocus, field, onSend, onTyping, onFile }: ComposerProps) {
  const { composer, locale } = words;
  const [text, setText] = useState('');
  const [attaches, setAttaches] = useState(false);
  const attachButton = useRef<HTMLButtonElement>(null);
  const noteId = useId();
  const attachId = useId();
  const length = text.trim().length;
  const tooLong = length > maxMessageCharacters;
  const number = (value: number) => value.toLocaleString(locale);

  useEffect(() => {
    setText(kept.readTyped());
    if (takeFocus) field.current?.focus();
  }, [kept, takeFocus, field]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [text]);

  const change = (next: string) => {
    setText(next);
    kept.keepTyped(next);
  };
  const send = () => {
    const refusal = onSend(text);
    if (refusal === null) change('');
    field.current?.focus();
  };
  const closeAttach = () => {
    setAttaches(false);
    attachButton.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  const note = tooLong
    ? composer.tooLong(number(length), number(maxMessageCharacters))
    : length > maxMessageCharacters - nearLimit
      ? composer.nearLimit(number(maxMessageCharacters - length))
      : null;

  return (
    <form
      className="flex flex-col gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {attaches && (
        <AttachPanel
          id={attachId}
          words={words}
          onFile={(file) => {
            closeAttach();
            onFile(file);
          }}
          onClose={closeAttach}
        />
      )}
      <div className="flex items-end gap-2">
        <Button
          ref={attachButton}
          size="icon"
          variant="ghost"
          aria-label={words.documents.attach}
          aria-expanded={attaches}
          aria-controls={attaches ? attachId : undefined}
          onClick={() => setAttaches(!attaches)}
          className="-ml-2 shrink-0 items-center"
        >
          <AttachIcon className="size-6" />
        </Button>
        <textarea
          ref={field}
          rows={1}
          value={text}
          aria-label={composer.label}
          aria-describedby={noteId}
          aria-invalid={tooLong || undefined}
          placeholder={composer.placeholder}
          enterKeyHint="send"
          onChange={(event) => {
            change(event.target.value);
            onTyping(event.target.value.trim() !== '');
          }}
          onKeyDown={onKeyDown}
          className={classNames(fieldClass, 'max-h-[30dvh] min-h-12 flex-1 resize-none py-[0.6875rem]')}
        />
        {speech && (
          <Button size="icon" aria-label={composer.microphone} className="shrink-0">
            <MicrophoneIcon className="size-6" />
          </Button>
        )}
        <Button type="submit" variant="primary" size="icon" aria-label={composer.send} className="shrink-0">
          <SendIcon className="size-6" />
        </Button>
      </div>
      <p
        id={noteId}
        role={tooLong ? 'alert' : undefined}
        className={tooLong ? 'text-14 text-alarm' : 'text-14 text-ink-soft'}
      >
        {note ?? <span className="sr-only">{composer.hint}</span>}
      </p>
    </form>
  );
}
