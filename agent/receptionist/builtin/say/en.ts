import { addressLine, type Practice, type Provider, type VisitType, weekdays } from '#domain/practice.ts';
import type { Question } from '../understand/questions.ts';
import { hoursByDay } from './hours-by-day.ts';
import type { AnswerFacts, NoOpening, ReadBack, Sentences, SpokenOpening, Who } from './sentences.ts';

const pick = (n: number, ...variants: readonly string[]): string => variants[n % variants.length] ?? '';

function or(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

function and(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function whose(who: Who): string {
  if (who.forWhom === 'self') return 'your';
  return who.relation === null ? "the patient's" : who.relation === 'child' ? "your child's" : `your ${who.relation}'s`;
}

function theyHave(who: Who): string {
  if (who.forWhom === 'self') return 'Have you';
  return `Has ${who.first ?? (who.relation === null ? 'the patient' : `your ${who.relation}`)}`;
}

function clock(time: string): string {
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 || 12}:${time.slice(3)} ${hour < 12 ? 'AM' : 'PM'}`;
}

const dayNames: Readonly<Record<(typeof weekdays)[number], string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
const languageNames: Readonly<Record<string, string>> = { en: 'English', es: 'Spanish', zh: 'Mandarin' };

/** `On Tuesday, December 1 I have 9:00 AM or 2:30 PM with Dr. Patel.` */
function offered(openings: readonly SpokenOpening[], have: string): string {
  const days = new Set(openings.map((o) => o.day));
  const providers = new Set(openings.map((o) => o.provider));
  const [day] = days;
  const [provider] = providers;
  if (days.size === 1 && providers.size === 1)
    return `On ${day} ${have} ${or(openings.map((o) => o.time))} with ${provider}.`;
  if (days.size === 1) return `On ${day} ${have} ${or(openings.map((o) => `${o.time} with ${o.provider}`))}.`;
  if (providers.size === 1) return `With ${provider} ${have} ${or(openings.map((o) => `${o.day} at ${o.time}`))}.`;
  const start = have.charAt(0).toUpperCase() + have.slice(1);
  return `${start} ${openings.map((o) => `${o.day} at ${o.time} with ${o.provider}`).join('; ')}.`;
}

/** A visit's name inside a sentence: `a new patient exam and X-rays`. */
function lowered(visit: VisitType): string {
  return visit.name.charAt(0).toLowerCase() + visit.name.slice(1);
}

function withArticle(name: string): string {
  return `${/^[aeiou]/i.test(name) && !/^u[nr]?[ist]/i.test(name) ? 'an' : 'a'} ${name}`;
}

function visitPhrase(visit: VisitType): string {
  return withArticle(lowered(visit));
}

function price(visit: VisitType): string {
  if (visit.priceFromCents === null) return '';
  if (visit.priceFromCents === 0) return `${visit.name} is free of charge.`;
  const dollars = visit.priceFromCents / 100;
  const words = dollars.toLocaleString('en-US', { minimumFractionDigits: dollars % 1 === 0 ? 0 : 2 });
  return `${visit.name} starts from ${words} dollars.`;
}

function notBookable(reason: string): string {
  if (/^(?:provider|unknown_provider)/.test(reason)) return "I'm sorry, that provider can't take this visit.";
  if (/^too_(?:old|young)$/.test(reason)) return "I'm sorry, that kind of visit is not meant for the patient's age.";
  return "I'm sorry, our calendar won't take that visit.";
}

function nothing(facts: NoOpening): string {
  const on = facts.day ? ` on ${facts.day}` : '';
  const who = facts.provider;
  switch (facts.reason) {
    case 'past':
      return `I'm afraid ${facts.day ?? 'that time'} has already passed.`;
    case 'too_soon':
      return `That's a little too soon for us to get ready for you.`;
    case 'too_far':
      return `I can only book up to ${facts.horizonDays} days ahead.`;
    case 'closed':
      return `We're closed${on}${facts.closure ? ` (${facts.closure})` : ''}.`;
    case 'provider_away':
      return `${who ?? 'Nobody who does that visit'} isn't in${on || ' then'}.`;
    case 'outside_hours':
      return facts.time ? `We don't have ${facts.time}${on}.` : `That's outside our hours${on}.`;
    case 'not_offered':
      if (facts.speaks)
        return `I'm sorry, nobody who does ${visitPhrase(facts.visit)} speaks ${languageNames[facts.speaks] ?? 'that language'}.`;
      if (who && facts.takesNoNew)
        return `${who} takes ${facts.takesNoNew === 'adults' ? 'only children as new patients' : 'no new patients at the moment'}.`;
      return who
        ? `${who} doesn't do ${visitPhrase(facts.visit)}.`
        : `We can't offer ${visitPhrase(facts.visit)} then.`;
    case 'taken':
      return facts.time
        ? `I'm sorry, ${facts.time}${on} is not free.`
        : `I'm sorry, there's nothing free${on || ' then'}${who ? ` with ${who}` : ''}.`;
    default:
      return `I'm sorry, I don't have anything free${on || ' then'}${who ? ` with ${who}` : ''}.`;
  }
}

