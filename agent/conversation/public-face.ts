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

/**
 * What the patient's page sees of the receptionist besides words: the public state, the visit card, and the
 * confirmation of what was stored. Each is sent to the page and kept with the conversation.
 */
export class PublicFace {
  readonly #channels: AgentChannels;
  readonly #stateToPage;
  readonly #draftToPage;
  readonly #toStore;
  #state: AgentState;
  #draft: VisitDraft;

  constructor(options: { channels: AgentChannels; api: PracticeClient; state: AgentState; draft: VisitDraft | null }) {
    this.#channels = options.channels;
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

  get state(): AgentState {
    return this.#state;
  }

  get draft(): VisitDraft {
    return this.#draft;
  }

  /** Sets the public state again or anew; `greeting` at the start included. */
  setState(state: AgentState): void {
    const changed = state !== this.#state;
    this.#state = state;
    this.#stateToPage.push(state);
    if (changed) this.#store();
  }

  /** Changes some fields of the card; `undefined` clears one. */
  updateDraft(change: Partial<VisitDraft>): void {
    const next = { ...this.#draft, ...change, rev: this.#draft.rev + 1 };
    if (JSON.stringify({ ...next, rev: this.#draft.rev }) === JSON.stringify(this.#draft)) return;
    this.#draft = next;
    this.#draftToPage.push(next);
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

  #store(): void {
    this.#toStore.push({ agentState: this.#state, draft: this.#draft });
  }
}
