import type { Practice } from '#domain/practice.ts';
import type { ChangeSentences, SpokenVisit } from '../change-sentences.ts';
import { policyOf } from '../policy.ts';
import type { SpokenOpening } from '../sentences.ts';
import { and, or, pick, whose, withArticle } from './words.ts';

function at(opening: SpokenOpening): string {
  return `${opening.day} at ${opening.time} with ${opening.provider}`;
}

/** `a cleaning on Tuesday, December 1 at 10:00 AM with Rosa Martinez`. */
function spoken(visit: SpokenVisit): string {
  const name = visit.visit.charAt(0).toLowerCase() + visit.visit.slice(1);
  return `${withArticle(name).replace(/^an? child's/, "a child's")} on ${at(visit)}${visit.requested ? ', which still has to be approved' : ''}`;
}

function lower(visit: SpokenVisit): string {
  return visit.visit.charAt(0).toLowerCase() + visit.visit.slice(1);
}

function lateLine(practice: Practice): string {
  const policy = policyOf(practice);
  const hours = practice.booking.cancellationNoticeHours;
  return `It is less than ${hours} hours away. ${policy ?? 'Our policy counts that as a late change.'}`;
}

function noticeLine(practice: Practice): string {
  return `We ask for ${practice.booking.cancellationNoticeHours} hours' notice, and you are in good time.`;
}

/** English sentences about appointments that exist already. */
export const changes: ChangeSentences = {
  askProof: (who, missing, n) => {
    const facts = [...(missing.name ? ['full name'] : []), ...(missing.birthDate ? ['date of birth'] : [])];
    const owner = whose(who);
    const asked = `What ${facts.length > 1 ? 'are' : 'is'} ${owner} ${and(facts)}?`;
    return pick(
      n,
      `I can help with that. First I have to make sure who I'm talking to. If you have the code of the appointment at hand, please add it. ${asked}`,
      `To open an appointment I need ${owner} ${and(facts)} as our records have them. ${asked}`,
      `Please write the ${and(facts)}, for example "Maria Lopez, May 4, 1985".`,
    );
  },
  askCode: (n) =>
    pick(
      n,
      'If that matches our records, a code is on its way to the phone or e-mail we have on file. What is it?',
      'What is the code? It is in the message we send, or in the confirmation of your appointment.',
      'Please write just the code, or tell me if you cannot get it.',
    ),
  proofWhy: () => "It keeps appointments private: without it anybody could see or change someone else's visits.",
  wrongCode: () => "I'm sorry, I can't match that with our records. Please check it once more.",
  codeAgain: (name, birthDate) => `I have asked for a new one, with ${name}, born ${birthDate}; it can take a minute.`,
  locked: (practice) =>
    `I'm sorry, I can't open appointments in this conversation any more. I have asked our team to get in touch, and you can reach them at ${practice.phoneDisplay}.`,
  noneAhead: () => 'I find no visit ahead that I could open here.',
  ownList: (visits) => `You have ${and(visits.map(spoken))}.`,
  askWhich: (visits, n) => {
    const [only] = visits;
    if (visits.length === 1 && only) return `You have ${spoken(only)}. Is that the one you mean?`;
    return n > 0
      ? `Which of them do you mean: ${or(visits.map((v) => `the ${lower(v)} on ${v.day}`))}?`
      : `You have ${and(visits.map(spoken))}. Which one is it about?`;
  },
  notThatOne: (practice) => `Those are all I can see here; our team at ${practice.phoneDisplay} can look further.`,
  yourVisit: (visit) => `You have ${spoken(visit)}.`,
  askNewTime: (n) =>
    pick(
      n,
      'What day and time would suit you instead?',
      'Which day would be better, and would you rather come in the morning or the afternoon?',
      'You can name a day, such as "Thursday morning", or say "as soon as possible".',
    ),
  readMove: ({ present, late }, next, practice, again) => {
    const same = next.provider === present.provider;
    const from = `${present.day} at ${present.time}${same ? '' : ` with ${present.provider}`}`;
    return `${again ? 'All right, once more:' : 'Let me read that back:'} the ${lower(present)} would move from ${from} to ${at(next)}. ${late ? `${lateLine(practice)} ` : ''}${present.requested ? 'The practice has to approve it anew. ' : ''}Is that right?`;
  },
  readCancel: ({ present, late }, practice) =>
    `That is ${spoken(present)}. ${late ? lateLine(practice) : noticeLine(practice)} Shall I cancel it?`,
  moved: (visit, was, requested) =>
    requested
      ? `Thank you. I've sent the request for ${at(visit)}; the practice has to approve it. ${was ? `Your old time, ${was.day} at ${was.time}, is released.` : ''}`.trim()
      : `It's moved: your ${lower(visit)} is now on ${at(visit)}. ${was ? `Your old time, ${was.day} at ${was.time}, is released.` : 'Your old time is released.'} The confirmation is on the page.`,
  cancelled: (visit) => `It's cancelled: your ${lower(visit)} on ${at(visit)} will not take place.`,
  askAnotherTime: () => 'Would you like to book another time?',
  kept: () => 'All right, nothing is changed.',
  notAllowed: (practice) =>
    `I'm sorry, that can't be changed here any more. Our team at ${practice.phoneDisplay} can help you.`,
  feePassedOn: () => 'Our team decides about the fee and will let you know.',
  ownMentioned: () => 'Would you like to move that appointment, cancel it, or check its time?',
  codeTold: (code) => `The code of your appointment is ${code}.`,
  takeOffer: (present, offer, until) =>
    `An earlier time has come free for your ${lower(present)} on ${present.day} at ${present.time}: ${at(offer)}. It is kept for you until ${until}. Would you like it instead?`,
  offerDeclined: () => 'All right, then your appointment stays as it is.',
  offerExpired: () => "I'm sorry, that earlier time is no longer free. Your appointment stays as it is.",
  waitlisted: (visit, own) =>
    own
      ? `You're on the waitlist: as soon as an earlier time for your ${visit.toLowerCase()} comes free, we'll let you know. Your appointment stays as it is until then.`
      : `You're on the waitlist for ${withArticle(visit.charAt(0).toLowerCase() + visit.slice(1))}: as soon as a time comes free, we'll let you know.`,
};