function readBackLine(facts: ReadBack): string {
  const { opening, visit } = facts;
  const escort = facts.guardian ? ` ${facts.guardian} comes along as the parent or guardian.` : '';
  return `${visit.name} for ${facts.name} on ${opening.day} at ${opening.time} with ${opening.provider}.${escort} The phone number is ${facts.phone}.`;
}

function answerTo(question: Question, facts: AnswerFacts, practice: Practice): string {
  switch (question.about) {
    case 'hours':
      return `We're open ${weekHours(practice)}.`;
    case 'openOn':
      return openOn(facts, practice);
    case 'address':
      return `We're at ${addressLine(practice.address)}.`;
    case 'phone':
      return `Our number is ${practice.phoneDisplay}.`;
    case 'email':
      return `Our e-mail address is ${practice.email}.`;
    case 'price':
      return prices(facts.visits, practice);
    case 'duration':
      return facts.visits.length > 0
        ? facts.visits.map((v) => `${v.name} takes about ${v.minutes} minutes.`).join(' ')
        : 'Most visits take between 30 and 60 minutes; it depends on what you come in for.';
    case 'bring':
      return (
        facts.visits[0]?.instructions ?? practice.visitTypes.find((v) => v.newPatients === 'only')?.instructions ?? ''
      );
    case 'whoWorks':
      return whoWorks(practice);
    case 'worksOn':
      return facts.provider ? worksOn(facts.provider) : whoWorks(practice);
    case 'languages':
      return languages(practice);
    case 'visitTypes':
      return facts.visits.length > 0
        ? `Yes, we do that: ${and(facts.visits.map(lowered))}.`
        : `We offer ${and(practice.visitTypes.map(lowered))}.`;
    case 'insurance':
      return insurance(question, practice);
    case 'coverage':
      return practice.insurance.note;
    case 'knowledge':
      return question.sentence ?? practice.knowledge.find((k) => k.topic === question.topic)?.text ?? '';
    default:
      return "That's something I don't know, and I'd rather not guess.";
  }
}

function weekHours(practice: Practice): string {
  return hoursByDay(practice)
    .map(({ days, hours }) => {
      const [first, last] = [days[0], days.at(-1)];
      const span =
        first === last || !first || !last ? (first ? dayNames[first] : '') : `${dayNames[first]} to ${dayNames[last]}`;
      return hours.length === 0
        ? `closed on ${span}`
        : `${span} ${and(hours.map(([a, b]) => `${clock(a)} to ${clock(b)}`))}`;
    })
    .join('; ')
    .replace(/; closed on (\w+)$/, '; we are closed on $1');
}

function openOn(facts: AnswerFacts, practice: Practice): string {
  if (!facts.day) return `We're open ${weekHours(practice)}.`;
  if (facts.day.hours.length === 0)
    return `No, we're closed on ${facts.day.words}${facts.day.closure ? ` (${facts.day.closure})` : ''}.`;
  return `Yes, on ${facts.day.words} we're open ${and(facts.day.hours.map(([a, b]) => `${clock(a)} to ${clock(b)}`))}.`;
}

function prices(visits: readonly VisitType[], practice: Practice): string {
  const shown = visits.length > 0 ? visits : practice.visitTypes.filter((v) => v.priceFromCents !== null).slice(0, 3);
  const lines = shown.map(price).filter(Boolean);
  const tail = shown.every((v) => v.priceFromCents === 0) ? '' : 'The exact price depends on what is found.';
  return lines.length > 0 ? [...lines, tail].filter(Boolean).join(' ') : `I don't have a price for that. ${tail}`;
}

