/** The practice's phone, as it is dialled (E.164) and as people write it. */
export interface PracticePhone {
  readonly phone: string;
  readonly phoneDisplay: string;
}

/**
 * What the document's body says of the phone (see the layout): for a page that failed and can ask nobody. Null when it
 * says nothing.
 */
export function phoneOfDocument({ body }: Document): PracticePhone | null {
  const { phone, phoneDisplay } = body.dataset;
  return phone && phoneDisplay ? { phone, phoneDisplay } : null;
}
