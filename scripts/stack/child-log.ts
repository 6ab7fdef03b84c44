import { createWriteStream, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Where a child's output goes: a file, the last lines in memory, and whoever listens. */
export type ChildLog = {
  readonly path: string;
  /** Takes lines from a child's output until it ends. */
  follow(output: Readable): void;
  /** The last lines written, oldest first. */
  lastLines(): string[];
  close(): Promise<void>;
};

const keptLines = 20;

/**
 * @param path the log of the start before is kept beside it as `.1`
 * @param onLine called with each line, without its line break
 */
export function openChildLog(path: string, onLine?: (line: string) => void): ChildLog {
  mkdirSync(dirname(path), { recursive: true });
  try {
    renameSync(path, `${path}.1`);
  } catch {
    // There was no start before.
  }
  const file = createWriteStream(path, { flags: 'a', mode: 0o600 });
  // A full disk must not stop the practice; the last lines stay in memory.
  file.on('error', () => {});
  const last: string[] = [];
  return {
    path,
    follow(output) {
      createInterface({ input: output }).on('line', (line) => {
        last.push(line);
        if (last.length > keptLines) last.shift();
        file.write(`${line}\n`);
        onLine?.(line);
      });
    },
    lastLines: () => [...last],
    close: () => new Promise((resolve) => file.end(() => resolve())),
  };
}
