import { maxMessageCharacters } from '#contract/channels/topics.ts';
import {
  type GatewayErrorCode,
  type GatewayInput,
  gatewayInputSchema,
  maxGatewayMessageBytes,
} from '#contract/gateway/messages.ts';

/** A client's frame as a message (trimmed, not empty, within the bounds), or why it is none. */
export function readMessage(frame: Uint8Array): GatewayInput | GatewayErrorCode {
  if (frame.byteLength > maxGatewayMessageBytes) return 'too_large';
  const input = gatewayInputSchema.safeParse(jsonOf(frame));
  const message = input.data?.message.trim() ?? '';
  if (!input.success || message === '') return 'invalid_message';
  return message.length > maxMessageCharacters ? 'too_large' : { ...input.data, message };
}

function jsonOf(frame: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(frame));
  } catch {
    return null;
  }
}
