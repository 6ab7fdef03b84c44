import { plain, sentencesOf } from './sentences.ts';

/** What words may claim to have happened. */
export type ClaimedDeed = 'booked' | 'moved' | 'cancelled';

const claims: readonly (readonly [ClaimedDeed, RegExp])[] = [
  [
    'booked',
    /\b(you're|you are|you're all|you are all|that's|that is|it's|it is|(it|that|he|she|visit|appointment|cleaning|exam|check-?up|both|all( three)?|they)( is| are|'s|'re)?( now| all)?) (now )?(booked|confirmed|scheduled|reserved|all set)\b|\b(i|we)('ve| have) (just )?(booked|scheduled|reserved|confirmed|got you (down|booked))|\bi booked\b|successfully (booked|scheduled)|\bbooking (is )?(confirmed|complete)|\b(is|are) booked for\b|(cita|citas|visita|visitas|limpieza|revision) (ya )?(esta|estan|queda|quedan|ha sido|han sido)( ya)? (reservad|confirmad|agendad)|(he|hemos) reservado|queda(n)? (reservad|confirmad|agendad)|ya tiene (su )?cita/,
  ],
  [
    'moved',
    /\b(i|we)('ve| have) (just )?(moved|rescheduled|changed) (your|the|it|that)|\b(has|have|is|are|it's|that's) (now )?(been )?(moved|rescheduled)\b|(cita|limpieza|revision|visita) (ha sido|esta|queda) (ahora )?(cambiad|movid|reprogramad)|(he|hemos) (cambiado|movido|reprogramado)/,
  ],
  [
    'cancelled',
    /\b(i|we)('ve| have) (just )?cancell?ed|\b(has|have|is|are|it's|that's) (now )?(been )?cancell?ed\b|\b(cita|limpieza|revision|visita) (ha sido|esta|queda) (ya )?(cancelad|anulad)|(he|hemos) (cancelado|anulado)|queda(n)? (cancelad|anulad)/,
  ],
];

/** What makes a sentence no claim: it denies, asks, or speaks of what may come. */
const unsure =
  /\b(not|n't|never|nothing|no longer|until|once|when|if|would|will|could|can|before|after|unless|shall|should|may|might|has to|have to|to be|cannot|nobody|whether|isn't|hasn't|haven't|wasn't|aren't|yet|no|nada|todavia|aun|cuando|si|sera|seria|hasta|una vez|puede|podria|ningun|ninguna)\b|n't\b|\?/;

/** Deeds that the words claim are done, each once. */
export function deedsClaimedIn(words: string): ClaimedDeed[] {
  const found = new Set<ClaimedDeed>();
  for (const sentence of sentencesOf(words)) {
    const text = plain(sentence);
    for (const [deed, pattern] of claims) {
      const match = pattern.exec(text);
      if (!match) continue;
      // Only what leads up to the claim can take it back; "booked … if you are late" is still a claim.
      if (!unsure.test(`${text.slice(0, match.index)} ${match[0]}`) && !text.trim().endsWith('?')) found.add(deed);
    }
  }
  return [...found];
}
