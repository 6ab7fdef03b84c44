import { voice } from '@livekit/agents';
import { messageOf } from './chat-history.ts';
import type { ConversationRecorder } from './recorder.ts';

/** Records everything a session says, hears and does with tools. */
export function keepRecord(
  session: voice.AgentSession,
  recorder: ConversationRecorder,
  onPatientMessage: (words: string) => void,
): void {
  session.on(voice.AgentSessionEventTypes.ConversationItemAdded, ({ item }) => {
    if (item.type !== 'message') return;
    if (item.role === 'user') onPatientMessage(item.textContent ?? '');
    const message = messageOf(item);
    if (message) recorder.record(message);
  });
  session.on(voice.AgentSessionEventTypes.FunctionToolsExecuted, ({ functionCalls, functionCallOutputs }) => {
    for (const item of functionCalls.flatMap((call, index) => [call, functionCallOutputs[index]])) {
      const message = item && messageOf(item);
      if (message) recorder.record(message);
    }
  });
}
