import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateSecrets, loadSecrets } from '#scripts/stack/secrets.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'openwide-secrets-'));
});
afterEach(() => rm(dir, { recursive: true }));

describe('secrets', () => {
  it('are made once and kept for their owner alone', async () => {
    const first = await loadSecrets(dir);
    expect(await loadSecrets(dir)).toEqual(first);
    expect((await stat(join(dir, 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  it('differ from start to start and from one another', () => {
    const values = [...Object.values(generateSecrets()), ...Object.values(generateSecrets())];
    expect(new Set(values).size).toBe(values.length);
  });

  it('that are new in this version are added, and the others stay', async () => {
    const { linkSecret, ...older } = await loadSecrets(dir);
    await writeFile(join(dir, 'secrets.json'), JSON.stringify(older));
    const now = await loadSecrets(dir);
    expect(now).toMatchObject(older);
    expect(now.linkSecret).not.toBe(linkSecret);
    expect(JSON.parse(await readFile(join(dir, 'secrets.json'), 'utf8'))).toEqual(now);
  });

  it.each(['{"serviceKey"', '[]', '{"serviceKey": 7}'])(
    'are never replaced when they cannot be read: %s',
    async (text) => {
      await writeFile(join(dir, 'secrets.json'), text);
      await expect(loadSecrets(dir)).rejects.toThrow(/cannot be read/);
      expect(await readFile(join(dir, 'secrets.json'), 'utf8')).toBe(text);
    },
  );
});
