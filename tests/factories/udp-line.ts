import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';

/** A line to a UDP server that can be cut, or lose some of what it carries. */
export interface UdpLine {
  port: number;
  cut(): void;
  restore(): void;
  /** From now on this share of the packets is lost, from 0 to 1, the same ones in each run. */
  lose(share: number): void;
  /** What went either way, and what did not. */
  readonly packets: { carried: number; lost: number };
  close(): Promise<void>;
}

/**
 * Opens a line on this machine to a port of this machine; every client gets an address of its own on the far side. A
 * server that listens on several of the machine's addresses may answer on one of them alone: all are tried until then.
 */
export async function openUdpLine(targetPort: number): Promise<UdpLine> {
  const near = createSocket('udp4');
  let addresses = ownAddresses();
  const far = new Map<string, Socket>();
  const packets = { carried: 0, lost: 0 };
  let isCut = false;
  let lossShare = 0;
  let closed = false;
  const random = numbers(20_261);

  const passes = () => {
    const through = !isCut && random() >= lossShare;
    packets[through ? 'carried' : 'lost'] += 1;
    return through;
  };
  const farSideOf = (address: string, port: number): Socket => {
    const key = `${address}:${port}`;
    const known = far.get(key);
    if (known) return known;
    const socket = createSocket('udp4');
    far.set(key, socket);
    socket.on('error', () => {});
    socket.on('message', (packet, from) => {
      addresses = [from.address];
      if (passes() && !closed) near.send(packet, port, address);
    });
    return socket;
  };
  near.on('error', () => {});
  near.on('message', (packet, { address, port }) => {
    if (!passes() || closed) return;
    for (const target of addresses) farSideOf(address, port).send(packet, targetPort, target);
  });
  near.bind(0, '127.0.0.1');
  await once(near, 'listening');

  return {
    port: near.address().port,
    packets,
    cut() {
      isCut = true;
    },
    restore() {
      isCut = false;
    },
    lose(share) {
      lossShare = share;
    },
    async close() {
      closed = true;
      for (const socket of far.values()) socket.close();
      const gone = once(near, 'close');
      near.close();
      await gone;
    },
  };
}

function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ family }) => family === 'IPv4').map(({ address }) => address);
}

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
