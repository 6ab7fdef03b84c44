import type { ConfirmationOccasion } from '#domain/confirmation-words.ts';
import type { Weekday } from '#domain/practice.ts';
import type { AgentState, DocumentRefusal, ProblemKind, SendingStatus, StateLine } from './keys.ts';

/** A sentence for a fault: what happened, and that nothing is lost or what to do next. */
export interface FaultWords {
  readonly title: string;
  readonly text: string;
}

/** The landing page, the conversation and what both show of a visit. */
export interface PatientWords {
  /** Names the links to the page's other languages. */
  readonly languageSwitch: string;

  readonly landing: {
    readonly openUntil: (time: string) => string;
    readonly openAlways: string;
    readonly opensToday: (time: string) => string;
    readonly opensTomorrow: (time: string) => string;
    readonly opensOn: (day: string, time: string) => string;
    readonly closed: string;
    /** Said before the next opening when a closure is the cause, e.g. `Closed for Thanksgiving`. */
    readonly closedFor: (reason: string) => string;
    readonly lead: string;
    readonly start: string;
    readonly startByTyping: string;
    readonly startByTalking: string;
    readonly bookByHand: string;
    /** Over the visits that can be booked. */
    readonly bookable: string;
    /** Opens so many more of them. */
    readonly moreToBook: (count: number) => string;
    readonly starting: string;
    readonly startFailed: FaultWords;
    readonly find: string;
    readonly map: string;
    readonly call: string;
    readonly hours: string;
    readonly weSpeak: (languages: string) => string;
    readonly dayClosed: string;
    readonly today: string;
    readonly weekdays: Readonly<Record<Weekday, string>>;
    readonly poweredBy: string;
  };

  readonly conversation: {
    readonly title: string;
    readonly receptionist: string;
    readonly you: string;
    readonly staff: string;
    readonly transcript: string;
    readonly state: Readonly<Record<StateLine, string>>;
    readonly newest: string;
    readonly cutShort: string;
    readonly queued: string;
    readonly sending: string;
    readonly callPractice: (phone: string) => string;
    readonly call: string;
  };

  readonly composer: {
    readonly label: string;
    readonly placeholder: string;
    readonly send: string;
    readonly tooLong: (characters: string, limit: string) => string;
    readonly nearLimit: (left: string) => string;
    readonly hint: string;
    readonly microphone: string;
  };

  /** A photo or scan for the practice. */
  readonly documents: {
    readonly attach: string;
    readonly about: string;
    readonly takePhoto: string;
    readonly chooseFile: string;
    readonly close: string;
    readonly cancel: string;
    readonly again: string;
    readonly hide: string;
    readonly progress: (name: string) => string;
    readonly status: Readonly<Record<SendingStatus, string>>;
    readonly interruptedGone: string;
    readonly refused: Readonly<Record<DocumentRefusal, string>>;
  };

  /** The patient's details, to look over and mend. */
  readonly review: {
    readonly title: string;
    readonly about: string;
    readonly first: string;
    readonly last: string;
    readonly phone: string;
    readonly birthDate: string;
    readonly right: string;
    readonly save: string;
    readonly wrong: {
      readonly first: string;
      readonly last: string;
      readonly phone: string;
      readonly birthDate: string;
    };
    /** The words an answer stands for in the dialogue. */
    readonly sayRight: string;
    /** Only what was mended comes in. */
    readonly sayMended: (mended: { name?: string; phone?: string; birthDate?: string }) => string;
  };

  /** Words for the staff, when no receptionist can be had. */
  readonly note: {
    readonly offer: string;
    readonly title: string;
    readonly name: string;
    readonly phone: string;
    readonly text: string;
    readonly send: string;
    readonly close: string;
    readonly wrong: { readonly name: string; readonly phone: string; readonly text: string };
    readonly failed: (phone: string) => FaultWords;
    readonly sent: FaultWords;
    /** Above the practice's own words for an emergency. */
    readonly urgent: string;
  };

  readonly openings: {
    readonly title: string;
    readonly more: (count: number) => string;
    readonly fewer: string;
    readonly with: (provider: string) => string;
    /** The words a tap on an opening sends, e.g. `Tuesday, December 1 at 10:00 AM with Dr. Maya Patel`. */
    readonly say: (date: string, time: string, provider: string) => string;
    readonly chosen: string;
  };

  readonly visit: {
    readonly title: string;
    readonly empty: string;
    readonly missing: string;
    readonly who: string;
    readonly phone: string;
    readonly what: string;
    readonly when: string;
    readonly withWhom: string;
    readonly where: string;
    readonly code: string;
    readonly remember: string;
    readonly dateAndTime: (date: string, time: string) => string;
    readonly heldFor: (minutes: number) => string;
    readonly holdOver: string;
    readonly show: string;
    readonly hide: string;
    readonly heading: Readonly<Record<ConfirmationOccasion, string>>;
    readonly about: Readonly<Record<ConfirmationOccasion, string>>;
    readonly announce: (heading: string, date: string, time: string) => string;
    readonly partialWords: string;
    readonly sendAgain: string;
    readonly sendingAgain: string;
    readonly notSentAgain: string;
    /** What leads into a calendar: the file, or the form of a calendar on the web. */
    readonly calendar: {
      readonly add: string;
      readonly update: string;
      readonly remove: string;
      readonly file: string;
      readonly fileFor: string;
      readonly google: string;
      readonly outlook: string;
      readonly office: string;
      /** What another company's calendar is told: neither who comes nor why. */
      readonly title: (clinic: string) => string;
      readonly requested: (title: string) => string;
      readonly change: (phone: string) => string;
      readonly moved: string;
      readonly gone: string;
    };
    readonly print: string;
    /** When it is where the visitor's clock shows another time than the practice's. */
    readonly ownTime: (time: string, place: string) => string;
    readonly ownDateAndTime: (date: string, time: string, place: string) => string;
    readonly pdf: string;
    readonly detailsFile: string;
    readonly manage: string;
    readonly actions: string;
  };

  readonly notices: {
    readonly problem: Readonly<Record<ProblemKind, FaultWords>>;
    readonly tryAgain: string;
    readonly useHere: string;
    readonly reconnecting: FaultWords;
    readonly resuming: FaultWords;
    readonly offline: FaultWords;
    readonly ended: FaultWords;
    readonly agent: Readonly<Partial<Record<AgentState, FaultWords>>>;
    /** A person of the practice answers now. */
    readonly staffHere: FaultWords;
    readonly call911: string;
  };

  readonly ending: {
    readonly end: string;
    readonly ask: string;
    readonly askBooked: string;
    readonly confirm: string;
    readonly keep: string;
    readonly startOver: string;
  };

  readonly appointment: {
    readonly title: string;
    readonly yourAppointment: string;
    readonly questions: (phone: string) => string;
    readonly talk: string;
    readonly book: string;
    readonly expired: FaultWords;
    readonly notFound: FaultWords;
  };

  readonly faults: {
    readonly notFound: FaultWords;
    readonly error: FaultWords;
    readonly home: string;
    readonly tryAgain: string;
  };
}
