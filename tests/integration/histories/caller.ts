import { problemSchema } from '#contract/http/problem.ts';
import type { Caller, PracticeApp } from '#tests/factories/web-app.ts';

/** What an endpoint said. `code` is the problem's, undefined for a yes. */
export interface Answer {
  status: number;
  code: string | undefined;
  body: unknown;
}

/** What happened in one history. */
export interface Outcome {
  steps: number;
  /** How often each answer came: `book 409 slot_taken`. */
  answers: Record<string, number>;
  /** What must not happen, in words; empty when all is well. */
  problems: string[];
}

/** No caller of these histories says anything wrong, so nobody may be told so. */
const undue = new Set(['invalid_request', 'idempotency_key_missing', 'unauthenticated', 'forbidden', 'rate_limited']);

/** Calls the practice's endpoints for one history and keeps count of the answers. */
export class HistoryCaller {
  readonly outcome: Outcome = { steps: 0, answers: {}, problems: [] };
  readonly app: PracticeApp;

  constructor(app: PracticeApp) {
    this.app = app;
  }

  /** @param name the step's, under which the answer is counted */
  async call(
    name: string,
    method: string,
    path: string,
    options: { as: Caller; body?: unknown; key?: string },
  ): Promise<Answer> {
    const response = await this.app.call(method, path, options);
    const text = await response.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const problem = response.ok ? undefined : problemSchema.safeParse(body);
    const code = problem && (problem.data?.code ?? 'no problem document');
    const said = [name, response.status, code, problem?.data?.reason].filter(Boolean).join(' ');
    this.outcome.answers[said] = (this.outcome.answers[said] ?? 0) + 1;
    if (response.status >= 500 || (code && undue.has(code)) || (problem && !problem.success)) {
      this.problem(
        `${method} ${path.replace(/^\/a\/[^/]+/, '/a/…')} answered ${said} ${JSON.stringify(problem?.data?.fields ?? '')}`,
      );
    }
    return { status: response.status, code, body };
  }

  problem(line: string): void {
    this.outcome.problems.push(line);
  }
}
