import type { PatientDocumentMimeType } from '#contract/channels/patient-document.ts';
import { isWholeJpeg } from './jpeg.ts';
import { isWholePdf } from './pdf.ts';
import { isWholePng } from './png.ts';

/** What a document is by its content alone, and whether it goes on to its end. */
export type DocumentContent =
  | { readonly mimeType: PatientDocumentMimeType; readonly whole: boolean }
  | { readonly mimeType: null };

const kinds: readonly {
  readonly mimeType: PatientDocumentMimeType;
  readonly begins: readonly number[];
  isWhole(bytes: Uint8Array): boolean;
}[] = [
  { mimeType: 'image/jpeg', begins: [0xff, 0xd8, 0xff], isWhole: isWholeJpeg },
  { mimeType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], isWhole: isWholePng },
  { mimeType: 'application/pdf', begins: [...'%PDF-'].map((letter) => letter.charCodeAt(0)), isWhole: isWholePdf },
];

/**
 * Looks at the content; what its sender calls it does not count. Nothing is decoded, so nothing can be unpacked into
 * much.
 */
export function contentOf(bytes: Uint8Array): DocumentContent {
  const kind = kinds.find(({ begins }) => begins.every((byte, place) => bytes[place] === byte));
  return kind ? { mimeType: kind.mimeType, whole: kind.isWhole(bytes) } : { mimeType: null };
}
