import type { FamilySentences, MissingMember, SpokenMember } from '../family-sentences.ts';
import { and, pick } from './words.ts';

function whoIs(member: MissingMember): string {
  if (member.first) return `${member.first}'s`;
  if (member.relation === 'self') return 'your own';
  return member.relation === 'other' ? "the next person's" : `your ${member.relation}'s`;
}

function missingFacts(member: MissingMember): string {
  if (!member.first) return 'full name and date of birth';
  if (member.last) return member.birthDate ? 'last name and date of birth' : 'last name';
  return 'date of birth';
}

/** `Mia at 9:00 AM with Dr. Okafor`. */
function seen(member: SpokenMember): string {
  return `${member.name.split(' ')[0]} at ${member.time} with ${member.provider}`;
}

function option(members: readonly SpokenMember[]): string {
  return `${members[0]?.day ?? ''}: ${and(members.map(seen))}`;
}

/** English sentences for several who come together. */
export const family: FamilySentences = {
  askFamilySize: (n) => pick(n, 'How many of you are coming?', 'How many people should I plan for, two to five?'),
  askFamilyVisits: (n) =>
    pick(
      n,
      'Happy to find times for all of you. What would you like to come in for?',
      'Is it for check-ups, for cleanings, or for something else?',
    ),
  askFamilyPeople: (missing, all, phone, n) => {
    const [first] = missing;
    if (all)
      return pick(
        n,
        `May I have everybody's full name and date of birth${phone ? ', and a phone number' : ''}?`,
        'Please write the names and dates of birth one after the other, for example "Ann Lee, May 4, 1985; Max Lee, June 1, 2018".',
      );
    if (!first) return '';
    return n > 0 && missing.length > 1
      ? `I still need names and dates of birth for ${missing.length} of you. What is ${whoIs(first)} ${missingFacts(first)}?`
      : `What is ${whoIs(first)} ${missingFacts(first)}?`;
  },
  askFamilyBeenBefore: (n) =>
    pick(n, 'Have all of you been to us before?', 'Are you already patients here, or is this a first visit?'),
  askArrangement: (n) =>
    pick(
      n,
      'Would you like to come side by side, at the same time, or one after another?',
      'Shall I look for the same time for everybody, or for one after another?',
    ),
  offerFamily: (options, n) => {
    const [only] = options;
    if (options.length === 1 && only) return `I have ${option(only)}. Would that work for you?`;
    return `${pick(n, 'I have', 'I could also offer you', 'There is also')} ${options.map(option).join('; or ')}. ${pick(n, 'Which one suits you?', 'Would one of these work?', 'Does one of these fit?')}`;
  },
  readFamily: ({ members, guardian, phone, again }) =>
    `${again ? 'All right, once more:' : 'Let me read that back:'} on ${members[0]?.day ?? ''} ${and(members.map((m) => `${m.name} at ${m.time} with ${m.provider} (${m.visit.toLowerCase()})`))}.${guardian ? ` ${guardian} comes along as the parent or guardian.` : ''} The phone number is ${phone}. Is that right?`,
  familyBooked: (members, instructions, requested) =>
    `${requested ? "Thank you. I've sent your request; the practice has to approve it first" : "You're all booked"} on ${members[0]?.day ?? ''}: ${and(members.map(seen))}. ${instructions} ${requested ? '' : 'The confirmations are on the page.'}`
      .replaceAll(/\s+/g, ' ')
      .trim(),
  notAllThen: () => "I'm sorry, I can't fit all of you in then.",
  notTogether: () => "I can't fit all of you in at the same time, but one after another works.",
};
