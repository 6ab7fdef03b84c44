/**
 * The facts of a practice, as rules see them. Wall-clock times are `HH:MM` in the practice's own zone, dates are
 * `YYYY-MM-DD` local calendar days, durations are minutes, money is US cents.
 */

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** Monday first; index + 1 is the ISO weekday. */
export type Weekday = (typeof weekdays)[number];

/** `[from, to)` as `HH:MM` wall-clock times of one local day. */
export type WallInterval = readonly [from: string, to: string];

/** The openings of each weekday; an empty list is a closed day. */
export type WeeklyHours = Partial<Record<Weekday, readonly WallInterval[]>>;

/**
 * Texts in further languages, by language (`es`) or language and region (`es-MX`); what is missing stands as it was
 * written in the practice's first language.
 */
export type Translations<Texts> = Readonly<Record<string, Partial<Texts>>>;

/** Days from `from` to `to` inclusive; with `startTime` and `endTime` only that part of each day is closed. */
export interface Closure {
  readonly from: string;
  readonly to: string;
  readonly startTime?: string;
  readonly endTime?: string;
  readonly reason: string;
  readonly translations?: Translations<ClosureTexts>;
}

export interface ClosureTexts {
  readonly reason: string;
}

/** Limits are inclusive: exactly `minNoticeMinutes` ahead is fine, and so is exactly `horizonDays` ahead. */
export interface BookingRules {
  readonly slotMinutes: number;
  readonly minNoticeMinutes: number;
  readonly horizonDays: number;
  readonly holdMinutes: number;
  readonly cancellationNoticeHours: number;
  readonly lateCancellation: string;
  /** How long a freed time is kept for whoever on the waitlist it was offered to. */
  readonly waitlistOfferMinutes: number;
}

export interface Operatory {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

/** `newPatients: 'children'` takes new patients up to the child visit's `maxAge`. */
export interface Provider {
  readonly code: string;
  readonly name: string;
  readonly title: string;
  readonly role: string;
  readonly languages: readonly string[];
  readonly newPatients: 'yes' | 'no' | 'children';
  /** Operatory codes, first choice first. */
  readonly operatories: readonly string[];
  readonly hours: WeeklyHours;
  readonly translations?: Translations<ProviderTexts>;
}

export interface ProviderTexts {
  readonly title: string;
}

/** `newPatients`: `only` for first visits, `yes` for either, `no` for patients already on record. */
export interface VisitType {
  readonly code: string;
  readonly name: string;
  readonly minutes: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  /** Provider codes, first choice first. */
  readonly providers: readonly string[];
  readonly newPatients: 'only' | 'yes' | 'no';
  readonly priceFromCents: number | null;
  readonly instructions: string;
  /** Other words that patients have for it, in whatever language. */
  readonly synonyms: readonly string[];
  /** The name with its article, as it stands within a sentence: `una limpieza`. Comes with a translation. */
  readonly nameInSentence?: string;
  readonly minNoticeMinutes: number | null;
  /** So many of a day's last openings of this visit type stay free for it. */
  readonly reservedPerDay: number;
  readonly requiresApproval: boolean;
  readonly cosmetic: boolean;
  readonly minAge: number | null;
  readonly maxAge: number | null;
  /** After a completed visit the next one is due so many months later; null for never. */
  readonly recallMonths: number | null;
  /** The visit type that is due then (a code); null for the same again. */
  readonly recallVisitType: string | null;
  readonly translations?: Translations<VisitTypeTexts>;
}

export interface VisitTypeTexts {
  readonly name: string;
  readonly nameInSentence: string;
  readonly instructions: string;
  readonly synonyms: readonly string[];
}

export interface Address {
  readonly line1: string;
  readonly line2?: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  readonly country: string;
}

export interface Insurance {
  readonly accepted: readonly string[];
  readonly notAccepted: readonly string[];
  readonly note: string;
}

export interface EmergencyProtocol {
  readonly protocolVersion: string;
  readonly call911: { readonly flags: readonly string[]; readonly say: string };
  readonly sameDay: { readonly flags: readonly string[]; readonly say: string };
  readonly firstAid: Readonly<Record<string, string>>;
}

/** What the practice knows about a topic. The topic is also the entry's key and stays the same in every language. */
export interface KnowledgeEntry {
  readonly topic: string;
  readonly text: string;
  /** The topic in the language of the text, where that is another. Comes with a translation. */
  readonly title?: string;
  readonly translations?: Translations<KnowledgeTexts>;
}

export interface KnowledgeTexts {
  readonly title: string;
  readonly text: string;
}

/** The practice's texts that belong to no row of their own. */
export interface PracticeTexts {
  readonly greeting: string;
  readonly insuranceNote: string;
  /** What the emergency protocol says; its flags stay as they are. First aid by flag. */
  readonly emergency: {
    readonly call911?: string;
    readonly sameDay?: string;
    readonly firstAid?: Readonly<Record<string, string>>;
  };
}

/** The practice's mark, square as a rule. `version` changes with the picture; sizes are CSS pixels. */
export interface Logo {
  readonly version: string;
  readonly width: number;
  readonly height: number;
}

/** All that is public about a practice: what its page shows and its receptionist knows. */
export interface Practice {
  readonly slug: string;
  readonly name: string;
  readonly address: Address;
  /** E.164. */
  readonly phone: string;
  readonly phoneDisplay: string;
  readonly email: string;
  /** IANA name, e.g. `America/Chicago`. */
  readonly timeZone: string;
  /** BCP 47, the first is the default. */
  readonly locales: readonly string[];
  readonly greeting: string;
  readonly booking: BookingRules;
  /** An ended conversation, with all that is kept of it, is deleted after so many days. */
  readonly conversationRetentionDays: number;
  readonly hours: WeeklyHours;
  readonly closures: readonly Closure[];
  readonly operatories: readonly Operatory[];
  readonly providers: readonly Provider[];
  readonly visitTypes: readonly VisitType[];
  readonly insurance: Insurance;
  readonly knowledge: readonly KnowledgeEntry[];
  readonly emergency: EmergencyProtocol;
  /** `#rrggbb`; null for the product's own. Pages use what `domain/theme` makes of it. */
  readonly brandColour: string | null;
  readonly logo: Logo | null;
  readonly translations?: Translations<PracticeTexts>;
}

/** `123 Main Street, Suite 200, Springfield, IL 62701`. */
export function addressLine(address: Address): string {
  const street = [address.line1, address.line2].filter(Boolean).join(', ');
  return `${street}, ${address.city}, ${address.region} ${address.postalCode}`;
}
