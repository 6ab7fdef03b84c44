import { headers as names } from '#contract/http/headers.ts';
import { type Problem, problemSchema } from '#contract/http/problem.ts';
import { createFreshDatabase } from '#tests/environment/fresh-database.ts';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** Who calls: the agent of a conversation, a browser with its cookie, or nobody in particular. */
export type Caller = { agentOf: string } | { cookie: string } | 'worker' | 'public';

interface Call {
  as?: Caller;
  body?: unknown;
  key?: string;
  headers?: Record<string, string>;
}

const serviceKey = 'service-key-of-the-integration-tests';

/**
 * The web application's route handlers over a database of their own with the demo practice in it, called the way Next
 * calls them. The clock stands at `now` and runs on from there.
 */
export async function startWebApp(options: { now?: string; environment?: Record<string, string> } = {}) {
  const fresh = await createFreshDatabase();
  Object.assign(process.env, {
    DATABASE_URL: fresh.url,
    DATABASE_POOL_SIZE: '20',
    LIVEKIT_URL: 'ws://127.0.0.1:9',
    LIVEKIT_API_KEY: 'key',
    LIVEKIT_API_SECRET: 'secret-of-at-least-thirty-two-characters',
    SERVICE_KEY: serviceKey,
    AUTH_SECRET: 'auth-secret-of-the-integration-tests',
    LINK_SECRET: 'link-secret-of-the-integration-tests',
    PUBLIC_URL: 'http://localhost:3000',
    CLINIC_SLUG: 'bright-smile',
    DEMO: '1',
    CLOCK_START: options.now ?? '2026-11-23T15:00:00Z',
    ...options.environment,
  });
  const { getDatabase } = await import('#server/database.ts');
  const { seedPractice } = await import('#server/seed/seed-demo.ts');
  const database = getDatabase();
  const clinicId = await seedPractice(database);

  async function call(method: string, path: string, { as = 'public', body, key, headers = {} }: Call = {}) {
    const url = new URL(`/api/v1${path}`, 'http://localhost:3000');
    const { module, params } = await moduleOf(url.pathname);
    const handler = module[method];
    if (!handler) throw new Error(`no ${method} handler for ${url.pathname}`);
    const request = new Request(url, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(as === 'worker' && { authorization: `Bearer ${serviceKey}` }),
        ...(typeof as === 'object' && 'agentOf' in as
          ? { authorization: `Bearer ${serviceKey}`, [names.conversation]: as.agentOf }
          : {}),
        ...(typeof as === 'object' && 'cookie' in as ? { cookie: as.cookie } : {}),
        ...(key && { [names.idempotencyKey]: key }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return handler(request, { params: Promise.resolve(params) });
  }

  return {
    clinicId,
    database,
    call,
    /** A conversation as the token endpoint would make it; returns its id and its browser's cookie. */
    async startConversation(): Promise<{ id: string; cookie: string }> {
      const { hashSecret, newConversationId, newVisitorSecret } = await import('#server/identity/secrets.ts');
      const id = newConversationId();
      const secret = newVisitorSecret();
      await database.conversation.create({
        data: { id, clinicId, locale: 'en-US', secretHash: hashSecret(secret), visitorIdentity: 'visitor-test' },
      });
      return { id, cookie: `openwide_conversation=${secret}` };
    },
    async stop(): Promise<void> {
      await database.$disconnect();
      await fresh.drop();
    },
  };
}

export type WebApp = Awaited<ReturnType<typeof startWebApp>>;

/** The problem of an answer that says no. */
export async function problemOf(response: Response): Promise<Problem> {
  return problemSchema.parse(await response.json());
}

/** The address of each route, as Next reads it from the folders. */
const routes: [pattern: RegExp, load: () => Promise<unknown>, names: string[]][] = [
  [/^\/token$/, () => import('#app/api/v1/token/route.ts'), []],
  [/^\/clinic$/, () => import('#app/api/v1/clinic/route.ts'), []],
  [/^\/availability$/, () => import('#app/api/v1/availability/route.ts'), []],
  [/^\/holds$/, () => import('#app/api/v1/holds/route.ts'), []],
  [/^\/appointments$/, () => import('#app/api/v1/appointments/route.ts'), []],
  [/^\/appointments\/([^/]+)$/, () => import('#app/api/v1/appointments/[id]/route.ts'), ['id']],
  [/^\/appointments\/([^/]+)\/cancel$/, () => import('#app/api/v1/appointments/[id]/cancel/route.ts'), ['id']],
  [/^\/a\/([^/]+)\/([^/]+)$/, () => import('#app/api/v1/a/[token]/[document]/route.ts'), ['token', 'document']],
  [/^\/conversations$/, () => import('#app/api/v1/conversations/route.ts'), []],
  [/^\/conversations\/current$/, () => import('#app/api/v1/conversations/current/route.ts'), []],
  [/^\/conversations\/current\/end$/, () => import('#app/api/v1/conversations/current/end/route.ts'), []],
  [/^\/conversations\/([^/]+)$/, () => import('#app/api/v1/conversations/[id]/route.ts'), ['id']],
  [/^\/conversations\/([^/]+)\/messages$/, () => import('#app/api/v1/conversations/[id]/messages/route.ts'), ['id']],
  [
    /^\/conversations\/([^/]+)\/follow-ups$/,
    () => import('#app/api/v1/conversations/[id]/follow-ups/route.ts'),
    ['id'],
  ],
  [/^\/workers\/([^/]+)$/, () => import('#app/api/v1/workers/[id]/route.ts'), ['id']],
  [/^\/health$/, () => import('#app/api/v1/health/route.ts'), []],
  [/^\/openapi\.json$/, () => import('#app/api/v1/openapi.json/route.ts'), []],
];

async function moduleOf(
  pathname: string,
): Promise<{ module: Record<string, Handler>; params: Record<string, string> }> {
  const path = pathname.replace('/api/v1', '');
  for (const [pattern, load, parameterNames] of routes) {
    const match = pattern.exec(path);
    if (!match) continue;
    const params = Object.fromEntries(parameterNames.map((name, index) => [name, match[index + 1] ?? '']));
    return { module: (await load()) as Record<string, Handler>, params };
  }
  throw new Error(`no route for ${path}`);
}
