import type { ConfirmationOccasion } from '#domain/confirmation-words.ts';

/** What the files of an appointment (the page to print, the calendar entry) say beside its facts. */
export interface FilesWords {
  readonly heading: Readonly<Record<ConfirmationOccasion, string>>;
  /** One more sentence below the time; none where the heading says it all. */
  readonly about: Readonly<Partial<Record<ConfirmationOccasion, string>>>;
  readonly patient: string;
  /** In place of a name in letters that the page to print cannot set. */
  readonly nameAsGiven: string;
  readonly visit: string;
  readonly provider: string;
  readonly place: string;
  readonly phone: string;
  readonly code: string;
  readonly remember: string;
  readonly change: string;
  /** The words of the link to the appointment's page. */
  readonly changeOnline: string;
  /** In a line of its own below the link. */
  readonly orCall: (phone: string) => string;
  readonly again: string;
  readonly againOnline: string;
  /** The calendar entry. */
  readonly event: {
    readonly title: (visitType: string, clinic: string) => string;
    readonly requested: (title: string) => string;
    readonly cancelled: (title: string) => string;
    readonly with: (provider: string) => string;
    readonly code: (code: string) => string;
    readonly change: (phone: string) => string;
    readonly reminder: (visitType: string, clinic: string) => string;
  };
  /** The name of the files, without what follows the dot. */
  readonly fileName: (code: string) => string;
}
