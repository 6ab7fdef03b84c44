/** Readers look for the end of a PDF in its last kilobyte; some programs write a little behind it. */
const endWithinBytes = 1024;

/** Whether a PDF goes on to its end-of-file mark. */
export function isWholePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-endWithinBytes)).toString('latin1').includes('%%EOF');
}
