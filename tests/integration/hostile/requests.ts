import fc from 'fast-check';
import { conversationCookie, headers as names } from '#contract/http/headers.ts';
import type { Caller } from '#tests/factories/caller.ts';
import { type Handler, type Route, routes } from '#tests/factories/route-table.ts';
import { hostileBody, templates } from './bodies.ts';
import type { Scene } from './scene.ts';
import { hostileWords } from './words.ts';

/** One request as it is sent. */
export interface HostileRequest {
  readonly method: string;
  readonly address: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** Raw, or undefined for none. */
  readonly body: string | undefined;
}

const serviceKey = 'service-key-of-the-integration-tests';
const origin = 'http://localhost:3000';

/** What ends a conversation or a visit comes last: afterwards there is less to attack. */
const last = ['/a/[token]/cancel', '/appointments/[id]/cancel', '/conversations/[id]', '/conversations/current/end'];

/** Everything the API has, by method. */
export async function targets(): Promise<{ method: string; route: Route; handler: Handler }[]> {
  const found = [];
  for (const route of routes) {
    for (const [method, handler] of Object.entries(await route.load())) {
      if (/^[A-Z]+$/.test(method)) found.push({ method, route, handler });
    }
  }
  return found.sort((a, b) => last.indexOf(a.route.address) - last.indexOf(b.route.address));
}

export type Target = Awaited<ReturnType<typeof targets>>[number];

