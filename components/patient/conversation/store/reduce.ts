import { maxConfirmationCharacters } from '#contract/channels/booking-confirmation.ts';
import type { VisitDraft } from '#contract/channels/visit-draft.ts';
import type { ConversationEvent } from './events.ts';
import { mergeTranscript } from './merge-transcript.ts';
import {
  type ConfirmedVisit,
  type ConversationState,
  initialState,
  maxItems,
  maxShownCharacters,
  type TranscriptItem,
} from './state.ts';

function withItem(
  state: ConversationState,
  key: string,
  change: (item: TranscriptItem) => TranscriptItem,
): ConversationState {
  return { ...state, items: state.items.map((item) => (item.key === key ? change(item) : item)) };
}

function withNewItem(state: ConversationState, item: TranscriptItem): ConversationState {
  return { ...state, items: [...state.items, item].slice(-maxItems) };
}

/** Puts the changed or new visit last when it is new, in its place when it is known. */
function withVisit(
  state: ConversationState,
  id: string,
  change: (visit: ConfirmedVisit | undefined) => ConfirmedVisit,
): ConversationState {
  const known = state.visits.find((visit) => visit.id === id);
  const next = change(known);
  const visits = known ? state.visits.map((visit) => (visit === known ? next : visit)) : [...state.visits, next];
  return { ...state, visits };
}

function openSegment(state: ConversationState, segment: string): ConversationState {
  if (state.items.some((item) => item.key === segment)) {
    return withItem(state, segment, (item) => ({ ...item, text: '', status: 'streaming' }));
  }
  return withNewItem(state, { key: segment, role: 'receptionist', text: '', status: 'streaming' });
}

function closeSegment(state: ConversationState, segment: string, whole: boolean): ConversationState {
  const at = state.items.findIndex((candidate) => candidate.key === segment);
  const item = state.items[at];
  if (!item) return state;
  // The stored transcript can be quicker than the stream's end: then the item before says the same already.
  const before = state.items[at - 1];
  const isThere =
    before?.storedId !== undefined && before.role === item.role && before.text.trim() === item.text.trim();
  if (item.storedId === undefined && (item.text.trim() === '' || isThere)) {
    return { ...state, items: state.items.filter((candidate) => candidate !== item) };
  }
  // These words answer what was tapped, whatever they say of it.
  return withItem({ ...state, chosenOpening: null }, segment, (open) =>
    open.status === 'streaming' ? { ...open, status: whole ? 'done' : 'interrupted' } : open,
  );
}

function openConfirmation(
  state: ConversationState,
  { attributes }: Extract<ConversationEvent, { type: 'confirmation_opened' }>,
): ConversationState {
  return withVisit(state, attributes.appointment_id, (visit) => {
    if (visit && visit.kind === attributes.kind && visit.wordsStatus === 'complete') return { ...visit, replay: '' };
    const details = visit?.details?.kind === attributes.kind ? visit.details : null;
    return {
      id: attributes.appointment_id,
      kind: attributes.kind,
      words: '',
      wordsStatus: 'streaming',
      replay: null,
      details,
    };
  });
}

function closeConfirmation(visit: ConfirmedVisit, whole: boolean): ConfirmedVisit {
  if (visit.replay !== null) return { ...visit, words: whole ? visit.replay : visit.words, replay: null };
  return { ...visit, wordsStatus: whole ? 'complete' : 'partial' };
}

/** What is stored can be behind what the room has told, and the room behind what is stored. */
function newerDraft(known: VisitDraft | null, told: VisitDraft | null): VisitDraft | null {
  return known && (told === null || told.rev < known.rev) ? known : told;
}

