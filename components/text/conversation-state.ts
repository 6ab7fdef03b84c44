import type { AgentState } from '#contract/channels/agent-state.ts';
import type { VisitDraft } from '#contract/channels/visit-draft.ts';
import type { GatewayOutput } from '#contract/gateway/messages.ts';
import type { GatewayClientEvent, GatewayStatus } from './gateway-client.ts';
import type { GatewayTrouble } from './gateway-error.ts';

export interface SaidMessage {
  readonly key: string;
  readonly role: 'user' | 'assistant' | 'staff';
  readonly text: string;
  /** Of the visitor's own: not answered yet. */
  readonly isPending?: boolean;
}

export type Booking = Omit<Extract<GatewayOutput, { type: 'booking' }>, 'type'>;

/** A text conversation as it is shown. */
export interface TextConversation {
  readonly status: GatewayStatus;
  /** Why there is no connection; null while all is well. */
  readonly because: GatewayTrouble | null;
  readonly messages: readonly SaidMessage[];
  /** The receptionist's words while they come; empty between two messages. */
  readonly streamingText: string;
  /** A message is being answered. */
  readonly isAnswering: boolean;
  readonly state: AgentState | null;
  readonly draft: VisitDraft | null;
  /** Each appointment of the conversation as it was confirmed last, the newest at the end. */
  readonly bookings: readonly Booking[];
  /** The last message was not taken: why, in words. */
  readonly error: { readonly code: GatewayTrouble; readonly message: string } | null;
}

export const noConversation: TextConversation = {
  status: 'closed',
  because: null,
  messages: [],
  streamingText: '',
  isAnswering: false,
  state: null,
  draft: null,
  bookings: [],
  error: null,
};

export type TextConversationEvent =
  | GatewayClientEvent
  /** The visitor has written something. */
  | { type: 'said'; key: string; text: string }
  /** It could not be sent. */
  | { type: 'refused'; code: GatewayTrouble; message: string };

/** What an event makes of a conversation. */
export function reduce(known: TextConversation, event: TextConversationEvent): TextConversation {
  switch (event.type) {
    case 'status':
      return {
        ...known,
        status: event.status,
        because: event.because,
        ...(event.status === 'closed' && stopped(known)),
      };
    case 'said': {
      const said: SaidMessage = { key: event.key, role: 'user', text: event.text, isPending: true };
      return { ...known, messages: [...known.messages, said], isAnswering: true, error: null };
    }
    case 'refused': {
      const messages = known.messages.filter(({ isPending }) => !isPending);
      return { ...known, messages, isAnswering: false, error: { code: event.code, message: event.message } };
    }
    case 'ready':
      return begun(known, event);
    case 'delta':
      return { ...known, streamingText: event.accumulated };
    case 'complete':
      return { ...known, messages: spoken(known.messages, event.text), streamingText: '' };
    case 'result':
      return { ...known, ...answered(known), isAnswering: false };
    case 'state':
      return { ...known, state: event.state };
    case 'draft':
      return (known.draft?.rev ?? -1) > event.draft.rev ? known : { ...known, draft: event.draft };
    case 'booking': {
      const { type, ...booking } = event;
      const others = known.bookings.filter(({ details }) => details.id !== booking.details.id);
      return { ...known, bookings: [...others, booking] };
    }
    case 'error':
      return known;
  }
}

function begun(known: TextConversation, ready: Extract<GatewayOutput, { type: 'ready' }>): TextConversation {
  const pending = known.messages.filter(({ isPending }) => isPending);
  if (!ready.resumed) {
    const messages = [...spoken([], ready.message), ...pending];
    return { ...known, messages, streamingText: '', draft: null, bookings: [], isAnswering: pending.length > 0 };
  }
  const said = ready.messages.map(({ id, role, text }): SaidMessage => ({ key: id, role, text }));
  const lost = pending.filter(({ key }) => !said.some((one) => one.key === key));
  return {
    ...known,
    messages: [...said, ...lost],
    streamingText: '',
    isAnswering: ready.answering || lost.length > 0,
  };
}

function spoken(messages: readonly SaidMessage[], text: string): readonly SaidMessage[] {
  if (text.trim() === '') return messages;
  const said = messages.map(({ isPending, ...message }) => message);
  return [...said, { key: `words-${messages.length}`, role: 'assistant', text: text.trim() }];
}

function answered(known: TextConversation): Partial<TextConversation> {
  return { messages: known.messages.map(({ isPending, ...message }) => message), streamingText: '' };
}

function stopped(known: TextConversation): Partial<TextConversation> {
  const messages = known.messages.filter(({ isPending }) => !isPending);
  return { messages, streamingText: '', isAnswering: false };
}
