import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import {
  type MessageForStaff,
  type MessageForStaffResponse,
  messageForStaffSchema,
} from '#contract/http/conversation-record.ts';
import type { LanguagePack } from '#locales/pack.ts';

const fields = ['name', 'phone', 'text'] as const;
type Field = (typeof fields)[number];

export interface LeaveMessageProps {
  /** What is known already. */
  known: Readonly<Record<Field, string>>;
  /** The practice's phone, as people write it. */
  practicePhone: string;
  words: LanguagePack;
  /** Keeps what was written, also over a reload. */
  onWrite: (text: string) => void;
  /** Throws when it could not be left. */
  onSend: (message: MessageForStaff) => Promise<MessageForStaffResponse>;
  onClose: () => void;
}

/** LanguagePack for the staff, when no receptionist can be had. What was typed stays until it has been sent. */
export function LeaveMessage({ known, practicePhone, words, onWrite, onSend, onClose }: LeaveMessageProps) {
  const [values, setValues] = useState(known);
  const [wrong, setWrong] = useState<readonly Field[]>([]);
  const [state, setState] = useState<'idle' | 'sending' | 'failed' | 'sent'>('idle');
  /** What the practice's protocol says to words that sound like an emergency. */
  const [urgent, setUrgent] = useState<string | null>(null);
  const titleId = useId();
  const form = useRef<HTMLFormElement>(null);
  const { note } = words;

  const focus = (name: Field) => {
    const field = form.current?.elements.namedItem(name);
    if (field instanceof HTMLElement) field.focus();
  };
  useEffect(() => {
    // It was asked for, so writing it is the next thing.
    const field = form.current?.elements.namedItem('name');
    if (field instanceof HTMLElement) field.focus();
  }, []);

  if (state === 'sent') {
    return (
      <Notice
        tone={urgent === null ? 'good' : 'alarm'}
        role={urgent === null ? 'status' : 'alert'}
        title={urgent === null ? note.sent.title : note.urgent}
        className="mb-2"
        actions={
          <Button autoFocus onClick={onClose}>
            {note.close}
          </Button>
        }
      >
        {urgent ?? note.sent.text}
      </Notice>
    );
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'sending') return;
    const message = messageForStaffSchema.safeParse(values);
    if (!message.success) {
      const found = fields.filter((name) => message.error.issues.some(({ path }) => path[0] === name));
      setWrong(found);
      return focus(found[0] ?? 'text');
    }
    setState('sending');
    try {
      setUrgent((await onSend(message.data)).urgent);
      setState('sent');
    } catch {
      setState('failed');
    }
  };
  const field = (name: Field) => ({
    name,
    label: note[name],
    value: values[name],
    error: wrong.includes(name) ? note.wrong[name] : undefined,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((before) => ({ ...before, [name]: value }));
      setWrong((before) => before.filter((other) => other !== name));
      if (name === 'text') onWrite(value);
    },
  });
  const failed = note.failed(practicePhone);

  return (
    <Card
      aria-labelledby={titleId}
      padding="snug"
      className="mb-2 max-h-[60dvh] animate-arrive overflow-y-auto short:max-h-none"
    >
      <h2 id={titleId} className="text-16">
        {note.title}
      </h2>
      <form ref={form} noValidate onSubmit={submit} className="mt-3 flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField {...field('name')} autoComplete="name" maxLength={120} />
          <TextField {...field('phone')} type="tel" inputMode="tel" autoComplete="tel" maxLength={40} />
        </div>
        <TextArea {...field('text')} rows={3} maxLength={1000} />
        {state === 'failed' && (
          <Notice tone="warn" role="alert" title={failed.title}>
            {failed.text}
          </Notice>
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" busy={state === 'sending'}>
            {note.send}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {note.close}
          </Button>
        </div>
      </form>
    </Card>
  );
}
