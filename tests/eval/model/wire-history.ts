import { z } from 'zod';
import type { HistoryItem } from '#agent/receptionist/builtin/history.ts';

const partsSchema = z.union([z.string(), z.array(z.object({ text: z.string().optional() })), z.null()]);
const messageSchema = z.object({
  role: z.string(),
  content: partsSchema.optional(),
  tool_calls: z
    .array(z.object({ id: z.string(), function: z.object({ name: z.string(), arguments: z.string() }) }))
    .nullish(),
  tool_call_id: z.string().optional(),
});
export const chatRequestSchema = z.object({ messages: z.array(messageSchema) });
export type ChatRequest = z.infer<typeof chatRequestSchema>;

/** A chat as it came over the wire, as the built-in receptionist reads it. Instructions are left out. */
export function historyOfRequest({ messages }: ChatRequest, nowMs: number): HistoryItem[] {
  const names = new Map<string, string>();
  return messages.flatMap((message, index): HistoryItem[] => {
    const text = textOf(message.content);
    const item = { id: `wire_${index}`, atMs: nowMs };
    if (message.role === 'user') return [{ ...item, type: 'caller', text }];
    if (message.role === 'tool') {
      const callId = message.tool_call_id ?? '';
      return [{ ...item, type: 'output', callId, name: names.get(callId) ?? '', output: text, isError: false }];
    }
    if (message.role !== 'assistant') return [];
    const calls = (message.tool_calls ?? []).map((call, place): HistoryItem => {
      names.set(call.id, call.function.name);
      return {
        id: `${item.id}_${place}`,
        atMs: nowMs,
        type: 'call',
        callId: call.id,
        name: call.function.name,
        arguments: call.function.arguments,
      };
    });
    return [...(text === '' ? [] : [{ ...item, type: 'receptionist' as const, text }]), ...calls];
  });
}

function textOf(content: z.infer<typeof partsSchema> | undefined): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map(({ text }) => text ?? '').join('');
}