function whoWorks(practice: Practice): string {
  const dentists = practice.providers.filter((p) => p.role === 'dentist').map((p) => p.name);
  const hygienists = practice.providers.filter((p) => p.role === 'hygienist').map((p) => p.name);
  const tail =
    hygienists.length > 0
      ? `; ${and(hygienists)} ${hygienists.length > 1 ? 'are our hygienists' : 'is our hygienist'}`
      : '';
  return `Our dentists are ${and(dentists)}${tail}.`;
}

function worksOn(provider: Provider): string {
  const days = weekdays.filter((day) => (provider.hours[day] ?? []).length > 0).map((day) => dayNames[day]);
  return days.length > 0
    ? `${provider.name} is in on ${and(days)}.`
    : `${provider.name} has no regular days at the moment.`;
}

function languages(practice: Practice): string {
  const known = practice.knowledge.find((k) => /language/.test(k.topic));
  if (known) return `${known.text} I can write in English or Spanish.`;
  const spoken = [...new Set(practice.providers.flatMap((p) => p.languages))].map((l) => languageNames[l] ?? l);
  return `Our team speaks ${and(spoken)}.`;
}

function insurance(question: Extract<Question, { about: 'insurance' }>, practice: Practice): string {
  const { accepted, note } = practice.insurance;
  if (question.plan === undefined) return `We accept ${and(accepted)}. ${note}`;
  if (question.accepted === true)
    return `Yes, we accept ${question.plan}. What the plan will cover can't be promised; our billing team confirms your benefits before treatment.`;
  if (question.accepted === false) return `I'm sorry, we don't accept ${question.plan}. We accept ${and(accepted)}.`;
  return `I don't know whether we can bill ${question.plan}; it isn't on my list. Our billing team can find out for you.`;
}

