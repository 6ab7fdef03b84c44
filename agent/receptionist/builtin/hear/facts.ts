import type { Practice } from '#domain/practice.ts';
import { withoutOpenings } from '../frame/dropped.ts';
import type { Frame } from '../frame/frame.ts';
import { isAboutOwn } from '../frame/own.ts';
import type { PersonName } from '../frame/parts.ts';
import { withRemark } from '../frame/remark.ts';
import { editDistance } from '../understand/edit-distance.ts';
import type { Heard } from '../understand/heard.ts';
import { lettersSaid, withLetter } from '../understand/name-letters.ts';
import type { NameMention } from '../understand/names.ts';
import { beenBeforeAnswer } from '../understand/person.ts';
import { plainOf } from '../understand/text.ts';
import { childType, firstVisitType, routineType } from '../understand/visit-type.ts';

/** Who comes and how to reach them, and what the visit is for. */
export function hearFacts(frame: Frame, heard: Heard, practice: Practice, today: string): Frame {
  const several = frame.task === 'family';
  let next = hearPerson(frame, heard);
  if (!isAboutOwn(frame.task)) next = hearVisit(next, heard, practice);
  if (!several || frame.asked === 'guardian') {
    for (const name of heard.names) next = hearName(next, name, corrects(heard.plain));
    if (heard.names.length === 0) next = hearLetters(next, heard);
    if (!several) next = hearBirthDate(next, heard);
  }
  next = hearPhone(next, heard);
  const email = heard.emails.at(-1);
  if (email) next = { ...next, email };
  if (heard.provider.speaks) next = { ...next, speaks: heard.provider.speaks };
  return next.birthDate && next.birthDate > today ? { ...next, birthDate: null } : next;
}

function hearPerson(frame: Frame, heard: Heard): Frame {
  const { forWhom, relation, beenBefore } = heard.person;
  let next = frame;
  if (forWhom && forWhom !== frame.forWhom && frame.task !== 'family') {
    // Who spoke so far was the caller; the patient is somebody else.
    next =
      forWhom === 'self'
        ? { ...next, forWhom, relation: null }
        : {
            ...next,
            forWhom,
            relation: relation ?? null,
            caller: { ...next.patient, ...next.caller },
            patient: {},
            birthDate: null,
            birthDateWithheld: false,
            beenBefore: null,
            age: null,
          };
  } else if (relation && !frame.relation) next = { ...next, relation };
  if (heard.person.age !== undefined && next.forWhom !== 'self') next = { ...next, age: heard.person.age };
  const known = beenBefore ?? (frame.asked === 'beenBefore' ? (beenBeforeAnswer(heard.plain) ?? undefined) : undefined);
  if (known !== undefined && (frame.beenBefore === null || frame.asked === 'beenBefore' || beenBefore !== undefined)) {
    // What was found while it was open may be too little.
    const more = frame.beenBefore === null && known && frame.found?.openings.length === 0;
    next = { ...next, beenBefore: known, ...(more ? { found: null, loosened: null } : {}) };
  }
  return next;
}

function hearVisit(frame: Frame, heard: Heard, practice: Practice): Frame {
  const { visit, plain } = heard;
  const pain = /\b(?:pain\w*|hurt\w*|ach(?:e|es|ing)|tooth ?ache|throb\w*|duele|dolor)\b/.test(plain);
  const swelling = /\b(?:swell\w*|swollen|hinch\w*)\b/.test(plain);
  const next: Frame = {
    ...frame,
    painKnown: frame.painKnown || pain,
    swellingKnown: frame.swellingKnown || swelling,
  };
  const code = visit.codes[0];
  if (frame.asked === 'reason' && !code && heard.unsure) {
    const routine = routineType(practice) ?? firstVisitType(practice);
    return routine ? withRemark({ ...next, saidVisit: routine.code }, 'startWithCheckup') : next;
  }
  const asksOnly = frame.questions.length > 0 && frame.task !== 'booking';
  if (!code || asksOnly) return next;
  const child = childType(practice)?.code;
  const changes = frame.saidVisit === null || frame.asked === 'reason' || corrects(plain) || visit.urgent;
  if (frame.sameDayFlag && frame.saidVisit && !corrects(plain)) return next;
  if (!changes || code === frame.saidVisit || (heard.questions.length > 0 && frame.saidVisit !== null)) return next;
  if (frame.asked === 'symptoms' && frame.saidVisit !== null) return next;
  const reason = visit.urgent || frame.asked === 'reason' ? heard.text.slice(0, 300) : frame.reason;
  return {
    ...next,
    saidVisit: code,
    alsoVisit: secondVisit(next, heard, practice),
    reason,
    ...(code === child ? { forWhom: 'child' as const } : {}),
    ...(frame.saidVisit === null ? {} : withoutOpenings),
  };
}

/** "A check-up and a cleaning": the second, unless it is part of a visit that is both. */
function secondVisit(frame: Frame, heard: Heard, practice: Practice): string | null {
  const [, second, more] = heard.visit.codes;
  const isPair =
    /\b(?:and|plus|also|as well|y|tambien)\b/.test(heard.plain) && !heard.visit.urgent && more === undefined;
  const isChild = heard.person.forWhom === 'child' || frame.forWhom === 'child';
  if (!second || !isPair || isChild || frame.task !== 'booking') return null;
  return practice.visitTypes.some((t) => t.code === second && t.newPatients !== 'only') ? second : null;
}

