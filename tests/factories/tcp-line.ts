import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a TCP server that can be cut: nothing gets through and nobody is told, as when a network is lost. */
export interface TcpLine {
  port: number;
  /** From now on nothing passes, in either direction; who connects is left waiting. */
  cut(): void;
  /** All of it goes on, what waited included. */
  restore(): void;
  close(): Promise<void>;
}

/** Opens a line on this machine to a port of this machine. */
export async function openTcpLine(targetPort: number): Promise<TcpLine> {
  const open = new Set<Socket>();
  /** Who came while the line was cut. */
  const waiting = new Set<Socket>();
  let isCut = false;

  const join = (near: Socket) => {
    const far = connect(targetPort, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('data', (chunk) => {
        if (!other.write(chunk)) socket.pause();
      });
      other.on('drain', () => {
        if (!isCut) socket.resume();
      });
      // An end, too, is something that a cut line does not carry.
      socket.once('close', () => {
        open.delete(socket);
        if (!isCut) other.destroy();
      });
    }
    far.setNoDelay(true);
  };
  const server = createServer((near) => {
    near.setNoDelay(true);
    if (!isCut) return join(near);
    waiting.add(near);
    near.on('error', () => {});
    near.once('close', () => waiting.delete(near));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true;
      for (const socket of open) socket.pause();
    },
    restore() {
      isCut = false;
      for (const socket of open) socket.resume();
      for (const near of waiting) join(near);
      waiting.clear();
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of [...open, ...waiting]) socket.destroy();
      await closed;
    },
  };
}
