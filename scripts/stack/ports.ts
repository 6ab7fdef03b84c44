import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { errorCode } from './failure.ts';

/** TCP, UDP, or a port that must be free for both. */
export type Protocol = 'tcp' | 'udp';

/** Whether nobody holds this port here. Asks the system by taking it for a moment. */
export type PortProbe = (port: number, protocol: Protocol) => Promise<boolean>;

export type PortChoice = { port: number; wanted: number; taken: boolean };

/** How many ports after a taken one are tried, so that 3000 becomes 3001 and not some random number. */
const neighbours = 20;

/**
 * The wanted port if it is free, else the next free one after it, else any.
 * @param wanted 0 means any free port.
 * @param avoid ports already given to another part of this start.
 */
export async function choosePort(
  wanted: number,
  protocol: Protocol,
  avoid: ReadonlySet<number> = new Set(),
  isFree: PortProbe = isPortFree,
): Promise<PortChoice> {
  if (wanted !== 0) {
    for (let port = wanted; port <= Math.min(wanted + neighbours, 65_535); port++) {
      if (!avoid.has(port) && (await isFree(port, protocol))) return { port, wanted, taken: port !== wanted };
    }
  }
  for (;;) {
    const port = await anyFreePort();
    if (!avoid.has(port) && (await isFree(port, protocol))) return { port, wanted, taken: wanted !== 0 };
  }
}

/** The hosts a program may hold a port on; on some systems holding one leaves the others free to take. */
const hosts = ['127.0.0.1', '::1', '0.0.0.0', '::'];

export const isPortFree: PortProbe = async (port, protocol) => {
  for (const host of hosts) {
    const free = protocol === 'tcp' ? await canListen(port, host) : await canBind(port, host);
    if (!free) return false;
  }
  return true;
};

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(!isTaken(error)));
    server.listen({ port, host, exclusive: true, ipv6Only: host.includes(':') }, () =>
      server.close(() => resolve(true)),
    );
  });
}

function canBind(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const ipv6 = host.includes(':');
    const socket = createSocket({ type: ipv6 ? 'udp6' : 'udp4', ipv6Only: ipv6 });
    socket.once('error', (error) => {
      socket.close();
      resolve(!isTaken(error));
    });
    socket.bind({ port, address: host, exclusive: true }, () => socket.close(() => resolve(true)));
  });
}

/** A host without IPv6 answers with another error, which says nothing about the port. */
function isTaken(error: Error): boolean {
  const code = errorCode(error);
  return code === 'EADDRINUSE' || code === 'EACCES';
}

function anyFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
