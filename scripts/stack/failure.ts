/**
 * Something a person can put right. `message` says what is wrong, `advice` what to do, one way a line.
 * Whoever catches it prints both and no stack trace.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly advice: readonly string[];

  constructor(message: string, advice: readonly string[] = [], options?: ErrorOptions) {
    super(message, options);
    this.advice = advice;
  }
}

/** The text to show for anything thrown: a failure's sentence and advice; message and stack of all else. */
export function failureText(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.map(failureText).join('\n');
  }
  if (error instanceof Failure) {
    return [error.message, ...error.advice.map((way) => `  - ${way}`)].join('\n');
  }
  if (error instanceof Error) {
    return error.stack ?? error.message;
  }
  return String(error);
}

/** The system's error code (`ENOENT`, `EADDRINUSE`, `42P04` …) of anything thrown, if it has one. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return undefined;
}
