import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { AgentServer, initializeLogger, ServerOptions } from '@livekit/agents';
import { runConversation } from './conversation-job.ts';
import { env } from './env.ts';
import { log, quietFramework } from './log.ts';
import { PracticeApi } from './practice/practice-api.ts';
import { speechConfigured } from './receptionist/models.ts';
import { startHeartbeat } from './worker/heartbeat.ts';
import { shareProcess, withoutSpeechInference } from './worker/shared-process-pool.ts';

/**
 * Starts the worker: it registers with LiveKit and takes conversations until it is told to stop. SIGTERM and SIGINT
 * drain it (running conversations may finish); a second one ends it at once.
 */
async function main(): Promise<void> {
  const settings = env();
  initializeLogger({ pretty: false, level: 'warn' });
  quietFramework();
  const speech = speechConfigured(settings);
  // Audio work would hold up everybody else in the process, so conversations that listen keep a process each.
  if (!speech) {
    withoutSpeechInference();
    await shareProcess(runConversation);
  }
  const options = new ServerOptions({
    agent: fileURLToPath(new URL('./conversation-job.ts', import.meta.url)),
    agentName: settings.AGENT_NAME,
    wsURL: settings.LIVEKIT_URL,
    apiKey: settings.LIVEKIT_API_KEY,
    apiSecret: settings.LIVEKIT_API_SECRET,
    host: '127.0.0.1',
    numIdleProcesses: speech ? 2 : 1,
    production: true,
    maxRetry: Number.MAX_SAFE_INTEGER,
    ...(!speech && {
      loadFunc: async (worker: AgentServer) => worker.activeJobs.length / settings.MAX_CONVERSATIONS,
      loadThreshold: 1,
    }),
  });
  // Any free port for the framework's own health page; given to the constructor, 0 would mean 8081 for every worker.
  options.port = 0;
  const server = new AgentServer(options);
  let status: 'starting' | 'ready' | 'draining' = 'starting';
  const heartbeat = startHeartbeat({
    api: new PracticeApi({ url: settings.API_URL, serviceKey: settings.SERVICE_KEY, timeoutMs: 4000 }),
    workerId: `worker-${randomUUID()}`,
    status: () => status,
    activeConversations: () => server.activeJobs.length,
  });
  server.event.on('worker_registered', () => {
    if (status === 'starting') status = 'ready';
    log().info('ready for conversations');
    void heartbeat.tell();
  });

  const stop = async (signal: NodeJS.Signals) => {
    if (status === 'draining') process.exit(1);
    status = 'draining';
    log().info({ signal, conversations: server.activeJobs.length }, 'taking no more conversations');
    await heartbeat.stop();
    try {
      await server.drain(settings.DRAIN_SECONDS * 1000);
    } catch (error) {
      log().warn({ error }, 'some conversations were still running');
    }
    await server.close();
    process.exit(0);
  };
  // One conversation's slip must not end the others; the framework's own job processes do the same.
  process.on('unhandledRejection', (error) => log().error({ error }, 'a promise was left alone'));
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  await server.run();
}

main().catch((error: unknown) => {
  log().fatal({ error }, 'the worker could not run');
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
