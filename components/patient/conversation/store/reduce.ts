import type { VisitDraft } from '#contract/channels/visit-draft.ts';
import type { ConversationEvent } from './events.ts';
import { hasAllOf, mergeTranscript, sameWords } from './merge-transcript.ts';
import { withDocument, withDocumentStatus } from './reduce-documents.ts';
import { cutAnswer, withHeard } from './reduce-speech.ts';
import { reduceVisits, storedVisits } from './reduce-visits.ts';
import { type ConversationState, initialState, maxItems, maxShownCharacters, type TranscriptItem } from './state.ts';

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

function openSegment(state: ConversationState, segment: string, atMs: number | undefined): ConversationState {
  const heard = { ...state, slow: false, typing: false };
  if (state.items.some((item) => item.key === segment)) {
    return withItem(heard, segment, (item) => ({ ...item, text: '', status: 'streaming' }));
  }
  return withNewItem(heard, { key: segment, role: 'receptionist', text: '', status: 'streaming', atMs });
}

/** How much later than its message was made a stream may say it begins. */
const lateStreamMs = 2000;

/**
 * Whether these streamed words are a message that the transcript, quicker than a bad line, has brought already. A
 * message whose stream came to this page has that stream's key; the same words said again are made later.
 */
function broughtBefore(stored: TranscriptItem, streamed: TranscriptItem, whole: boolean): boolean {
  const neverStreamed = stored.storedId !== undefined && stored.storedId === stored.key;
  if (!neverStreamed || stored.role !== streamed.role) return false;
  const isSaid = whole ? sameWords(stored.text, streamed.text) : hasAllOf(stored.text, streamed.text);
  return isSaid && (streamed.atMs ?? 0) <= (stored.atMs ?? 0) + lateStreamMs;
}

function closeSegment(state: ConversationState, segment: string, whole: boolean): ConversationState {
  const at = state.items.findIndex((candidate) => candidate.key === segment);
  const item = state.items[at];
  if (!item) return state;
  const isThere = state.items.slice(0, at).some((earlier) => broughtBefore(earlier, item, whole));
  if (item.storedId === undefined && (item.text.trim() === '' || isThere)) {
    return { ...state, items: state.items.filter((candidate) => candidate !== item) };
  }
  // These words answer what was tapped, whatever they say of it.
  return withItem({ ...state, chosenOpening: null }, segment, (open) =>
    open.status === 'streaming' ? { ...open, status: whole ? 'done' : 'interrupted' } : open,
  );
}

function addStaffMessage(
  state: ConversationState,
  { key, text, atMs }: Extract<ConversationEvent, { type: 'staff_message' }>,
): ConversationState {
  const heard: ConversationState = { ...state, answeredBy: 'staff', typing: false, chosenOpening: null };
  if (state.items.some((item) => item.key === key || item.storedId === key)) return heard;
  return withNewItem(heard, { key, role: 'staff', text, status: 'done', atMs });
}

/** What is stored can be behind what the room has told, and the room behind what is stored. */
function newerDraft(known: VisitDraft | null, told: VisitDraft | null): VisitDraft | null {
  return known && (told === null || told.rev < known.rev) ? known : told;
}

/** Takes over what the server has stored: it is the truth, what streamed so far was news of it. */
function takeSnapshot(
  state: ConversationState,
  event: Extract<ConversationEvent, { type: 'snapshot' }>,
): ConversationState {
  const { conversation } = event;
  return {
    ...state,
    items: mergeTranscript(state.items, conversation.messages, event).slice(-maxItems),
    agentState: state.agentStateFromRoom ? state.agentState : conversation.agentState,
    // The state the room tells is a handoff for as long as a person answers.
    answeredBy: state.agentStateFromRoom && state.agentState !== 'handoff' ? 'receptionist' : conversation.answeredBy,
    draft: newerDraft(state.draft, conversation.draft),
    visits: storedVisits(state.visits, conversation.appointments, event),
    phase: conversation.status === 'ended' ? 'ended' : state.phase,
  };
}

function leaveAgent(state: ConversationState): ConversationState {
  return {
    ...state,
    activity: 'initializing',
    agentStateFromRoom: false,
    typing: false,
    stopping: false,
    // The next receptionist goes on from the stored draft, which may never have got so far.
    draft: state.draft && { ...state.draft, rev: 0 },
    chosenOpening: null,
    question: null,
    items: state.items.map((item) => (item.status === 'streaming' ? { ...item, status: 'interrupted' } : item)),
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
      return { ...initialState, online: state.online, voice: { ...state.voice, microphone: 'off' } };
    case 'segment_opened':
      return openSegment(state, event.segment, event.atMs);
    case 'segment_words':
      return withItem(state, event.segment, (item) =>
        item.status === 'streaming' ? { ...item, text: (item.text + event.words).slice(0, maxShownCharacters) } : item,
      );
    case 'segment_closed':
      return closeSegment(state, event.segment, event.whole);
    case 'heard':
      return withHeard(state, event);
    case 'voice':
      return { ...state, voice: { ...state.voice, ...event.change } };
    case 'stopping':
      return { ...state, stopping: event.stopping };
    case 'answer_stopped':
      return cutAnswer(state);
    case 'ending':
      return { ...state, ending: event.ending };
    case 'staff_message':
      return addStaffMessage(state, event);
    case 'typing':
      return state.typing === event.typing ? state : { ...state, typing: event.typing };
    case 'confirmation_opened':
    case 'confirmation_words':
    case 'confirmation_closed':
    case 'details':
      return { ...state, visits: reduceVisits(state.visits, event) };
    case 'draft':
      return newerDraft(state.draft, event.draft) === event.draft
        ? { ...state, draft: event.draft, chosenOpening: null }
        : state;
    case 'agent_state':
      return {
        ...state,
        agentState: event.agentState,
        agentStateFromRoom: true,
        // While a person answers, the state is a handoff; any other says that the receptionist is back.
        answeredBy: event.agentState === 'handoff' ? state.answeredBy : 'receptionist',
      };
    case 'activity':
      return { ...state, activity: event.activity };
    case 'agent_gone':
      return leaveAgent(state);
    case 'message_added': {
      const { key, text, status, atMs, byTap } = event;
      return withNewItem(state, { key, role: 'patient', text, status, atMs, ...(byTap ? { byTap } : {}) });
    }
    case 'message_status':
      return withItem(state, event.key, (item) => ({ ...item, status: event.status }));
    case 'opening_chosen':
      return { ...state, chosenOpening: event.opening };
    case 'question':
      return { ...state, question: event.question };
    case 'document_added': {
      const { id } = event.document;
      const item: TranscriptItem = { key: id, role: 'patient', text: '', status: 'done', documentId: id };
      return withNewItem({ ...state, documents: [...state.documents, event.document] }, item);
    }
    case 'document_changed':
      return {
        ...state,
        documents: withDocument(state.documents, event.id, (document) => ({ ...document, ...event.change })),
      };
    case 'document_status':
      return { ...state, documents: withDocumentStatus(state.documents, event.status) };
    case 'document_removed':
      return {
        ...state,
        documents: state.documents.filter(({ id }) => id !== event.id),
        items: state.items.filter(({ documentId }) => documentId !== event.id),
      };
    case 'dropped': {
      const counts = state.dropped[event.channel] ?? {};
      const count = (counts[event.outcome] ?? 0) + 1;
      return { ...state, dropped: { ...state.dropped, [event.channel]: { ...counts, [event.outcome]: count } } };
    }
  }
}
