import type { AgentState } from '#contract/channels/agent-state.ts';
import {
  type AppointmentDetails,
  appointmentDetailsFileName,
  appointmentDetailsMimeType,
  appointmentDetailsSchema,
} from '#contract/channels/appointment-details.ts';
import {
  type BookingConfirmationAttributes,
  bookingConfirmationAttributesSchema,
  bookingConfirmationVersion,
  confirmationPieces,
} from '#contract/channels/booking-confirmation.ts';
import { channels } from '#contract/channels/catalog.ts';
import { attributes } from '#contract/channels/topics.ts';
import { type VisitDraft, visitDraftSchema } from '#contract/channels/visit-draft.ts';
import type { Outgoing } from './outgoing.ts';

/** The agent's side of the contract: what it shows its one patient besides words. */
export interface AgentChannels {
  /** Streams the confirmation's words in a few pieces. Resolves when all have been handed over. */
  sendConfirmation(details: AppointmentDetails, text: string): Promise<void>;
  /** Sends the document to keep, with its size known from the start. */
  sendDetails(details: AppointmentDetails): Promise<void>;
  /** Sets the public state. */
  setState(state: AgentState): Promise<void>;
  sendDraft(draft: VisitDraft): Promise<void>;
}

/** The channels of a LiveKit room. */
export function roomChannels(outgoing: Outgoing): AgentChannels {
  return {
    async sendConfirmation(details, text) {
      const streamAttributes: BookingConfirmationAttributes = bookingConfirmationAttributesSchema.parse({
        v: bookingConfirmationVersion,
        appointment_id: details.id,
        kind: details.kind,
        locale: details.locale,
      });
      await outgoing.pieces(channels.bookingConfirmation, confirmationPieces(text), streamAttributes);
    },
    async sendDetails(details) {
      const content = new TextEncoder().encode(JSON.stringify(appointmentDetailsSchema.parse(details)));
      const name = appointmentDetailsFileName(details.code);
      await outgoing.document(channels.appointmentDetails, { name, mimeType: appointmentDetailsMimeType, content });
    },
    async setState(state) {
      await outgoing.self.setAttributes({ [attributes.agentState]: state });
    },
    async sendDraft(draft) {
      await outgoing.text(channels.visitDraft, JSON.stringify(visitDraftSchema.parse(draft)));
    },
  };
}
