import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { conversationIdSchema } from '#contract/http/conversations.ts';
import { headers as names } from '#contract/http/headers.ts';

/** What a connection brings to show who it is. */
export type Credentials =
  | { kind: 'token'; token: string }
  /** A service with the service key, for the conversation it names. */
  | { kind: 'service'; conversationId: string }
  | { kind: 'none' };

const maxTokenCharacters = 500;

/** Reads the token from `Authorization: Bearer` or the query's `token`. The service key counts in the header alone. */
export function credentialsOf(request: IncomingMessage, serviceKey: string): Credentials {
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined && isSame(bearer, serviceKey)) {
    const id = conversationIdSchema.safeParse(request.headers[names.conversation]);
    return id.success ? { kind: 'service', conversationId: id.data } : { kind: 'none' };
  }
  const token = bearer ?? URL.parse(request.url ?? '', 'ws://gateway')?.searchParams.get('token') ?? '';
  return token === '' || token.length > maxTokenCharacters ? { kind: 'none' } : { kind: 'token', token };
}

function isSame(given: string, secret: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(secret));
}
