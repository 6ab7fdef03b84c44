import type { LocalParticipant } from 'livekit-client';
import { channels } from '#contract/channels/catalog.ts';
import type { PatientDocumentAttributes, PatientDocumentMimeType } from '#contract/channels/patient-document.ts';

/** One piece of a document at a time is read and handed over. */
const pieceBytes = 60_000;

/** A document on its way to the receptionist. */
export interface OutgoingDocument {
  readonly id: string;
  readonly name: string;
  readonly mimeType: PatientDocumentMimeType;
  readonly content: Blob;
}

/**
 * Streams a document to the receptionist, with its size announced. Given up by `signal` it ends early, so that its
 * receiver sees that it is not whole. Throws when it was given up or the room did not take it.
 */
export async function sendDocument(
  sender: Pick<LocalParticipant, 'streamBytes'>,
  receiver: string,
  document: OutgoingDocument,
  onSent: (sentBytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { content } = document;
  const attributes: PatientDocumentAttributes = { v: '1', document_id: document.id };
  signal.throwIfAborted();
  const writer = await sender.streamBytes({
    topic: channels.patientDocument.topic,
    name: document.name,
    mimeType: document.mimeType,
    totalSize: content.size,
    attributes: { ...attributes },
    destinationIdentities: [receiver],
  });
  try {
    for (let offset = 0; offset < content.size; offset += pieceBytes) {
      const piece = await content.slice(offset, offset + pieceBytes).arrayBuffer();
      signal.throwIfAborted();
      await writer.write(new Uint8Array(piece));
      onSent(Math.min(offset + pieceBytes, content.size));
    }
    signal.throwIfAborted();
  } finally {
    await writer.close().catch(() => {
      // The room is gone, and the stream with it.
    });
  }
}
