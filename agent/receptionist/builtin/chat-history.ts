import type { llm } from '@livekit/agents';
import type { HistoryItem } from './history.ts';

/**
 * The framework's chat items as the receptionist's history, in order; instructions and bookkeeping are left out.
 * `shiftMs` moves the items' timestamps onto the practice's clock.
 */
export function historyOf(items: readonly llm.ChatItem[], shiftMs = 0): HistoryItem[] {
  return items.flatMap((item): HistoryItem[] => {
    const atMs = item.createdAt + shiftMs;
    switch (item.type) {
      case 'message':
        if (item.role === 'user') return [{ type: 'caller', id: item.id, text: item.textContent ?? '', atMs }];
        if (item.role !== 'assistant') return [];
        return [
          { type: 'receptionist', id: item.id, text: item.textContent ?? '', atMs, interrupted: item.interrupted },
        ];
      case 'function_call':
        return [{ type: 'call', id: item.id, callId: item.callId, name: item.name, arguments: item.args, atMs }];
      case 'function_call_output': {
        const { id, callId, name, output, isError } = item;
        return [{ type: 'output', id, callId, name, output, isError, atMs }];
      }
      default:
        return [];
    }
  });
}
