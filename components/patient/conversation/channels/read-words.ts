import { bookingConfirmationAttributesSchema } from '#contract/channels/booking-confirmation.ts';
import { type ChannelOutcome, channels } from '#contract/channels/catalog.ts';
import { chatMessageIdAttribute, chatMessageIdPattern, chatRoleAttribute } from '#contract/channels/topics.ts';
import type { Dispatch } from '../store/events.ts';
import { boundedText, outcomeOf, wholeText } from './bounded.ts';
import type { IncomingText } from './incoming.ts';

const segmentAttribute = 'lk.segment_id';
const finalAttribute = 'lk.transcription_final';

/** The receptionist's words of one turn, as they come. A sender that goes in mid-sentence leaves them cut short. */
export async function readTranscription(stream: IncomingText, dispatch: Dispatch): Promise<ChannelOutcome> {
  const segment = stream.attributes[segmentAttribute];
  if (!segment || segment.length > 100) return 'malformed';
  dispatch({ type: 'segment_opened', segment, atMs: stream.sentAtMs });
  try {
    for await (const words of boundedText(stream.chunks, channels.transcription.maxBytes)) {
      dispatch({ type: 'segment_words', segment, words });
    }
    dispatch({ type: 'segment_closed', segment, whole: true });
    return 'taken';
  } catch (error) {
    dispatch({ type: 'segment_closed', segment, whole: false });
    return outcomeOf(error);
  }
}

/** What was understood of the visitor's voice: the whole of it so far in each stream. */
export async function readHeard(stream: IncomingText, dispatch: Dispatch): Promise<ChannelOutcome> {
  const segment = stream.attributes[segmentAttribute];
  if (!segment || segment.length > 100) return 'malformed';
  try {
    const text = await wholeText(stream.chunks, channels.transcription.maxBytes);
    const final = stream.attributes[finalAttribute] === 'true';
    dispatch({ type: 'heard', segment, text, final, atMs: stream.sentAtMs });
    return 'taken';
  } catch (error) {
    return outcomeOf(error);
  }
}

/** The written confirmation of an appointment, piece by piece. */
export async function readConfirmation(stream: IncomingText, dispatch: Dispatch): Promise<ChannelOutcome> {
  const parsed = bookingConfirmationAttributesSchema.safeParse(stream.attributes);
  if (!parsed.success) return 'malformed';
  const appointmentId = parsed.data.appointment_id;
  dispatch({ type: 'confirmation_opened', attributes: parsed.data });
  try {
    for await (const words of boundedText(stream.chunks, channels.bookingConfirmation.maxBytes)) {
      dispatch({ type: 'confirmation_words', appointmentId, words });
    }
    dispatch({ type: 'confirmation_closed', appointmentId, whole: true });
    return 'taken';
  } catch (error) {
    dispatch({ type: 'confirmation_closed', appointmentId, whole: false });
    return outcomeOf(error);
  }
}

/** A message of a person of the practice who has taken over; the agent hands it on. */
export async function readStaffMessage(stream: IncomingText, dispatch: Dispatch): Promise<ChannelOutcome> {
  if (stream.attributes[chatRoleAttribute] !== 'staff') return 'malformed';
  const given = stream.attributes[chatMessageIdAttribute];
  const key = given !== undefined && chatMessageIdPattern.test(given) ? given : stream.id;
  try {
    const text = await wholeText(stream.chunks, channels.chat.maxBytes);
    if (text.trim() === '') return 'malformed';
    dispatch({ type: 'staff_message', key, text, atMs: stream.sentAtMs });
    return 'taken';
  } catch (error) {
    return outcomeOf(error);
  }
}
