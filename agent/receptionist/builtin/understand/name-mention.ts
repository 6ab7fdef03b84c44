/** A person's name as a message gives it; a part that was not said is absent. */
export interface NameMention {
  readonly first?: string;
  readonly last?: string;
  /** One word that may be either part. */
  readonly lone?: string;
  /** The caller spelled it out, or said that it is written so. */
  readonly spelled?: boolean;
  /** The words that were spelled letter by letter. */
  readonly letters?: readonly string[];
  /** Whose name: the caller's own, the patient's, or not said. */
  readonly whose: 'caller' | 'patient' | 'open';
}
