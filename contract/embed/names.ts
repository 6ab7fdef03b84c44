/**
 * What the script on somebody else's site and our page in its frame have to agree on. Imports nothing: the script is
 * made of it, and has to stay small.
 */

/** Of the messages between the two; one that an old receiver would misread gets a new number. */
export const embedVersion = 1;

/** The custom element that the script puts on the site. */
export const embedElementName = 'openwide-desk';

/**
 * What our page tells the site's script. `ready`: it can be used. `close`: the visitor is done for now. `said`: the
 * receptionist or somebody of the practice said something. `appointment`: something was stored; of it the kind alone.
 */
export type PageMessage =
  | { readonly type: 'ready' | 'close' | 'said' }
  | { readonly type: 'appointment'; readonly kind: EmbedAppointmentKind };

/** What the site's script tells our page. `shown`: the panel is open now, and the focus is the page's. */
export interface SiteMessage {
  readonly type: 'shown';
}

export const embedAppointmentKinds = ['booked', 'requested', 'rescheduled', 'cancelled'] as const;
export type EmbedAppointmentKind = (typeof embedAppointmentKinds)[number];

/**
 * DOM events on the element, which bubble: `opened`, `closed`, and for whoever counts bookings `booked` (kind `booked`
 * or `requested`) and `changed` (`rescheduled`, `cancelled`), whose detail is `{ kind }` and nothing else.
 */
export const embedEvents = {
  opened: 'openwide:opened',
  closed: 'openwide:closed',
  booked: 'openwide:booked',
  changed: 'openwide:changed',
} as const;

/** The address's parameters of the page in the frame. */
export const embedParameters = { language: 'lang', theme: 'theme', site: 'site' } as const;

export const embedThemes = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof embedThemes)[number];
