import { createHash } from 'node:crypto';
import type { AppointmentResponse, BookInput } from '#contract/http/appointments.ts';
import type { Opening } from '#contract/http/availability.ts';
import type { Practice } from '#domain/practice.ts';
import type { PublicFace } from '../conversation/public-face.ts';
import { log } from '../log.ts';
import { PracticeApiProblem, type PracticeClient } from '../practice-api.ts';
import { buttonsFor, openingsOnPage } from './opening-buttons.ts';
import type {
  BookAppointmentArguments,
  BookAppointmentResult,
  FindOpeningsArguments,
  FindOpeningsResult,
  HoldOpeningArguments,
  HoldOpeningResult,
  LeaveFollowUpArguments,
  LeaveFollowUpResult,
  NoteDetailsArguments,
  SendDetailsAgainResult,
  ToolFailedResult,
} from './tool-contract.ts';

/** What the tools of one conversation work on. */
export interface ToolContext {
  api: PracticeClient;
  face: PublicFace;
  practice: Practice;
  conversationId: string;
  /** BCP 47; the language of confirmations. */
  locale: () => string;
  setLanguage: (language: 'en' | 'es') => void;
  /** Appointments stored in this conversation, the newest last. */
  appointments: AppointmentResponse[];
}

/**
 * The receptionist's tools over the practice API, free of any model. Whatever a model asks, the API decides; what it
 * answers is told back in the result, and shown on the page only from there.
 */
export class VisitTools {
  readonly #context: ToolContext;
  /** What the last search returned. */
  #found: readonly Opening[] = [];

  constructor(context: ToolContext) {
    this.#context = context;
  }

  /** Writes what was understood onto the card and moves the public state. */
  noteDetails(note: NoteDetailsArguments): void {
    const { face, practice } = this.#context;
    if (note.language) this.#context.setLanguage(note.language);
    if (note.intent) this.#noteIntent(note.intent);
    const visitType = practice.visitTypes.find(({ code }) => code === note.visitType)?.name;
    const provider = practice.providers.find(({ code }) => code === note.provider)?.name;
    const changesName = note.first !== undefined || note.last !== undefined;
    const [knownFirst, ...knownRest] = (face.draft.patient ?? '').split(' ');
    const first = note.first === undefined ? knownFirst : note.first;
    const last = note.last === undefined ? knownRest.join(' ') : note.last;
    face.updateDraft({
      ...(note.visitType !== undefined && { visitType }),
      ...(note.provider !== undefined && { provider }),
      ...(changesName && { patient: [first, last].filter(Boolean).join(' ') || undefined }),
      ...(note.phone !== undefined && { phone: note.phone ?? undefined }),
      ...(note.startsAt !== undefined && { startsAt: note.startsAt ?? undefined }),
      ...(note.offers && { openings: buttonsFor(this.#found, note.offers) }),
    });
  }

  #noteIntent(intent: NonNullable<NoteDetailsArguments['intent']>): void {
    const { face } = this.#context;
    if (intent === 'question') {
      if (face.state === 'handoff') face.setState('greeting');
      return;
    }
    face.setState(intent);
  }

  async findOpenings(query: FindOpeningsArguments): Promise<FindOpeningsResult | ToolFailedResult> {
    return this.#guarded('find_openings', async () => {
      const { api, face } = this.#context;
      const answer = await api.findAvailability({ ...withoutNulls(query), limit: query.limit ?? openingsOnPage });
      this.#found = answer.openings.length > 0 ? answer.openings : answer.nearest;
      face.updateDraft({ openings: buttonsFor(this.#found, []) });
      return { ...answer, next: answer.openings.length > 0 ? next.offer : next.nothingFree };
    });
  }

  async holdOpening(wanted: HoldOpeningArguments): Promise<HoldOpeningResult | ToolFailedResult> {
    return this.#guarded('hold_opening', async () => {
      const { api, face, practice } = this.#context;
      try {
        const hold = await api.placeHold(wanted);
        const { opening } = hold;
        face.updateDraft({
          visitType: practice.visitTypes.find(({ code }) => code === wanted.visitType)?.name,
          provider: opening.providerName,
          startsAt: opening.startsAt,
          heldUntil: hold.expiresAt,
          openings: [],
        });
        return { outcome: 'held', opening, heldUntil: hold.expiresAt, next: next.readBack };
      } catch (error) {
        return this.#refusal(error);
      }
    });
  }

  async bookAppointment(wanted: BookAppointmentArguments): Promise<BookAppointmentResult | ToolFailedResult> {
    return this.#guarded('book_appointment', async () => {
      const { api, face, appointments } = this.#context;
      const input: BookInput = {
        visitType: wanted.visitType,
        provider: wanted.provider,
        startsAt: wanted.startsAt,
        patient: wanted.patient,
        note: wanted.note ?? undefined,
        locale: this.#context.locale(),
      };
      try {
        const stored = await api.bookAppointment(input, this.#keyFor('book', wanted));
        const { details } = stored;
        log().debug({ room: this.#context.conversationId, atMs: wallClockMs() }, 'stored');
        const again = appointments.some((earlier) => earlier.details.id === details.id);
        if (!again) appointments.push(stored);
        await face.confirm(stored);
        return {
          outcome: 'stored',
          kind: details.kind,
          code: details.code,
          visitType: details.visitType,
          provider: details.provider,
          date: details.date,
          time: details.time,
          instructions: details.instructions,
          next: details.kind === 'requested' ? next.requested : next.booked,
        };
      } catch (error) {
        if (error instanceof PracticeApiProblem && error.problem.code === 'invalid_request') {
          return { outcome: 'invalid', fields: error.problem.fields ?? [], next: next.invalid };
        }
        return this.#refusal(error);
      }
    });
  }

  async sendDetailsAgain(): Promise<SendDetailsAgainResult | ToolFailedResult> {
    return this.#guarded('send_details_again', async () => {
      const { api, face } = this.#context;
      // Asked anew, so that what is sent is what is stored now.
      const { appointments } = await api.readConversation();
      const newest = appointments.at(-1);
      if (!newest) return { outcome: 'nothing_to_send', next: next.nothingToSend };
      await face.confirmAgain(newest);
      return { outcome: 'sent', code: newest.details.code, next: next.sent };
    });
  }