export function corrects(plain: string): boolean {
  return /\b(?:actually|instead|rather|no,|not|change|changed|wrong|mean|meant|correction|sorry|wait|hold on|make (?:it|that)|en realidad|mejor|en vez|perdon|cambi\w+|corrijo|quise decir)\b|^\W*no\b/.test(
    plain,
  );
}

function hearName(frame: Frame, name: NameMention, corrected: boolean): Frame {
  const toPatient = (value: PersonName): Frame => ({
    ...frame,
    patient: { ...frame.patient, ...value },
    agreed: false,
    ...spelledBeside(frame, name, value),
  });
  const toCaller = (value: PersonName): Frame => ({ ...frame, caller: { ...frame.caller, ...value }, agreed: false });
  const whole: PersonName = { ...(name.first ? { first: name.first } : {}), ...(name.last ? { last: name.last } : {}) };
  const own = frame.forWhom === 'self';
  // "No, the name is Linda Garcia", who called: it is for herself.
  const readBack = frame.asked === 'confirm' || frame.asked === 'change';
  if (!own && readBack && corrected && isSame(frame.caller, whole))
    return { ...frame, forWhom: 'self', relation: null, patient: whole, agreed: false };
  if (name.lone) return hearLone(frame, name.lone, name);
  if (name.whose === 'patient') return toPatient(whole);
  if (name.whose === 'caller') return own ? toPatient(whole) : toCaller(whole);
  if (frame.asked === 'guardian') return toCaller(whole);
  if (frame.asked === 'name' || frame.asked === 'details' || frame.asked === 'lastName' || own) return toPatient(whole);
  return nearer(frame, whole) === 'caller' ? toCaller(whole) : toPatient(whole);
}

function isSame(a: PersonName, b: PersonName): boolean {
  const plain = (p: PersonName) => plainOf(`${p.first ?? ''} ${p.last ?? ''}`);
  return a.first !== undefined && plain(a) === plain(b);
}

/** What was spelled out letter by letter is read back so. */
function spelledBeside(frame: Frame, name: NameMention, value: PersonName): Partial<Frame> {
  const letters = name.letters?.filter((word) => word === value.first || word === value.last) ?? [];
  return letters.length > 0 ? { spelled: [...new Set([...frame.spelled, ...letters])] } : {};
}

/** "Catherine with a K", of a name that is known. */
function hearLetters(frame: Frame, heard: Heard): Frame {
  const { patient } = frame;
  for (const { word, letter } of lettersSaid(heard.text)) {
    for (const part of ['first', 'last'] as const) {
      const known = patient[part];
      if (known === undefined || plainOf(known) !== plainOf(word)) continue;
      return { ...frame, patient: { ...patient, [part]: withLetter(known, letter) }, agreed: false };
    }
  }
  return frame;
}

/** A single word: the part that is missing, or the part it is a better spelling of. */
function hearLone(frame: Frame, lone: string, name: NameMention): Frame {
  const caller = name.whose === 'caller' ? frame.forWhom !== 'self' : frame.asked === 'guardian';
  const person = caller ? frame.caller : frame.patient;
  const put = (value: PersonName): Frame =>
    caller
      ? { ...frame, caller: { ...frame.caller, ...value }, agreed: false }
      : { ...frame, patient: { ...frame.patient, ...value }, agreed: false, ...spelledBeside(frame, name, value) };
  if (frame.asked === 'lastName' && !caller) return put({ last: lone });
  if (person.first && person.last) {
    const toFirst = likeness(person.first, lone);
    const toLast = likeness(person.last, lone);
    // Nothing like either: only a word that was spelled out is meant as a name, the first one.
    if (Math.max(toFirst, toLast) < 0.4) return name.spelled ? put({ first: lone }) : frame;
    return put(toFirst >= toLast ? { first: lone } : { last: lone });
  }
  if (!person.first) return put({ first: lone });
  return likeness(person.first, lone) >= 0.5 ? put({ first: lone }) : put({ last: lone });
}

/** 1 for the same word, 0 for nothing in common. */
function likeness(a: string, b: string): number {
  const distance = editDistance(plainOf(a), plainOf(b));
  return 1 - distance / Math.max(a.length, b.length, 1);
}

function nearer(frame: Frame, name: PersonName): 'caller' | 'patient' {
  const score = (person: PersonName) =>
    likeness(person.first ?? '', name.first ?? '') + likeness(person.last ?? '', name.last ?? '');
  return score(frame.caller) > score(frame.patient) ? 'caller' : 'patient';
}

function hearBirthDate(frame: Frame, heard: Heard): Frame {
  let next = frame;
  for (const mention of heard.birthDates) {
    const own = mention.whose === 'self' && frame.forWhom !== 'self';
    if (own) continue;
    next = mention.date ? { ...next, birthDate: mention.date } : withRemark(next, 'badBirthDate');
  }
  return next;
}

function hearPhone(frame: Frame, heard: Heard): Frame {
  const mention = heard.phones.findLast((p) => p.phone) ?? heard.phones.at(-1);
  if (!mention) return frame;
  if (mention.phone) return { ...frame, phone: mention.phone };
  if (frame.asked !== 'phone' && frame.asked !== 'details' && frame.phone) return frame;
  return withRemark(frame, mention.digits === 7 ? 'shortPhone' : 'badPhone');
}
