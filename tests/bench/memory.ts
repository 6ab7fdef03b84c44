import { readdirSync, readFileSync } from 'node:fs';

/** A process and what it costs: its share of memory (PSS) in megabytes. */
export interface ProcessMemory {
  pid: number;
  name: string;
  pssMb: number;
}

/** Every process below one, itself included, with its proportional set size. Linux alone. */
export function memoryBelow(rootPid: number): ProcessMemory[] {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const parent = parentOf(Number(entry));
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  const found: ProcessMemory[] = [];
  const waiting = [rootPid];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    waiting.push(...(children.get(pid) ?? []));
    const pssMb = pssOf(pid);
    if (pssMb !== undefined) found.push({ pid, name: nameOf(pid), pssMb });
  }
  return found;
}

function parentOf(pid: number): number | undefined {
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields?.[1] === undefined ? undefined : Number(fields[1]);
}

function pssOf(pid: number): number | undefined {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

function nameOf(pid: number): string {
  const words = (read(`/proc/${pid}/cmdline`) ?? '').split('\0').filter(Boolean);
  const base = (words[0] ?? '?').split('/').at(-1) ?? '?';
  const script = words.slice(1).find((word) => /\.(ts|js|mjs)$|^start$|^postgres/.test(word));
  return [base, script?.split('/').slice(-2).join('/')].filter(Boolean).join(' ');
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
