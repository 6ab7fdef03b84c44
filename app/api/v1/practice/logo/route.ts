import { logoQuerySchema } from '#contract/http/practice-logo.ts';
import { readLogo } from '#server/clinic/read-logo.ts';
import { route } from '#server/http/handler.ts';

/** The practice's logo. An address with a version is kept for ever; without one, or with an older one, not at all. */
export const GET = route({ auth: ['public'], query: logoQuerySchema }, async ({ query }) => {
  const { bytes, mediaType, version } = await readLogo();
  return new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.byteLength),
      'cache-control': query.v === version ? 'public, max-age=31536000, immutable' : 'no-store',
      'x-content-type-options': 'nosniff',
      // An SVG opened by itself is a document: it loads nothing and runs nothing.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      // Shown in the practice's own site too.
      'cross-origin-resource-policy': 'cross-origin',
    },
  });
});
