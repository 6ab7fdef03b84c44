import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type SqlQuery } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { rootDir } from './paths.ts';

/**
 * Does something with Prisma's schema engine, as WebAssembly: the same engine that `prisma migrate deploy` downloads as
 * a binary.
 * @param databaseUrl one that can be reached; the engine connects at once. Commands that want a shadow database do not
 *   work: the adapter would take the database itself for the shadow.
 */
export async function withSchemaEngine<Result>(
  databaseUrl: string,
  use: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loaded ??= load();
  await loaded;
  // The engine takes a lock that belongs to a session and lets go of it by closing; a second session would wait for it.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  pool.on('error', () => {});
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapterFactory(pool));
    const engine = await glue.SchemaEngine.new({ datamodels: [await schemaFile()] }, () => {}, adapter);
    try {
      return await use(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

let loaded: Promise<void> | undefined;

/** Loads it once, and by hand, since Node warns of an experiment when a module imports WebAssembly itself. */
async function load(): Promise<void> {
  const gluePath = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(join(dirname(gluePath), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
}

/** The schema as the engine wants it: path and content. */
export async function schemaFile(): Promise<[path: string, content: string]> {
  const path = join(rootDir, 'prisma', 'schema.prisma');
  return [path, await readFile(path, 'utf8')];
}

/** Prisma's adapter, mended where it falls short of what the engine asks when it migrates. */
class MigrationAdapterFactory extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    sendScriptsWhole(adapter);
    readSingleCharacters(adapter);
    return adapter;
  }
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/**
 * The adapter cuts a script at every semicolon, also within a function body or a comment. Postgres takes a whole script
 * in one message and runs it as one transaction, as `prisma migrate deploy` does: a migration applies or does not.
 */
function sendScriptsWhole(adapter: Adapter): void {
  adapter.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script);
  };
}

/**
 * The adapter refuses columns of the catalogue's type "char", which the engine reads to learn a constraint's kind. Let
 * it take them for text, then name them by their type.
 */
function readSingleCharacters(adapter: Adapter): void {
  const charType = 18;
  const inner = adapter as unknown as { performIO(query: SqlQuery): Promise<pg.QueryArrayResult> };
  const performIO = inner.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  let found: number[] = [];
  inner.performIO = async (query) => {
    const result = await performIO(query);
    found = [];
    result.fields.forEach((field, index) => {
      if (field.dataTypeID !== charType) return;
      found.push(index);
      field.dataTypeID = pg.types.builtins.TEXT;
    });
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of found) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}
