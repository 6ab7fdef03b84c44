import type { ConversationEvent } from '../store/events.ts';
import type { ConversationStore } from '../store/store.ts';
import {
  readAgentAttributes,
  readConfirmation,
  readDetails,
  readDraft,
  readTranscription,
  takesMessages,
} from './incoming.ts';
import type { Refresher } from './refresher.ts';
import type { RoomEvents } from './room-link.ts';
import type { SilenceWatch } from './silence-watch.ts';

/** What of the room the stored conversation may not have yet. */
const news: readonly ConversationEvent['type'][] = ['confirmation_opened', 'details'];

/** Who comes and goes; streams go to the store by themselves. */
export type Presence = Pick<RoomEvents, 'agentJoined' | 'agentGone' | 'reconnecting' | 'reconnected' | 'over'>;

export interface Hearing extends Presence {
  /** False once the room is not the conversation's any more; then nothing of it counts. */
  readonly isCurrent: () => boolean;
  readonly store: ConversationStore;
  readonly refresher: Refresher;
  readonly silence: SilenceWatch;
  /** A stream, or a state beyond its start: the receptionist takes messages. May be told again and again. */
  agentWoke(): void;
}

/** Turns what a room tells into events of the store, and tells who comes and goes. */
export function hearRoom(hearing: Hearing): RoomEvents {
  const { isCurrent, store, refresher, silence } = hearing;
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
  });
  return {
    transcription: whenCurrent((stream) => {
      hearing.agentWoke();
      void readTranscription(stream, dispatch);
    }),
    confirmation: (stream) => void readConfirmation(stream, dispatch),
    draft: (stream) => void readDraft(stream, dispatch),
    details: (stream) => void readDetails(stream, dispatch),
    stranger: (channel) => dispatch({ type: 'dropped', channel }),
    attributes: whenCurrent((attributes) => {
      silence.prolong();
      readAgentAttributes(attributes, dispatch);
      if (takesMessages(attributes)) hearing.agentWoke();
      refresher.lookAgainWhenQuiet(isCurrent);
    }),
    agentJoined: whenCurrent((identity) => hearing.agentJoined(identity)),
    agentGone: whenCurrent(() => {
      silence.end();
      dispatch({ type: 'agent_gone' });
      hearing.agentGone();
    }),
    reconnecting: whenCurrent(() => hearing.reconnecting()),
    reconnected: whenCurrent(() => hearing.reconnected()),
    over: whenCurrent((end) => hearing.over(end)),
  };
}
