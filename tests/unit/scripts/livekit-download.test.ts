import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archiveName, checksumOf, downloadLivekit } from '#scripts/stack/livekit-download.ts';

describe("the official release's file", () => {
  it.each([
    ['linux', 'x64', 'livekit_1.13.5_linux_amd64.tar.gz'],
    ['linux', 'arm64', 'livekit_1.13.5_linux_arm64.tar.gz'],
    ['linux', 'arm', 'livekit_1.13.5_linux_armv7.tar.gz'],
    ['linux', 'riscv64', undefined],
    ['darwin', 'arm64', undefined],
  ])('for %s %s is %s', (platform, arch, name) => {
    expect(archiveName('1.13.5', platform, arch)).toBe(name);
  });
});

describe('the checksum of a file', () => {
  const hash = 'a'.repeat(64);
  const other = 'b'.repeat(64);

  it('is found by the whole name', () => {
    const list = `${other}  x_linux_amd64.tar.gz\n${hash}  linux_amd64.tar.gz\n`;
    expect(checksumOf(list, 'linux_amd64.tar.gz')).toBe(hash);
  });

  it('is found behind the sign for binary files, in any case', () => {
    expect(checksumOf(`${hash.toUpperCase()} *f.tar.gz\r\n`, 'f.tar.gz')).toBe(hash);
  });

  it.each(['', `${hash}  g.tar.gz`, 'abc  f.tar.gz', '<html>f.tar.gz</html>'])('is missing in %j', (list) => {
    expect(checksumOf(list, 'f.tar.gz')).toBeUndefined();
  });
});

describe.runIf(archiveName('9.9.9', process.platform, process.arch))('downloading', () => {
  const archive = archiveName('9.9.9', process.platform, process.arch) ?? '';
  const files = new Map<string, Buffer>();
  let dir: string;
  let server: Server;
  let releases: string;

  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'openwide-download-'));
    mkdirSync(join(dir, 'made'));
    writeFileSync(join(dir, 'made', 'livekit-server'), '#!/bin/sh\necho livekit\n');
    execFileSync('tar', ['-czf', join(dir, 'made.tar.gz'), '-C', join(dir, 'made'), 'livekit-server']);
    const content = readFileSync(join(dir, 'made.tar.gz'));
    const hash = createHash('sha256').update(content).digest('hex');
    files.set(`/v9.9.9/${archive}`, content);
    files.set('/v9.9.9/checksums.txt', Buffer.from(`${hash}  ${archive}\n`));
    server = createServer((request, response) => {
      const body = files.get(request.url ?? '');
      response.writeHead(body ? 200 : 404).end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    releases = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.close();
    rmSync(dir, { recursive: true });
  });

  const download = (from = releases) => downloadLivekit(dir, '9.9.9', () => {}, undefined, from);

  it('compares the checksum and unpacks the program', async () => {
    const path = await download();
    expect(readFileSync(path, 'utf8')).toContain('echo livekit');
  });

  it('refuses a file that is not the one of the list', async () => {
    files.set(`/v9.9.9/${archive}`, Buffer.from('something else'));
    await expect(download()).rejects.toThrow(/checksum/);
  });

  it('refuses a release whose list does not name the file', async () => {
    files.set('/v9.9.9/checksums.txt', Buffer.from('nothing'));
    await expect(download()).rejects.toThrow(/lists no checksum/);
  });

  it('says what the other side answered, or that nobody is there', async () => {
    files.clear();
    await expect(download()).rejects.toThrow('GitHub answered 404');
    await expect(download('http://127.0.0.1:9')).rejects.toThrow('GitHub cannot be reached from here');
  });
});
