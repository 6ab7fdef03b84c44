import { maxConfirmationCharacters } from '#contract/channels/booking-confirmation.ts';
import type { AppointmentResponse } from '#contract/http/appointments.ts';
import type { ConversationEvent } from './events.ts';
import type { ConfirmedVisit } from './state.ts';

type VisitEvent = Extract<
  ConversationEvent,
  { type: 'confirmation_opened' | 'confirmation_words' | 'confirmation_closed' | 'details' }
>;
type Visits = readonly ConfirmedVisit[];

/** Puts the changed or new visit last when it is new, in its place when it is known. */
function withVisit(visits: Visits, id: string, change: (visit: ConfirmedVisit | undefined) => ConfirmedVisit): Visits {
  const known = visits.find((visit) => visit.id === id);
  const next = change(known);
  return known ? visits.map((visit) => (visit === known ? next : visit)) : [...visits, next];
}

function opened(
  visit: ConfirmedVisit | undefined,
  { attributes: { appointment_id: id, kind } }: Extract<VisitEvent, { type: 'confirmation_opened' }>,
): ConfirmedVisit {
  if (visit && visit.kind === kind && visit.wordsStatus === 'complete') return { ...visit, replay: '' };
  const details = visit?.details?.kind === kind ? visit.details : null;
  return { id, kind, words: '', wordsStatus: 'streaming', replay: null, details, live: true };
}

function closed(visit: ConfirmedVisit, whole: boolean): ConfirmedVisit {
  if (visit.replay !== null) return { ...visit, words: whole ? visit.replay : visit.words, replay: null };
  return { ...visit, wordsStatus: whole ? 'complete' : 'partial' };
}

/** The visits after the room told something of one of them. */
export function reduceVisits(visits: Visits, event: VisitEvent): Visits {
  if (event.type === 'confirmation_opened') {
    return withVisit(visits, event.attributes.appointment_id, (visit) => opened(visit, event));
  }
  if (event.type === 'details') {
    const { details } = event;
    const { id, kind } = details;
    return withVisit(visits, id, (visit) =>
      visit
        ? { ...visit, kind, details }
        : { id, kind, words: '', wordsStatus: 'partial', replay: null, details, live: true },
    );
  }
  const visit = visits.find(({ id }) => id === event.appointmentId);
  if (!visit) return visits;
  if (event.type === 'confirmation_closed') return withVisit(visits, visit.id, () => closed(visit, event.whole));
  const add = (words: string) => (words + event.words).slice(0, maxConfirmationCharacters);
  return withVisit(visits, visit.id, () =>
    visit.replay === null ? { ...visit, words: add(visit.words) } : { ...visit, replay: add(visit.replay) },
  );
}

/** The visits the server has stored, and after them those it does not know yet. */
export function storedVisits(
  visits: Visits,
  appointments: readonly AppointmentResponse[],
  { newsSince, afterGap = false }: { newsSince: boolean; afterGap?: boolean },
): Visits {
  const stored = appointments.map(({ confirmation, details }): ConfirmedVisit => {
    const visit = visits.find((candidate) => candidate.id === details.id);
    // A card that came while the answer was on its way is newer than it.
    if (newsSince && visit?.details) return visit;
    if (!afterGap && visit?.wordsStatus === 'streaming' && visit.kind === details.kind) return { ...visit, details };
    // A moved visit is stored as booked; here it has just moved, and stays so while its time is that one.
    const isMoved = visit?.kind === 'rescheduled' && details.kind === 'booked';
    if (isMoved && visit.wordsStatus === 'complete' && visit.details?.startsAt === details.startsAt) return visit;
    return {
      id: details.id,
      kind: details.kind,
      words: confirmation,
      wordsStatus: 'complete',
      replay: null,
      details,
      live: visit?.live ?? false,
    };
  });
  return [...stored, ...visits.filter((visit) => !stored.some(({ id }) => id === visit.id))];
}
