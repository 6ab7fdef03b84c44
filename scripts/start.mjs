// `npm start`, on whatever Node the machine has (18 or newer): installs what is missing and goes on, under the Node
// that the project is pinned to, in start.ts.
import { ensureInstalled, goOn } from './stack/bootstrap.mjs';

await ensureInstalled();
goOn('start.ts');
