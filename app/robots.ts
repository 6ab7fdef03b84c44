import type { MetadataRoute } from 'next';

/** What is no crawler's business: pages of one appointment or one place on the waitlist, the staff's, and the API. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/a/', '/w/', '/staff', '/api/'] } };
}
