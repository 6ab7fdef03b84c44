import { toolNames } from '../../tool-contract/names.ts';
import { type Frame, patientName } from '../frame/frame.ts';
import type { PersonName } from '../frame/parts.ts';
import { callStep, type Step } from './step.ts';

/** The staff hear of an emergency at once, and once more only when the number to call became known after that. */
export function emergencyStep(frame: Frame): Step {
  const stage = frame.phone ? 'emergency with contact' : 'emergency';
  const told = frame.followUpsLeft.includes(stage);
  if (told || frame.failedTool === toolNames.leaveFollowUp) return { do: 'rest' };
  const note = frame.emergencyFlag
    ? `The emergency protocol applied: ${frame.emergencyFlag}.`
    : 'The emergency protocol applied.';
  return callStep(toolNames.leaveFollowUp, { kind: 'emergency', ...contact(frame, patientName(frame)), note }, frame);
}

/** What only people can do: whom they are to call, then it is passed on. */
export function followUpStep(frame: Frame): Step {
  const { followUp } = frame;
  if (!followUp) return { do: 'rest' };
  if (followUp.offered) return { do: 'ask', ask: 'wantsFollowUp' };
  const own = frame.forWhom === 'self' ? patientName(frame) : frame.caller;
  const ask = frame.forWhom === 'self' ? 'name' : 'guardian';
  if (!own.first) return { do: 'ask', ask: frame.phone || ask === 'guardian' ? ask : 'details' };
  if (!own.last) return { do: 'ask', ask: ask === 'name' ? 'lastName' : ask };
  if (!frame.phone) return { do: 'ask', ask: 'phone' };
  if (frame.failedTool === toolNames.leaveFollowUp) return { do: 'rest' };
  return callStep(toolNames.leaveFollowUp, { kind: followUp.kind, ...contact(frame, own), note: followUp.note }, frame);
}

/** A late change was agreed to with its fee: the staff decide whether it is due. */
export function feeStep(frame: Frame): Step {
  const { news } = frame;
  const what = news?.kind === 'cancelled' ? 'cancellation' : 'change';
  const note = `Late ${what} of ${news?.visitType ?? 'a visit'}, with the policy said and agreed to: please decide about the fee.`;
  return callStep(toolNames.leaveFollowUp, { kind: 'billing', ...contact(frame, patientName(frame)), note }, frame);
}

function contact(frame: Frame, name: PersonName): Record<string, string> {
  const person = frame.forWhom === 'self' ? name : { ...frame.patient, ...frame.caller };
  return {
    ...(person.first ? { first: person.first } : {}),
    ...(person.last ? { last: person.last } : {}),
    ...(frame.phone ? { phone: frame.phone } : {}),
  };
}
