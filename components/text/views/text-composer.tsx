import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { keptInTab } from '#components/patient/conversation/link/kept-text.ts';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { SendIcon } from '#components/ui/icons.tsx';
import { fieldClass } from '#components/ui/text-field.tsx';
import type { LanguagePack } from '#locales/pack.ts';
import type { TextWords } from '#locales/sections/text.ts';
import type { TextConversation } from '../conversation-state.ts';

export interface TextComposerProps {
  words: TextWords;
  composer: LanguagePack['composer'];
  /** Why the last message was not taken. */
  error: TextConversation['error'];
  takeFocus: boolean;
  /** Whether it was taken; what was not stays in the field. */
  onSend: (text: string) => boolean;
}

/** Where the visitor writes. Enter sends; what could not be sent comes back into the field, and a reload keeps it. */
export function TextComposer({ words, composer, error, takeFocus, onSend }: TextComposerProps) {
  const [text, setText] = useState('');
  const [kept] = useState(() => keptInTab(() => window.sessionStorage));
  const field = useRef<HTMLTextAreaElement>(null);
  const sent = useRef('');

  useEffect(() => {
    if (takeFocus) field.current?.focus();
  }, [takeFocus]);

  useEffect(() => setText(kept.readTyped()), [kept]);

  useEffect(() => {
    if (error) setText((now) => (now === '' ? sent.current : now));
  }, [error]);

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
    if (onSend(text)) {
      sent.current = text;
      change('');
    }
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      className="flex flex-col gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="flex items-end gap-2">
        <textarea
          ref={field}
          rows={1}
          value={text}
          aria-label={composer.label}
          placeholder={composer.placeholder}
          enterKeyHint="send"
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
          className={classNames(fieldClass, 'max-h-[30dvh] min-h-12 min-w-0 flex-1 resize-none py-[0.6875rem]')}
        />
        <Button type="submit" variant="primary" size="icon" aria-label={composer.send} className="shrink-0">
          <SendIcon className="size-6" />
        </Button>
      </div>
      {error && (
        <p role="alert" className="text-14 text-alarm">
          {words.refused[error.code] ?? words.refused.failed}
        </p>
      )}
    </form>
  );
}
