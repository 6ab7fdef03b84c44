import { type KeyboardEvent, memo, type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { fieldClass } from '#components/ui/field-class.ts';
import { AttachIcon, SendIcon, StopIcon } from '#components/ui/icons.tsx';
import { maxMessageCharacters } from '#contract/channels/topics.ts';
import type { LanguagePack } from '#locales/pack.ts';
import type { SendRefusal } from '../link/conversation-client.ts';
import type { KeptText } from '../link/kept-text.ts';
import { AttachPanel } from './attach-panel.tsx';

/** So many characters before the limit it is mentioned. */
const nearLimit = 300;

/** A browser that sizes a field by its text needs no help, which would cost a layout for each key. */
const growsByItself = () => globalThis.CSS?.supports?.('field-sizing', 'content') ?? false;

export interface ComposerProps {
  words: LanguagePack;
  kept: KeptText;
  /** The microphone's button, where the receptionist can be spoken to. */
  microphone?: ReactNode;
  /** Stops the answer that is being given; null when there is none. */
  stop: { readonly busy: boolean; readonly onStop: () => void } | null;
  takeFocus: boolean;
  /** The field itself, for whoever moves the focus back to it. */
  field: RefObject<HTMLTextAreaElement | null>;
  onSend: (text: string) => SendRefusal | null;
  /** There is something in the field, or nothing any more. */
  onTyping: (typing: boolean) => void;
  onFile: (file: File) => void;
}

/** Where the visitor writes. Enter sends; what is not sent stays, also over a reload. */
export const Composer = memo(function Composer(props: ComposerProps) {
  const { words, kept, microphone, stop, takeFocus, field, onSend, onTyping, onFile } = props;
  const { composer, locale, talk } = words;
  const isWide = Boolean(microphone);
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
    if (!element || growsByItself()) return;
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
    if (event.key === 'Escape' && stop && !event.nativeEvent.isComposing) stop.onStop();
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
      <div className={classNames('flex items-end gap-2', isWide && 'max-[26rem]:flex-wrap')}>
        <Button
          ref={attachButton}
          size="icon"
          variant="ghost"
          aria-label={words.documents.attach}
          aria-expanded={attaches}
          aria-controls={attaches ? attachId : undefined}
          onClick={() => setAttaches(!attaches)}
          className={classNames('-ml-2 shrink-0 items-center', isWide && 'max-[26rem]:mr-auto')}
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
          className={classNames(
            fieldClass,
            'field-sizing-content max-h-[30dvh] min-h-12 min-w-0 flex-1 resize-none py-[0.6875rem]',
            isWide && 'max-[26rem]:order-first max-[26rem]:basis-full',
          )}
        />
        {microphone}
        {stop && length === 0 ? (
          <Button
            size="icon"
            busy={stop.busy}
            aria-label={talk.stop}
            title={talk.stop}
            onClick={() => {
              stop.onStop();
              field.current?.focus();
            }}
            className="shrink-0 items-center"
          >
            <StopIcon className="size-6" />
          </Button>
        ) : (
          <Button
            type="submit"
            variant="primary"
            size="icon"
            aria-label={composer.send}
            className="shrink-0 items-center"
          >
            <SendIcon className="size-6" />
          </Button>
        )}
      </div>
      <p
        id={noteId}
        role={tooLong ? 'alert' : undefined}
        className={tooLong ? 'text-14 text-alarm' : 'text-14 text-ink-soft'}
      >
        {note ?? (
          <span className="sr-only">
            {composer.hint} {stop && talk.stopHint}
          </span>
        )}
      </p>
    </form>
  );
});
