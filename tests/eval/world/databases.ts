import pg from 'pg';
import type { PracticeFile } from '#domain/practice-file.ts';
import { openDatabase } from '#server/database.ts';
import { seedPractice } from '#server/seed/seed-demo.ts';

/** Databases that are copied from templates: one template per variant of the practice. */
export class Databases {
  readonly #adminUrl: string;
  readonly #emptyTemplate: string;

  /**
   * @param adminUrl a database whose role may create databases
   * @param emptyTemplate name of a migrated, empty database that nobody connects to
   */
  constructor(adminUrl: string, emptyTemplate: string) {
    this.#adminUrl = adminUrl;
    this.#emptyTemplate = emptyTemplate;
  }

  urlOf(name: string): string {
    const url = new URL(this.#adminUrl);
    url.pathname = `/${name}`;
    return url.href;
  }

  /** Makes a template with a practice in it. Returns the clinic's id. */
  async makeTemplate(name: string, practice: PracticeFile): Promise<string> {
    await this.copy(this.#emptyTemplate, name);
    const database = openDatabase(this.urlOf(name), 1);
    try {
      return await seedPractice(database, practice);
    } finally {
      await database.$disconnect();
    }
  }

  /** Makes `name` a fresh copy of a template, throwing away what it was before. */
  async copy(template: string, name: string): Promise<void> {
    await this.drop(name);
    await this.#run(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  }

  async drop(name: string): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        await this.#run(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
        return;
      } catch (error) {
        // The server's own housekeeping may be at work in it for a moment, and cannot be sent away.
        if (tries === 50) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  async #run(...statements: string[]): Promise<void> {
    const client = new pg.Client({ connectionString: this.#adminUrl });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  }
}
