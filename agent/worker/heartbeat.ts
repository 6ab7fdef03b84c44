import { type Heartbeat, heartbeatIntervalMs } from '#contract/http/health.ts';
import { log } from '../log.ts';
import type { PracticeClient } from '../practice/practice-api.ts';

/**
 * Tells the web application every few seconds that this worker lives and what it does.
 * @returns `tell` to report at once, `stop` to end with a last report
 */
export function startHeartbeat(options: {
  api: PracticeClient;
  workerId: string;
  status: () => Heartbeat['status'];
  activeConversations: () => number;
}): { tell(): Promise<void>; stop(): Promise<void> } {
  const startedAt = new Date().toISOString();
  let missed = false;
  const tell = async () => {
    try {
      await options.api.recordHeartbeat(options.workerId, {
        status: options.status(),
        startedAt,
        activeConversations: options.activeConversations(),
      });
      missed = false;
    } catch (error) {
      if (!missed) log().warn({ error }, 'the practice could not be reached');
      missed = true;
    }
  };
  const timer = setInterval(tell, heartbeatIntervalMs);
  void tell();
  return {
    tell,
    async stop() {
      clearInterval(timer);
      await tell();
    },
  };
}
