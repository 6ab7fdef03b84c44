/**
 * The chunks of a stream. Whoever stops reading leaves none behind: the rest is read and thrown away as it comes, so
 * that it does not pile up in memory.
 */
export async function* drained<T>(stream: AsyncIterable<T>): AsyncGenerator<T> {
  const chunks = stream[Symbol.asyncIterator]();
  let open = true;
  try {
    for (;;) {
      const next = await chunks.next().catch((failure: unknown) => {
        open = false;
        throw failure;
      });
      if (next.done) {
        open = false;
        return;
      }
      yield next.value;
    }
  } finally {
    if (open) void discard(chunks);
  }
}

/** Reads a stream to its end and keeps nothing of it. Does not throw. */
export async function discard<T>(chunks: AsyncIterator<T>): Promise<void> {
  try {
    while (!(await chunks.next()).done) {
      // Thrown away.
    }
  } catch {
    // Its sender is gone.
  }
}
