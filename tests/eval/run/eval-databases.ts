import pg from 'pg';
import { runToEnd } from '#scripts/stack/run-script.ts';
import { withScratchDatabase } from '#scripts/stack/scratch-database.ts';
import { databaseEnvironment } from '#scripts/stack/services.ts';
import { demoPracticeFile } from '#tests/factories/practice.ts';
import { Databases } from '../world/databases.ts';
import type { WorldPlan } from '../world/world.ts';

/** Starts a PostgreSQL that is thrown away afterwards, with a template of the demo practice to copy. */
export async function withEvalDatabases<Result>(
  use: (databases: {
    plan: Omit<WorldPlan, 'databaseName' | 'model' | 'through'>;
    makeTemplate: Databases['makeTemplate'];
  }) => Promise<Result>,
): Promise<Result> {
  return withScratchDatabase(async (adminUrl) => {
    const emptyTemplate = 'eval_empty';
    const admin = new pg.Client({ connectionString: adminUrl });
    await admin.connect();
    await admin.query(`CREATE DATABASE ${emptyTemplate}`);
    await admin.end();
    const databases = new Databases(adminUrl, emptyTemplate);
    const databaseUrl = databases.urlOf(emptyTemplate);
    await runToEnd(
      'Migrating',
      ['scripts/db-migrate.ts'],
      databaseEnvironment({ databaseUrl, directUrl: databaseUrl }),
    );
    const templates: Record<string, string> = {
      eval_demo: await databases.makeTemplate('eval_demo', demoPracticeFile()),
    };
    return use({
      plan: { adminUrl, emptyTemplate, templates },
      async makeTemplate(name, practice) {
        const id = await databases.makeTemplate(name, practice);
        templates[name] = id;
        return id;
      },
    });
  });
}
