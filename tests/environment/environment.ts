import { z } from 'zod';
import { environmentText } from './env.ts';

/** The stack that a run of tests has to itself, as `npm test` hands it on. */
const environmentSchema = z.object({
  /** The web application, without a slash at the end. */
  webUrl: z.url(),
  /** The stack's own database, migrated and seeded with the demo practice. */
  databaseUrl: z.string().min(1),
  /** An empty migrated database to copy; see `fresh-database.ts`. */
  templateDatabase: z.string().min(1),
  livekitUrl: z.string().min(1),
  livekitApiKey: z.string().min(1),
  livekitApiSecret: z.string().min(1),
  /** The text gateway, without a slash at the end; nobody listens there when services alone were started. */
  gatewayUrl: z.string().min(1),
  serviceKey: z.string().min(1),
  staffEmail: z.string().min(1),
  staffPassword: z.string().min(1),
  /** The instant at which the practice's clock stood when the stack was started; it runs on from there. */
  clockStart: z.iso.datetime({ offset: true }),
  /** Where logs of web, worker, LiveKit and database are. */
  logDir: z.string().min(1),
});
export type TestEnvironment = z.infer<typeof environmentSchema>;

let parsed: TestEnvironment | undefined;

/**
 * The stack of this run.
 * @throws Error when the tests were not started by `npm test`
 */
export function environment(): TestEnvironment {
  const text = environmentText();
  if (text === undefined) {
    throw new Error('These tests need a running stack: start them with "npm test -- integration" (or agent, e2e).');
  }
  parsed ??= environmentSchema.parse(JSON.parse(text));
  return parsed;
}
