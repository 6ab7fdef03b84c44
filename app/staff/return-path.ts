const ownPath = /^\/staff(\/[a-z0-9_-]+)*(\?[a-z0-9_=&-]*)?$/i;

/** The path to go to after signing in: one of the staff's own pages, or Today for anything else. */
export function safeReturnPath(path: unknown): string {
  if (typeof path !== 'string' || !ownPath.test(path) || path.startsWith('/staff/sign-in')) return '/staff';
  return path;
}
