import type { LoadedPractice } from '../clinic/load-practice.ts';
import type { Transaction } from '../database.ts';
import type { Principal } from '../identity/principal.ts';

/** STUB of the lead, to be written by the waitlist's owner: keep the signature. */
export async function offerFreedTime(
  _tx: Transaction,
  _loaded: LoadedPractice,
  _freed: { provider: string; operatory: string; startsAtMs: number; endsAtMs: number },
  _context: { principal: Principal; nowMs: number },
): Promise<void> {}