/** Any request that one of the attackers could make of a target. */
export function hostileRequest(scene: Scene, target: Target): fc.Arbitrary<HostileRequest> {
  const { address } = target.route;
  const parameters = [...address.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
  const bodies = templates(scene)[address] ?? [{}];
  const noBody = target.method === 'GET' || target.method === 'DELETE';
  return fc.constantFrom(...scene.attackers).chain((attacker) =>
    fc.record({
      method: fc.constant(target.method),
      address: fc.constant(address),
      params: fc.record(
        Object.fromEntries(parameters.map((name) => [name, parameter(scene, attacker, address, name)])),
      ),
      query: fc.dictionary(fc.constantFrom(...queryNames), queryValue(scene), { maxKeys: noBody ? 3 : 1 }),
      headers: fc
        .tuple(credentials(scene, attacker), forgedHeaders(scene), fc.constantFrom('application/json', 'text/xml'))
        .map(([who, forged, type]) => ({ 'content-type': type, ...forged, ...who })),
      body: noBody ? fc.constant(undefined) : fc.oneof(rawBody(hostileBody(bodies)), ...files(address)),
    }),
  );
}

/** Sends it to the handler, as Next would. Null when no HTTP client could send such a thing. */
export async function send({ handler }: Target, request: HostileRequest): Promise<Response | null> {
  const path = request.address.replace(/\[(\w+)\]/g, (_, name: string) =>
    encodeURIComponent(request.params[name] ?? ''),
  );
  const url = new URL(`/api/v1${path}`, origin);
  for (const [name, value] of Object.entries(request.query)) url.searchParams.append(name, value);
  const sendable = sendableRequest(url, request);
  return sendable && handler(sendable, { params: Promise.resolve({ ...request.params }) });
}

function sendableRequest(url: URL, { method, headers, body }: HostileRequest): Request | null {
  try {
    return new Request(url, { method, headers, body: body ?? null });
  } catch {
    return null;
  }
}

/** Ids of their own, of others, of nobody, and what is none. Lone halves of characters cannot stand in an address. */
function parameter({ theirs, own }: Scene, attacker: Caller, address: string, name: string): fc.Arbitrary<string> {
  const odd = fc.constantFrom(...hostileWords.filter((word) => word !== '' && word.isWellFormed()));
  if (name === 'token') {
    // Of another purpose too: what opens an appointment opens no place on the waitlist.
    const tokens = [...own.tokens, ...own.placeTokens];
    const forged = tokens.flatMap((token) => [`${token}A`, token.slice(1), swapped(token), token.toUpperCase()]);
    return fc.oneof(
      { arbitrary: fc.constantFrom(...tokens), weight: 4 },
      { arbitrary: fc.constantFrom(...forged), weight: 2 },
      { arbitrary: fc.base64String(), weight: 1 },
      { arbitrary: odd, weight: 1 },
    );
  }
  if (name === 'action') return fc.constantFrom('approve', 'decline', 'check_in', 'undo', 'complete', 'delete');
  if (name === 'document')
    return fc.constantFrom('details.json', 'calendar.ics', 'appointment.pdf', '..', 'details.json\u0000');
  const talks = address.startsWith('/conversations');
  const foreign = talks ? theirs.conversationIds : [...theirs.appointmentIds, ...theirs.ids];
  const places = address.startsWith('/waitlist');
  const mine = talks ? [attacker.id] : places ? own.placeIds : own.appointmentIds;
  if (name === 'documentId') return fc.oneof(fc.uuid(), fc.constantFrom(...theirs.documentIds), odd);
  return fc.oneof(
    { arbitrary: fc.constantFrom(...foreign), weight: 4 },
    { arbitrary: fc.constantFrom(...mine), weight: 5 },
    { arbitrary: odd, weight: 1 },
    { arbitrary: fc.uuid(), weight: 1 },
  );
}

const queryNames = ['cursor', 'limit', 'from', 'to', 'provider', 'visitType', 'status', 'patientId', 'perDay', 'order'];
const queryValue = ({ theirs }: Scene) =>
  fc.oneof(fc.constantFrom(...hostileWords), fc.constantFrom(...theirs.ids), fc.constantFrom('2026-12-01', '200'));

/** Who they say they are: what they may say truly, and what they may not. */
function credentials({ theirs }: Scene, attacker: Caller): fc.Arbitrary<Record<string, string>> {
  const agent = { authorization: `Bearer ${serviceKey}`, [names.conversation]: attacker.id };
  const { cookie } = attacker;
  const [victim = ''] = theirs.conversationIds;
  const wrongKeys = ['', 'x', serviceKey.slice(1), serviceKey.toUpperCase(), `${serviceKey}x`, 'undefined'];
  const forged: Record<string, string>[] = [
    ...wrongKeys.map((key) => ({ authorization: `Bearer ${key}`, [names.conversation]: victim })),
    { authorization: `Basic ${btoa(`agent:${serviceKey}`)}`, [names.conversation]: victim },
    { cookie: `${conversationCookie}=${victim}` },
    { cookie: `${conversationCookie}=` },
    { cookie: `x=1; ${conversationCookie}=a=b; ${conversationCookie}=${victim}` },
    { cookie: `openwide.session_token=${theirs.ids.at(-1)}.c2lnbmF0dXJl` },
    { cookie, [names.conversation]: victim, 'x-conversation': victim },
  ];
  return fc.oneof(
    { arbitrary: fc.constant<Record<string, string>>(agent), weight: 12 },
    { arbitrary: fc.constant<Record<string, string>>({ cookie }), weight: 3 },
    { arbitrary: fc.constantFrom(...forged), weight: 3 },
    { arbitrary: fc.constant({}), weight: 1 },
  );
}

function forgedHeaders({ theirs }: Scene): fc.Arbitrary<Record<string, string>> {
  const [victim = ''] = theirs.conversationIds;
  const odd = fc.constantFrom('w', 'f', ...hostileWords);
  const key = fc.oneof({ arbitrary: fc.uuid(), weight: 4 }, { arbitrary: odd, weight: 1 }).map((value) => ({
    [names.idempotencyKey]: value,
  }));
  const more = fc.constantFrom<Record<string, string>>(
    {},
    { 'x-forwarded-for': '127.0.0.1, 10.0.0.1' },
    { 'x-middleware-subrequest': 'middleware:middleware', 'x-forwarded-host': 'evil.example' },
    { 'x-http-method-override': 'DELETE', 'x-user-role': 'owner' },
    { 'x-conversation-id': victim, 'x-clinic-id': victim },
  );
  return fc.tuple(fc.option(key, { nil: {}, freq: 5 }), more).map(([one, other]) => ({ ...one, ...other }));
}

/** Where a file is taken: one that is in order, and what only calls itself one. */
function files(address: string): fc.Arbitrary<string>[] {
  if (!address.includes('documents')) return [];
  const pdf = '%PDF-1.4\nx\n%%EOF\n';
  return [fc.constant(pdf), fc.constantFrom('%PDF-', '\u00ff\u00d8', `${pdf}${'x'.repeat(6_000_000)}`, '<script>')];
}

/** JSON, JSON that is cut off, what is none, and far too much. */
function rawBody(body: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const json = body.map((value) => JSON.stringify(value) ?? 'null');
  return fc.oneof(
    { arbitrary: json, weight: 24 },
    { arbitrary: json.map((text) => text.slice(0, -1)), weight: 1 },
    { arbitrary: fc.constantFrom('', '[', '{"a":1}{"b":2}', '\ufeff{}', '{"__proto__":{"x":1}}', 'null'), weight: 1 },
    { arbitrary: fc.constant(JSON.stringify({ note: 'x'.repeat(70_000) })), weight: 1 },
    { arbitrary: fc.constant('['.repeat(20_000)), weight: 1 },
  );
}

function swapped(token: string): string {
  return `${token.slice(0, 5)}${token[5] === 'A' ? 'B' : 'A'}${token.slice(6)}`;
}
