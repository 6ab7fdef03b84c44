import type { metrics } from '@livekit/agents';
import { log } from '../../log.ts';

type AgentMetrics = metrics.AgentMetrics;

/** Logs what a call of a configured model cost: time and tokens, nothing of what was said. */
export function logModelMetrics(room: string, collected: AgentMetrics): void {
  if (collected.type !== 'llm_metrics' || collected.totalTokens === 0) return;
  log().info(
    {
      room,
      ttftMs: Math.round(collected.ttftMs),
      durationMs: Math.round(collected.durationMs),
      promptTokens: collected.promptTokens,
      cachedTokens: collected.promptCachedTokens,
      completionTokens: collected.completionTokens,
    },
    'model call',
  );
}
