'use client';

import { useRouter } from 'next/navigation';
import { useId, useMemo, useRef, useState } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { AppointmentResponse } from '#contract/http/appointments.ts';
import type { WaitlistEntry } from '#contract/http/waitlist.ts';
import type { Language } from '#locales/language.ts';
import { CancelPanel } from './cancel-panel.tsx';
import { linkApi } from './link-api.ts';
import { MovePanel } from './move-panel.tsx';
import type { ManagePractice } from './panel.ts';
import { WaitingPanel } from './waiting-panel.tsx';

type Open = 'none' | 'move' | 'cancel' | 'wait';

export interface ManageAppointmentProps {
  token: string;
  appointment: AppointmentResponse;
  practice: ManagePractice;
  place: WaitlistEntry | null;
  today: string;
  language: Language;
}

/** What can be done with an appointment: move it, cancel it, wait for an earlier time. One at a time, each with a yes. */
export function ManageAppointment({ token, appointment, practice, place, today, language }: ManageAppointmentProps) {
  const { manage: words, book, dates } = useWords(language);
  const router = useRouter();
  const api = useMemo(() => linkApi(token), [token]);
  const [open, setOpen] = useState<Open>('none');
  const [news, setNews] = useState<string | null>(null);
  const headingId = useId();
  const said = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = {
    api,
    appointment,
    practice,
    words,
    dates,
    today,
    onChanged: (what: string) => {
      setOpen('none');
      setNews(what);
      router.refresh();
      said.current?.focus();
    },
  };
  const show = (next: Open) => {
    setNews(null);
    setOpen(next);
    // The button that was pressed goes away.
    heading.current?.focus();
  };
  const titles = { move: words.moving.title, cancel: words.cancelling.title, wait: words.waiting.title } as const;

  if (appointment.changeNotice === 'started')
    return <p className="mt-6 px-1">{words.started(practice.phoneDisplay)}</p>;
  return (
    <>
      <div ref={said} tabIndex={-1} role="status" className="outline-none">
        {news !== null && <Notice tone="good" title={news} className="mt-4" />}
      </div>
      {appointment.status === 'cancelled' && (
        <p className="mt-6 flex flex-wrap items-center gap-3 px-1">
          {words.off} <LinkButton href="/book">{words.bookAnother}</LinkButton>
        </p>
      )}
      {isPending(appointment) && (
        <Card aria-labelledby={headingId} className="mt-4">
          <h2 ref={heading} id={headingId} tabIndex={-1} className="text-18 outline-none">
            {open === 'none' ? words.heading : titles[open]}
          </h2>
          {open === 'none' && (
            <>
              <p className="mt-2 text-ink-soft">
                {words.notice[appointment.changeNotice === 'late' ? 'late' : 'in_time'](
                  practice.cancellationNoticeHours,
                )}
              </p>
              {place?.offer && (
                <Notice
                  tone="good"
                  className="mt-3"
                  title={words.waiting.offered}
                  actions={<LinkButton href={place.links.manage}>{words.waiting.see}</LinkButton>}
                />
              )}
              {place && !place.offer && <p className="mt-2">{words.waiting.joined}</p>}
              <noscript>
                {practice.policy !== null && <p className="mt-2">{practice.policy}</p>}
                <p className="mt-2 font-medium">{words.noScript(practice.phoneDisplay)}</p>
              </noscript>
              <div data-scripted className="mt-4 flex flex-wrap gap-2">
                <Button onClick={() => show('move')}>{words.move}</Button>
                <Button onClick={() => show('wait')}>{words.earlier}</Button>
                <Button variant="danger" onClick={() => show('cancel')}>
                  {words.cancel}
                </Button>
              </div>
            </>
          )}
          {open === 'move' && <MovePanel {...panel} when={book.when} />}
          {open === 'cancel' && <CancelPanel {...panel} onKeep={() => show('none')} />}
          {open === 'wait' && <WaitingPanel {...panel} place={place} />}
          {open !== 'none' && open !== 'cancel' && (
            <Button variant="ghost" size="small" className="-ml-3 mt-4" onClick={() => show('none')}>
              {words.back}
            </Button>
          )}
        </Card>
      )}
    </>
  );
}

function isPending({ status }: AppointmentResponse): boolean {
  return status === 'booked' || status === 'requested';
}
