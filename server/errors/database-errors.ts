import { Prisma } from '#prisma/generated/client.ts';

/** The database refused this transaction for now; running it again from the start is right. */
export function isRetryable(error: unknown): boolean {
  const state = sqlState(error);
  return state === '40001' || state === '40P01' || prismaCode(error) === 'P2034';
}

/** A unique or exclusion constraint said no. */
export function isConflict(error: unknown): boolean {
  const state = sqlState(error);
  return state === '23505' || state === '23P01' || prismaCode(error) === 'P2002';
}

/** Nobody is there: refused, unreachable, shutting down, or no connection free in time. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const code = prismaCode(error);
  if (code && ['P1000', 'P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'].includes(code)) return true;
  const state = sqlState(error);
  if (state && (state.startsWith('08') || state.startsWith('57P'))) return true;
  return error instanceof Error && /ECONNREFUSED|ECONNRESET|Connection terminated/.test(causeChain(error));
}

function prismaCode(error: unknown): string | undefined {
  return error instanceof Prisma.PrismaClientKnownRequestError ? error.code : undefined;
}

/** The SQLSTATE of a driver adapter's error, wherever the client has put it. */
function sqlState(error: unknown): string | undefined {
  for (let current: unknown = error, depth = 0; current && typeof current === 'object' && depth < 6; depth++) {
    const record = current as Record<string, unknown>;
    for (const key of ['originalCode', 'code']) {
      const value = record[key];
      if (typeof value === 'string' && /^[0-9A-Z]{5}$/.test(value) && !/^P\d{4}$/.test(value)) return value;
    }
    const meta = record.meta as Record<string, unknown> | undefined;
    current = record.cause ?? meta?.driverAdapterError ?? meta?.cause;
  }
  return undefined;
}

function causeChain(error: Error): string {
  const cause = error.cause instanceof Error ? causeChain(error.cause) : '';
  return `${error.message} ${cause}`;
}
