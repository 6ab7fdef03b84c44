/**
 * Whether a browser's page may open the gateway: a page of the gateway's own host, or of an allowed origin (`*`: any).
 * Programs send no origin and are not asked for one; what they may do, their token says.
 */
export function isOriginAllowed(
  origin: string | undefined,
  host: string | undefined,
  allowed: ReadonlySet<string>,
): boolean {
  if (origin === undefined || allowed.has('*') || allowed.has(origin)) return true;
  const page = URL.parse(origin)?.hostname ?? '';
  const own = URL.parse(`ws://${host}`)?.hostname ?? '';
  return page !== '' && (page === own || (isThisMachine(page) && isThisMachine(own)));
}

/** The machine has several names for itself; `localhost` of a page may be `127.0.0.1` of the gateway. */
function isThisMachine(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
