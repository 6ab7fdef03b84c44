import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** What a module imports when it is read, packages and files of ours; types and what is loaded later are left out. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const statements = source.matchAll(/^(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s+)?'([^']+)';/gm);
  return [...statements].map(([, name = '']) => name);
}

function fileOf(name: string, from: string): string | null {
  if (name.startsWith('#')) return join(root, name.slice(1));
  return name.startsWith('.') ? join(dirname(from), name) : null;
}

function isClient(file: string): boolean {
  return /^(?:\/\*[\s\S]*?\*\/\s*)?'use client';/.test(readFileSync(file, 'utf8'));
}

/** The packages in the browser's first code of a page: of its client modules and all they import. */
function packagesOf(entries: readonly string[]): Set<string> {
  const seen = new Map<string, boolean>();
  const packages = new Set<string>();
  const visit = (file: string, inBrowser: boolean) => {
    if (!/\.tsx?$/.test(file) || seen.get(file) || (seen.has(file) && !inBrowser)) return;
    expect(existsSync(file), relative(root, file)).toBe(true);
    const runs = inBrowser || isClient(file);
    seen.set(file, runs);
    for (const name of importsOf(file)) {
      const imported = fileOf(name, file);
      if (imported) visit(imported, runs);
      else if (runs) packages.add(name);
    }
  };
  for (const entry of entries) visit(join(root, entry), false);
  return packages;
}

it('loads nothing with the front desk but React: no room, no schema, no widget library', () => {
  const packages = packagesOf(['app/layout.tsx', 'app/page.tsx', 'app/error.tsx', 'app/global-error.tsx']);
  expect([...packages].filter((name) => !/^(react|next)($|\/)/.test(name))).toEqual([]);
  expect(packages).toContain('react');
});

it('would see them: booking by hand has the widget library', () => {
  expect([...packagesOf(['app/book/page.tsx'])].join(' ')).toContain('react-aria-components/RadioGroup');
});
