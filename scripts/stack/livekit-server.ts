import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Child, type ChildEvents, superviseChild } from './children.ts';
import { waitUntilHealthy } from './health.ts';
import { findLivekitServer } from './livekit-binary.ts';
import type { LivekitPorts } from './port-plan.ts';
import type { ProcessGuard } from './process-guard.ts';

export type LivekitOptions = {
  dataDir: string;
  cacheDir: string;
  ports: LivekitPorts;
  apiKey: string;
  apiSecret: string;
  /** Where the server tells of comings and goings. */
  webhookUrl: string;
  events: ChildEvents;
  guard?: ProcessGuard;
  report: (detail: string) => void;
  signal?: AbortSignal;
  /** Told of the child before it is ready. */
  onChild: (child: Child) => void;
};

/**
 * Starts a LiveKit server of our own that only this machine can reach, and returns when it answers.
 * @throws Failure when no server can be found or got, or when it does not come up
 */
export async function startLivekit(options: LivekitOptions): Promise<{ child: Child; url: string }> {
  const binary = await findLivekitServer(options.cacheDir, options.report, options.signal);
  const configPath = join(options.dataDir, 'livekit.json');
  await writeFile(configPath, `${JSON.stringify(livekitConfig(options), null, 2)}\n`, { mode: 0o600 });
  const child = superviseChild(
    {
      name: 'LiveKit server',
      command: binary,
      args: ['--config', configPath],
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, HOME: process.env.HOME },
      cwd: options.dataDir,
      logPath: join(options.dataDir, 'logs', 'livekit.log'),
      stopSignal: 'SIGTERM',
      stopTimeoutMs: 5000,
    },
    options.events,
    options.guard,
  );
  options.onChild(child);
  await waitUntilHealthy({
    child,
    withinMs: 20_000,
    signal: options.signal,
    isHealthy: async (signal) => (await fetch(`http://127.0.0.1:${options.ports.http}/`, { signal })).ok,
  });
  return { child, url: `ws://127.0.0.1:${options.ports.http}` };
}

/** What the web application heeds. */
const reportedEvents = ['participant_joined', 'participant_left', 'participant_connection_aborted', 'room_finished'];

/** The server's own configuration; JSON is YAML, which it reads. */
export function livekitConfig(options: Pick<LivekitOptions, 'ports' | 'apiKey' | 'apiSecret' | 'webhookUrl'>) {
  return {
    port: options.ports.http,
    bind_addresses: ['127.0.0.1'],
    rtc: {
      tcp_port: options.ports.tcp,
      udp_port: options.ports.udp,
      node_ip: '127.0.0.1',
      use_external_ip: false,
      enable_loopback_candidate: true,
    },
    keys: { [options.apiKey]: options.apiSecret },
    webhook: {
      urls: [options.webhookUrl],
      api_key: options.apiKey,
      filter_params: { include_events: reportedEvents },
    },
    room: { auto_create: true, empty_timeout: 60, departure_timeout: 20 },
    logging: { level: 'warn', pion_level: 'error', json: false },
  };
}
