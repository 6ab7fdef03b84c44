import type { Room } from '@livekit/rtc-node';
import {
  chatMessageIdAttribute,
  chatMessageIdPattern,
  maxMessageCharacters,
  topics,
} from '#contract/channels/topics.ts';
import type { ChatInput } from '../conversation/transport.ts';

// A character is at most four bytes of UTF-8; beyond that a message is too long whatever it holds.
const maxBytes = maxMessageCharacters * 4;

/**
 * Listens on `lk.chat`. Messages of anybody but the patient are dropped, empty ones too; one that is too long is
 * reported without being read to its end.
 * @returns a function that stops listening
 */
export function listenToChat(room: Room, patientIdentity: string, onInput: (input: ChatInput) => void): () => void {
  room.registerTextStreamHandler(topics.chat, (reader, sender) => {
    void (async () => {
      if (sender.identity !== patientIdentity) return reader.close();
      let text = '';
      let bytes = 0;
      for await (const chunk of reader) {
        bytes += Buffer.byteLength(chunk);
        if (bytes > maxBytes) return onInput({ kind: 'too_long' });
        text += chunk;
      }
      const trimmed = text.trim();
      if (trimmed.length > maxMessageCharacters) return onInput({ kind: 'too_long' });
      if (trimmed !== '') onInput({ kind: 'text', text: trimmed, id: messageId(reader.info.attributes) });
    })().catch(() => {
      // A stream cut off in the middle is no message; the patient sees that it was not answered and sends it again.
    });
  });
  return () => room.unregisterTextStreamHandler(topics.chat);
}

function messageId(attributes: Record<string, string> | undefined): string | undefined {
  const id = attributes?.[chatMessageIdAttribute];
  return id !== undefined && chatMessageIdPattern.test(id) ? id : undefined;
}
