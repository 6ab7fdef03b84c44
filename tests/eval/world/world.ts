import type { Gateway } from '#agent/gateway/gateway-server.ts';
import type { Database } from '#server/database.ts';
import { type ScriptedEndpoint, startScriptedEndpoint } from '../model/scripted-endpoint.ts';
import { pinClock } from './clock.ts';
import { Databases } from './databases.ts';
import { applySettings, type ModelChoice } from './env.ts';
import { type PracticeServer, startPracticeServer } from './practice-server.ts';

/** Where a world's databases come from; sent to the processes that play. */
export interface WorldPlan {
  adminUrl: string;
  emptyTemplate: string;
  /** Templates with a practice in them, and the clinic's id in each. */
  templates: Readonly<Record<string, string>>;
  /** This process's own database. */
  databaseName: string;
  model: ModelChoice;
  /** What stands between caller and receptionist: a stand-in of a room, or the text gateway. */
  through: 'room' | 'gateway';
}

/** A practice with its API, in this process: what conversations of an evaluation take place in. There is one a process. */
export interface World {
  readonly server: PracticeServer;
  readonly database: Database;
  readonly serviceKey: string;
  readonly clinicId: string;
  readonly through: WorldPlan['through'];
  /** The text gateway of this process, opened at first use. */
  gateway(): Promise<Gateway>;
  /** Makes everything anew: a fresh copy of a template, and the clock standing at `nowMs`. */
  reset(template: string, nowMs: number): Promise<void>;
  /** A conversation is about to begin: a scripted model has to know where, in which language, and with which faults. */
  prepareModel(locale: string, seed: string): Promise<void>;
  /** Answers of a faulty model may go wrong from now on, or no longer. */
  letFaults(begin: boolean): void;
  /** A model that goes wrong answers. */
  readonly isFaulty: boolean;
  /** What a scripted model did wrong since then. */
  readonly faults: ScriptedEndpoint['faults'];
  /** Something of the last conversation that may still end while the next one begins. */
  leave(ending: Promise<void>): void;
  stop(): Promise<void>;
}

export async function startWorld(plan: WorldPlan): Promise<World> {
  const databases = new Databases(plan.adminUrl, plan.emptyTemplate);
  const server = await startPracticeServer();
  const databaseUrl = databases.urlOf(plan.databaseName);
  const isScripted = plan.model === 'scripted' || plan.model === 'faulty';
  const endpoint = isScripted ? await startScriptedEndpoint({ faulty: plan.model === 'faulty' }) : undefined;
  const { serviceKey } = applySettings({
    databaseUrl,
    apiUrl: server.url,
    model: plan.model,
    modelUrl: endpoint?.url,
  });
  const { getDatabase } = await import('#server/database.ts');
  const { quietFramework } = await import('#agent/log.ts');
  quietFramework();
  const database = getDatabase();
  let clinicId = '';
  let gateway: Promise<Gateway> | undefined;
  const openGateway = async () => {
    const { startGateway } = await import('#agent/gateway/gateway-server.ts');
    const { leadsWithSession } = await import('#agent/gateway/lead-conversation.ts');
    const address = { url: server.url, serviceKey };
    return startGateway({
      port: 0,
      host: '127.0.0.1',
      serviceKey,
      origins: new Set(),
      admit: async () => ({ outcome: 'unknown' }),
      lead: leadsWithSession({ address, workerId: 'worker-evaluation' }),
      hasRoom: () => true,
    });
  };
  let ending: Promise<void> = Promise.resolve();
  return {
    server,
    database,
    serviceKey,
    through: plan.through,
    gateway() {
      gateway ??= openGateway();
      return gateway;
    },
    get clinicId() {
      return clinicId;
    },
    async reset(template, nowMs) {
      const id = plan.templates[template];
      if (id === undefined) throw new Error(`no template ${template}`);
      pinClock(nowMs);
      await database.$disconnect();
      await databases.copy(template, plan.databaseName);
      server.calls.length = 0;
      clinicId = id;
    },
    async prepareModel(locale, seed) {
      if (!endpoint) return;
      const { loadPractice } = await import('#server/clinic/load-practice.ts');
      const { practice } = await loadPractice(database, clinicId);
      const others = await database.appointment.findFirst({
        where: { clinicId, patient: { last: 'Brooks' } },
        orderBy: { startsAt: 'desc' },
        select: { id: true },
      });
      endpoint.begin({ practice, locale, seed, othersId: others?.id ?? crypto.randomUUID() });
    },
    letFaults: (begin) => endpoint?.letFaults(begin),
    isFaulty: plan.model === 'faulty',
    get faults() {
      return endpoint?.faults ?? [];
    },
    leave(next) {
      ending = Promise.all([ending, next.catch(() => {})]).then(() => {});
    },
    async stop() {
      await ending;
      await (await gateway)?.drain(0);
      await server.stop();
      await endpoint?.stop();
      await database.$disconnect();
      await databases.drop(plan.databaseName);
    },
  };
}
