import type { AppointmentResponse } from '#contract/http/appointments.ts';
import type { DateWording } from '#domain/clinic-time/words.ts';
import type { ManageWords } from '#locales/sections/manage.ts';
import type { LinkApi } from './link-api.ts';

/** What the manage page needs of the practice. */
export interface ManagePractice {
  readonly phone: string;
  readonly phoneDisplay: string;
  readonly timeZone: string;
  readonly cancellationNoticeHours: number;
  /** So many days ahead can be booked. */
  readonly horizonDays: number;
  /** The practice's own words on late changes; null when it has none. */
  readonly policy: string | null;
}

/** What each of the page's panels is given. */
export interface PanelProps {
  api: LinkApi;
  appointment: AppointmentResponse;
  practice: ManagePractice;
  words: ManageWords;
  dates: DateWording;
  /** The clinic's local day, `YYYY-MM-DD`. */
  today: string;
  /** Something is stored: says what, and lets the page read it again. */
  onChanged: (news: string) => void;
}
