import type { AgentState } from '#contract/channels/agent-state.ts';
import type { VisitDraft } from '#contract/channels/visit-draft.ts';
import type { AppointmentResponse } from '#contract/http/appointments.ts';
import type { AgentChannels } from '../channels/agent-channels.ts';
import type { PracticeClient } from '../practice/practice-api.ts';
import { latestOnly } from './latest.ts';

/**
 * LiveKit acknowledges a change of attributes within milliseconds, but now and then only after five seconds, although
 * it has arrived; the next state does not wait for that.
 */
const statePatienceMs = 50;

export interface PublicFaceOptions {
  channels: AgentChannels;
  api: PracticeClient;
  state: AgentState;
  draft: VisitDraft | null;
  /** A draft is on its way to the page, a new one or once more. */
  onDraft?: (draft: VisitDraft) => void;
  /** Another state is shown. */
  onState?: (state: AgentState) => void;
}

/**
 * What the patient's page sees of the receptionist besides words: the public state, the visit card, and the
 * confirmation of what was stored. Each is sent to the page and kept with the conversation.
 */
export class PublicFace {
  readonly #channels: AgentChannels;
  readonly #stateToPage;
  readonly #draftToPage;
  readonly #toStore;
  readonly #onDraft: (draft: VisitDraft) => void;
  readonly #onState: (state: AgentState) => void;
  #state: AgentState;
  #takenOver = false;
  #draft: VisitDraft;

  constructor(options: PublicFaceOptions) {
    this.#channels = options.channels;
    this.#onDraft = options.onDraft ?? (() => {});
    this.#onState = options.onState ?? (() => {});
    this.#state = options.state;
    this.#draft = options.draft ?? { v: 1, rev: 0, openings: [] };
    this.#stateToPage = latestOnly(
      'the state',
      (state: AgentState) => options.channels.setState(state),
      statePatienceMs,
    );
    this.#draftToPage = latestOnly('the draft', (draft: VisitDraft) => options.channels.sendDraft(draft));
    this.#toStore = latestOnly('state and draft', (face: { agentState: AgentState; draft: VisitDraft }) =>
      options.api.patchConversation(face),
    );
  }

  /** What the receptionist is doing, whoever speaks. */
  get state(): AgentState {
    return this.#state;
  }

  /** What the page shows: `handoff` while a person answers. */
  get #shown(): AgentState {
    return this.#takenOver ? 'handoff' : this.#state;
  }

  get draft(): VisitDraft {
    return this.#draft;
  }

  /** Sets the public state again or anew; `greeting` at the start included. */
  setState(state: AgentState): void {
    this.#change(() => {
      this.#state = state;
    });
    this.#stateToPage.push(this.#shown);
  }

  /** While a person of the practice answers, the state is `handoff`; afterwards what it is by then. */
  setTakenOver(takenOver: boolean): void {
    this.#change(() => {
      this.#takenOver = takenOver;
    });
    this.#stateToPage.push(this.#shown);
  }

  /** Tells a page that has just come what may have been sent while it was not there yet. */
  showAgain(): void {
    this.#stateToPage.push(this.#shown);
    if (this.#draft.rev === 0) return;
    this.#draftToPage.push(this.#draft);
    this.#onDraft(this.#draft);
  }

  /** Changes some fields of the card; `undefined` clears one. */
  updateDraft(change: Partial<VisitDraft>): void {
    const next = { ...this.#draft, ...change, rev: this.#draft.rev + 1 };
    if (JSON.stringify({ ...next, rev: this.#draft.rev }) === JSON.stringify(this.#draft)) return;
    this.#draft = next;
    this.#draftToPage.push(next);
    this.#onDraft(next);
    this.#store();
  }

  /** Shows what was stored: the words, the document and, for a booking or a move, the state; all at once. */
  async confirm(stored: AppointmentResponse): Promise<void> {
    const { details, confirmation } = stored;
    if (details.kind === 'booked' || details.kind === 'rescheduled') this.setState('confirmed');
    // The document goes first: it is one piece, the words are many.
    const sent = Promise.all([
      this.#channels.sendDetails(details),
      this.#channels.sendConfirmation(details, confirmation),
    ]);
    this.updateDraft({
      patient: details.patient,
      visitType: details.visitType,
      provider: details.provider,
      startsAt: details.startsAt,
      heldUntil: undefined,
      openings: [],
    });
    await sent;
  }

  /** Sends a stored appointment's words and document once more; the state stays. */
  async confirmAgain(stored: AppointmentResponse): Promise<void> {
    const { details, confirmation } = stored;
    await Promise.all([this.#channels.sendConfirmation(details, confirmation), this.#channels.sendDetails(details)]);
  }

  async settled(): Promise<void> {
    await Promise.all([this.#stateToPage.settled(), this.#draftToPage.settled(), this.#toStore.settled()]);
  }

  #change(change: () => void): void {
    const before = this.#shown;
    change();
    if (this.#shown === before) return;
    this.#onState(this.#shown);
    this.#store();
  }

  #store(): void {
    this.#toStore.push({ agentState: this.#shown, draft: this.#draft });
  }
}
