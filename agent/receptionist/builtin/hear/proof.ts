import type { Frame } from '../frame/frame.ts';
import { needsOwn } from '../frame/own.ts';
import { withRemark } from '../frame/remark.ts';
import type { Heard } from '../understand/heard.ts';

/** Codes that are sent anew because none came, before the staff take over. */
const mostResent = 1;

/** What the message says to prove who the caller is. */
export function hearProof(frame: Frame, heard: Heard): Frame {
  if (!needsOwn(frame) || frame.proof.state === 'verified' || frame.proof.state === 'locked') return frame;
  const code = heard.codes.at(-1)?.code;
  if (code !== undefined) return { ...frame, proof: { ...frame.proof, code } };
  const { proof } = heard;
  const asked = frame.asked === 'code' || frame.asked === 'proof';
  if (!asked) return frame;
  if (proof.why) return withRemark({ ...frame, questions: [] }, 'proofWhy');
  if (proof.noAccess) return toStaff(frame, heard);
  if (frame.asked === 'proof') return frame;
  if (!(proof.notArrived || proof.noCode || proof.sendCode || heard.wishes.resend)) return frame;
  const newDetails = heard.names.length > 0 || heard.birthDates.length > 0;
  if (newDetails) return frame;
  if (frame.proof.resent >= mostResent) return toStaff(frame, heard);
  const resent = frame.proof.sentFor === null ? frame.proof.resent : frame.proof.resent + 1;
  return withRemark({ ...frame, proof: { ...frame.proof, sentFor: null, resent } }, 'codeAgain');
}

/** Without a code the staff have to find out who it is. */
function toStaff(frame: Frame, heard: Heard): Frame {
  return {
    ...frame,
    questions: [],
    followUp: { kind: 'human', note: noteOf(frame, heard), offered: false, about: 'proof' },
  };
}

function noteOf(frame: Frame, heard: Heard): string {
  const wants =
    frame.task === 'moving'
      ? 'Wants to move an appointment'
      : frame.task === 'cancelling'
        ? 'Wants to cancel an appointment'
        : 'Asks about an own appointment';
  return `${wants}, cannot get a code: ${heard.text}`.slice(0, 900);
}