/** The receptionist's English. */
export const en: Sentences = {
  greeting: (practice) => practice.greeting,
  hello: () => 'Hello!',

  askHow: (n) =>
    pick(
      n,
      'How can I help you today?',
      'What can I do for you?',
      'Would you like to book a visit, or is there something you would like to know?',
    ),
  askReason: (n) =>
    pick(
      n,
      'What would you like to come in for?',
      'Is it for a check-up, a cleaning, or is something bothering you?',
      'Just tell me in your own words what the visit is for, for example "cleaning" or "toothache".',
    ),
  askSymptoms: (pain, n) =>
    n > 0
      ? 'Is there any swelling, fever or bleeding with it?'
      : pain
        ? 'Is there any swelling or bleeding with it?'
        : 'Is there any pain or swelling?',
  askBeenBefore: (who, n) =>
    pick(
      n,
      `${theyHave(who)} been to us before?`,
      `Is this ${whose(who)} first visit with us?`.replace(
        /^Is this .* first/,
        'Are you already a patient here, or is this a first',
      ),
    ),
  askWhen: (_visit, n) =>
    pick(
      n,
      'What day and time would suit you best?',
      'Which day works for you, and would you rather come in the morning or the afternoon?',
      'You can name a day, such as "Tuesday morning", or say "as soon as possible".',
    ),
  askName: (who, n) =>
    who.forWhom === 'self'
      ? pick(
          n,
          'May I have your first and last name, please?',
          'What first and last name should I put on the visit?',
          'Please write just the first and last name, for example "Maria Lopez".',
        )
      : pick(
          n,
          `What is ${whose(who)} first and last name?`,
          'What first and last name should I put on the visit?',
          'Please write just the first and last name of the patient.',
        ),
  askLastName: (first, who, n) =>
    who.forWhom === 'self'
      ? pick(n, `Thank you, ${first}. And the last name?`, `What is the last name that goes with ${first}?`)
      : pick(n, `And what is ${first}'s last name?`, `What is the last name that goes with ${first}?`),
  askBirthDate: (who, n) =>
    pick(
      n,
      `What is ${who.first && who.forWhom !== 'self' ? `${who.first}'s` : whose(who)} date of birth?`,
      `Could you give me ${who.first && who.forWhom !== 'self' ? `${who.first}'s` : whose(who)} date of birth with month, day and year?`,
      'Please write the date of birth like this: May 4, 1985.',
    ),
  askGuardian: (_who, n) =>
    pick(
      n,
      'And your own name, as the parent or guardian who comes along?',
      'Who is the parent or guardian that comes along? First and last name, please.',
    ),
  askPhone: (n) =>
    pick(
      n,
      'What is the best phone number to reach you?',
      'Which phone number can we reach you at, with the area code?',
      'Please write the ten digits of your phone number.',
    ),
  askContactName: (n) =>
    pick(n, 'May I have your first and last name, so they know who to call?', 'What name should I pass on?'),
  askAnythingElse: () => 'Is there anything else I can do for you?',
  askWantsVisit: (firstVisit) =>
    firstVisit ? 'Would you like to book a first visit?' : 'Would you like to book a visit?',
  askWantsFollowUp: () => 'Shall I ask someone from our team to get back to you?',
  askWantsPerson: (practice) =>
    `I'm sorry, I'm having trouble understanding. Would you like a person from our team to call you? You can also reach us at ${practice.phoneDisplay}.`,

  visitName: (visit) => visit.name,
  willBook: (visit, who) =>
    who.forWhom === 'self'
      ? `Happy to set up ${visitPhrase(visit)} for you.`
      : `Happy to set up ${visitPhrase(visit).replace(/^an? child's/, "the child's")} for ${who.first ?? (who.relation ? `your ${who.relation}` : 'the patient')}.`,
  firstVisitFirst: (visit, wished) =>
    `For someone new to us we begin with ${visitPhrase(visit)}; the dentist then plans the ${wished.toLowerCase()} with you.`,
  offer: (openings, n) => {
    const [only] = openings;
    if (openings.length === 1 && only) {
      return pick(
        n,
        `I have ${only.day} at ${only.time} with ${only.provider}. Would that work for you?`,
        `There is ${only.day} at ${only.time} with ${only.provider}. Shall I take that one?`,
      );
    }
    return `${offered(openings, pick(n, 'I have', 'I could also offer you', 'there is also'))} ${pick(n, 'Which one suits you?', 'Would one of these work?', 'Does one of these fit?')}`;
  },
  offerAgain: (openings) => {
    const [only] = openings;
    if (openings.length === 1 && only) return `Would ${only.day} at ${only.time} work for you?`;
    const oneDay = new Set(openings.map((o) => o.day)).size === 1;
    return `Which of those times would you like: ${or(openings.map((o) => (oneDay ? o.time : `${o.day} at ${o.time}`)))}?`;
  },
  askBetterTime: () => 'Which day and time would suit you better?',
  noOpening: nothing,
  nothingNear: (practice) =>
    `I can't see anything else close to that. What other day would work for you? Our team can also help at ${practice.phoneDisplay}.`,
  isFree: (opening) =>
    `${opening.day} at ${opening.time} with ${opening.provider} is free, and I'm holding it for you.`,
  thankYou: (first) => (first ? `Thank you, ${first}.` : 'Thank you.'),
  readBack: (facts) =>
    `${facts.again ? 'All right, once more:' : 'Let me read that back:'} ${readBackLine(facts)} Is that right?`,
  readRequest: (facts) =>
    `${facts.again ? 'All right, once more:' : 'Let me read that back:'} ${readBackLine(facts)} The practice has to approve this kind of visit, so I would send it as a request. Is that right?`,
  booked: (facts) => {
    const at = `${facts.day} at ${facts.time} with ${facts.provider}`;
    if (facts.kind === 'requested') {
      return `Thank you. I've sent your request for ${at}. The practice has to approve it first, and we'll get in touch with you as soon as they have. ${facts.instructions}`.trim();
    }
    return `You're booked: ${facts.visit} for ${facts.patient} on ${at}. ${facts.instructions} Your confirmation is on the page.`.replaceAll(
      /\s+/g,
      ' ',
    );
  },
  stillBooked: (facts) =>
    facts.kind === 'requested'
      ? `Not yet: it is a request for ${facts.day} at ${facts.time} with ${facts.provider}, and the practice has to approve it first. We'll contact you at the phone number you gave.`
      : `Your visit is booked for ${facts.day} at ${facts.time} with ${facts.provider}.`,

  slotTaken: () => "I'm sorry, somebody has just taken that time.",
  notBookable: (reason) => notBookable(reason),
  notOnRecord: () =>
    "I couldn't book that kind of visit with these details, so I would begin with a first visit. If you have been here before, our team can sort it out.",
  toolFailed: (practice) =>
    `I'm sorry, I can't reach our calendar at the moment, so nothing has been booked. Please try again in a minute, or call us at ${practice.phoneDisplay}.`,
  detailsSent: () => "I've sent you the details again; they are on the page.",
  nothingToSend: () => 'There is no appointment in this conversation that I could send you yet.',

  call911: (practice, again) =>
    again
      ? `Please call 911 or go to the nearest emergency room now. I can't give you an appointment for this; you need help right away.`
      : practice.emergency.call911.say,
  sameDay: (practice) => practice.emergency.sameDay.say,
  firstAid: (_flag, text) => text,

  handOver: (kind, practice) => {
    if (kind === 'clinical')
      return "I can't give medicine or dosing advice here, but a dentist can call you back the same day.";
    if (kind === 'human')
      return `Of course. You can reach our team at ${practice.phoneDisplay}, and I can ask someone to call you back.`;
    if (kind === 'privacy')
      return practice.knowledge.find((k) => k.topic === 'records')?.text ?? "I can't discuss records in this chat.";
    if (kind === 'waitlist')
      return 'I can ask our team to put you on the waitlist and call you when something opens up.';
    return `I can't open existing appointments in this chat yet, but our team can take care of it and call you back.`;
  },
  followUpLeft: (practice) =>
    `Thank you. I've passed this on to our team, and someone will call you back. If you'd rather call, the number is ${practice.phoneDisplay}.`,
  goNow: () => 'Good, please do that right away.',
  toldTeam: () => 'Our team has been told to follow up with you.',

  empty: () => "I didn't get any words there.",
  tooLong: () => 'That was a long message, so I may have missed something.',
  howAreYou: () => "I'm well, thank you for asking.",
  robot: (practice) =>
    `I'm an automated assistant of ${practice.name}, not a person. I can book visits and answer questions, or have a person call you; our number is ${practice.phoneDisplay}.`,
  upset: () => "I'm sorry this isn't going well.",
  startWithCheckup: (visit) => `No problem, then ${visitPhrase(visit)} is a good start.`,
  chatter: () => "That's not something I can help with here.",
  worried: () => 'Many people feel that way, and our team will take it slowly with you.',
  youAreWelcome: () => "You're very welcome.",
  goodbye: (booked) => (booked ? 'See you soon. Goodbye!' : 'Have a good day. Goodbye!'),
  notAName: () => "That doesn't look like a name I can put on a visit.",
  badPhone: () => "That phone number doesn't look complete to me.",
  shortPhone: () => 'I need the area code as well.',
  needed: (practice) =>
    `I need it to make the booking, and only our team will see it. If you'd rather not write it here, please call us at ${practice.phoneDisplay}.`,
  notNeeded: () => "That's fine, we can do without it.",
  callUs: (practice) => `No problem. You can reach our team at ${practice.phoneDisplay} whenever you like.`,
  birthYearMissing: () => 'I need the year as well.',
  badBirthDate: () => "That date of birth doesn't seem to be right.",
  notUnderstood: (n) => pick(n, "I'm sorry, I didn't quite get that.", "I'm sorry, I still didn't catch that."),
  whichOne: () => 'Gladly.',
  whatToChange: () => 'No problem. What should I change?',
  unknownProvider: (name, providers) =>
    `We don't have ${name.replace(/^(dr|doctor)\.?\s+(\w)/i, (_m, _t, c: string) => `a Dr. ${c.toUpperCase()}`)} here. Our team is ${and(providers.map((p) => p.name))}.`,
  othersPrivate: (practice) =>
    `I'm sorry, I can't say anything about other people's appointments, not even whether there are any. The patient can ask us directly, or our front desk can help at ${practice.phoneDisplay}.`,
  whoHasIt: () => "I'm sorry, I can't say anything about other people's appointments.",
  stopped: () => 'All right, I have not booked anything.',
  weekdayMismatch: (day) => `Just to be sure about the date: that is ${day}.`,
  oneAtATime: (who) =>
    `I book one visit after the other; let's begin with ${who.forWhom === 'self' ? 'yours' : `the one for ${who.relation === null || who.relation === 'child' ? 'the first of you' : `your ${who.relation}`}`}.`,
  languageNow: () => 'Of course, in English.',
  dontKnow: (practice) =>
    `I don't have that information here, and I'd rather not guess. Our team at ${practice.phoneDisplay} will know.`,

  answer: (facts, practice) => answerTo(facts.question, facts, practice),
};
