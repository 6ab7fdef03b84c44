import { channels } from '#contract/channels/catalog.ts';
import {
  type DocumentRefusal,
  maxPatientDocumentBytes,
  type PatientDocumentAttributes,
  patientDocumentAttributesSchema,
  patientDocumentMimeTypeSchema,
} from '#contract/channels/patient-document.ts';
import type { Clock } from '#domain/clock.ts';
import type { Incoming } from '../../channels/channel-handler.ts';
import type { Outgoing } from '../../channels/outgoing.ts';
import type { Registrar } from '../../channels/registrar.ts';
import { log } from '../../log.ts';
import type { PracticeClient } from '../../practice/practice-api.ts';
import { PracticeApiProblem } from '../../practice/requests.ts';
import type { RoomPatient } from '../admissions.ts';
import { StatusTeller } from './status-teller.ts';

/** Documents that are received or stored at once; their sum is what a conversation holds in memory. */
const atOnce = 2;
const longestName = 200;

/** Takes documents from the patient, tells how far they have come, and has them stored whole or not at all. */
export function takeDocuments(parts: {
  registrar: Registrar;
  outgoing: Outgoing;
  patient: RoomPatient;
  api: Pick<PracticeClient, 'storeDocument'>;
  clock: Clock;
  onStored: () => void;
}): void {
  const { registrar, outgoing, patient, api, clock, onStored } = parts;
  const underWay = new Map<string, StatusTeller>();
  const tellerOf = (incoming: Incoming<PatientDocumentAttributes>) =>
    underWay.get(incoming.streamId) ?? new StatusTeller(outgoing, clock, incoming.attributes.document_id);

  registrar.onBytes(channels.patientDocument, {
    from: (identity) => patient.isPatient(identity),
    attributes: patientDocumentAttributesSchema,
    begin(incoming) {
      const reason = refusalAtOnce(incoming, underWay.size);
      if (reason) {
        void tellerOf(incoming).refused(reason);
        return false;
      }
      const teller = tellerOf(incoming);
      underWay.set(incoming.streamId, teller);
      teller.receiving(0, incoming.sizeBytes ?? 0);
      return true;
    },
    progress: (incoming, receivedBytes) => tellerOf(incoming).receiving(receivedBytes, incoming.sizeBytes ?? 0),
    async take(content, incoming) {
      const teller = tellerOf(incoming);
      try {
        const reason = contentRefusal(content, incoming) ?? (await store(content, incoming));
        if (reason) return await teller.refused(reason);
        await teller.stored();
        onStored();
      } finally {
        underWay.delete(incoming.streamId);
      }
    },
    dropped(outcome, incoming, by) {
      const teller = tellerOf(incoming);
      underWay.delete(incoming.streamId);
      // A page that takes a document back ends its stream early; one that has gone does not end it.
      const stopped = by === 'sender' ? 'cancelled' : 'cut_off';
      void teller.refused(outcome === 'too_large' ? 'too_large' : stopped);
    },
  });

  async function store(
    content: Uint8Array,
    { attributes, name, mimeType = '' }: Incoming<PatientDocumentAttributes>,
  ): Promise<DocumentRefusal | null> {
    try {
      const document = { name: name?.slice(0, longestName) || 'document', contentType: mimeType, content };
      const answer = await api.storeDocument(attributes.document_id, document);
      return answer.outcome === 'stored' ? null : answer.reason;
    } catch (error) {
      log().warn({ error }, 'a document could not be stored');
      return refusalOf(error);
    }
  }
}

function refusalAtOnce({ sizeBytes, mimeType }: Incoming<unknown>, underWay: number): DocumentRefusal | null {
  if (sizeBytes === 0) return 'empty';
  if (!patientDocumentMimeTypeSchema.safeParse(mimeType).success) return 'wrong_type';
  return underWay >= atOnce ? 'not_stored' : null;
}

function contentRefusal(content: Uint8Array, { sizeBytes }: Incoming<unknown>): DocumentRefusal | null {
  if (content.byteLength === 0) return 'empty';
  const tooLarge = content.byteLength > maxPatientDocumentBytes || content.byteLength > (sizeBytes ?? Infinity);
  return tooLarge ? 'too_large' : null;
}

function refusalOf(error: unknown): DocumentRefusal {
  if (!(error instanceof PracticeApiProblem)) return 'not_stored';
  const { code } = error.problem;
  if (code === 'payload_too_large') return 'too_large';
  return code === 'unsupported_media_type' ? 'wrong_type' : 'not_stored';
}
