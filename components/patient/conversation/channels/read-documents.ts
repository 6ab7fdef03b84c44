import { appointmentDetailsMimeType, parseAppointmentDetails } from '#contract/channels/appointment-details.ts';
import { type ChannelOutcome, channels } from '#contract/channels/catalog.ts';
import { documentStatusSchema } from '#contract/channels/patient-document.ts';
import { visitDraftSchema } from '#contract/channels/visit-draft.ts';
import type { Dispatch } from '../store/events.ts';
import { Malformed, outcomeOf, wholeBytes, wholeText } from './bounded.ts';
import type { IncomingBytes, IncomingText } from './incoming.ts';

/** The appointment's document, whole or not at all. */
export async function readDetails(stream: IncomingBytes, dispatch: Dispatch): Promise<ChannelOutcome> {
  try {
    if (stream.mimeType !== appointmentDetailsMimeType) throw new Malformed();
    const bytes = await wholeBytes(stream.chunks, channels.appointmentDetails.maxBytes);
    dispatch({ type: 'details', details: parseAppointmentDetails(bytes) });
    return 'taken';
  } catch (error) {
    return outcomeOf(error);
  }
}

/** What the receptionist has understood so far, and the openings on offer. */
export async function readDraft({ chunks }: IncomingText, dispatch: Dispatch): Promise<ChannelOutcome> {
  try {
    const text = await wholeText(chunks, channels.visitDraft.maxBytes);
    dispatch({ type: 'draft', draft: visitDraftSchema.parse(JSON.parse(text)) });
    return 'taken';
  } catch (error) {
    return outcomeOf(error);
  }
}

/** How far a document the visitor sends has come. */
export async function readDocumentStatus({ chunks }: IncomingText, dispatch: Dispatch): Promise<ChannelOutcome> {
  try {
    const text = await wholeText(chunks, channels.documentStatus.maxBytes);
    dispatch({ type: 'document_status', status: documentStatusSchema.parse(JSON.parse(text)) });
    return 'taken';
  } catch (error) {
    return outcomeOf(error);
  }
}
