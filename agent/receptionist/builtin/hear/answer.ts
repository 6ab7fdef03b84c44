import { expectedAfter } from '../frame/asked.ts';
import { dropped } from '../frame/dropped.ts';
import type { Frame } from '../frame/frame.ts';
import { openOffer } from '../frame/own.ts';
import { withRemark } from '../frame/remark.ts';
import type { Heard } from '../understand/heard.ts';
import { isQuestion } from '../understand/questions.ts';
import { isPlainNo } from '../understand/yes-no.ts';
import { agrees, takesBack } from './agreement.ts';
import { changedFacts, understood } from './understood.ts';
import { withheld } from './withheld.ts';

const myself =
  /\b(?:i'?ll|i will|i can|i'?d rather|yo) (?:just )?(?:write|call|e-?mail|ask|contact|do it|escrib\w+|llam\w+)\b/;

/** Misunderstandings in a row after which a person is offered. */
export const patience = 3;

/** The message as an answer to what was asked; and whether it was understood at all. */
export function hearAnswer(before: Frame, frame: Frame, heard: Heard): Frame {
  if (frame.misses > before.misses) return frame;
  const answered = withheld(before, answers(before, frame, heard), heard);
  if (understood(before, answered, heard)) return { ...answered, misses: 0 };
  const missed = { ...answered, misses: before.misses + 1 };
  const expected = expectedAfter(before.asked);
  const looksLikeName = expected.name && !(before.asked === 'proof' && heard.answer !== null);
  if (heard.plainYes) return missed;
  if (looksLikeName && heard.words > 0 && !isQuestion(heard.plain)) return withRemark(missed, 'notAName');
  if (before.asked === 'phone' && /\d/.test(heard.text)) return withRemark(missed, 'badPhone');
  if (before.asked === 'birthDate' && /\d/.test(heard.text)) return withRemark(missed, 'badBirthDate');
  if (before.asked === 'code' && /\d/.test(heard.text)) return withRemark(missed, 'wrongCode');
  if (isQuestion(heard.plain) && heard.words >= 3) {
    const offer = before.task === 'none';
    return {
      ...answered,
      misses: before.misses,
      questions: [{ about: 'unknown' }],
      ...(offer ? { followUp: { kind: 'callback', note: heard.text.slice(0, 900), offered: true } as const } : {}),
    };
  }
  return withRemark(missed, 'notUnderstood');
}

function answers(before: Frame, frame: Frame, heard: Heard): Frame {
  switch (before.asked) {
    case 'confirm':
      return answerConfirm(before, frame, heard);
    case 'change':
      return heard.answer === null && !changedFacts(before, frame) ? frame : { ...frame, agreed: false };
    case 'symptoms':
      return { ...frame, reason: frame.reason ?? heard.text.slice(0, 300) };
    case 'reason':
      return frame.reason === null && frame.saidVisit !== before.saidVisit
        ? { ...frame, reason: heard.text.slice(0, 300) }
        : frame;
    case 'wantsPerson':
      if (heard.answer === 'yes')
        return { ...frame, misses: 0, followUp: { kind: 'human', note: heard.text, offered: false } };
      return heard.answer === 'no' ? withRemark({ ...frame, personDeclined: true, misses: 0 }, 'repeat') : frame;
    case 'wantsFollowUp':
      if (!frame.followUp) return frame;
      // "OK, I'll write to them myself. Bye"
      if (heard.smallTalk.bye || myself.test(heard.plain)) return { ...frame, followUp: null };
      if (heard.answer === 'yes' || (heard.answer !== 'no' && (heard.phones.length > 0 || heard.names.length > 0))) {
        return { ...frame, followUp: { ...frame.followUp, offered: false } };
      }
      return heard.answer === 'no' || frame.task !== 'none' ? { ...frame, followUp: null } : frame;
    case 'takeOffer':
      return answerOffer(frame, heard);
    case 'anythingElse':
      if (isPlainNo(heard.plain) && frame.task === 'none') return withRemark(frame, 'bye');
      return heard.plainYes && frame.task === 'none' && frame.booked.length > 0 && !heard.smallTalk.thanks
        ? withRemark(frame, 'alreadyBooked')
        : frame;
    case 'wantsVisit':
      return heard.answer === 'no' && frame.task === 'none' && frame.questions.length === 0
        ? withRemark(frame, 'bye')
        : frame;
    default:
      return frame;
  }
}

/** Whether the earlier time that is kept is wanted. */
function answerOffer(frame: Frame, heard: Heard): Frame {
  const offer = openOffer(frame);
  if (!offer) return frame;
  const answer = (accept: boolean): Frame => ({ ...frame, answering: { offerId: offer.id, accept } });
  if (agrees(heard)) return answer(true);
  return heard.answer === 'no' || heard.refusesOffers ? answer(false) : frame;
}

function answerConfirm(before: Frame, frame: Frame, heard: Heard): Frame {
  if (frame.task === 'none' || frame.task === 'lookingUp') return frame;
  if (frame.task === 'cancelling') {
    if (frame.followUp) return frame;
    const keeps = /\b(?:keep|stays?|leave it|conserv\w+|me (?:la|lo) quedo)\b/.test(heard.plain);
    if (heard.answer === 'no' || keeps) return withRemark(dropped(frame), 'kept');
    const wantsIt = heard.wishes.cancel && !takesBack(heard.plain) && !isQuestion(heard.plain);
    return agrees(heard) || wantsIt ? { ...frame, agreed: true } : frame;
  }
  const changed = changedFacts(before, frame);
  if (changed) return { ...frame, agreed: false };
  if (agrees(heard)) return { ...frame, agreed: true };
  if (heard.answer === 'no') return withRemark(frame, 'whatToChange');
  return frame;
}
