const probe = 'openwide_probe=1';

/** Whether the browser keeps a cookie of the kind that a page in another site's frame gets. Leaves none behind. */
export function keepsCookies(): boolean {
  write(30);
  const kept = document.cookie.split('; ').includes(probe);
  write(0);
  return kept;
}

function write(seconds: number): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the newer way is not in every browser, and answers later
  document.cookie = `${probe}; Path=/; Max-Age=${seconds}; SameSite=None; Secure; Partitioned`;
}
