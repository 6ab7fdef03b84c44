import { ProblemError } from '../errors/problem-error.ts';

/**
 * Reads a JSON body of bounded size.
 * @throws ProblemError `payload_too_large`, or `invalid_request` when it is no JSON.
 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > maxBytes) throw new ProblemError('payload_too_large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new ProblemError('payload_too_large');
    chunks.push(chunk);
  }
  if (size === 0) return {};
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return JSON.parse(text, (key, value: unknown) => {
      if (!isStorable(key) || (typeof value === 'string' && !isStorable(value))) throw new SyntaxError('not text');
      return value;
    });
  } catch (cause) {
    throw new ProblemError('invalid_request', { cause, fields: [{ path: '', message: 'must be JSON' }] });
  }
}

/** JSON can spell what no text is, and the database takes neither: the character zero, and halves of characters. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
