import { ProblemError } from '../errors/problem-error.ts';
import type { StaffPrincipal } from '../identity/principal.ts';
import { getAuth } from './auth.ts';
import { isFromForeignPage } from './trusted-origins.ts';

/**
 * Who of the staff stands behind a request, read from its session cookie and the session's row; null when nobody does,
 * and when the request comes from another site's page, whatever cookie the browser added.
 * The one place where a session becomes a principal: pages, route handlers and use cases all come through here.
 * @throws ProblemError `database_unavailable` when the session cannot be looked up.
 */
export async function currentStaff(headers: Headers): Promise<StaffPrincipal | null> {
  if (isFromForeignPage(headers)) return null;
  const session = await readSession(headers);
  if (!session) return null;
  const { id, name, role, clinicId } = session.user;
  return { kind: 'staff', userId: id, name, role, clinicId };
}

/**
 * Like `currentStaff`, for what only staff may do.
 * @throws ProblemError `unauthenticated` when nobody is signed in.
 */
export async function requireStaff(headers: Headers): Promise<StaffPrincipal> {
  const staff = await currentStaff(headers);
  if (!staff) throw new ProblemError('unauthenticated');
  return staff;
}

async function readSession(headers: Headers) {
  try {
    return await getAuth().api.getSession({ headers, query: { disableRefresh: true } });
  } catch (cause) {
    // The library hides what went wrong behind one error of its own; all it does here is to read the row.
    throw new ProblemError('database_unavailable', { cause });
  }
}
