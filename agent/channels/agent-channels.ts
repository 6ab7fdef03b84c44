import type { LocalParticipant, Room } from '@livekit/rtc-node';
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
import { attributes, topics } from '#contract/channels/topics.ts';
import { type VisitDraft, visitDraftSchema } from '#contract/channels/visit-draft.ts';

/** The agent's side of the contract: everything it sends to its one patient goes through here. */
export interface AgentChannels {
  /** Streams the confirmation's words in a few pieces. Resolves when all have been handed over. */
  sendConfirmation(details: AppointmentDetails, text: string): Promise<void>;
  /** Sends the document to keep, with its size known from the start. */
  sendDetails(details: AppointmentDetails): Promise<void>;
  /** Sets the public state. */
  setState(state: AgentState): Promise<void>;
  sendDraft(draft: VisitDraft): Promise<void>;
}

/**
 * @param patientIdentity streams are addressed to this participant. The address is no secrecy: the room is the
 *   boundary, and nobody else may be in it.
 */
export function roomChannels(room: Room, patientIdentity: string): AgentChannels {
  const destinationIdentities = [patientIdentity];
  const self = (): LocalParticipant => {
    if (!room.localParticipant) throw new Error('the room is not connected');
    return room.localParticipant;
  };
  return {
    async sendConfirmation(details, text) {
      const streamAttributes: BookingConfirmationAttributes = bookingConfirmationAttributesSchema.parse({
        v: bookingConfirmationVersion,
        appointment_id: details.id,
        kind: details.kind,
        locale: details.locale,
      });
      const writer = await self().streamText({
        topic: topics.bookingConfirmation,
        attributes: streamAttributes,
        destinationIdentities,
      });
      try {
        for (const piece of confirmationPieces(text)) await writer.write(piece);
      } finally {
        await writer.close();
      }
    },
    async sendDetails(details) {
      const bytes = new TextEncoder().encode(JSON.stringify(appointmentDetailsSchema.parse(details)));
      const writer = await self().streamBytes({
        topic: topics.appointmentDetails,
        name: appointmentDetailsFileName(details.code),
        mimeType: appointmentDetailsMimeType,
        totalSize: bytes.byteLength,
        destinationIdentities,
      });
      try {
        await writer.write(bytes);
      } finally {
        await writer.close();
      }
    },
    async setState(state) {
      await self().setAttributes({ [attributes.agentState]: state });
    },
    async sendDraft(draft) {
      const text = JSON.stringify(visitDraftSchema.parse(draft));
      await self().sendText(text, { topic: topics.visitDraft, destinationIdentities });
    },
  };
}
