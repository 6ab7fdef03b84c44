import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashSources } from '#scripts/stack/source-hash.ts';

let root: string;
const paths = ['app', 'package.json', 'missing'];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'openwide-hash-'));
  await mkdir(join(root, 'app', 'staff'), { recursive: true });
  await writeFile(join(root, 'app', 'page.tsx'), 'page');
  await writeFile(join(root, 'app', 'staff', 'page.tsx'), 'staff');
  await writeFile(join(root, 'package.json'), '{}');
});
afterEach(() => rm(root, { recursive: true }));

describe('the hash of sources', () => {
  it('stays while contents stay, whatever the dates say', async () => {
    const before = await hashSources(root, paths);
    await utimes(join(root, 'app', 'page.tsx'), 1, 1);
    expect(await hashSources(root, [...paths].reverse())).toBe(before);
  });

  it.each([
    ['a content', () => writeFile(join(root, 'app', 'staff', 'page.tsx'), 'other')],
    ['a name', () => rename(join(root, 'app', 'page.tsx'), join(root, 'app', 'home.tsx'))],
    ['a new file', () => writeFile(join(root, 'app', 'staff', 'new.ts'), '')],
    ['a removed file', () => rm(join(root, 'app', 'page.tsx'))],
    ['a file that was missing', () => writeFile(join(root, 'missing'), '')],
  ])('changes with %s', async (_what, change) => {
    const before = await hashSources(root, paths);
    await change();
    expect(await hashSources(root, paths)).not.toBe(before);
  });

  it('does not mistake the end of one file for the beginning of the next', async () => {
    await writeFile(join(root, 'app', 'a'), 'xy');
    await writeFile(join(root, 'app', 'b'), 'z');
    const before = await hashSources(root, ['app']);
    await writeFile(join(root, 'app', 'a'), 'x');
    await writeFile(join(root, 'app', 'b'), 'yz');
    expect(await hashSources(root, ['app'])).not.toBe(before);
  });

  it('changes with what else the result depends on', async () => {
    expect(await hashSources(root, paths, ['24.1.0'])).not.toBe(await hashSources(root, paths, ['24.2.0']));
  });
});
