/** A second Ctrl-C that comes sooner is the first one's echo: npm hands on what the terminal has sent already. */
const echoMs = 700;

/**
 * Turns Ctrl-C, SIGTERM, a closed terminal and the end of the process that started us into one orderly stop; a later
 * second signal into a kill.
 * @param clock in milliseconds, never going back
 */
export function onStopSignal(
  handlers: { stop: (reason: string) => void; kill: () => void },
  clock: () => number = () => performance.now(),
): void {
  let firstMs: number | undefined;
  const handle = (reason: string) => {
    const now = clock();
    if (firstMs === undefined) {
      firstMs = now;
      handlers.stop(reason);
    } else if (now - firstMs > echoMs) {
      handlers.kill();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => handle(signal));
  // start.mjs holds this channel; when it is killed nobody could stop us any more.
  if (process.connected) process.once('disconnect', () => handle('the launcher has gone'));
}
