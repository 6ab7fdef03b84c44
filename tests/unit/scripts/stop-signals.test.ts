import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { rootDir } from '#scripts/stack/paths.ts';

const script = `
import { onStopSignal } from '${join(rootDir, 'scripts/stack/stop-signals.ts')}';
let nowMs = 0;
onStopSignal({ stop: (reason) => console.log('stop', reason), kill: () => { console.log('kill'); process.exit(3); } }, () => nowMs);
process.on('message', (ms) => { nowMs = ms; process.send('set'); });
console.log('ready');
`;

/** A process that tells what it makes of signals, with a clock that is set by hand. */
async function listener() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    detached: true,
  });
  if (child.stdout === null) throw new Error('its output is not piped');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const said = async () => (await lines.next()).value;
  expect(await said()).toBe('ready');
  return {
    child,
    said,
    async setClock(ms: number) {
      child.send(ms);
      await once(child, 'message');
    },
  };
}

describe('Ctrl-C', () => {
  it('stops in good order; its echo by npm is no second one, a later one kills', async () => {
    const { child, said, setClock } = await listener();
    child.kill('SIGINT');
    expect(await said()).toBe('stop SIGINT');
    await setClock(300);
    child.kill('SIGTERM');
    await setClock(5000);
    child.kill('SIGINT');
    expect(await said()).toBe('kill');
    const [code] = await once(child, 'exit');
    expect(code).toBe(3);
  });

  it('is taken as read when the process that started us is gone', async () => {
    const { child, said } = await listener();
    child.disconnect();
    expect(await said()).toBe('stop the launcher has gone');
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
});
