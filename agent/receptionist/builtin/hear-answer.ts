import type { Practice } from '#domain/practice.ts';
import type { Frame } from './frame.ts';
import { withRemark } from './hear-task.ts';
import type { Heard } from './understand/heard.ts';
import { isQuestion } from './understand/questions.ts';

/** Misunderstandings in a row after which a person is offered. */
export const patience = 3;

/** The message as an answer to what was asked; and whether it was understood at all. */
export function hearAnswer(before: Frame, frame: Frame, heard: Heard, practice: Practice): Frame {
  if (frame.misses > before.misses) return frame;
  const answered = withheld(before, answers(before, frame, heard), heard);
  if (understood(before, answered, heard)) return { ...answered, misses: 0 };
  const missed = { ...answered, misses: before.misses + 1 };
  const looksLikeName = before.asked === 'name' || before.asked === 'lastName' || before.asked === 'guardian';
  if (heard.plainYes) return missed;
  if (looksLikeName && heard.words > 0 && !isQuestion(heard.plain)) return withRemark(missed, 'notAName');
  if (before.asked === 'phone' && /\d/.test(heard.text)) return withRemark(missed, 'badPhone');
  if (before.asked === 'birthDate' && /\d/.test(heard.text)) return withRemark(missed, 'badBirthDate');
  if (isQuestion(heard.plain) && heard.words >= 3) {
    const offer = practice.knowledge.length >= 0 && before.task !== 'booking';
    return {
      ...answered,
      misses: before.misses,
      questions: [{ about: 'unknown' }],
      ...(offer ? { followUp: { kind: 'callback', note: heard.text.slice(0, 900), offered: true } as const } : {}),
    };
  }
  return withRemark(missed, 'notUnderstood');
}

/** The caller would rather not say something: what can be left out is, what is needed is explained. */
function withheld(before: Frame, frame: Frame, heard: Heard): Frame {
  const { asked } = before;
  const isContact =
    asked === 'name' || asked === 'lastName' || asked === 'guardian' || asked === 'phone' || asked === 'birthDate';
  if (!isContact || changedFacts(before, frame)) return frame;
  const bareNo = heard.answer === 'no' && heard.words <= 3;
  if (!heard.wishes.withhold && !bareNo) return frame;
  const calm: Frame = { ...frame, questions: [] };
  if (frame.followUp) return withRemark({ ...calm, followUp: null }, 'callUs');
  if (asked !== 'birthDate') return withRemark(calm, 'needed');
  // A child's visit hangs on the age.
  return before.forWhom === 'child'
    ? withRemark(calm, 'needed')
    : withRemark({ ...calm, birthDateWithheld: true }, 'notNeeded');
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
      return frame;
    case 'wantsFollowUp':
      if (!frame.followUp) return frame;
      if (heard.answer === 'yes' || (heard.answer !== 'no' && (heard.phones.length > 0 || heard.names.length > 0))) {
        return { ...frame, followUp: { ...frame.followUp, offered: false } };
      }
      return heard.answer === 'no' || frame.task === 'booking' ? { ...frame, followUp: null } : frame;
    case 'anythingElse':
      if (heard.answer === 'no' && frame.task === 'none') return withRemark(frame, 'bye');
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

function answerConfirm(before: Frame, frame: Frame, heard: Heard): Frame {
  if (frame.task !== 'booking') return frame;
  const changed = changedFacts(before, frame);
  if (changed) return { ...frame, agreed: false };
  if (agrees(heard)) return { ...frame, agreed: true };
  if (heard.answer === 'no') return withRemark(frame, 'whatToChange');
  return frame;
}

/** Agreement good enough to store something: nothing in the message takes it back or wants it otherwise. */
function agrees(heard: Heard): boolean {
  if (heard.plainYes) return true;
  if (heard.answer !== 'yes') return false;
  return !/\b(?:but|except|however|change|wrong|different|instead|wait|hold on|not sure|actually|rather|if|unless|pero|excepto|cambi\w+|espere|aunque|si no)\b/.test(
    heard.plain,
  );
}

/** Whether what would be booked is another thing than before. */
function changedFacts(before: Frame, frame: Frame): boolean {
  return (
    JSON.stringify([
      before.chosen,
      before.patient,
      before.caller,
      before.phone,
      before.birthDate,
      before.saidVisit,
      before.provider,
      before.forWhom,
    ]) !==
    JSON.stringify([
      frame.chosen,
      frame.patient,
      frame.caller,
      frame.phone,
      frame.birthDate,
      frame.saidVisit,
      frame.provider,
      frame.forWhom,
    ])
  );
}

/** Something was taken from the message: a fact, a wish, a question, a courtesy, or an answer to what was asked. */
function understood(before: Frame, frame: Frame, heard: Heard): boolean {
  if (frame.remarks.length > 0 || frame.questions.length > 0 || frame.resend || frame.agreed) return true;
  if (frame.followUp !== null && frame.followUp !== before.followUp) return true;
  if (changedFacts(before, frame)) return true;
  const keys = [
    'task',
    'beenBefore',
    'email',
    'wish',
    'speaks',
    'relation',
    'refused',
    'misses',
    'followUp',
    'unknownProvider',
  ] as const;
  if (keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(frame[key]))) return true;
  if (before.asked === 'symptoms') return heard.words > 0;
  if (before.asked === 'reason' || before.asked === null) return false;
  // The same fact said once more is an answer too.
  if (heard.phones.some((p) => p.phone === frame.phone) || heard.birthDates.some((b) => b.date === frame.birthDate))
    return true;
  if (heard.names.length > 0 && before.asked !== 'when' && before.asked !== 'offer') return true;
  if (heard.person.beenBefore !== undefined || heard.person.forWhom !== undefined) return true;
  return frame.language !== before.language;
}
