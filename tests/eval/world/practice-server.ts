import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { routeOf } from '#tests/factories/route-table.ts';

/** One call of the API as it came over the wire. */
export interface ApiCall {
  method: string;
  /** Without `/api/v1`. */
  path: string;
  /** The parsed JSON; undefined when there was none. */
  body: unknown;
  status: number;
  answer: unknown;
}

/** The API's route handlers behind a small HTTP server on 127.0.0.1, with a log of every call. */
export interface PracticeServer {
  readonly url: string;
  readonly calls: ApiCall[];
  /** Calls that are being answered now. */
  readonly underWay: number;
  /** Told whenever a call has been answered. */
  onAnswered: () => void;
  stop(): Promise<void>;
}

export async function startPracticeServer(): Promise<PracticeServer> {
  const calls: ApiCall[] = [];
  let underWay = 0;
  const server = createServer(async (incoming, outgoing) => {
    underWay += 1;
    try {
      await answer(incoming, outgoing, calls);
    } catch (error) {
      outgoing.writeHead(500).end(String(error));
    } finally {
      underWay -= 1;
      setImmediate(() => practiceServer.onAnswered());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const practiceServer: PracticeServer = {
    url: `http://127.0.0.1:${port}`,
    calls,
    get underWay() {
      return underWay;
    },
    onAnswered: () => {},
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return practiceServer;
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse, calls: ApiCall[]): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`);
  const method = incoming.method ?? 'GET';
  const path = url.pathname.replace(/^\/api\/v1/, '');
  const { route, params } = routeOf(path);
  const handler = (await route.load())[method];
  if (!handler) {
    outgoing.writeHead(405).end();
    return;
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (typeof value === 'string') headers.set(name, value);
  const request = new Request(url, { method, headers, body: body.length > 0 ? body : undefined });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  calls.push({
    method,
    path: path + url.search,
    body: parsed(body.toString('utf8')),
    status: response.status,
    answer: parsed(text),
  });
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(text);
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
