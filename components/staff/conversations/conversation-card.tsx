import Link from 'next/link';
import { classNames } from '#components/ui/class-names.ts';
import type { ConversationSummary } from '#contract/http/conversations.ts';
import { timeWords } from '#domain/clinic-time/words.ts';
import { dates } from '#locales/en.ts';
import { words } from '../words/en.ts';
import { AgentStateChip } from './agent-state-chip.tsx';
import { activityWords, needsPerson } from './conversation-order.ts';
import { LastWords } from './last-words.tsx';

export interface ConversationCardProps {
  conversation: ConversationSummary;
  nowMs: number;
  timeZone: string;
}

/** One running conversation at a glance; it rings when it needs a person. */
export function ConversationCard({ conversation, nowMs, timeZone }: ConversationCardProps) {
  const { id, patient, agentState, lastMessage, startedAt, appointmentCodes } = conversation;
  return (
    <article
      className={classNames(
        'relative rounded-card border bg-card p-4 transition-colors hover:border-brand',
        needsPerson(conversation)
          ? agentState === 'emergency'
            ? 'border-alarm ring-2 ring-alarm'
            : 'border-warn ring-2 ring-warn'
          : 'border-line',
      )}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h3 className={classNames('wrap-anywhere min-w-0 text-16', patient === null && 'font-normal text-ink-soft')}>
          <Link href={`/staff/conversations/${id}`} className="after:absolute after:inset-0 after:rounded-card">
            {patient ?? words.conversations.noName}
          </Link>
        </h3>
        <AgentStateChip state={agentState} />
      </div>
      <LastWords message={lastMessage} className="mt-1.5" />
      <p className="tabular mt-1.5 flex flex-wrap gap-x-3 text-14 text-ink-soft">
        <span>{activityWords(conversation, nowMs)}</span>
        <span>{words.conversations.started(timeWords(Date.parse(startedAt), timeZone, dates))}</span>
        {appointmentCodes.length > 0 && <span>{appointmentCodes.join(', ')}</span>}
      </p>
    </article>
  );
}
