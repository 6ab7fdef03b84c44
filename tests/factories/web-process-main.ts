/** What runs in a process that `startWebProcess` started: takes calls from its parent, answers each. */
import { getDatabase } from '#server/database.ts';
import { practiceApp } from './web-app.ts';
import type { ProcessAnswer, ProcessCall } from './web-process.ts';

const [clinicId = ''] = process.argv.slice(2);
const app = practiceApp(getDatabase(), clinicId);

process.once('disconnect', () => process.exit(1));
process.on('message', async ({ number, method, path, options }: ProcessCall) => {
  const response = await app.call(method, path, options);
  const text = await response.text();
  const answer: ProcessAnswer = { number, status: response.status, body: text ? JSON.parse(text) : undefined };
  process.send?.(answer);
});
process.send?.({ number: 0, status: 0, body: 'ready' } satisfies ProcessAnswer);
