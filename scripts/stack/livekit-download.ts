import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const officialReleases = 'https://github.com/livekit/livekit/releases/download';

/** Without an answer for this long there is no way out to the internet. */
const answerWithinMs = 5000;
/** A download that stands still this long is given up. */
const stalledAfterMs = 20_000;

/**
 * Downloads the official release for this machine, compares it with the release's checksums and unpacks it.
 * @param releases where releases lie, in a folder each, named `v` and the version
 * @returns the program's path in `dir`
 * @throws Error with a short reason: no network, no release for this system, a checksum that differs
 */
export async function downloadLivekit(
  dir: string,
  version: string,
  report: (detail: string) => void,
  signal: AbortSignal = new AbortController().signal,
  releases: string = officialReleases,
): Promise<string> {
  const name = archiveName(version, process.platform, process.arch);
  if (name === undefined) throw new Error(`there is no release for ${process.platform} ${process.arch}`);
  report('looking for the official release');
  const list = await request(
    `${releases}/v${version}/checksums.txt`,
    AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)]),
  );
  const wanted = checksumOf(await list.text(), name);
  if (wanted === undefined) throw new Error(`the release lists no checksum for ${name}`);
  const archive = join(dir, name);
  const found = await download(`${releases}/v${version}/${name}`, archive, report, signal);
  if (found !== wanted) throw new Error(`the checksum of ${name} is not the one the release lists`);
  const unpacked = spawnSync('tar', ['-xzf', archive, '-C', dir, 'livekit-server'], { encoding: 'utf8' });
  if (unpacked.status !== 0) throw new Error(`${name} could not be unpacked: ${unpacked.stderr ?? 'tar is missing'}`);
  return join(dir, 'livekit-server');
}

/** The release's file for a system, undefined where there is none that unpacks by tar. */
export function archiveName(version: string, platform: string, arch: string): string | undefined {
  const architectures: Record<string, string> = { x64: 'amd64', arm64: 'arm64', arm: 'armv7' };
  const architecture = architectures[arch];
  if (platform !== 'linux' || architecture === undefined) return undefined;
  return `livekit_${version}_linux_${architecture}.tar.gz`;
}

/** The SHA-256 (64 hexadecimal digits) of a file in a list of `HASH  NAME` lines. */
export function checksumOf(list: string, name: string): string | undefined {
  for (const line of list.split('\n')) {
    const [hash, file] = line.trim().split(/\s+\*?/);
    if (file === name && hash !== undefined && /^[0-9a-f]{64}$/i.test(hash)) return hash.toLowerCase();
  }
  return undefined;
}

async function download(
  url: string,
  path: string,
  report: (detail: string) => void,
  signal: AbortSignal,
): Promise<string> {
  const stop = new AbortController();
  let stalled = setTimeout(() => stop.abort(new Error('the download stands still')), stalledAfterMs);
  try {
    const response = await request(url, AbortSignal.any([signal, stop.signal]));
    if (response.body === null) throw new Error('the download is empty');
    const total = Number(response.headers.get('content-length') ?? 0);
    const hash = createHash('sha256');
    let bytes = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        clearTimeout(stalled);
        stalled = setTimeout(() => stop.abort(new Error('the download stands still')), stalledAfterMs);
        bytes += chunk.length;
        hash.update(chunk);
        report(`downloading, ${megabytes(bytes)}${total > 0 ? ` of ${megabytes(total)}` : ''} MB`);
        done(null, chunk);
      },
    });
    await pipeline(response.body, meter, createWriteStream(path));
    return hash.digest('hex');
  } finally {
    clearTimeout(stalled);
  }
}

async function request(url: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { signal }).catch((error: unknown) => {
    throw new Error('GitHub cannot be reached from here', { cause: error });
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status}`);
  return response;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0);
}
