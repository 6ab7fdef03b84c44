import { join } from 'node:path';
import { rootDir } from '#scripts/stack/paths.ts';

/** One script of a module and all it imports, for a page that is not ours; what it exports is `window[name]`. */
export async function bundle(path: string, name: string): Promise<string> {
  // Comes with vitest.
  const { build } = await import('vite');
  const built = await build({
    root: rootDir,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(rootDir, path), formats: ['iife'], name },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const code = result && 'output' in result ? result.output[0].code : undefined;
  if (code === undefined) throw new Error(`${path} gave no script`);
  return code;
}
