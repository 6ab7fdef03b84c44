import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Where a connection to the database breaks. */
export type CommitFault =
  /** The COMMIT of the next transaction never reaches the database. */
  | 'commit is not sent'
  /** It does, but its answer never comes back. */
  | 'answer is lost';

/** A way to the database that can fail at the one moment that matters. */
export interface DatabaseProxy {
  /** The database's address by this way. */
  url: string;
  /** Lets the next COMMIT fail so. Resolves when it has: the caller waits then, and goes on waiting. */
  fail(fault: CommitFault): Promise<void>;
  /** Breaks every connection that is open now; new ones can be made. */
  cut(): void;
  close(): Promise<void>;
}

/** Opens a proxy before a PostgreSQL that is reached without TLS. */
export async function openDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let awaited: { fault: CommitFault; happened: () => void } | undefined;

  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    let lost: typeof awaited | undefined;
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      open.add(socket);
      socket.on('error', () => {});
      socket.once('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    client.on('data', (chunk) => {
      if (awaited && chunk.includes('COMMIT')) {
        lost = awaited;
        awaited = undefined;
        if (lost.fault === 'commit is not sent') return lost.happened();
      }
      database.write(chunk);
    });
    database.on('data', (chunk) => {
      if (!lost) client.write(chunk);
      // The command's tag in the answer: the transaction stands.
      else if (chunk.includes('COMMIT')) lost.happened();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: url.href,
    fail: (fault) =>
      new Promise((resolve) => {
        awaited = { fault, happened: resolve };
      }),
    cut,
    async close() {
      const closed = once(server, 'close');
      server.close();
      cut();
      await closed;
    },
  };
}
