import type { Practice } from '#domain/practice.ts';
import { asksForContact, expectedAfter } from '../frame/asked.ts';
import { dropped } from '../frame/dropped.ts';
import { type Frame, patientName } from '../frame/frame.ts';
import { openOffer } from '../frame/own.ts';
import { withRemark } from '../frame/remark.ts';
import type { Heard } from '../understand/heard.ts';
import { isQuestion } from '../understand/questions.ts';

/** Misunderstandings in a row after which a person is offered. */
export const patience = 3;

/** The message as an answer to what was asked; and whether it was understood at all. */
export function hearAnswer(before: Frame, frame: Frame, heard: Heard, practice: Practice): Frame {
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
  if (!asksForContact(asked) || asked === 'proof') return frame;
  const namesBirth = /\b(?:birth\w*|born|age|dob|nacimiento|edad)\b/.test(heard.plain);
  if (heard.wishes.withhold && namesBirth && frame.birthDate === null && before.forWhom !== 'child')
    return withRemark({ ...frame, questions: [], birthDateWithheld: true }, 'notNeeded');
  if (changedFacts(before, frame)) return frame;
  const bareNo = heard.answer === 'no' && heard.words <= 3;
  if (!heard.wishes.withhold && !bareNo) return frame;
  const calm: Frame = { ...frame, questions: [] };
  if (frame.followUp) return withRemark({ ...calm, followUp: null }, 'callUs');
  const nameKnown = patientName(frame).first !== undefined;
  const onlyBirth = asked === 'details' && nameKnown && !/\b(?:phone|number|call|telefono|numero)\b/.test(heard.plain);
  const aboutBirth =
    asked === 'birthDate' || (onlyBirth && frame.birthDate === null && !frame.birthDateWithheld) || namesBirth;
  if (!aboutBirth || before.task === 'family') return withRemark(calm, 'needed');
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
      return heard.answer === 'no' ? withRemark({ ...frame, personDeclined: true, misses: 0 }, 'repeat') : frame;
    case 'wantsFollowUp':
      if (!frame.followUp) return frame;
      if (heard.answer === 'yes' || (heard.answer !== 'no' && (heard.phones.length > 0 || heard.names.length > 0))) {
        return { ...frame, followUp: { ...frame.followUp, offered: false } };
      }
      return heard.answer === 'no' || frame.task !== 'none' ? { ...frame, followUp: null } : frame;
    case 'takeOffer':
      return answerOffer(frame, heard);
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
    if (heard.answer === 'no' && !agrees(heard)) return withRemark(dropped(frame), 'kept');
    return agrees(heard) || heard.wishes.cancel ? { ...frame, agreed: true } : frame;
  }
  const changed = changedFacts(before, frame);
  if (changed) return { ...frame, agreed: false };
  if (agrees(heard)) return { ...frame, agreed: true };
  if (heard.answer === 'no') return withRemark(frame, 'whatToChange');
  return frame;
}

/** "…, and let me know if anything earlier comes up" */
const wantsEarlier =
  /\b(?:and|but|y|pero)?\W*(?:please )?(?:let|call|text|tell|notify|contact|put|avis\w+|llam\w+)\b.*$/;

/** The agreement comes first: "great, and where do I park?", not "is it a good time?" */
const beginsWithYes =
  /^\W*(?:(?:oh|ah|hm+|um+|uh|well|alright|all right|now|so|and|pues|bueno|ah|ay)\W+)*(?:ye+s*|yea|yeah|yep|yup|ya|yah|sure|ok|okay|okey|correct|right|exactly|perfect|great|good|fine|lovely|wonderful|awesome|excellent|absolutely|definitely|of course|certainly|indeed|affirmative|please (?:do|go|book)|go ahead|do it|book (?:it|that)|sounds|looks|works|confirm\w*|all (?:good|correct|right|set)|everything|(?:that|it|this|those)(?:'s| is| all| would| will| works| sounds| looks)?|i (?:agree|confirm|would|'?d)|i'?d|i'?ll take|let'?s do|why not|you got it|uh-?huh|mm-?hmm|mhm|no (?:problem|worries)|no,? (?:that'?s|it'?s) (?:fine|good|right|correct|perfect)|👍|✅|si+|sip|claro|correcto|exacto|exactamente|perfecto|de acuerdo|vale|esta bien|muy bien|por supuesto|desde luego|adelante|asi es|eso|me (?:parece|va|viene|queda)|excelente|genial|estupendo|listo|hagalo|reserve\w*|todo)(?![a-z])/;

/** Agreement good enough to store something: nothing in the message takes it back or wants it otherwise. */
function agrees(heard: Heard): boolean {
  if (heard.plainYes) return true;
  if (heard.answer !== 'yes' || !beginsWithYes.test(heard.plain)) return false;
  const asked = heard.wishes.waitlist ? heard.plain.replace(wantsEarlier, ' ') : heard.plain;
  const rest = asked.replace(/\b(?:(?:move|change|switch) (?:it|that|my)|(?:cambie|mueva|pase)l[ao])\b/g, ' ');
  return !/\b(?:but|except|however|change|wrong|different|instead|wait|hold on|not sure|actually|rather|if|unless|pero|excepto|cambi\w+|espere|aunque|si no)\b/.test(
    rest,
  );
}

/** Whether what would be booked is another thing than before. */
function changedFacts(before: Frame, frame: Frame): boolean {
  return JSON.stringify(factsOf(before)) !== JSON.stringify(factsOf(frame));
}

function factsOf(frame: Frame): unknown[] {
  const { chosen, patient, caller, phone, birthDate, saidVisit, provider, forWhom, change, family } = frame;
  return [chosen, patient, caller, phone, birthDate, saidVisit, provider, forWhom, change.appointmentId, family];
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
    'proof',
    'change',
    'own',
    'waitlist',
    'family',
    'answering',
  ] as const;
  if (keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(frame[key]))) return true;
  if (before.asked === 'symptoms') return heard.words > 0;
  if (before.asked === 'reason' || before.asked === null) return false;
  // The same fact said once more is an answer too.
  if (heard.phones.some((p) => p.phone === frame.phone) || heard.birthDates.some((b) => b.date === frame.birthDate))
    return true;
  if (heard.names.some((name) => isKnown(frame, name))) return true;
  if (heard.person.beenBefore !== undefined || heard.person.forWhom !== undefined) return true;
  return frame.language !== before.language;
}

/** The name of the patient or the caller, said once more. */
function isKnown(frame: Frame, name: Heard['names'][number]): boolean {
  const known = [frame.patient.first, frame.patient.last, frame.caller.first, frame.caller.last].map((p) =>
    p?.toLowerCase(),
  );
  return [name.first, name.last, name.lone].some((part) => part !== undefined && known.includes(part.toLowerCase()));
}
