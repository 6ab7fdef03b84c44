import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './failure.ts';

/**
 * One hash over the names and contents of files, whatever their dates say.
 * @param root the folder the paths are relative to
 * @param paths files and folders; what is missing counts as empty
 * @param extra whatever else the result depends on, such as a version
 * @returns 32 hexadecimal digits
 */
export async function hashSources(
  root: string,
  paths: readonly string[],
  extra: readonly string[] = [],
): Promise<string> {
  const files = (await Promise.all(paths.map((path) => filesOf(root, path)))).flat().sort();
  const hash = createHash('sha256');
  for (const line of extra) hash.update(`extra ${line}\0`);
  for (const file of files) {
    const content = await readFile(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 32);
}

async function filesOf(root: string, path: string): Promise<string[]> {
  try {
    const entries = await readdir(join(root, path), { withFileTypes: true });
    const nested = entries.map((entry) => {
      const child = `${path}/${entry.name}`;
      return entry.isDirectory() ? filesOf(root, child) : [child];
    });
    return (await Promise.all(nested)).flat();
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') return [path];
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
