import type { Practice } from '#domain/practice.ts';
import { listAppointmentsResult } from '../../tool-contract/changes.ts';
import { sendVerificationCodeResult, verifyCallerResult } from '../../tool-contract/proof.ts';
import { dropped } from '../frame/dropped.ts';
import type { Frame } from '../frame/frame.ts';
import { withRemark } from '../frame/remark.ts';
import { withTarget } from '../hear/target.ts';
import { personKey } from '../steps/proof.ts';

/** The frame after a code was sent, or not. */
export function learnSent(frame: Frame, result: unknown): Frame | null {
  const sent = sendVerificationCodeResult.safeParse(result);
  if (!sent.success) return null;
  if (sent.data.outcome === 'locked') return locked(frame);
  return { ...frame, proof: { ...frame.proof, state: 'sent', sentFor: personKey(frame), sentTold: false, code: null } };
}

function locked(frame: Frame): Frame {
  const proof = { ...frame.proof, state: 'locked' as const, code: null };
  return withRemark({ ...dropped(frame), proof, followUpsLeft: [...frame.followUpsLeft, 'human'] }, 'locked');
}

/** The frame after a try to prove who is calling. */
export function learnVerified(frame: Frame, result: unknown, practice: Practice): Frame | null {
  const verified = verifyCallerResult.safeParse(result);
  if (!verified.success) return null;
  if (verified.data.outcome === 'locked') return locked(frame);
  if (verified.data.outcome === 'not_verified')
    return withRemark({ ...frame, proof: { ...frame.proof, code: null } }, 'wrongCode');
  const { first, appointments } = verified.data;
  const known: Frame = {
    ...frame,
    proof: { ...frame.proof, state: 'verified', code: null },
    own: { list: appointments, at: frame.heard },
    beenBefore: true,
    ...(frame.forWhom === 'self' && !frame.patient.first ? { patient: { ...frame.patient, first } } : {}),
  };
  return withTarget(known, practice);
}

/** The frame after what lies ahead was read. */
export function learnListed(frame: Frame, result: unknown, practice: Practice): Frame | null {
  const listed = listAppointmentsResult.safeParse(result);
  if (!listed.success) return null;
  if (listed.data.outcome === 'not_verified') {
    // That says nothing of what there is: the proof is asked for, whatever was believed proved.
    const { proof } = frame;
    const own = { list: [], at: frame.heard };
    return { ...frame, own, proof: proof.state === 'verified' ? { ...proof, state: 'none' } : proof };
  }
  return withTarget({ ...frame, own: { list: listed.data.appointments, at: frame.heard } }, practice);
}
