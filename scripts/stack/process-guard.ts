import { spawn } from 'node:child_process';

/** Ends the children when the launcher itself is killed and can no longer do it. */
export type ProcessGuard = {
  /** A child leads the process group of this id; `signal` asks it to end in good order. */
  watch(pid: number, signal: 'SIGTERM' | 'SIGINT'): void;
  forget(pid: number): void;
  /** The children have ended in order; the guard goes without doing anything. */
  release(): Promise<void>;
};

// Reads "+ PID SIGNAL" and "- PID" until the launcher closes the pipe. Without "done" before that, the launcher was
// killed: ask every child that is left to end, wait for at most ten seconds, then kill their groups.
const script = `
children=""
while read -r action pid signal; do
  case "$action" in
    +) children="$children $pid:$signal" ;;
    -) rest=""; for child in $children; do [ "\${child%%:*}" = "$pid" ] || rest="$rest $child"; done; children="$rest" ;;
    done) exit 0 ;;
  esac
done
for child in $children; do kill -s "\${child#*:}" "\${child%%:*}" 2>/dev/null; done
waited=0
while [ "$waited" -lt 10 ]; do
  left=0
  for child in $children; do kill -0 "\${child%%:*}" 2>/dev/null && left=1; done
  [ "$left" = 0 ] && break
  sleep 1
  waited=$((waited + 1))
done
for child in $children; do kill -s KILL -- "-\${child%%:*}" 2>/dev/null; done
`;

/** Starts the guard: a small shell in a process group of its own that waits on a pipe. */
export function startProcessGuard(): ProcessGuard {
  const shell = spawn('/bin/sh', ['-c', script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'], cwd: '/' });
  shell.on('error', () => {});
  shell.stdin.on('error', () => {});
  shell.unref();
  const tell = (line: string) => shell.stdin.write(`${line}\n`);
  return {
    watch: (pid, signal) => tell(`+ ${pid} ${signal.slice(3)}`),
    forget: (pid) => tell(`- ${pid}`),
    release() {
      const gone = new Promise<void>((resolve) => {
        if (shell.exitCode !== null || shell.signalCode !== null || shell.pid === undefined) resolve();
        shell.once('exit', () => resolve());
      });
      shell.ref();
      tell('done');
      shell.stdin.end();
      return gone;
    },
  };
}
