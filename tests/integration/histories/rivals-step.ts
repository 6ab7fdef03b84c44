import { appointmentResponseSchema } from '#contract/http/appointments.ts';
import type { HistoryConversation } from './conversation.ts';
import type { Step } from './plan.ts';

/**
 * Wants a time in the same moment as others do, who book or hold it. That one of them at most has it at a time is for
 * the replay to say: a hold may run out, and a visit be cancelled, before the last of them has had its turn.
 */
export async function wantTogether(
  conversation: HistoryConversation,
  { pick, rivals }: Extract<Step, { do: 'rivals' }>,
): Promise<void> {
  const { caller } = conversation;
  const wish = conversation.wish(pick);
  const book = (as: { agentOf: string }, patient: HistoryConversation['patient']) =>
    caller.call('rival book', 'POST', '/appointments', { as, body: { ...wish, patient }, key: crypto.randomUUID() });
  const started = await Promise.all(Array.from({ length: rivals }, () => caller.app.startConversation()));
  const [own, ...others] = await Promise.all([
    book(conversation.as, conversation.patient),
    ...started.map(({ id }, place) =>
      place % 2 === 0
        ? caller.call('rival hold', 'POST', '/holds', { as: { agentOf: id }, body: wish })
        : book({ agentOf: id }, conversation.otherPatient(place)),
    ),
  ]);
  conversation.remember(own);
  for (const { body } of others) {
    const stored = appointmentResponseSchema.safeParse(body).data;
    if (stored) conversation.adopt(stored);
  }
}
