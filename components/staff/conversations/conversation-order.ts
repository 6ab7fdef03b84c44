import type { ConversationSummary } from '#contract/http/conversations.ts';
import { words } from '../words/en.ts';

/** Whether a person of the practice should step in. */
export function needsPerson({ status, agentState }: ConversationSummary): boolean {
  return status === 'open' && (agentState === 'emergency' || agentState === 'handoff');
}

/** Whether the patient spoke last and waits for an answer. */
export function isWaiting({ status, lastMessage }: ConversationSummary): boolean {
  return status === 'open' && lastMessage?.role === 'patient';
}

/** Emergencies first, then who asks for a person, then by the start, the longest first. Does not change its argument. */
export function orderConversations(conversations: readonly ConversationSummary[]): ConversationSummary[] {
  return [...conversations].sort(
    (a, b) => urgency(a) - urgency(b) || Date.parse(a.startedAt) - Date.parse(b.startedAt) || a.id.localeCompare(b.id),
  );
}

function urgency(conversation: ConversationSummary): number {
  if (!needsPerson(conversation)) return 2;
  return conversation.agentState === 'emergency' ? 0 : 1;
}

/** A span in its largest whole unit: `12 s`, `3 min`, `2 h`, `1 day`. Never negative. */
export function spanWords(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const { conversations } = words;
  if (seconds < 60) return conversations.seconds(seconds);
  if (seconds < 3600) return conversations.minutes(Math.floor(seconds / 60));
  if (seconds < 86_400) return conversations.hours(Math.floor(seconds / 3600));
  return conversations.days(Math.floor(seconds / 86_400));
}

/** How long somebody waits, or has been quiet: `Waiting 12 s`, `Just now`, `Last word 3 min ago`. */
export function activityWords(conversation: ConversationSummary, nowMs: number): string {
  const span = nowMs - Date.parse(conversation.lastActivityAt);
  if (isWaiting(conversation) || needsPerson(conversation)) return words.conversations.waiting(spanWords(span));
  return span < 5000 ? words.conversations.justNow : words.conversations.quiet(spanWords(span));
}
