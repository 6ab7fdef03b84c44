import type { PatientDocumentMimeType } from '#contract/channels/patient-document.ts';

/** The first is the one that is given. */
const extensions: Record<PatientDocumentMimeType, readonly [string, ...string[]]> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'application/pdf': ['pdf'],
};
/** Four bytes each at most: with the extension still a name that every file system takes. */
const maxStemCharacters = 60;
/** Names that Windows keeps for devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name under which a document can be saved anywhere: no folder, nothing invisible or that turns the reading direction,
 * no character that a file system or a header would take for something else, bounded, and an extension that fits what
 * the document is. Letters of any script stay.
 */
export function safeName(given: string, mimeType: PatientDocumentMimeType): string {
  const own = extensions[mimeType];
  const lastPart = given.slice(-2000).split(/[/\\]/).at(-1) ?? '';
  const visible = lastPart
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .normalize('NFC')
    .replace(/[<>:"|?*%;=`$&']/g, '_');
  const dot = visible.lastIndexOf('.');
  const known = own.includes(visible.slice(dot + 1).toLowerCase());
  const stem = [...trimmed(dot >= 0 && known ? visible.slice(0, dot) : visible)].slice(0, maxStemCharacters).join('');
  const usable = /[\p{L}\p{N}]/u.test(stem) && !devices.test(stem.split('.')[0] ?? '');
  return `${usable ? trimmed(stem) : 'document'}.${own[0]}`;
}

/** Dots and spaces at either end hide files or get lost. */
function trimmed(name: string): string {
  return name.replace(/\s+/g, ' ').replace(/^[.\s]+|[.\s]+$/g, '');
}

/** The name as a header carries it, percent-encoded; what is not encoded rightly is no name. */
export function decodedName(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return '';
  }
}
