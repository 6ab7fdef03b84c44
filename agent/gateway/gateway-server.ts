import { once } from 'node:events';
import { createServer, type IncomingMessage, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { GatewayErrorCode } from '#contract/gateway/messages.ts';
import type { GatewayAdmissionResponse } from '#contract/http/gateway.ts';
import { log } from '../log.ts';
import { GatewayConnection } from './connection.ts';
import { type Credentials, credentialsOf } from './credentials.ts';
import { GatewayConversation } from './gateway-conversation.ts';
import type { LeadConversation } from './led-conversation.ts';
import { type GatewayLimits, maxFrameBytes, usualLimits } from './limits.ts';
import { isOriginAllowed } from './origin.ts';

export interface GatewayOptions {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** Bearer of services. */
  serviceKey: string;
  /** Origins of pages on other hosts; `*` for any. */
  origins: ReadonlySet<string>;
  /** Whose conversation a token opens. Throws when nobody can say now. */
  admit(token: string): Promise<GatewayAdmissionResponse>;
  lead: LeadConversation;
  /** Whether one more conversation may be opened. */
  hasRoom(): boolean;
  limits?: Partial<GatewayLimits>;
}

/** How long conversations that were cut short may take to store what was said. */
const storeMs = 5000;

/** A gateway that runs. */
export interface Gateway {
  readonly port: number;
  /** Conversations that are open. */
  readonly active: number;
  /** Takes nobody any more, lets running turns finish for so long, and closes every connection with 1001. */
  drain(withinMs: number): Promise<void>;
}

/**
 * Starts the text gateway: WebSocket connections that carry one conversation each, in the messages of
 * `contract/gateway`.
 * @throws Error when the port cannot be had
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const limits = { ...usualLimits, ...options.limits };
  const conversations = new Map<string, GatewayConversation>();
  const connections = new Set<GatewayConnection>();
  let admissions = 0;
  let draining = false;

  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes, perMessageDeflate: false });
  const http = createServer((_request, response) => {
    response.writeHead(426, { upgrade: 'websocket', 'content-type': 'text/plain' }).end('This is a WebSocket.\n');
  });
  http.on('upgrade', (request, socket, head) => {
    const refusal = refusalOf(request);
    if (refusal !== undefined) return refuse(socket, refusal);
    sockets.handleUpgrade(request, socket, head, (opened) => void receive(opened, request));
  });

  function refusalOf(request: IncomingMessage): number | undefined {
    if (draining || admissions >= limits.admissionsAtOnce) return 503;
    const { origin, host } = request.headers;
    return isOriginAllowed(origin, host, options.origins) ? undefined : 403;
  }

  async function receive(socket: WebSocket, request: IncomingMessage): Promise<void> {
    const credentials = credentialsOf(request, options.serviceKey);
    const connection = new GatewayConnection(socket, { service: credentials.kind === 'service', limits });
    connections.add(connection);
    socket.once('close', () => connections.delete(connection));
    admissions += 1;
    const admitted = await whoseConversation(credentials).finally(() => {
      admissions -= 1;
    });
    if ('refused' in admitted) return connection.fail(admitted.refused);
    await open(admitted.id, connection);
  }

  async function whoseConversation(credentials: Credentials): Promise<{ id: string } | { refused: GatewayErrorCode }> {
    if (credentials.kind === 'service') return { id: credentials.conversationId };
    if (credentials.kind === 'none') return { refused: 'not_authenticated' };
    try {
      const answer = await options.admit(credentials.token);
      if (answer.outcome === 'admitted') return { id: answer.conversationId };
      return { refused: answer.outcome === 'expired' ? 'token_expired' : 'not_authenticated' };
    } catch (error) {
      log().warn({ error }, 'nobody could say whose token it is');
      return { refused: 'failed' };
    }
  }

  async function open(id: string, connection: GatewayConnection): Promise<void> {
    for (let old = conversations.get(id); old?.isClosing; old = conversations.get(id)) await old.closed;
    if (!connection.isOpen) return;
    const known = conversations.get(id);
    if (known) return known.attach(connection);
    if (draining) return connection.fail('draining');
    if (!options.hasRoom()) return connection.fail('full');
    const conversation = new GatewayConversation({ id, lead: options.lead, limits });
    conversations.set(id, conversation);
    void conversation.closed.then(() => conversations.delete(id));
    conversation.attach(connection);
  }

  const pings = setInterval(() => {
    for (const connection of connections) connection.ping();
  }, limits.pingMs);
  http.listen(options.port, options.host);
  await once(http, 'listening');
  return {
    port: (http.address() as AddressInfo).port,
    get active() {
      return conversations.size;
    },
    async drain(withinMs) {
      draining = true;
      const open = () => [...conversations.values()];
      const finished = open().map((conversation) => conversation.finish('draining'));
      await Promise.race([Promise.all(finished), pause(withinMs)]);
      const closed = open().map((conversation) => conversation.close('draining'));
      await Promise.race([Promise.all(closed), pause(storeMs)]);
      for (const connection of connections) connection.fail('draining');
      clearInterval(pings);
      sockets.close();
      http.close();
    },
  };
}

function refuse(socket: Duplex, status: number): void {
  socket.on('error', () => {});
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
