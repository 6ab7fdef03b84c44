import type { Practice } from '#domain/practice.ts';
import type { OwnAppointment } from '../../tool-contract/changes.ts';
import { type Frame, patientName } from '../frame/frame.ts';
import { ahead, openOffer, targetOf } from '../frame/own.ts';
import type { SpokenVisit } from './change-sentences.ts';
import { sentencesIn } from './languages.ts';
import { spokenOpening, timeOfInstant, whoOf } from './spoken.ts';

/** An own appointment in words of the conversation's language. */
export function spokenOwn(
  appointment: Pick<OwnAppointment, 'visitType' | 'visitTypeName' | 'startsAt' | 'providerName'> & { status?: string },
  frame: Frame,
  practice: Practice,
): SpokenVisit {
  const visit = practice.visitTypes.find((v) => v.code === appointment.visitType);
  return {
    ...spokenOpening(appointment, frame, practice),
    visit: visit ? sentencesIn(frame.language).visitName(visit) : appointment.visitTypeName,
    requested: appointment.status === 'requested',
  };
}

/** Questions about who is calling and which appointment is meant. */
export function sayChangeQuestion(
  frame: Frame,
  ask: 'proof' | 'code' | 'which' | 'takeOffer' | 'when',
  n: number,
  practice: Practice,
): string[] {
  const s = sentencesIn(frame.language);
  const visits = () => ahead(frame).map((a) => spokenOwn(a, frame, practice));
  switch (ask) {
    case 'proof': {
      const missing = { name: !patientName(frame).first, birthDate: !frame.birthDate };
      return [s.askProof(whoOf(frame), missing, n)];
    }
    case 'code':
      // A code that did not fit is asked for again by saying so.
      if (frame.remarks.includes('wrongCode') && frame.proof.sentTold) return [];
      return [s.askCode(frame.proof.sentTold || frame.remarks.includes('codeAgain') ? 1 + (n % 2) : 0)];
    case 'which':
      return [s.askWhich(visits(), n)];
    case 'when': {
      const target = targetOf(frame);
      return target ? [s.yourVisit(spokenOwn(target, frame, practice))] : [];
    }
    case 'takeOffer': {
      const offer = openOffer(frame);
      if (!offer) return [];
      const until = offer.appointment.offer?.keptUntil ?? offer.opening.startsAt;
      return [
        s.takeOffer(
          spokenOwn(offer.appointment, frame, practice),
          spokenOpening(offer.opening, frame, practice),
          timeOfInstant(Date.parse(until), frame, practice),
        ),
      ];
    }
  }
}
