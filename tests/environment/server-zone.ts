/** Makes this process believe that it runs in another time zone; returns the way back. */
export function moveServerTo(timeZone: string): () => void {
  const before = process.env.TZ;
  process.env.TZ = timeZone;
  return () => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  };
}
