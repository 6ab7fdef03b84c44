import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { problemStatus } from '#contract/http/problem.ts';
import { problemCodes } from '#server/openapi/describe-operation.ts';
import { openApiDocument } from '#server/openapi/document.ts';
import { type Method, methods, type Operation } from '#server/openapi/operation.ts';
import { areas, mergeOperations } from '#server/openapi/operations.ts';
import { type Route, routes } from '#tests/factories/route-table.ts';

const operations = mergeOperations(areas);
const document = JSON.parse(JSON.stringify(openApiDocument('http://localhost:3000')));
/** `get /appointments/{id}` */
const described = new Map<string, Operation>();
for (const [path, byMethod] of Object.entries(operations)) {
  for (const method of methods) {
    const operation = byMethod[method];
    if (operation) described.set(`${method} ${path}`, operation);
  }
}
const built = await Promise.all(routes.map(builtOperations)).then((found) => new Map(found.flat()));

describe('the document', () => {
  it('is right by the OpenAPI 3.1 specification', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('would be found out if it were not', async () => {
    const broken = structuredClone(document);
    delete broken.paths['/appointments'].get.responses['200'].description;
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it('has schemas that are right by JSON Schema', () => {
    const schemas = schemasIn(document);
    expect(schemas.length).toBeGreaterThan(50);
    const ajv = new Ajv2020();
    for (const schema of schemas) expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
    expect(ajv.validateSchema({ type: 'objekt' })).toBe(false);
  });

  it('has every method of every route, and no other', () => {
    expect([...described.keys()].sort()).toEqual([...built.keys()].sort());
  });

  it('gives each operation a name of its own', () => {
    const names = [...described.values()].map(({ id }) => id);
    expect(names).toEqual([...new Set(names)]);
  });

  it('names every problem an operation may answer with', () => {
    for (const [name, operation] of described) {
      const { responses } = document.paths[name.split(' ')[1] ?? ''][name.split(' ')[0] ?? ''];
      for (const code of problemCodes(operation)) {
        const response = responses[problemStatus[code]] ?? {};
        expect(response.description, name).toContain(code);
        expect(Object.keys(response.content ?? {}), name).toContain('application/problem+json');
      }
      expect(responses.default.content, name).toEqual({
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      });
    }
  });
});

describe.each([...built.keys()])('%s', (name) => {
  const handler = built.get(name);
  const operation = described.get(name);

  it('is open to those the document says', () => {
    expect([...(operation?.callers ?? [])].sort()).toEqual([...(handler?.takes.auth ?? [])].sort());
  });

  it('takes what the document says', () => {
    expect(operation?.query === handler?.takes.query, 'query').toBe(true);
    expect(operation?.body === handler?.takes.body, 'body').toBe(true);
    expect(operation?.mediaTypes === handler?.takes.mediaTypes, 'media types').toBe(true);
    const inAddress = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
    expect(Object.keys(operation?.path?.shape ?? {})).toEqual(inAddress);
    expect(operation?.idempotent ?? false, 'Idempotency-Key').toBe(handler?.readsKey);
  });
});

/** Every schema of bodies, answers, parameters and components. */
function schemasIn(part: unknown): object[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (key === 'schema') return [value];
    return key === 'schemas' ? Object.values(value) : schemasIn(value);
  });
}

interface BuiltOperation {
  /** What the handler was made with. */
  takes: { auth: readonly string[]; query?: unknown; body?: unknown; mediaTypes?: unknown };
  /** Whether it asks for the request's `Idempotency-Key`. */
  readsKey: boolean;
}

async function builtOperations(route: Route): Promise<[string, BuiltOperation][]> {
  const exported = await route.load();
  const source = readFileSync(new URL(`../../app/api/v1${route.address}/route.ts`, import.meta.url), 'utf8');
  const address = route.address.replaceAll('[', '{').replaceAll(']', '}');
  return Object.entries(exported)
    .filter(([method]) => methods.includes(method.toLowerCase() as Method))
    .map(([method, handler]) => {
      const part = source.split(/^export /m).find((text) => text.startsWith(`const ${method} `)) ?? '';
      const { takes } = handler as unknown as Pick<BuiltOperation, 'takes'>;
      return [`${method.toLowerCase()} ${address}`, { takes, readsKey: /\bidempotencyKey\(\)/.test(part) }];
    });
}
