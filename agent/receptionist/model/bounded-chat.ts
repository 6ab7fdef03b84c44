import type { llm } from '@livekit/agents';

/** So many items of the past are told to a model at most: messages, tool calls, tool results. */
const itemsAtMost = 60;

/**
 * The chat as a configured model gets it: fresh instructions, what is known so far in place of what is left out, and
 * the newest items. However long a conversation lasts, what is sent for a turn stays bounded.
 * @param texts `instructions`: who the receptionist is and what the practice says; `state`: what is known and stored
 */
export function boundedChat(
  chatCtx: llm.ChatContext,
  texts: { instructions: string; state: string },
  limit = itemsAtMost,
): llm.ChatContext {
  const bounded = chatCtx.copy({ excludeInstructions: true });
  bounded.truncate(limit);
  const first = bounded.items[0]?.createdAt ?? Date.now();
  bounded.addMessage({ role: 'system', content: texts.instructions, createdAt: first - 2 });
  bounded.addMessage({ role: 'system', content: texts.state, createdAt: first - 1 });
  return bounded;
}
