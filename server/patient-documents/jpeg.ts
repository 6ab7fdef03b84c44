/** The second byte of a marker, after 0xff. */
const marker = {
  startOfScan: 0xda,
  endOfImage: 0xd9,
  temporary: 0x01,
  firstRestart: 0xd0,
  startOfImage: 0xd8,
} as const;

/**
 * Whether a JPEG goes on to its end-of-image marker. Its segments are followed one by one, so that the small preview
 * inside a photo is not taken for its end, and what phones append behind the image does no harm.
 */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  // After the start-of-image marker.
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const kind = bytes[at + 1] ?? 0;
    // Any number of fill bytes may stand before a marker.
    if (kind === 0xff) at += 1;
    else if (kind === marker.endOfImage) return true;
    else if (isBare(kind)) at += 2;
    else {
      at += 2 + lengthAt(bytes, at + 2);
      if (kind === marker.startOfScan) at = endOfScan(bytes, at);
    }
  }
  return false;
}

/** Markers that carry nothing. */
function isBare(kind: number): boolean {
  return kind === marker.temporary || (kind >= marker.firstRestart && kind <= marker.startOfImage);
}

/** Two bytes, big-endian, that count themselves; a length that cannot be leads behind the end. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const length = ((bytes[at] ?? 0xff) << 8) | (bytes[at + 1] ?? 0xff);
  return length < 2 ? bytes.length : length;
}

/** Where the next marker after the compressed data stands; 0xff00 in it is data, and restarts belong to it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !(next >= marker.firstRestart && next < marker.startOfImage)) return at;
  }
  return bytes.length;
}
