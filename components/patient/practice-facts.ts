import { type PracticeLogo, practiceLogo } from '#components/practice/practice-logo.ts';
import { addressLine, type Practice } from '#domain/practice.ts';

/** What a patient's page needs of a practice in the browser: few, so that the page stays light. */
export interface PracticeFacts {
  readonly name: string;
  readonly logo: PracticeLogo | null;
  /** E.164. */
  readonly phone: string;
  readonly phoneDisplay: string;
  /** IANA name; all times are shown in it. */
  readonly timeZone: string;
  readonly city: string;
  readonly address: string;
  /** Whether the practice was open when the page was made, and until when or when it opens, in words. */
  readonly open?: { readonly isOpen: boolean; readonly words: string };
}

export function practiceFacts(practice: Practice, open?: PracticeFacts['open']): PracticeFacts {
  return {
    name: practice.name,
    logo: practiceLogo(practice),
    phone: practice.phone,
    phoneDisplay: practice.phoneDisplay,
    timeZone: practice.timeZone,
    city: practice.address.city,
    address: addressLine(practice.address),
    ...(open && { open }),
  };
}

/** A map search that opens in whatever map the device has. */
export function mapLink(address: string): string {
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
}
