/** A body as it came: whole, larger than it may be, or ended before its announced size. */
export type ReadBytes =
  | { readonly outcome: 'whole'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly outcome: 'too_large' }
  | { readonly outcome: 'cut_off' };

/**
 * Reads a body as it is. At most `maxBytes` are kept in memory, whatever `Content-Length` says: what goes on after them
 * is not read. A sender that goes away in the middle has cut it off.
 */
export async function readBytes(request: Request, maxBytes: number): Promise<ReadBytes> {
  const declared = declaredBytes(request);
  if (declared !== null && declared > maxBytes) return { outcome: 'too_large' };
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // Leaving the loop cancels the stream.
    for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > maxBytes) return { outcome: 'too_large' };
      chunks.push(chunk);
    }
  } catch {
    return { outcome: 'cut_off' };
  }
  if (declared !== null && declared !== size) return { outcome: 'cut_off' };
  return { outcome: 'whole', bytes: concatenated(chunks, size) };
}

/** What the sender announced, in bytes; null when it announced nothing that is a number. */
function declaredBytes(request: Request): number | null {
  const header = request.headers.get('content-length');
  return header !== null && /^\d{1,15}$/.test(header) ? Number(header) : null;
}

function concatenated(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
