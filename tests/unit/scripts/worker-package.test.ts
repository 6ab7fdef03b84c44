import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rootDir } from '#scripts/stack/paths.ts';

it('the worker’s image gets the packages its rooms import, and no others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openwide-worker-'));
  try {
    const made = join(folder, 'package.json');
    execFileSync(process.execPath, ['deploy/worker-package.mjs', 'package.json', made], { cwd: rootDir });
    const manifest = JSON.parse(readFileSync(join(rootDir, 'package.json'), 'utf8'));
    const { dependencies, imports } = JSON.parse(readFileSync(made, 'utf8'));
    expect(imports).toEqual(manifest.imports);
    expect(dependencies).toMatchObject({ '@livekit/agents': manifest.dependencies['@livekit/agents'] });
    for (const name of ['next', 'react', 'pg', '@prisma/client']) expect(dependencies).not.toHaveProperty(name);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
