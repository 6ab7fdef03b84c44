// Writes the package.json of the worker's image: the packages that its sources import, in the versions of the project,
// so that the image holds neither Next nor Prisma. Usage: node deploy/worker-package.mjs FROM TO
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

const rooms = ['agent', 'contract', 'domain', 'locales'];
const [from, to] = process.argv.slice(2);
if (!from || !to) throw new Error('usage: node deploy/worker-package.mjs FROM TO');
const manifest = JSON.parse(readFileSync(from, 'utf8'));

const imported = new Set();
for (const room of rooms) {
  for (const file of readdirSync(room, { recursive: true })) {
    if (!file.endsWith('.ts')) continue;
    const source = readFileSync(join(room, file), 'utf8');
    for (const [, name] of source.matchAll(/\b(?:from |import\(|import )'([^'.#\s][^'\s]*)'/g)) {
      imported.add(name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
    }
  }
}

const names = [...imported].filter((name) => !name.startsWith('node:') && !builtinModules.includes(name)).sort();
const dependencies = {};
for (const name of names) {
  const version = manifest.dependencies[name];
  if (!version) throw new Error(`the worker imports ${name}, which is not among the dependencies`);
  dependencies[name] = version;
}
const { description, license, type, imports } = manifest;
const worker = { name: 'openwide-worker', private: true, description, license, type, imports, dependencies };
writeFileSync(to, `${JSON.stringify(worker, null, 2)}\n`);
