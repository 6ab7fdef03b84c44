'use client';

import Link from 'next/link';
import { Card } from '#components/ui/card.tsx';
import { type Conversation, conversationSchema } from '#contract/http/conversations.ts';
import { LiveMark, LiveNotice } from '../live/live-mark.tsx';
import { useLive } from '../live/use-live.ts';
import { PageHead } from '../page-head.tsx';
import { words } from '../words/en.ts';
import { AgentStateChip } from './agent-state-chip.tsx';
import { AppointmentsCard } from './appointments-card.tsx';
import { DraftCard } from './draft-card.tsx';
import { Transcript } from './transcript.tsx';

/** How often an ended conversation is looked at again: only its appointments may still change. */
const endedEveryMs = 30_000;

/** One conversation, word by word, with what it has come to. */
export function ConversationView({ initial }: { initial: Conversation }) {
  const { data = initial, freshness } = useLive(`/api/v1/conversations/${initial.id}`, conversationSchema, {
    initial,
    everyMs: initial.status === 'ended' ? endedEveryMs : 2000,
  });
  const signedOut = freshness.status === 'signed-out';
  const name = data.appointments.at(-1)?.details.patient ?? data.draft?.patient;
  const ended = data.status === 'ended';
  return (
    <>
      <div className="flex flex-col gap-2">
        <Link href="/staff/conversations" className="self-start text-14 text-brand underline underline-offset-4">
          {words.conversation.back}
        </Link>
        <PageHead title={signedOut ? words.conversation.unnamed : (name ?? words.conversation.unnamed)}>
          <div className="flex flex-wrap items-center gap-2">
            <AgentStateChip state={data.agentState} ended={ended} />
            {!ended && <LiveMark freshness={freshness} />}
          </div>
        </PageHead>
      </div>
      <LiveNotice freshness={freshness} />
      {!signedOut && (
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(18rem,2fr)]">
          <Card padding="snug" aria-labelledby="transcript" className="min-w-0">
            <h2 id="transcript" className="mb-3 text-18">
              {words.conversation.transcript}
            </h2>
            <Transcript messages={data.messages} />
            {!ended && <p className="mt-3 text-14 text-ink-soft">{words.conversation.readOnly}</p>}
          </Card>
          <div className="flex min-w-0 flex-col gap-6">
            <DraftCard draft={data.draft} />
            <AppointmentsCard appointments={data.appointments} />
          </div>
        </div>
      )}
    </>
  );
}
