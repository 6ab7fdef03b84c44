/** A file to keep: named, never cached, never guessed to be something else. */
export function download(body: string | Buffer, options: { type: string; fileName: string }): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': options.type,
      'content-disposition': `attachment; filename="${options.fileName}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  });
}
