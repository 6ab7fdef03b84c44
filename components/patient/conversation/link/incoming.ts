import { agentStateSchema } from '#contract/channels/agent-state.ts';
import {
  appointmentDetailsMimeType,
  maxAppointmentDetailsBytes,
  parseAppointmentDetails,
} from '#contract/channels/appointment-details.ts';
import {
  bookingConfirmationAttributesSchema,
  maxConfirmationCharacters,
} from '#contract/channels/booking-confirmation.ts';
import { attributes as attributeNames, topics } from '#contract/channels/topics.ts';
import { visitDraftSchema } from '#contract/channels/visit-draft.ts';
import type { Dispatch } from '../store/events.ts';
import { type Activity, maxShownCharacters } from '../store/state.ts';

/** A text stream of the room: chunks in order; the iteration throws when the sender goes before its end. */
export interface IncomingText {
  readonly attributes: Readonly<Record<string, string>>;
  readonly chunks: AsyncIterable<string>;
}

/** A byte stream of the room. `size` is what the sender announced, in bytes. */
export interface IncomingBytes {
  readonly mimeType: string;
  readonly size: number | undefined;
  readonly chunks: AsyncIterable<Uint8Array>;
}

const maxDraftCharacters = 32 * 1024;
const segmentAttribute = 'lk.segment_id';
const activityAttribute = 'lk.agent.state';
const activities: readonly Activity[] = ['initializing', 'idle', 'listening', 'thinking', 'speaking'];

class TooLong extends Error {}

async function* bounded(chunks: AsyncIterable<string>, maxCharacters: number): AsyncGenerator<string> {
  let received = 0;
  for await (const chunk of chunks) {
    received += chunk.length;
    if (received > maxCharacters) throw new TooLong();
    yield chunk;
  }
}

/** The receptionist's words of one turn, as they come. A sender that goes in mid-sentence leaves them cut short. */
export async function readTranscription({ attributes, chunks }: IncomingText, dispatch: Dispatch): Promise<void> {
  const segment = attributes[segmentAttribute];
  if (!segment || segment.length > 100) return dispatch({ type: 'dropped', channel: topics.transcription });
  dispatch({ type: 'segment_opened', segment });
  try {
    for await (const words of bounded(chunks, maxShownCharacters)) {
      dispatch({ type: 'segment_words', segment, words });
    }
    dispatch({ type: 'segment_closed', segment, whole: true });
  } catch (error) {
    if (error instanceof TooLong) dispatch({ type: 'dropped', channel: topics.transcription });
    dispatch({ type: 'segment_closed', segment, whole: false });
  }
}

/** The written confirmation of an appointment, word by word. */
export async function readConfirmation({ attributes, chunks }: IncomingText, dispatch: Dispatch): Promise<void> {
  const parsed = bookingConfirmationAttributesSchema.safeParse(attributes);
  if (!parsed.success) return dispatch({ type: 'dropped', channel: topics.bookingConfirmation });
  const appointmentId = parsed.data.appointment_id;
  dispatch({ type: 'confirmation_opened', attributes: parsed.data });
  try {
    for await (const words of bounded(chunks, maxConfirmationCharacters)) {
      dispatch({ type: 'confirmation_words', appointmentId, words });
    }
    dispatch({ type: 'confirmation_closed', appointmentId, whole: true });
  } catch (error) {
    if (error instanceof TooLong) dispatch({ type: 'dropped', channel: topics.bookingConfirmation });
    dispatch({ type: 'confirmation_closed', appointmentId, whole: false });
  }
}

async function collectBytes(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new TooLong();
    parts.push(chunk);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole;
}

/** The appointment's document, whole or not at all. */
export async function readDetails(stream: IncomingBytes, dispatch: Dispatch): Promise<void> {
  try {
    if (stream.mimeType !== appointmentDetailsMimeType) throw new TypeError('not JSON');
    if ((stream.size ?? 0) > maxAppointmentDetailsBytes) throw new TooLong();
    const bytes = await collectBytes(stream.chunks, maxAppointmentDetailsBytes);
    dispatch({ type: 'details', details: parseAppointmentDetails(bytes) });
  } catch {
    dispatch({ type: 'dropped', channel: topics.appointmentDetails });
  }
}

/** What the receptionist has understood so far, and the openings on offer. */
export async function readDraft({ chunks }: IncomingText, dispatch: Dispatch): Promise<void> {
  try {
    let text = '';
    for await (const chunk of bounded(chunks, maxDraftCharacters)) text += chunk;
    dispatch({ type: 'draft', draft: visitDraftSchema.parse(JSON.parse(text)) });
  } catch {
    dispatch({ type: 'dropped', channel: topics.visitDraft });
  }
}

/** The agent's public attributes; those of others and unknown values are left alone. */
export function readAgentAttributes(attributes: Readonly<Record<string, string>>, dispatch: Dispatch): void {
  const stated = attributes[attributeNames.agentState];
  if (stated !== undefined) {
    const parsed = agentStateSchema.safeParse(stated);
    dispatch(
      parsed.success
        ? { type: 'agent_state', agentState: parsed.data }
        : { type: 'dropped', channel: attributeNames.agentState },
    );
  }
  const activity = activities.find((known) => known === attributes[activityAttribute]);
  if (activity) dispatch({ type: 'activity', activity });
}

/** Whether the agent has come past its start and listens to what is written. */
export function takesMessages(attributes: Readonly<Record<string, string>>): boolean {
  const activity = attributes[activityAttribute];
  return activity !== undefined && activity !== 'initializing';
}