  async leaveFollowUp(wanted: LeaveFollowUpArguments): Promise<LeaveFollowUpResult | ToolFailedResult> {
    return this.#guarded('leave_follow_up', async () => {
      const { api, face } = this.#context;
      await api.createFollowUp(
        {
          kind: wanted.kind,
          contactFirst: wanted.first ?? undefined,
          contactLast: wanted.last ?? undefined,
          contactPhone: wanted.phone ?? undefined,
          note: wanted.note ?? undefined,
        },
        this.#keyFor('follow-up', wanted),
      );
      face.setState(wanted.kind === 'emergency' ? 'emergency' : 'handoff');
      return { outcome: 'left', next: next.left };
    });
  }

  #refusal(error: unknown) {
    if (error instanceof PracticeApiProblem) {
      const { code, alternatives = [], reason } = error.problem;
      if (code === 'slot_taken') {
        this.#found = alternatives;
        this.#context.face.updateDraft({ openings: alternatives, startsAt: undefined, heldUntil: undefined });
        return { outcome: 'slot_taken' as const, alternatives, next: next.taken };
      }
      if (code === 'not_bookable') {
        return { outcome: 'not_bookable' as const, reason: reason ?? 'unknown', next: next.notBookable };
      }
    }
    throw error;
  }

  /** One key for one intent of one conversation, so that a repeated call does it once. */
  #keyFor(verb: string, intent: unknown): string {
    const digest = createHash('sha256').update(JSON.stringify(intent)).digest('base64url');
    return `${this.#context.conversationId}:${verb}:${digest}`;
  }

  async #guarded<T>(tool: string, run: () => Promise<T>): Promise<T | ToolFailedResult> {
    const room = this.#context.conversationId;
    log().debug({ room, tool, atMs: wallClockMs() }, 'tool begins');
    try {
      return await run();
    } catch (error) {
      const code = error instanceof PracticeApiProblem ? error.problem.code : 'unreachable';
      log().error({ tool, code, error }, 'a tool failed');
      return { outcome: 'failed', next: next.failed };
    }
  }
}

/** Epoch milliseconds with fractions, comparable between the processes of one machine. */
function wallClockMs(): number {
  return performance.timeOrigin + performance.now();
}

/** What a model does with each result. The built-in receptionist knows by itself; the sentences are for the others. */
const next = {
  offer: 'Offer two or three of these, with day, date, time and provider. They are also on the page as buttons.',
  nothingFree: 'Say why nothing fits, in plain words, and offer the nearest times if there are any.',
  readBack: 'Read back day, date, time, provider, name and phone, and ask for a yes. Book only after the yes.',
  booked:
    'Say that it is booked, with day, date, time and provider, and what to bring. The written confirmation is on its way.',
  requested: 'Say that the request is with the practice, that the time is kept, and that it is not confirmed yet.',
  taken: 'Say honestly that the time has just been taken, and offer the alternatives.',
  notBookable: 'Say that this time cannot be booked and look for others.',
  invalid: 'Ask again, kindly, for what is not right.',
  sent: 'Say that the details are on the page again.',
  nothingToSend: 'Say that nothing has been booked in this conversation yet.',
  left: 'Say that somebody of the practice will take care of it.',
  failed:
    'Say that the calendar cannot be reached at the moment, that nothing was booked, and offer to try again or to call.',
} as const;

function withoutNulls<T extends Record<string, unknown>>(value: T): { [K in keyof T]: Exclude<T[K], null> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null)) as {
    [K in keyof T]: Exclude<T[K], null>;
  };
}
