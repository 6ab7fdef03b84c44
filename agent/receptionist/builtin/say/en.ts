import { answerTo } from './en/answers.ts';
import { changes } from './en/changes.ts';
import { family } from './en/family.ts';
import { notBookable, nothing } from './en/refusals.ts';
import { and, lowered, offered, or, pick, theyHave, visitPhrase, whose } from './en/words.ts';
import type { ReadBack, Sentences } from './sentences.ts';

function readBackLine(facts: ReadBack): string {
  const { opening, visit } = facts;
  const escort = facts.guardian ? ` ${facts.guardian} comes along as the parent or guardian.` : '';
  return `${visit.name} for ${facts.name}${spelledOut(facts.spelled)} on ${opening.day} at ${opening.time} with ${opening.provider}.${escort} The phone number is ${facts.phone}.`;
}

/** ` (L-I-N-D-Q-V-I-S-T)`, after a name that was spelled out. */
function spelledOut(words: readonly string[]): string {
  return words.length > 0 ? ` (${words.map((w) => [...w.toUpperCase()].join('-')).join(', ')})` : '';
}

/** The receptionist's English. */
export const en: Sentences = {
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
  askDetails: (who, missing, n) => {
    const facts = [...(missing.name ? ['full name'] : []), ...(missing.birthDate ? ['date of birth'] : [])];
    const owner = who.first && who.forWhom !== 'self' && !missing.name ? `${who.first}'s` : whose(who);
    const phone = missing.phone ? (who.forWhom === 'self' ? 'a phone number' : 'a phone number to reach you') : '';
    const asked = [facts.length > 0 ? `${owner} ${and(facts)}` : '', phone].filter(Boolean);
    return pick(
      n,
      `May I have ${missing.phone && facts.length > 1 ? `${owner} ${facts.join(', ')} and ${phone}` : and(asked)}, please?`,
      `I still need ${missing.phone && facts.length > 1 ? `${owner} ${facts.join(', ')} and ${phone}` : and(asked)} for the booking. What may I write down?`,
      'Please write them like this: "Maria Lopez, May 4, 1985, 217-555-0100".',
    );
  },
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
  askGuardian: (_who, phone, n) =>
    pick(
      n,
      `And your own name, as the parent or guardian who comes along${phone ? ', with a phone number' : ''}?`,
      `Who is the parent or guardian that comes along? First and last name${phone ? ' and a phone number' : ''}, please.`,
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
  askAlsoVisit: (visit) => `Shall I look for a time for the ${lowered(visit)} as well?`,
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
  offerNext: (openings) => {
    const [only] = openings;
    if (openings.length === 1 && only)
      return `The next time I have is ${only.day} at ${only.time} with ${only.provider}. Would that suit you, or is another day better?`;
    return `${offered(openings, 'I have')} Would one of these suit you, or is another day better?`;
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
    `I can't see anything else close to that. What other day would work for you? I can also put you on our waitlist, and our team can help at ${practice.phoneDisplay}.`,
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
    `I'm sorry, I can't reach our calendar at the moment, so nothing has been booked or changed. Please try again in a minute, or call us at ${practice.phoneDisplay}.`,
  restFailed: () => "I'm sorry, the rest didn't work just now; please ask me for it again in a minute.",
  detailsSent: () => "I've sent you the details again; they are on the page.",
  nothingToSend: () => 'There is no appointment in this conversation that I could send you yet.',

  call911: (practice, again, aid) =>
    again
      ? `Please call 911 or go to the nearest emergency room now. ${aid ?? "I can't give you an appointment for this; you need help right away."}`
      : [practice.emergency.call911.say, aid].filter(Boolean).join(' '),
  sameDay: (practice) => practice.emergency.sameDay.say,
  firstAid: (_flag, text) => text,

  handOver: (kind, practice) => {
    if (kind === 'clinical')
      return "I can't give medicine or dosing advice here, but a dentist can call you back the same day.";
    if (kind === 'human')
      return `Of course. You can reach our team at ${practice.phoneDisplay}, and I can ask someone to call you back.`;
    if (kind === 'privacy')
      return practice.knowledge.find((k) => k.topic === 'records')?.text ?? "I can't discuss records in this chat.";
    if (kind === 'proof')
      return `No problem, our team can sort that out with you; their number is ${practice.phoneDisplay}.`;
    if (kind === 'fee') return 'Our team decides about waiving the fee; I can pass your question on.';
    if (kind === 'family')
      return `I can book up to five people at once. For more, our team at ${practice.phoneDisplay} will find the best way and call you.`;
    return `Our team can take care of it and call you back; their number is ${practice.phoneDisplay}.`;
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
  languageNow: () => 'Of course, in English.',
  dontKnow: (practice) =>
    `I don't have that information here, and I'd rather not guess. Our team at ${practice.phoneDisplay} will know.`,

  answer: (facts, practice) => answerTo(facts.question, facts, practice),

  ...changes,
  ...family,
};
