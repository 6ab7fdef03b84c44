import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initializeLogger } from '@livekit/agents';
import type { Page } from '@playwright/test';
import { tokenResponseSchema } from '#contract/http/token.ts';
import { ensureWebBuild } from '#scripts/stack/build.ts';
import type { Child } from '#scripts/stack/children.ts';
import { webEnvironment } from '#scripts/stack/environment.ts';
import { choosePort } from '#scripts/stack/ports.ts';
import { startProcessGuard } from '#scripts/stack/process-guard.ts';
import { createProgress } from '#scripts/stack/progress.ts';
import { generateSecrets } from '#scripts/stack/secrets.ts';
import { readSettings } from '#scripts/stack/settings.ts';
import { startWeb } from '#scripts/stack/web.ts';
import { machineEnvironment, tellThisProcess } from '#tests/environment/env.ts';
import { environment } from '#tests/environment/environment.ts';
import { speakingReceptionist, speakingSettings, speakingWorker } from '#tests/factories/speaking-receptionist.ts';
import { speechEndpoints } from '#tests/factories/speech-endpoints.ts';

const startWithinMs = 60_000;

/**
 * A practice whose receptionist can hear and speak: pages of its own on the stack's database and LiveKit, and receptionists in
 * this process. The stack's own pages and worker, which the other tests use, only write.
 */
export async function startSpeakingDesk() {
  const { databaseUrl, livekitUrl, livekitApiKey, livekitApiSecret, serviceKey, clockStart } = environment();
  const endpoints = await speechEndpoints();
  const dataDir = await mkdtemp(join(tmpdir(), 'openwide-speaking-'));
  const guard = startProcessGuard();
  const parts: Child[] = [];
  const leaving: (() => Promise<unknown>)[] = [];
  initializeLogger({ pretty: false, level: 'silent' });
  tellThisProcess(speakingSettings(endpoints.url));
  const worker = await speakingWorker();
  const stop = async () => {
    for (const leave of leaving.reverse()) await leave();
    await worker.stop();
    for (const part of parts) await part.stop();
    await guard.release();
    await endpoints.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const { port } = await choosePort(0, 'tcp');
    const publicUrl = `http://localhost:${port}`;
    const settings = readSettings({});
    const secrets = { ...generateSecrets(), serviceKey };
    const progress = createProgress({ write: () => {} });
    const told = {
      ...machineEnvironment(),
      // Nobody comes by this name: rooms of these pages get their receptionist here.
      AGENT_NAME: 'speaking',
      CLOCK_START: clockStart,
      STT_BASE_URL: endpoints.url,
      TTS_BASE_URL: endpoints.url,
      TOKENS_PER_10_MINUTES: '100000',
    };
    await startWeb(
      {
        ...{ dataDir, settings, secrets, progress, guard },
        cacheDir: dataDir,
        events: { onRestart: () => {}, onGivenUp: () => {} },
        ports: { web: port, database: 0, gateway: 0, livekit: { http: 0, tcp: 0, udp: 0 } },
        lasting: false,
        signal: AbortSignal.timeout(startWithinMs),
        onChild: (_part, child) => parts.push(child),
      },
      {
        mode: 'production',
        distDir: await ensureWebBuild(progress),
        environment: webEnvironment(told, settings, secrets, {
          database: { databaseUrl, directUrl: databaseUrl },
          livekit: { url: livekitUrl, apiKey: livekitApiKey, apiSecret: livekitApiSecret },
          publicUrl,
          gatewayUrl: undefined,
        }),
      },
    );
    return {
      url: publicUrl,
      endpoints,
      stop,
      /** Sends a receptionist to the room of the page's next token. */
      async attend(page: Page) {
        const response = await page.waitForResponse((answer) => answer.url().endsWith('/api/v1/token') && answer.ok());
        const receptionist = await speakingReceptionist(
          tokenResponseSchema.parse(await response.json()),
          worker.workerId,
        );
        leaving.push(() => receptionist.leave());
        const running = await receptionist.begin();
        leaving.push(() => running.close());
        return receptionist;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
