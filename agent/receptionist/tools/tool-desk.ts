import { createHash } from 'node:crypto';
import type { AppointmentResponse } from '#contract/http/appointments.ts';
import type { Opening } from '#contract/http/availability.ts';
import type { ReviewDetailsRequest } from '#contract/rpc/review-details.ts';
import type { Practice } from '#domain/practice.ts';
import { practiceIn } from '#domain/practice-in.ts';
import { triage } from '#domain/triage.ts';
import type { PublicFace } from '../../conversation/public-face.ts';
import { log } from '../../log.ts';
import type { PracticeClient } from '../../practice/practice-api.ts';
import { PracticeApiProblem } from '../../practice/requests.ts';
import type { ToolFailedResult, ToolName } from '../tool-contract/names.ts';
import { next } from './next-steps.ts';

/** What the tools of one conversation work on. */
export interface ToolContext {
  api: PracticeClient;
  face: PublicFace;
  practice: Practice;
  conversationId: string;
  /** BCP 47; the language of confirmations. */
  locale: () => string;
  /** By its primary subtag. */
  setLanguage: (language: string) => void;
  /** Appointments stored or changed in this conversation, the newest last. */
  appointments: AppointmentResponse[];
  /** Asks the patient, on their page, whether their details are written right. */
  askToReview?: (details: Omit<ReviewDetailsRequest, 'v'>) => void;
  /** Both sides have said goodbye. */
  onEnd?: () => void;
}

/** So many of the caller's last messages are looked at for red flags. */
const wordsKept = 4;

/** What the tools of a conversation share: what the last search found, and what this turn has stored. */
export class ToolDesk {
  readonly context: ToolContext;
  /** What the last search returned; nothing else becomes a button. */
  found: readonly Opening[] = [];
  /** The patient's birth date as it was understood, ISO; it stands on no card. */
  birthDate: string | undefined;
  #storedThisTurn: AppointmentResponse[] = [];
  #heard: string[] = [];

  constructor(context: ToolContext) {
    this.context = context;
  }

  /** The caller has spoken: what was stored before is no news any more. */
  beginTurn(words = ''): void {
    this.#storedThisTurn = [];
    this.#heard = [...this.#heard, words].slice(-wordsKept);
  }

  /**
   * The red flag of the practice's protocol in what the caller said last, for the audit: read from their words, never
   * named by a model.
   */
  redFlag(): { flag: string; protocolVersion: string } | undefined {
    const { emergency } = this.context.practice;
    const { level, flag } = triage(this.#heard.at(-1) ?? '', emergency, { before: this.#heard.slice(0, -1) });
    return level === 'none' || !flag ? undefined : { flag, protocolVersion: emergency.protocolVersion };
  }

  /** The practice with its texts in the conversation's language as it is now. */
  get practice(): Practice {
    return practiceIn(this.context.practice, this.context.locale());
  }

  /** Rows that this turn has stored. */
  get storedThisTurn(): readonly AppointmentResponse[] {
    return this.#storedThisTurn;
  }

  /** Keeps a stored row and shows it on the page; the one way to a confirmation. */
  async confirm(stored: AppointmentResponse): Promise<void> {
    const { appointments, face, conversationId } = this.context;
    log().debug({ room: conversationId, atMs: wallClockMs() }, 'stored');
    this.#storedThisTurn.push(stored);
    const known = appointments.findIndex(({ details }) => details.id === stored.details.id);
    if (known >= 0) appointments.splice(known, 1);
    appointments.push(stored);
    await face.confirm(stored);
  }

  /** What a model hears of a stored row. */
  stored({ details }: AppointmentResponse) {
    const { kind } = details;
    return {
      outcome: 'stored' as const,
      kind,
      code: details.code,
      visitType: details.visitType,
      provider: details.provider,
      date: details.date,
      time: details.time,
      instructions: details.instructions,
      next: { booked: next.booked, requested: next.requested, rescheduled: next.moved, cancelled: next.cancelled }[
        kind
      ],
    };
  }

  /**
   * The refusals that a caller can do something about; anything else is thrown on.
   * @throws the error itself when it is none of those
   */
  refusal(error: unknown) {
    if (!(error instanceof PracticeApiProblem)) throw error;
    const { code, alternatives = [], reason, fields = [] } = error.problem;
    switch (code) {
      case 'slot_taken':
        this.found = alternatives;
        this.context.face.updateDraft({ openings: alternatives, startsAt: undefined, heldUntil: undefined });
        return { outcome: 'slot_taken' as const, alternatives, next: next.taken };
      case 'not_bookable':
        return { outcome: 'not_bookable' as const, reason: reason ?? 'unknown', next: next.notBookable };
      case 'invalid_request':
        return { outcome: 'invalid' as const, fields, next: next.invalid };
      default:
        throw error;
    }
  }

  /** One key for one intent of one conversation, so that a repeated call does it once. */
  keyFor(verb: string, intent: unknown): string {
    const digest = createHash('sha256').update(JSON.stringify(intent)).digest('base64url');
    return `${this.context.conversationId}:${verb}:${digest}`;
  }

  /** Runs a tool; whatever it cannot answer for becomes `failed`. */
  async guarded<T>(tool: ToolName, run: () => Promise<T>): Promise<T | ToolFailedResult> {
    const room = this.context.conversationId;
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

/** Whether the API refused with this code. */
export function isProblem(error: unknown, code: PracticeApiProblem['problem']['code']): error is PracticeApiProblem {
  return error instanceof PracticeApiProblem && error.problem.code === code;
}

/** Epoch milliseconds with fractions, comparable between the processes of one machine. */
function wallClockMs(): number {
  return performance.timeOrigin + performance.now();
}

/** A model says `null` for what it leaves out; the API takes it as missing. */
export function withoutNulls<T extends Record<string, unknown>>(value: T): { [K in keyof T]: Exclude<T[K], null> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null && field !== undefined)) as {
    [K in keyof T]: Exclude<T[K], null>;
  };
}
