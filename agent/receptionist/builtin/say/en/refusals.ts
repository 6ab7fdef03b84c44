import type { NoOpening } from '../sentences.ts';
import { languageNames, visitPhrase } from './words.ts';

/** Why the practice's rules say no to a booking. */
export function notBookable(reason: string): string {
  if (/^(?:provider|unknown_provider)/.test(reason)) return "I'm sorry, that provider can't take this visit.";
  if (/^too_(?:old|young)$/.test(reason)) return "I'm sorry, that kind of visit is not meant for the patient's age.";
  return "I'm sorry, our calendar won't take that visit.";
}

/** Why there is no opening. */
export function nothing(facts: NoOpening): string {
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
      return who ? `${who} isn't in${on || ' then'}.` : `Nobody who does that visit is in${on || ' then'}.`;
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
