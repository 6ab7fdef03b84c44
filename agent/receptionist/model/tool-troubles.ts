import type { llm } from '@livekit/agents';

/** How many tool calls since the caller last spoke were refused as broken: unknown names, arguments that do not parse. */
export function toolTroubles(chatCtx: llm.ChatContext): number {
  const spoken = chatCtx.items.findLastIndex((item) => item.type === 'message' && item.role === 'user');
  return chatCtx.items.slice(spoken + 1).filter((item) => item.type === 'function_call_output' && item.isError).length;
}
