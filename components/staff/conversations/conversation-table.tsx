'use client';

import Link from 'next/link';
import type { KeyboardEvent } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import type { ConversationSummary } from '#contract/http/conversations.ts';
import { dateWords, timeWords } from '#domain/clinic-time/words.ts';
import { dates } from '#locales/en.ts';
import { useDeskClock, useNow } from '../desk-clock.tsx';
import { words } from '../words/en.ts';
import { AgentStateChip } from './agent-state-chip.tsx';
import { activityWords, needsPerson } from './conversation-order.ts';
import { LastWords } from './last-words.tsx';

/** Conversations as a table; on a phone the secondary columns move below the name. Arrow keys go from row to row. */
export function ConversationTable({ conversations }: { conversations: readonly ConversationSummary[] }) {
  const { timeZone } = useDeskClock();
  const nowMs = useNow(1000);
  const at = (iso: string) => {
    const ms = Date.parse(iso);
    return `${dateWords(ms, timeZone, dates, { nowMs })}, ${timeWords(ms, timeZone, dates)}`;
  };
  return (
    <table className="w-full border-separate border-spacing-0 text-left">
      <thead className="sr-only xl:not-sr-only">
        <tr className="text-14 text-ink-soft">
          <Head first>{words.conversations.who}</Head>
          <Head wide>{words.conversations.stateLabel}</Head>
          <Head wide>{words.conversations.lastWords}</Head>
          <Head wide>{words.conversations.activity}</Head>
          <Head wide>{words.conversations.came}</Head>
        </tr>
      </thead>
      <tbody onKeyDown={moveBetweenRows}>
        {conversations.map((conversation) => {
          const { id, patient, agentState, status, lastMessage, lastActivityAt, appointmentCodes } = conversation;
          const activity = status === 'open' ? activityWords(conversation, nowMs) : at(lastActivityAt);
          const chip = <AgentStateChip state={agentState} ended={status === 'ended'} />;
          return (
            <tr key={id} className="group relative align-top hover:bg-brand-soft/60">
              <th
                scope="row"
                className={classNames(
                  'wrap-anywhere min-w-44 border-line border-b px-4 py-3 font-normal group-last:border-b-0',
                  needsPerson(conversation) &&
                    (agentState === 'emergency'
                      ? 'shadow-[inset_4px_0_0_var(--alarm)]'
                      : 'shadow-[inset_4px_0_0_var(--warn)]'),
                )}
              >
                <Link
                  href={`/staff/conversations/${id}`}
                  data-row
                  className={classNames(
                    'after:absolute after:inset-0',
                    patient === null ? 'text-ink-soft' : 'font-semibold',
                  )}
                >
                  {patient ?? words.conversations.noName}
                </Link>
                <div className="mt-1 flex flex-col items-start gap-1 xl:hidden">
                  {chip}
                  <LastWords message={lastMessage} />
                  <p className="tabular text-14 text-ink-soft">{[activity, ...appointmentCodes].join(' · ')}</p>
                </div>
              </th>
              <Cell>{chip}</Cell>
              <Cell className="w-2/5">
                <LastWords message={lastMessage} />
              </Cell>
              <Cell className="tabular whitespace-nowrap text-14">{activity}</Cell>
              <Cell className="tabular text-14">
                {appointmentCodes.length === 0 ? (
                  <span className="text-ink-soft">
                    <span aria-hidden="true">–</span>
                    <span className="sr-only">{words.conversations.none}</span>
                  </span>
                ) : (
                  appointmentCodes.join(', ')
                )}
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Head({ children, wide = false, first = false }: { children: string; wide?: boolean; first?: boolean }) {
  return (
    <th
      scope="col"
      className={classNames(
        'sticky top-0 z-10 border-line border-b bg-card px-4 py-2.5 font-medium',
        wide && 'hidden xl:table-cell',
        first ? 'rounded-tl-card' : 'last:rounded-tr-card',
      )}
    >
      {children}
    </th>
  );
}

function Cell({ children, className }: { children: React.ReactNode; className?: string }) {
  return (
    <td className={classNames('hidden border-line border-b px-4 py-3 group-last:border-b-0 xl:table-cell', className)}>
      {children}
    </td>
  );
}

function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const next = rows[rows.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
