const signatureBytes = 8;
/** Length, type and checksum around a chunk's data. */
const aroundData = 12;

/** Whether a PNG goes on to its last chunk, `IEND`; its chunks are followed one by one. */
export function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = signatureBytes;
  while (at + aroundData <= bytes.length) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at === signatureBytes && type !== 'IHDR') return false;
    at += aroundData + view.getUint32(at);
    if (type === 'IEND') return at <= bytes.length;
  }
  return false;
}
