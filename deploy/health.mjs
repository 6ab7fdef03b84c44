// Health of a container: asks the web application whether one part is up. Usage: node deploy/health.mjs PART URL
//   web     asks itself for its database. Whether LiveKit and a worker live is not its own health: restarting the web
//           process would mend neither.
//   worker  asks whether a worker has reported lately. With one worker that is this one; with several, watch
//           GET /api/v1/health itself.
const [part, url] = process.argv.slice(2);
try {
  const response = await fetch(new URL('/api/v1/health', url), { signal: AbortSignal.timeout(5000) });
  const { parts } = await response.json();
  process.exit(parts[part].status === 'up' ? 0 : 1);
} catch {
  process.exit(1);
}
