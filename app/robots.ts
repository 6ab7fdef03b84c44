import type { MetadataRoute } from 'next';

/**
 * What is no crawler's business: the staff's pages and the API. Pages of one appointment or one place on the waitlist are
 * not named here: a crawler has to be let in to read that they are never to be listed (`noindex`), while an address it
 * may not open can still be listed bare.
 */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: ['/', '/api/v1/a/', '/api/v1/w/'], disallow: ['/staff', '/api/'] } };
}
