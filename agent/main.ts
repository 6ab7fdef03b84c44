import { fileURLToPath } from 'node:url';
import { AgentServer, initializeLogger, ServerOptions } from '@livekit/agents';
import { runConversation } from './conversation-job.ts';
import { env, workerId } from './env.ts';
import type { Gateway } from './gateway/gateway-server.ts';
import { openGateway } from './gateway/open-gateway.ts';
import { log, quietFramework } from './log.ts';
import { PracticeApi } from './practice/practice-api.ts';
import { speechConfigured } from './receptionist/speech/speech-models.ts';
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
  let gateway: Gateway | undefined;
  const active = () => server.activeJobs.length + (gateway?.active ?? 0);
  const options = new ServerOptions({
    agent: fileURLToPath(new URL('./conversation-job.ts', import.meta.url)),
    agentName: settings.AGENT_NAME,
    wsURL: settings.LIVEKIT_URL,
    apiKey: settings.LIVEKIT_API_KEY,
    apiSecret: settings.LIVEKIT_API_SECRET,
    host: '127.0.0.1',
    numIdleProcesses: speech ? 2 : 1,
    // Two at once beside everything else that starts: on a small machine ten seconds are too few, and it begins anew.
    initializeProcessTimeout: 60_000,
    production: true,
    maxRetry: Number.MAX_SAFE_INTEGER,
    ...(!speech && {
      loadFunc: async () => active() / settings.MAX_CONVERSATIONS,
      loadThreshold: 1,
    }),
  });
  // Any free port for the framework's own health page; given to the constructor, 0 would mean 8081 for every worker.
  options.port = 0;
  const server = new AgentServer(options);
  gateway = await openGateway(settings, () => server.activeJobs.length);
  let status: 'starting' | 'ready' | 'draining' = 'starting';
  const heartbeat = startHeartbeat({
    api: new PracticeApi({ url: settings.API_URL, serviceKey: settings.SERVICE_KEY, timeoutMs: 4000 }),
    workerId: workerId(),
    status: () => status,
    activeConversations: active,
  });
  server.event.on('worker_registered', () => {
    if (status === 'starting') status = 'ready';
    log().info('ready for conversations');
    void heartbeat.tell();
  });

  const stop = async (signal: NodeJS.Signals) => {
    if (status === 'draining') process.exit(1);
    status = 'draining';
    log().info({ signal, conversations: active() }, 'taking no more conversations');
    // It goes on reporting: the conversations of a worker that is not heard from are given to others.
    await heartbeat.tell();
    const withinMs = settings.DRAIN_SECONDS * 1000;
    const [drained] = await Promise.allSettled([server.drain(withinMs), gateway?.drain(withinMs)]);
    if (drained.status === 'rejected') log().warn({ error: drained.reason }, 'some conversations were still running');
    await heartbeat.stop();
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
