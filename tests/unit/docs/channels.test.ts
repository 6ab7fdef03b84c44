import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agentStateSchema } from '#contract/channels/agent-state.ts';
import { channels } from '#contract/channels/catalog.ts';
import { documentRefusalSchema } from '#contract/channels/patient-document.ts';
import { gatewayCloseCodes, gatewayErrorCodes, gatewayOutputSchema } from '#contract/gateway/messages.ts';
import { rpcErrorCodes } from '#contract/rpc/errors.ts';
import { rpcMethods } from '#contract/rpc/methods.ts';
import { rootDir } from '#scripts/stack/paths.ts';

const read = (path: string) => readFileSync(join(rootDir, path), 'utf8');
const page = read('docs/channels.md');

describe('the page about the channels', () => {
  const examples = [...page.matchAll(/<!-- example: (\S+) (.+?) -->\n```\w+\n([\s\S]*?)\n```/g)];

  it('has examples in three languages', () => {
    expect(new Set(examples.map(([, path]) => path?.split('.').at(-1)))).toEqual(new Set(['ts', 'py', 'go']));
  });

  it.each(examples.map(([, path = '', name = '', code]) => ({ path, name, code })))(
    'shows "$name" as it stands in $path, which the tests run',
    ({ path, name, code }) => {
      expect(code).toBe(excerpt(read(path), name));
    },
  );

  const proofs = [...page.slice(page.indexOf('## What proves it')).matchAll(/^\| (.+?) +\| `(\S+)`: (.+?) +\|$/gm)];

  it('proves every feature of the data plane', () => {
    const lines = page.slice(page.indexOf('## What proves it')).split('\n');
    expect(proofs).toHaveLength(lines.filter((line) => line.includes('`tests/')).length);
    expect(proofs.length).toBeGreaterThan(40);
  });

  it.each(proofs.map(([, feature = '', path = '', name = '']) => ({ feature, path, name })))(
    'proves "$feature" by a test that exists',
    ({ path, name }) => {
      expect(existsSync(join(rootDir, path)), path).toBe(true);
      // Clients of several languages share what is expected of them.
      const source = read(path);
      const shared = source.includes('#tests/clients/any-client.ts') ? read('tests/clients/any-client.ts') : '';
      expect(`${source}${shared}`).toMatch(new RegExp(`\\b(it|test)\\((['"\`])${escaped(name)}\\2`));
    },
  );

  it.each([
    ['topic', Object.values(channels).map(({ topic }) => topic)],
    ['state', agentStateSchema.options],
    ['method', Object.values(rpcMethods)],
    ['error of a method', Object.entries(rpcErrorCodes).map(([name, code]) => `${code} | \`${name}`)],
    ['refusal of a document', documentRefusalSchema.options],
    ['message of the gateway', gatewayOutputSchema.options.map((option) => option.shape.type.value)],
    ['error of the gateway', gatewayErrorCodes],
    ['close code of the gateway', Object.values(gatewayCloseCodes).map(String)],
  ] as const)('names every %s', (_what, names) => {
    expect(names.filter((name) => !page.replaceAll(/ +/g, ' ').includes(name))).toEqual([]);
  });
});

/** The lines between `example: NAME` and `example: end` in a comment, without their common indent. */
function excerpt(source: string, name: string): string {
  const lines = source.split('\n');
  const begins = lines.findIndex((line) => /^\s*(\/\/|#) example: /.test(line) && line.endsWith(`example: ${name}`));
  const ends = lines.findIndex((line, index) => index > begins && /^\s*(\/\/|#) example: end$/.test(line));
  expect(begins, `the example "${name}"`).toBeGreaterThanOrEqual(0);
  const found = lines.slice(begins + 1, ends);
  const indent = Math.min(...found.filter((line) => line.trim()).map((line) => /^\s*/.exec(line)?.[0].length ?? 0));
  return found
    .map((line) => line.slice(indent))
    .join('\n')
    .trim();
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
