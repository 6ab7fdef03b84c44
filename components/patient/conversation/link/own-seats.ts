/** The identity a token is for, read without checking it: the server that made it is the one it goes back to. */
function identityOf(token: string): string | undefined {
  try {
    const payload = token.split('.')[1] ?? '';
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    const isNamed = typeof claims === 'object' && claims !== null && 'sub' in claims;
    return isNamed && typeof claims.sub === 'string' ? claims.sub : undefined;
  } catch {
    return undefined;
  }
}

/** The seats this page was given, one by each token: whoever has another one sits in another tab. */
export class OwnSeats {
  readonly #identities = new Set<string>();

  addToken(token: string): void {
    const identity = identityOf(token);
    if (identity !== undefined) this.#identities.add(identity);
  }

  add(identity: string): void {
    this.#identities.add(identity);
  }

  /** Whether the visitor's seat is one this page was never given. A page that never had one takes what there is. */
  isElsewhere(seat: string | null): boolean {
    return seat !== null && this.#identities.size > 0 && !this.#identities.has(seat);
  }
}
