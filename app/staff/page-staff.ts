import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { StaffPrincipal } from '#server/identity/principal.ts';
import { currentStaff } from '#server/staff/current-staff.ts';

/** What stands behind the question mark of a page's address. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** Who looks at this page, asked once a request; null when nobody is signed in. */
export const visitorOfDesk = cache(async (): Promise<StaffPrincipal | null> => currentStaff(await headers()));

/**
 * Who looks at this page. Every page of the desk calls it itself, since a layout is not rendered anew on every way in.
 * @param path the page's own path, to come back to after signing in.
 */
export async function pageStaff(path: string): Promise<StaffPrincipal> {
  const staff = await visitorOfDesk();
  if (!staff) redirect(`/staff/sign-in?${new URLSearchParams({ from: path })}`);
  return staff;
}
