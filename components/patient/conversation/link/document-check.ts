import {
  type DocumentRefusal,
  maxPatientDocumentBytes,
  type PatientDocumentMimeType,
} from '#contract/channels/patient-document.ts';

const signatures: readonly (readonly [PatientDocumentMimeType, readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/**
 * What a file is by its first bytes, or why it need not be sent at all. A courtesy that saves the way: the server
 * decides. Throws when the file cannot be read.
 */
export async function checkDocument(
  file: Blob,
): Promise<{ readonly mimeType: PatientDocumentMimeType } | { readonly refusal: DocumentRefusal }> {
  if (file.size === 0) return { refusal: 'empty' };
  if (file.size > maxPatientDocumentBytes) return { refusal: 'too_large' };
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const found = signatures.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  return found ? { mimeType: found[0] } : { refusal: 'wrong_type' };
}
