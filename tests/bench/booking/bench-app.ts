import { headers as names } from '#contract/http/headers.ts';
import type { Database } from '#server/database.ts';

/** A route handler as Next calls it. */
export type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const serviceKey = 'service-key-of-the-measurements';
/** A Monday morning in the demo practice, just after a quarter of an hour, so that no figure depends on the day it is measured on. */
export const clockStart = '2026-11-23T15:01:00Z';

/**
 * The web application's route handlers over a database with the demo practice in it, bookable for a year ahead and
 * without closures. It takes the place of the one before it in this process.
 * @param poolSize connections the application may hold
 */
export async function startBenchApp(databaseUrl: string, poolSize: number) {
  // biome-ignore lint/style/noProcessEnv: the application reads its settings there and nowhere else
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: String(poolSize),
    LIVEKIT_URL: 'ws://127.0.0.1:9',
    LIVEKIT_API_KEY: 'key',
    LIVEKIT_API_SECRET: 'secret-of-at-least-thirty-two-characters',
    SERVICE_KEY: serviceKey,
    AUTH_SECRET: 'auth-secret-of-the-measurements',
    LINK_SECRET: 'link-secret-of-the-measurements',
    CLINIC_SLUG: 'bright-smile',
    DEMO: '1',
    CLOCK_START: clockStart,
    LOG_LEVEL: 'error',
  });
  const { openDatabase } = await import('#server/database.ts');
  const { seedPractice } = await import('#server/seed/seed-demo.ts');
  const database = openDatabase(databaseUrl, poolSize);
  takeDatabase(database);
  const clinicId = await seedPractice(database);
  await database.closure.deleteMany({ where: { clinicId } });
  await database.clinic.update({ where: { id: clinicId }, data: { horizonDays: 365 } });
  const { hashSecret, newConversationId, newVisitorSecret } = await import('#server/identity/secrets.ts');

  return {
    clinicId,
    database,
    /** Ids of new conversations, as the token endpoint would make them. */
    async startConversations(count: number): Promise<string[]> {
      const rows = Array.from({ length: count }, () => ({
        id: newConversationId(),
        clinicId,
        locale: 'en-US',
        secretHash: hashSecret(newVisitorSecret()),
        visitorIdentity: 'visitor-bench',
      }));
      await database.conversation.createMany({ data: rows });
      return rows.map(({ id }) => id);
    },
    /** Calls a handler; `agentOf` is the conversation whose agent calls. */
    async call(
      handler: Handler,
      method: string,
      path: string,
      { agentOf, body, key }: { agentOf?: string; body?: unknown; key?: string } = {},
    ): Promise<{ status: number; body: unknown }> {
      const request = new Request(new URL(`/api/v1${path}`, 'http://localhost:3000'), {
        method,
        headers: {
          'content-type': 'application/json',
          ...(agentOf && { authorization: `Bearer ${serviceKey}`, [names.conversation]: agentOf }),
          ...(key && { [names.idempotencyKey]: key }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const response = await handler(request, { params: Promise.resolve({}) });
      return { status: response.status, body: await response.json() };
    },
    stop: () => database.$disconnect(),
  };
}

export type BenchApp = Awaited<ReturnType<typeof startBenchApp>>;

/** From now on the route handlers of this process work on this database. */
export function takeDatabase(database: Database | undefined): void {
  // The one client of a process is kept there (see server/database.ts).
  Object.assign(globalThis, { openwideDatabase: database });
}
