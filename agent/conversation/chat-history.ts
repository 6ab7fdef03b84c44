import { llm } from '@livekit/agents';
import type { AgentState } from '#contract/channels/agent-state.ts';
import type { Conversation, Message, MessageInput, ToolPayload } from '#contract/http/conversations.ts';

/** Stored messages as the chat context another worker goes on with, in the order they were stored. */
export function chatContextOf(messages: readonly Message[]): llm.ChatContext {
  const items = messages.flatMap((message): llm.ChatItem[] => {
    const createdAt = Date.parse(message.at);
    const { payload } = message;
    if (payload?.type === 'call') {
      return [
        llm.FunctionCall.create({
          id: message.id,
          callId: payload.callId,
          name: payload.name,
          args: payload.arguments,
          createdAt,
        }),
      ];
    }
    if (payload?.type === 'output') {
      const { callId, name, output, isError } = payload;
      return [llm.FunctionCallOutput.create({ id: message.id, callId, name, output, isError, createdAt })];
    }
    return [
      llm.ChatMessage.create({
        id: message.id,
        role: message.role === 'patient' ? 'user' : 'assistant',
        content: message.text,
        interrupted: message.interrupted,
        createdAt,
      }),
    ];
  });
  return new llm.ChatContext(items);
}

/** A chat item as it is stored, or null for what is not kept (instructions, hand-overs). */
export function messageOf(item: llm.ChatItem): MessageInput | null {
  const at = new Date(item.createdAt).toISOString();
  if (item.type === 'message') {
    const role = item.role === 'user' ? 'patient' : item.role === 'assistant' ? 'receptionist' : null;
    const text = item.textContent ?? '';
    return role && text !== '' ? { id: item.id, role, text, interrupted: item.interrupted, at } : null;
  }
  const payload = toolPayload(item);
  return payload && { id: item.id, role: 'tool', text: '', payload, at };
}

/** What was said while a person of the practice answered, as it is stored. */
export function keptMessage(message: llm.ChatMessage, by: 'patient' | 'staff'): MessageInput {
  const { id, textContent, createdAt } = message;
  return { id, role: by, text: textContent ?? '', at: new Date(createdAt).toISOString() };
}

function toolPayload(item: llm.ChatItem): ToolPayload | null {
  if (item.type === 'function_call') {
    return { type: 'call', callId: item.callId, name: item.name, arguments: item.args };
  }
  if (item.type === 'function_call_output') {
    return { type: 'output', callId: item.callId, name: item.name, output: item.output, isError: item.isError };
  }
  return null;
}

/** What the receptionist was doing; while a person answers, the stored state says only that. */
export function stateBefore({ answeredBy, agentState, appointments, draft }: Conversation): AgentState {
  if (answeredBy === 'receptionist') return agentState;
  if (appointments.length > 0) return 'confirmed';
  return draft?.visitType === undefined && !draft?.openings.length ? 'greeting' : 'booking';
}
