import { describe, expect, it } from 'vitest';
import { archiveName, checksumOf } from '#scripts/stack/livekit-download.ts';

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
    expect(checksumOf(`${other}  x_linux_amd64.tar.gz\n${hash}  linux_amd64.tar.gz\n`, 'linux_amd64.tar.gz')).toBe(
      hash,
    );
  });

  it('is found behind the sign for binary files, in any case', () => {
    expect(checksumOf(`${hash.toUpperCase()} *f.tar.gz\r\n`, 'f.tar.gz')).toBe(hash);
  });

  it.each(['', `${hash}  g.tar.gz`, 'abc  f.tar.gz', '<html>f.tar.gz</html>'])('is missing in %j', (list) => {
    expect(checksumOf(list, 'f.tar.gz')).toBeUndefined();
  });
});
