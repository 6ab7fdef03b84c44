import type { Span } from './text.ts';

export interface EmailMention extends Span {
  readonly email: string;
}

const pattern = /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi;

/** E-mail addresses in a text as written. */
export function emailsIn(raw: string): EmailMention[] {
  return [...raw.matchAll(pattern)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    email: m[0].toLowerCase(),
  }));
}