/** Takes over what the server has stored: it is the truth, what streamed so far was news of it. */
function takeSnapshot(
  state: ConversationState,
  { conversation, newsSince }: Extract<ConversationEvent, { type: 'snapshot' }>,
): ConversationState {
  const stored: ConfirmedVisit[] = conversation.appointments.map(({ confirmation, details }) => {
    const visit = state.visits.find((candidate) => candidate.id === details.id);
    // A card that came while the answer was on its way is newer than it.
    if (newsSince && visit?.details) return visit;
    if (visit?.wordsStatus === 'streaming' && visit.kind === details.kind) return { ...visit, details };
    // A moved visit is stored as booked; here it has just moved, and stays so while its time is that one.
    const isMoved = visit?.kind === 'rescheduled' && details.kind === 'booked';
    if (isMoved && visit.details?.startsAt === details.startsAt) return visit;
    return {
      id: details.id,
      kind: details.kind,
      words: confirmation,
      wordsStatus: 'complete',
      replay: null,
      details,
    };
  });
  const unknown = state.visits.filter((visit) => !stored.some(({ id }) => id === visit.id));
  return {
    ...state,
    items: mergeTranscript(state.items, conversation.messages).slice(-maxItems),
    agentState: state.agentStateFromRoom ? state.agentState : conversation.agentState,
    draft: newerDraft(state.draft, conversation.draft),
    visits: [...stored, ...unknown],
    phase: conversation.status === 'ended' ? 'ended' : state.phase,
  };
}

/** The next state of the page. Pure; bounds whatever grows. */
export function reduce(state: ConversationState, event: ConversationEvent): ConversationState {
  switch (event.type) {
    case 'phase':
      return { ...state, phase: event.phase, problem: null, slow: false };
    case 'stopped':
      return { ...state, phase: 'stopped', problem: event.problem, slow: false };
    case 'slow':
      return { ...state, slow: true };
    case 'online':
      return { ...state, online: event.online };
    case 'snapshot':
      return takeSnapshot(state, event);
    case 'reset':
      return { ...initialState, online: state.online };
    case 'segment_opened':
      return openSegment(state, event.segment);
    case 'segment_words':
      return withItem(state, event.segment, (item) =>
        item.status === 'streaming' ? { ...item, text: (item.text + event.words).slice(0, maxShownCharacters) } : item,
      );
    case 'segment_closed':
      return closeSegment(state, event.segment, event.whole);
    case 'confirmation_opened':
      return openConfirmation(state, event);
    case 'confirmation_words': {
      const visit = state.visits.find(({ id }) => id === event.appointmentId);
      if (!visit) return state;
      const add = (words: string) => (words + event.words).slice(0, maxConfirmationCharacters);
      const next =
        visit.replay === null ? { ...visit, words: add(visit.words) } : { ...visit, replay: add(visit.replay) };
      return withVisit(state, visit.id, () => next);
    }
    case 'confirmation_closed': {
      const visit = state.visits.find(({ id }) => id === event.appointmentId);
      return visit ? withVisit(state, visit.id, () => closeConfirmation(visit, event.whole)) : state;
    }
    case 'details':
      return withVisit(state, event.details.id, (visit) =>
        visit
          ? { ...visit, kind: event.details.kind, details: event.details }
          : {
              id: event.details.id,
              kind: event.details.kind,
              words: '',
              wordsStatus: 'partial',
              replay: null,
              details: event.details,
            },
      );
    case 'draft':
      return newerDraft(state.draft, event.draft) === event.draft
        ? { ...state, draft: event.draft, chosenOpening: null }
        : state;
    case 'agent_state':
      return { ...state, agentState: event.agentState, agentStateFromRoom: true };
    case 'activity':
      return { ...state, activity: event.activity };
    case 'agent_gone':
      return {
        ...state,
        activity: 'initializing',
        agentStateFromRoom: false,
        // The next receptionist goes on from the stored draft, which may never have got so far.
        draft: state.draft && { ...state.draft, rev: 0 },
        chosenOpening: null,
        items: state.items.map((item) => (item.status === 'streaming' ? { ...item, status: 'interrupted' } : item)),
      };
    case 'message_added':
      return withNewItem(state, { key: event.key, role: 'patient', text: event.text, status: event.status });
    case 'message_status':
      return withItem(state, event.key, (item) => ({ ...item, status: event.status }));
    case 'opening_chosen':
      return { ...state, chosenOpening: event.opening };
    case 'dropped':
      return { ...state, dropped: { ...state.dropped, [event.channel]: (state.dropped[event.channel] ?? 0) + 1 } };
  }
}
