import { type Clock, systemClock } from '#domain/clock.ts';
import { log } from '../log.ts';
import type { PracticeClient } from '../practice/practice-api.ts';
import type { SessionSentences } from '../receptionist/sentences.ts';
import type { ConversationEvents } from './event-log.ts';
import type { OpenQuestions } from './open-questions.ts';
import type { PublicFace } from './public-face.ts';
import { TakeOver, type TakeOverEnd } from './take-over.ts';
import type { ChatInput, RoomEvents, StaffDesk } from './transport.ts';
import type { TurnQueue } from './turn-queue.ts';

/** So many of the staff's notes are told to a model; older ones are forgotten. */
const notesKept = 5;

/** While the patient writes, a remark waits; whether they still do is looked at so often, and so many times at most. */
const lookAgainMs = 500;
const looksAtMost = 20;

export interface DeskOptions {
  api: PracticeClient;
  face: PublicFace;
  turns: TurnQueue;
  questions: OpenQuestions;
  sentences: SessionSentences;
  events: ConversationEvents;
  /** Whether a configured model leads; the built-in receptionist heeds no notes, it passes them on. */
  heedsNotes: boolean;
  patientTyping: () => boolean;
  /** The patient speaks aloud from now on, or no more. */
  onSpeaks?: (aloud: boolean) => void;
  /** The patient is there again, perhaps with another page. */
  onReturned?: () => void;
  clock?: Clock;
}

/** What reaches a conversation from its transport: the patient's words and returns, documents, and the staff. */
export class ConversationDesk implements RoomEvents {
  readonly #options: DeskOptions;
  readonly #takeOver: TakeOver;
  #notes: string[] = [];
  #later: NodeJS.Timeout | undefined;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#takeOver = new TakeOver({
      clock: options.clock ?? systemClock,
      patientTyping: options.patientTyping,
      onBegin: (holder) => this.#begin(holder),
      onEnd: (why) => this.#end(why),
    });
  }

  /** What the staff have told the receptionist alone, the newest last. */
  get notes(): readonly string[] {
    return this.#notes;
  }

  input(input: ChatInput): void {
    this.#options.questions.close();
    this.#options.turns.add(input);
  }

  returned(): void {
    this.#options.face.showAgain();
    this.#options.onReturned?.();
  }

  stop(): boolean {
    return this.#options.turns.stop();
  }

  speaks(aloud: boolean): void {
    this.#options.onSpeaks?.(aloud);
  }

  documentStored(): void {
    this.#remark(looksAtMost);
  }

  /** Not while the patient is writing: the remark answers nothing they ask. */
  #remark(looksLeft: number): void {
    const { turns, sentences, patientTyping } = this.#options;
    if (looksLeft > 0 && patientTyping()) {
      this.#later = setTimeout(() => this.#remark(looksLeft - 1), lookAgainMs);
    } else {
      turns.say(sentences.documentStored());
    }
  }

  async resend(appointmentId: string | undefined): Promise<number> {
    const { api, face } = this.#options;
    const { appointments } = await api.readConversation();
    const wanted = appointments.filter(({ details }) => appointmentId === undefined || details.id === appointmentId);
    for (const stored of wanted) await face.confirmAgain(stored);
    return wanted.length;
  }

  readonly staff: StaffDesk = this.#staffDesk();

  #staffDesk(): StaffDesk {
    const takeOver = () => this.#takeOver;
    return {
      get holder() {
        return takeOver().holder;
      },
      get isTakenOver() {
        return takeOver().isHeld;
      },
      whisper: (text) => this.#whisper(text),
      takeOver: (seat) => takeOver().claim(seat),
      handBack: (seat) => takeOver().giveBack(seat),
      vacate: () => takeOver().vacate(),
      left: (seat) => takeOver().left(seat),
      said: (message) => this.#said(message),
    };
  }

  /** Goes on with a take-over that an earlier worker had stored. */
  restoreTakeOver(): void {
    this.#takeOver.restore();
    this.#options.turns.silence();
    this.#options.face.setTakenOver(true);
  }

  close(): void {
    clearTimeout(this.#later);
    this.#takeOver.close();
    this.#options.questions.close();
  }

  #begin(holder: string): void {
    const { face, turns, questions, events } = this.#options;
    turns.silence();
    questions.close();
    face.setTakenOver(true);
    events.presence('staff', 'took_over');
    this.#store(holder);
  }

  #end(why: TakeOverEnd): void {
    const { face, turns, sentences, events } = this.#options;
    face.setTakenOver(false);
    events.presence('staff', why === 'lapsed' ? 'take_over_lapsed' : 'handed_back');
    this.#store(null);
    turns.resume(why === 'lapsed' ? sentences.backAgain() : undefined);
  }

  #store(takenOverBy: string | null): void {
    void this.#options.api
      .patchConversation({ takenOverBy })
      .catch((error) => log().warn({ error }, 'who answers could not be stored'));
  }

  #whisper(text: string): 'guidance' | 'passed_on' | 'taken_over' {
    const { heedsNotes, turns, sentences } = this.#options;
    if (heedsNotes) {
      this.#notes = [...this.#notes, text].slice(-notesKept);
      return 'guidance';
    }
    if (this.#takeOver.isHeld) return 'taken_over';
    turns.say(sentences.fromTeam(text));
    return 'passed_on';
  }

  #said({ id, text }: { id: string; text: string }): void {
    const { holder } = this.#takeOver;
    if (holder !== null) this.#takeOver.renew(holder);
    this.#options.turns.staffSaid({ id, text });
  }
}
