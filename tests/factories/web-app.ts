import { headers as names } from '#contract/http/headers.ts';
import { type Problem, problemSchema } from '#contract/http/problem.ts';
import type { PracticeFile } from '#domain/practice-file.ts';
import type { Database } from '#server/database.ts';
import type { StaffRole } from '#server/staff/create-staff-user.ts';
import { createFreshDatabase } from '#tests/environment/fresh-database.ts';
import { demoPracticeFile } from './practice.ts';
import { routeOf } from './route-table.ts';
import { signInStaff } from './staff.ts';

/**
 * Who calls: the agent of a conversation, a browser with its cookie, somebody of the practice's staff (by role; made
 * and signed in at first use), or nobody in particular.
 */
export type Caller = { agentOf: string } | { cookie: string } | { staff: StaffRole } | 'worker' | 'public';

interface Call {
  as?: Caller;
  /** Sent as JSON; bytes and streams as they are. */
  body?: unknown;
  key?: string;
  headers?: Record<string, string>;
}

/** Changes a practice's document before it is stored. */
export type ChangePractice = (file: PracticeFile) => PracticeFile;

const serviceKey = 'service-key-of-the-integration-tests';
const origin = 'http://localhost:3000';

/** The settings of a web process of the tests, without a clock of its own. */
export function webSettings(databaseUrl: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '20',
    LIVEKIT_URL: 'ws://127.0.0.1:9',
    LIVEKIT_API_KEY: 'key',
    LIVEKIT_API_SECRET: 'secret-of-at-least-thirty-two-characters',
    SERVICE_KEY: serviceKey,
    AUTH_SECRET: 'auth-secret-of-the-integration-tests',
    LINK_SECRET: 'link-secret-of-the-integration-tests',
    PUBLIC_URL: origin,
    CLINIC_SLUG: 'bright-smile',
  };
}

/**
 * The web application's route handlers over a database of their own with the demo practice in it, called the way Next
 * calls them. The clock stands at `now` and runs on from there.
 */
export async function startWebApp(
  options: { now?: string; environment?: Record<string, string>; change?: ChangePractice } = {},
) {
  const fresh = await createFreshDatabase();
  Object.assign(process.env, webSettings(fresh.url), {
    DEMO: '1',
    CLOCK_START: options.now ?? '2026-11-23T15:00:00Z',
    ...options.environment,
  });
  const { getDatabase } = await import('#server/database.ts');
  const { seedPractice } = await import('#server/seed/seed-demo.ts');
  const database = getDatabase();
  const change = options.change ?? ((file) => file);
  const first = practiceApp(database, await seedPractice(database, change(demoPracticeFile())));

  return {
    ...first,
    database,
    /** The database's own address, for a test that opens connections of another kind. */
    databaseUrl: fresh.url,
    /**
     * Another practice in the same database: the demo practice's document under another slug, changed as said, with
     * patients, staff and conversations of its own. What `public` asks is still the first practice's.
     */
    async addPractice(other: { slug: string; timeZone?: string; change?: ChangePractice }): Promise<PracticeApp> {
      const { clinic, ...rest } = demoPracticeFile();
      const file = { ...rest, clinic: { ...clinic, slug: other.slug, timeZone: other.timeZone ?? clinic.timeZone } };
      return practiceApp(database, await seedPractice(database, other.change ? other.change(file) : file));
    },
    async stop(): Promise<void> {
      await database.$disconnect();
      await fresh.drop();
    },
  };
}

export type WebApp = Awaited<ReturnType<typeof startWebApp>>;
export type PracticeApp = ReturnType<typeof practiceApp>;

/** The API as people and agents of one practice call it. */
export function practiceApp(database: Database, clinicId: string) {
  const signedIn = new Map<StaffRole, ReturnType<typeof signInStaff>>();
  const staff = (role: StaffRole) => {
    const member = signedIn.get(role) ?? signInStaff({ clinicId, role });
    signedIn.set(role, member);
    return member;
  };

  async function headersOf(caller: Caller): Promise<Record<string, string>> {
    if (caller === 'public') return {};
    if (caller === 'worker') return { authorization: `Bearer ${serviceKey}` };
    if ('agentOf' in caller) return { authorization: `Bearer ${serviceKey}`, [names.conversation]: caller.agentOf };
    return { cookie: 'cookie' in caller ? caller.cookie : (await staff(caller.staff)).cookie };
  }

  return {
    clinicId,
    async call(method: string, path: string, { as = 'public', body, key, headers = {} }: Call = {}): Promise<Response> {
      const url = new URL(`/api/v1${path}`, origin);
      const { route, params } = routeOf(url.pathname.replace('/api/v1', ''));
      const handler = (await route.load())[method];
      if (!handler) throw new Error(`no ${method} handler for ${url.pathname}`);
      const request = new Request(url, {
        method,
        headers: {
          'content-type': 'application/json',
          ...(await headersOf(as)),
          ...(key && { [names.idempotencyKey]: key }),
          ...headers,
        },
        body: bodyOf(body),
        ...(body instanceof ReadableStream && { duplex: 'half' }),
      });
      const response = await handler(request, { params: Promise.resolve(params) });
      const { requireDescribed } = await import('./described-answer.ts');
      await requireDescribed(method, route.address, response);
      return response;
    },
    /** The member of the staff who has this role; the same one each time. */
    staff,
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
  };
}

function bodyOf(body: unknown): BodyInit | undefined {
  if (body === undefined || body instanceof ReadableStream) return body;
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

/** The problem of an answer that says no. */
export async function problemOf(response: Response): Promise<Problem> {
  return problemSchema.parse(await response.json());
}
