import { DisconnectReason, ParticipantKind, type RemoteParticipant, type Room, RoomEvent } from '@livekit/rtc-node';
import type { AdmissionResponse } from '#contract/http/rooms.ts';
import type { ConversationEvents } from '../conversation/event-log.ts';
import { log } from '../log.ts';
import type { PracticeClient } from '../practice/practice-api.ts';
import { PracticeApiProblem } from '../practice/requests.ts';

/** The patient of a room, whose identity may change: a new tab has a new seat. */
export interface RoomPatient {
  /** The newest admitted identity. */
  identity(): string;
  /** Whether this is the patient; waits for the answer about somebody who has just come. */
  isPatient(identity: string): Promise<boolean> | boolean;
  /** Waits, within a bound, until everybody in the room is known. */
  settled(): Promise<void>;
}

/** A patient who is known from the start and stays. */
export function knownPatient(identity: string): RoomPatient {
  return { identity: () => identity, isPatient: (other) => other === identity, settled: async () => {} };
}

export interface AdmissionsOptions {
  room: Room;
  api: Pick<PracticeClient, 'admit' | 'noteDeparture'>;
  events: ConversationEvents;
  /** The patient is here: for the first time, again, or under a new identity. */
  onPatient: (identity: string) => void;
  onPatientGone: () => void;
  /** Somebody of the staff has left for good; those who sat there unseen are not told of. */
  onStaffGone: (identity: string) => void;
  /** The conversation is over, the server says. */
  onEnded: () => void;
  /** How long sending waits for the answer about a newcomer, in milliseconds. */
  patienceMs?: number;
  /** After how long somebody is asked about again when the practice could not be reached. */
  retryMs?: number;
}

/** Somebody in the room, as long as they are there. */
interface Visit {
  readonly identity: string;
  /** LiveKit has told of them; before that, only something they sent. */
  seen: boolean;
  /** The answer about them has come. */
  decided: boolean;
  who: 'patient' | 'staff' | undefined;
  answer: Promise<void>;
}

/**
 * Somebody who sends something before LiveKit tells of them: it tells of those who publish no sound only every three
 * seconds. Whoever is never told of by then has left again.
 */
const appearsWithinMs = 6000;
/** So often it is asked about somebody LiveKit has not told of. */
const attemptsUnseen = 3;

/**
 * Asks the practice's system who everybody in the room is, at each join, or when they send something before they are
 * seen. Only the admitted patient is listened to and spoken to; whoever is refused is removed by the server, and nothing
 * is said meanwhile.
 */
export class Admissions implements RoomPatient {
  readonly #options: Required<AdmissionsOptions>;
  readonly #visits = new Map<string, Visit>();
  /** Whose answer sending waits for. */
  readonly #undecided = new Map<Visit, Promise<unknown>>();
  readonly #first = Promise.withResolvers<string>();
  #patient: string | undefined;
  #closed = false;

  constructor(options: AdmissionsOptions) {
    this.#options = { patienceMs: 2000, retryMs: 1000, ...options };
  }

  start(): void {
    const { room } = this.#options;
    room.on(RoomEvent.ParticipantConnected, this.#came);
    room.on(RoomEvent.ParticipantDisconnected, this.#left);
    for (const participant of room.remoteParticipants.values()) this.#came(participant);
  }

  close(): void {
    const { room } = this.#options;
    this.#closed = true;
    room.off(RoomEvent.ParticipantConnected, this.#came);
    room.off(RoomEvent.ParticipantDisconnected, this.#left);
  }

  /** The first patient to be admitted. */
  first(): Promise<string> {
    return this.#first.promise;
  }

  identity(): string {
    if (this.#patient === undefined) throw new Error('no patient has been admitted yet');
    return this.#patient;
  }

  isPatient(identity: string): boolean | Promise<boolean> {
    // LiveKit takes the sender's name off what hidden participants send.
    if (identity === '') return false;
    const visit = this.#visits.get(identity) ?? this.#begin(identity, false);
    const isPatient = () => visit.who === 'patient' && identity === this.#patient;
    return visit.decided ? isPatient() : visit.answer.then(isPatient);
  }

  async settled(): Promise<void> {
    while (this.#undecided.size > 0) await Promise.all(this.#undecided.values());
  }

  readonly #came = ({ identity, info }: RemoteParticipant) => {
    if (info.kind === ParticipantKind.AGENT) return;
    const visit = this.#visits.get(identity);
    if (visit && !visit.seen) visit.seen = true;
    else this.#begin(identity, true);
  };

  readonly #left = ({ identity, disconnectReason }: RemoteParticipant) => {
    const who = this.#visits.get(identity)?.who;
    this.#visits.delete(identity);
    // A patient who has been replaced by a newer page has not left.
    if (who === undefined || (who === 'patient' && identity !== this.#patient)) return;
    const { api, events, onPatientGone, onStaffGone } = this.#options;
    const forGood = disconnectReason === DisconnectReason.CLIENT_INITIATED;
    events.presence(who, forGood ? 'left' : 'lost');
    void api.noteDeparture(identity, forGood).catch((error) => log().warn({ error }, 'a departure was not noted'));
    if (who === 'patient') onPatientGone();
    else if (forGood) onStaffGone(identity);
  };

  #begin(identity: string, seen: boolean): Visit {
    const visit: Visit = { identity, seen, decided: false, who: undefined, answer: Promise.resolve() };
    this.#visits.set(identity, visit);
    visit.answer = this.#ask(visit);
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#options.patienceMs);
    });
    const decided = Promise.race([visit.answer, tooLate]).finally(() => {
      clearTimeout(timer);
      this.#undecided.delete(visit);
    });
    this.#undecided.set(visit, decided);
    return visit;
  }

  /** Asks until there is an answer or nobody to ask about. */
  async #ask(visit: Visit): Promise<void> {
    const { api, retryMs, onEnded } = this.#options;
    for (let attempt = 1; this.#isHere(visit); attempt++) {
      try {
        const answer = await api.admit(visit.identity);
        visit.decided = true;
        if (this.#isHere(visit)) this.#heed(visit, answer);
        return;
      } catch (error) {
        if (error instanceof PracticeApiProblem && error.problem.code === 'conversation_ended') return onEnded();
        log().warn({ error }, 'it could not be asked who is in the room');
        if (!visit.seen && attempt >= attemptsUnseen) this.#visits.delete(visit.identity);
        else await new Promise((resolve) => setTimeout(resolve, retryMs));
      }
    }
  }

  #isHere(visit: Visit): boolean {
    return !this.#closed && this.#visits.get(visit.identity) === visit;
  }

  #heed(visit: Visit, answer: AdmissionResponse): void {
    const { events, onPatient, onEnded } = this.#options;
    const { identity } = visit;
    if (answer.outcome === 'patient') {
      events.presence('patient', 'came');
      visit.who = 'patient';
      this.#patient = identity;
      this.#first.resolve(identity);
      onPatient(identity);
      if (!visit.seen) setTimeout(() => this.#lookFor(visit), appearsWithinMs).unref();
    } else if (answer.outcome === 'staff') {
      visit.who = 'staff';
      events.presence('staff', 'came');
    } else {
      events.presence(answer.reason === 'stranger' ? 'stranger' : 'patient', 'refused');
      log().warn({ reason: answer.reason }, 'somebody was not let into the room');
      if (answer.reason === 'ended') onEnded();
    }
  }

  #lookFor(visit: Visit): void {
    if (visit.seen || !this.#isHere(visit)) return;
    this.#visits.delete(visit.identity);
    if (visit.identity === this.#patient) this.#options.onPatientGone();
  }
}
