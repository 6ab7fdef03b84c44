import { asksForContact } from '../frame/asked.ts';
import { type Frame, patientName } from '../frame/frame.ts';
import { withRemark } from '../frame/remark.ts';
import type { Heard } from '../understand/heard.ts';
import { changedFacts } from './understood.ts';

/** The caller would rather not say something: what can be left out is, what is needed is explained. */
export function withheld(before: Frame, frame: Frame, heard: Heard): Frame {
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
