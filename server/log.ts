import { pino } from 'pino';
import { logLevel } from './env.ts';

/**
 * The web process's log: codes, ids and durations. Nothing a patient said or is called is ever passed to it; the
 * redaction is the second line of defence.
 */
export const log = pino({
  name: 'web',
  level: logLevel(),
  redact: {
    paths: ['*.first', '*.last', '*.phone', '*.email', '*.birthDate', '*.text', '*.note', 'patient', 'body'],
    censor: '[kept private]',
  },
});
