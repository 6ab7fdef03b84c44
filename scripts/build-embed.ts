/** Makes the script for other sites alone, as the container's build does; the other commands make it by themselves. */
import { ensureEmbedScript } from './stack/embed-script.ts';

await ensureEmbedScript();
