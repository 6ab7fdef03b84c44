import { type Logger, pino } from 'pino';
import { logLevel } from './env.ts';

let logger: Logger | undefined;

/** The worker's log: codes, ids and durations, never what a patient said or is called. */
export function log(): Logger {
  logger ??= pino({ name: 'agent', level: logLevel(), formatters: { bindings: withoutPii, log: withoutPii } });
  return logger;
}

/**
 * Makes the framework log through ours. It marks patient data as `lk.pii.*`; those fields are dropped, and so is all it
 * tells below a warning, because its messages of that kind quote what was said.
 */
export function quietFramework(): void {
  const quiet = log().child({ part: 'livekit' }, { level: logLevel() === 'silent' ? 'silent' : 'warn' });
  // The framework keeps its logger under these registered symbols, one for all copies of its module.
  const globals = globalThis as Record<symbol, unknown>;
  globals[Symbol.for('@livekit/agents:logger')] = quiet;
  globals[Symbol.for('@livekit/agents:loggerOptions')] = { pretty: false, level: 'warn' };
}

const kept = new Set(['code', 'name', 'type', 'status', 'statusCode', 'label']);

function withoutPii(fields: Record<string, unknown>): Record<string, unknown> {
  const safe: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (key.startsWith('lk.pii.')) continue;
    safe[key] = key === 'error' || key === 'err' ? errorShape(value) : value;
  }
  return safe;
}

// An error's message may quote a model's words or a patient's; its kind and place are enough.
function errorShape(error: unknown): unknown {
  if (!error || typeof error !== 'object') return typeof error;
  const shape: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(error)) if (kept.has(key)) shape[key] = value;
  if (error instanceof Error) {
    shape.name = error.name;
    shape.stack = error.stack
      ?.split('\n')
      .filter((line) => line.trim().startsWith('at '))
      .slice(0, 6)
      .join('\n');
  }
  return shape;
}
