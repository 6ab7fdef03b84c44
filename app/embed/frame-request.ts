import { headers } from 'next/headers';
import { embedParameters } from '#contract/embed/names.ts';
import { embedSite } from '#server/embed/embed-sites.ts';
import { env } from '#server/env.ts';
import { sameHostOrigins } from '#server/staff/trusted-origins.ts';

/** A page's `searchParams`. */
export type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** What the address says of the site around the page. */
export interface FrameRequest {
  /** The site's origin, when it may frame us. */
  readonly site: string | null;
  /** What links within the frame keep. */
  readonly keep: Readonly<Record<string, string>>;
}

/** Reads what the script has put into the address of a page in its frame. */
export async function frameRequest(search: Search): Promise<FrameRequest> {
  const [asked, sent] = await Promise.all([search, headers()]);
  const text = (name: string) => (typeof asked[name] === 'string' ? asked[name] : undefined);
  const ownOrigins = [new URL(env().PUBLIC_URL).origin, ...sameHostOrigins(sent)];
  const site = embedSite(text(embedParameters.site), env(), ownOrigins);
  const theme = text(embedParameters.theme);
  return {
    site,
    keep: {
      ...(theme && { [embedParameters.theme]: theme.slice(0, 10) }),
      ...(site && { [embedParameters.site]: site }),
    },
  };
}
