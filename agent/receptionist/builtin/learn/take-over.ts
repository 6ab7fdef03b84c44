import type { Practice } from '#domain/practice.ts';
import type { Asked } from '../frame/asked.ts';
import type { Frame } from '../frame/frame.ts';
import { spokenOpening } from '../say/spoken.ts';
import { startDay, startTime } from '../steps/search.ts';
import { plainOf } from '../understand/text.ts';

const contactQuestion =
  /\b(?:name|nombre)\b.*\b(?:birth|born|phone|number|nacimiento|telefono)\b|\b(?:birth|born|nacimiento)\b.*\b(?:phone|number|telefono)\b/;

const questions: readonly (readonly [RegExp, Asked])[] = [
  [
    /\b(?:is (?:that|this|everything) (?:right|correct|ok|okay)|shall i (?:book|go ahead|confirm|move|cancel|change)|should i (?:book|go ahead|move|cancel|change)|do you confirm|does (?:that|this|everything) (?:look|sound) (?:right|good|correct)|es correcto|esta bien asi|confirmo)\b/,
    'confirm',
  ],
  [
    /\b(?:(?:what|tell me|give me|enter|have) (?:is |me )?(?:the |that |your )?(?:one[- ]time |verification |appointment )?code|cual es (?:el|su) codigo)\b/,
    'code',
  ],
  [/\b(?:which (?:appointment|visit|one of (?:your|the) (?:appointments|visits)))\b/, 'which'],
  [contactQuestion, 'details'],
  [/\b(?:phone|number (?:can|to|should) (?:we|i) (?:reach|call)|best number|telefono)\b/, 'phone'],
  [/\b(?:date of birth|birth ?date|birthday|when were you born|born|fecha de nacimiento)\b/, 'birthDate'],
  [/\b(?:parent|guardian|tutor)\b/, 'guardian'],
  [/\b(?:last name|surname|apellido)\b(?!.*first)/, 'lastName'],
  [
    /\b(?:your (?:full |first )?name|full name|first and last name|who (?:is|am i|do i)|name (?:please|for|should)|su nombre|nombre)\b/,
    'name',
  ],
  [
    /\b(?:been (?:here|to us|with us)|new patient|already a patient|first (?:visit|time)|ha venido|paciente nuestro|primera visita)\b/,
    'beenBefore',
  ],
  [/\b(?:any (?:pain|swelling)|does it hurt|pain or swelling|dolor o hinchazon)\b/, 'symptoms'],
  [
    /\b(?:which (?:one|of)|(?:do|would|does) (?:any|one|either|that|this)\b.*\b(?:work|suit|fit)|which (?:time|would)|suits you|cual le|le viene bien)\b/,
    'offer',
  ],
  [
    /\b(?:what|which) (?:day|time|date)|when would|when (?:can|do) you|day (?:and|or) time|que dia|a que hora|cuando\b/,
    'when',
  ],
  [/\b(?:anything else|else (?:can|may) i|algo mas)\b/, 'anythingElse'],
  [/\b(?:come in for|reason for|what (?:brings|kind|type)|visit for|motivo)\b/, 'reason'],
  [/\b(?:call you back|have (?:someone|somebody) (?:call|contact))\b/, 'wantsFollowUp'],
];

/**
 * The frame after words that this receptionist would not have said: another model's, the staff's, the emergency
 * protocol's. What they asked and offered is read out of them.
 */
export function takeOver(frame: Frame, words: string, practice: Practice): Frame {
  const plain = plainOf(words);
  const sentences = plain.match(/[^.!?]+[.!?]*/g) ?? [];
  const asking = sentences.filter((s) => s.includes('?')).at(-1) ?? '';
  const asked = questions.find(([pattern]) => pattern.test(asking))?.[1] ?? null;
  const openings = [...(frame.found?.openings ?? []), ...(frame.found?.nearest ?? [])];
  const named = openings.filter((o) => mentions(plain, o, frame, practice));
  const [only] = named;
  // A move has no hold that tells what was read back: the words do.
  const isMove = frame.task === 'moving' && asked === 'confirm' && named.length === 1 && only;
  return {
    ...frame,
    ...(isMove ? { chosen: only } : {}),
    asked,
    askedAgain: 0,
    offers: named.length > 0 && asked !== 'confirm' ? named.slice(0, 6) : frame.offers,
    remarks: [],
    questions: [],
    news: null,
    emergencySaidAt: frame.emergency ? frame.heard : frame.emergencySaidAt,
    followUpsLeft: frame.emergency ? [...frame.followUpsLeft, 'emergency'] : frame.followUpsLeft,
    flagsSaid: frame.sameDayFlag ? [...frame.flagsSaid, frame.sameDayFlag] : frame.flagsSaid,
  };
}

function mentions(
  plain: string,
  opening: Parameters<typeof spokenOpening>[0],
  frame: Frame,
  practice: Practice,
): boolean {
  const spoken = spokenOpening(opening, { language: 'en', nowMs: frame.nowMs }, practice);
  const time = startTime(opening, practice);
  const hour = Number(time.slice(0, 2)) % 12 || 12;
  const clock = new RegExp(
    `\\b${hour}(?::${time.slice(3)}${time.endsWith(':00') ? '|(?= ?[ap]m)|(?= ?[ap]\\.m)' : ''})`,
  );
  const day = Number(startDay(opening, practice).slice(8));
  const weekday = plainOf(spoken.day).split(',')[0] ?? '';
  return clock.test(plain) && (new RegExp(`\\b${day}(?:st|nd|rd|th)?\\b`).test(plain) || plain.includes(weekday));
}
