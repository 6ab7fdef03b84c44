import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { voice } from '@livekit/agents';

/** What a session hands its words to. */
export type TextOutput = NonNullable<voice.AgentSession['output']['transcription']>;
type TextOutputClass = abstract new (nextInChain?: TextOutput) => TextOutput;

/**
 * The class that the framework's text outputs extend. The framework exports its type alone, so it is taken from where
 * it stands inside; `tests/unit/gateway` fails if an upgrade moves it.
 * @throws Error when the framework's text output is not where it was
 */
async function loadTextOutput(): Promise<TextOutputClass> {
  const index = pathToFileURL(createRequire(import.meta.url).resolve('@livekit/agents'));
  const io = await import(new URL('./voice/io.js', index).href).catch(() => ({}));
  if (typeof io.TextOutput !== 'function' || typeof io.TextOutput.prototype.onAttached !== 'function') {
    throw new Error('the agents framework moved its text output; see framework-text-output.ts');
  }
  return io.TextOutput;
}

/** `voice.TextOutput` of the framework, to extend. */
export const FrameworkTextOutput = await loadTextOutput();
