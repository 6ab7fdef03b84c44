import type { ChannelOutcome } from '#contract/channels/catalog.ts';
import { topics } from '#contract/channels/topics.ts';
import { readAgentAttributes, takesMessages } from '../channels/read-attributes.ts';
import { readDetails, readDocumentStatus, readDraft } from '../channels/read-documents.ts';
import { readConfirmation, readHeard, readStaffMessage, readTranscription } from '../channels/read-words.ts';
import type { ConversationEvent, Dispatch } from '../store/events.ts';
import type { ConversationStore } from '../store/store.ts';
import type { Presence } from './connection.ts';
import type { Questions } from './questions.ts';
import type { Refresher } from './refresher.ts';
import type { RoomEvents, VoiceNews } from './room-link.ts';
import type { SilenceWatch } from './silence-watch.ts';
import type { TypingSeen } from './typing-signal.ts';

/** What of the room the stored conversation may not have yet. */
const news: readonly ConversationEvent['type'][] = ['confirmation_opened', 'details', 'staff_message'];

export interface Hearing {
  readonly presence: Presence;
  readonly store: ConversationStore;
  readonly refresher: Refresher;
  readonly silence: SilenceWatch;
  readonly questions: Questions;
  readonly typing: TypingSeen;
  /** The receptionist has begun to say something. */
  agentSpoke(): void;
  /** The visitor has said something aloud. */
  visitorSpoke(): void;
  voice(news: VoiceNews): void;
}

const closed = { outcome: 'closed' } as const;

/** Turns what a room tells into events of the store and questions to the visitor, and tells who comes and goes. */
export function hearRoom(hearing: Hearing): RoomEvents {
  const { presence, store, refresher, silence, questions } = hearing;
  const isCurrent = () => presence.isCurrent();
  const whenCurrent =
    <T extends unknown[]>(act: (...told: T) => void) =>
    (...told: T): void => {
      if (isCurrent()) act(...told);
    };
  const dispatch = whenCurrent((event: ConversationEvent) => {
    if (news.includes(event.type)) refresher.noteNews();
    if (event.type === 'segment_closed') silence.begin();
    else if (event.type === 'segment_opened') silence.end();
    store.dispatch(event);
    if (event.type === 'segment_opened') hearing.agentSpoke();
    if (event.type === 'heard') hearing.visitorSpoke();
    // Whoever speaks may have cut an answer short; how much of it was said, the server knows.
    if (event.type === 'heard' && event.final) refresher.lookSoon(isCurrent);
    if (event.type === 'confirmation_closed' || event.type === 'details') refresher.expectOtherHalf(isCurrent);
  });
  const dropped = (channel: string, outcome: ChannelOutcome) => dispatch({ type: 'dropped', channel, outcome });
  const taking =
    <Stream>(topic: string, read: (stream: Stream, dispatch: Dispatch) => Promise<ChannelOutcome>) =>
    (stream: Stream): void => {
      void read(stream, dispatch).then((outcome) => {
        if (outcome !== 'taken') dropped(topic, outcome);
      });
    };
  const transcription = taking(topics.transcription, readTranscription);

  return {
    transcription: whenCurrent((stream) => {
      presence.agentWoke();
      transcription(stream);
    }),
    confirmation: taking(topics.bookingConfirmation, readConfirmation),
    draft: taking(topics.visitDraft, readDraft),
    details: taking(topics.appointmentDetails, readDetails),
    documentStatus: taking(topics.documentStatus, readDocumentStatus),
    staffMessage: taking(topics.chat, readStaffMessage),
    heard: taking(topics.transcription, readHeard),
    voice: whenCurrent((news) => hearing.voice(news)),
    typing: whenCurrent((typing) => hearing.typing.see(typing)),
    pickSlot: async (request, timeoutMs) => (isCurrent() ? questions.askForSlot(request, timeoutMs) : closed),
    reviewDetails: async (request, timeoutMs) => (isCurrent() ? questions.askForReview(request, timeoutMs) : closed),
    dropped,
    attributes: whenCurrent((attributes) => {
      silence.prolong();
      const stateBefore = store.getState().agentState;
      readAgentAttributes(attributes, dispatch);
      if (takesMessages(attributes)) presence.agentWoke();
      const { agentState } = store.getState();
      // A handoff can mean that a person is here now; the server knows.
      if (agentState === 'handoff' && agentState !== stateBefore) refresher.lookSoon(isCurrent);
      else refresher.lookAgainWhenQuiet(isCurrent);
    }),
    agentJoined: whenCurrent((identity) => presence.agentJoined(identity)),
    agentGone: whenCurrent(() => {
      silence.end();
      dispatch({ type: 'agent_gone' });
      presence.agentGone();
    }),
    reconnecting: whenCurrent(() => presence.reconnecting()),
    reconnected: whenCurrent(() => presence.reconnected()),
    over: whenCurrent((end) => presence.over(end)),
  };
}
