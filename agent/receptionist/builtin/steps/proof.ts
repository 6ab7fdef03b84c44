import { toolNames } from '../../tool-contract/names.ts';
import { type Frame, patientName } from '../frame/frame.ts';
import { ahead } from '../frame/own.ts';
import { withRemark } from '../frame/remark.ts';
import { callStep, type Step } from './step.ts';

/**
 * What has to happen before the caller's appointments may be spoken of; undefined once they are known. Those made in
 * this conversation need no proof, all others do.
 */
export function ownStep(frame: Frame): Step | undefined {
  const { proof, own, change } = frame;
  const proved = proof.state === 'verified';
  const here = frame.booked.length > 0 && !change.older;
  if (proved || here) {
    // What stands is read anew for each wish, so that nothing old is told.
    const fresh = own !== null && (own.at === frame.heard || change.appointmentId !== null || isWaitingForPick(frame));
    if (!fresh && frame.failedTool !== toolNames.listAppointments)
      return callStep(toolNames.listAppointments, {}, frame);
    if (proved || ahead(frame).length > 0) return undefined;
  }
  return proofStep(frame);
}

function isWaitingForPick(frame: Frame): boolean {
  return frame.asked === 'which' || frame.asked === 'takeOffer';
}

/** Name and birth date, then a code: that of an appointment, or one sent to the phone or mailbox on record. */
function proofStep(frame: Frame): Step {
  const { proof } = frame;
  if (proof.state === 'locked') {
    const closed = withRemark({ ...frame, task: 'none' }, 'locked');
    return { do: 'ask', ask: 'anythingElse', frame: closed };
  }
  const name = patientName(frame);
  const isSent = proof.state === 'sent' && proof.sentFor !== null;
  if (proof.code !== null && frame.failedTool !== toolNames.verifyCaller) {
    if (isSent && /^\d+$/.test(proof.code)) return callStep(toolNames.verifyCaller, { oneTimeCode: proof.code }, frame);
    if (frame.birthDate) {
      const { birthDate } = frame;
      return callStep(toolNames.verifyCaller, { birthDate, appointmentCode: proof.code }, frame);
    }
    return { do: 'ask', ask: 'birthDate' };
  }
  if (!name.first || !frame.birthDate) return { do: 'ask', ask: 'proof' };
  if (!name.last) return { do: 'ask', ask: 'lastName' };
  if (proof.sentFor === personKey(frame)) return { do: 'ask', ask: 'code' };
  if (frame.failedTool === toolNames.sendVerificationCode) return { do: 'ask', ask: 'anythingElse' };
  const { first, last } = name;
  return callStep(toolNames.sendVerificationCode, { first, last, birthDate: frame.birthDate }, frame);
}

/** For whom a code is sent: with another name or birth date it is another. */
export function personKey(frame: Frame): string {
  const { first, last } = patientName(frame);
  return [first, last, frame.birthDate].join('|').toLowerCase();
}
