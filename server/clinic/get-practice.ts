import type { Practice } from '#domain/practice.ts';
import { serverClock } from '../clock.ts';
import { getDatabase } from '../database.ts';
import type { Principal } from '../identity/principal.ts';
import { clinicIdFor } from './current-clinic.ts';
import { loadPractice } from './load-practice.ts';

/** The public facts of the practice, and the instant (epoch ms) they are asked at. */
export async function getPractice(
  principal: Principal = { kind: 'public' },
): Promise<{ practice: Practice; nowMs: number }> {
  const { practice } = await loadPractice(getDatabase(), await clinicIdFor(principal));
  return { practice, nowMs: serverClock().nowMs() };
}
