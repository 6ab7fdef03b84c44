import type { Mention } from '../reading/mentions.ts';
import { plain } from '../reading/sentences.ts';
import type { Heard, Want } from './script.ts';

export type Verdict = { right: true } | { right: false; wrong: 'time' | 'provider' | 'name' | 'phone' };

/** Whether what is read back is what the caller wants. What is not named is not wrong. */
export function checkReadBack(
  heard: Heard,
  wants: readonly Want[],
  names: readonly { first: string; last: string }[],
  phone: string | undefined,
): Verdict {
  const timed = heard.offers;
  for (const want of wants) {
    const atTime = timed.filter((mention) => isAt(mention, want));
    if (timed.length > 0 && atTime.length === 0) return { right: false, wrong: 'time' };
    if (atTime.length > 0 && !atTime.some(({ provider }) => provider === undefined || fits(provider, want))) {
      return { right: false, wrong: 'provider' };
    }
  }
  for (const { first, last } of names) {
    // A name is read back when somebody is said to be the patient ("… for Ann Lee on …").
    const readBack =
      /\b(?:for|para) ([\p{Lu}][\p{L}'’-]+(?: [\p{Lu}][\p{L}'’-]+)+)(?= on|,| at| with| el| a las|\.)/u.exec(
        heard.words,
      )?.[1];
    if (readBack && !plain(heard.words).includes(plain(`${first} ${last}`))) return { right: false, wrong: 'name' };
  }
  const digits = phone?.replaceAll(/\D/g, '');
  const numbers =
    heard.words.match(/\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}/g)?.map((found) => found.replaceAll(/\D/g, '')) ?? [];
  const own = numbers.filter((number) => number !== '5551234567');
  if (digits && own.length > 0 && !own.includes(digits)) return { right: false, wrong: 'phone' };
  return { right: true };
}

/** The offer that is wanted most, or undefined. */
export function wantedAmong(offers: readonly Mention[], wants: readonly Want[]): Mention | undefined {
  for (const want of wants) {
    const found = offers.find(
      (offer) => isAt(offer, want) && (offer.provider === undefined || fits(offer.provider, want)),
    );
    if (found) return found;
  }
  return undefined;
}

export function isAt(mention: Mention, want: Want): boolean {
  if (mention.time === undefined || (mention.day !== undefined && mention.day !== want.day)) return false;
  const { time } = want;
  return typeof time === 'string' ? mention.time === time : mention.time >= time.from && mention.time <= time.to;
}

function fits(provider: string, want: Want): boolean {
  return want.providers === undefined || want.providers.includes(provider);
}
