/**
 * One thing that happened in a conversation, in order, as the receptionist reads it. `atMs` is epoch milliseconds on
 * the practice's clock.
 */
export type HistoryItem =
  | { readonly type: 'caller'; readonly id: string; readonly text: string; readonly atMs: number }
  | {
      readonly type: 'receptionist';
      readonly id: string;
      readonly text: string;
      readonly atMs: number;
      /** The caller spoke before all of it was said. */
      readonly interrupted?: boolean;
    }
  | {
      readonly type: 'call';
      readonly id: string;
      readonly callId: string;
      readonly name: string;
      /** JSON. */
      readonly arguments: string;
      readonly atMs: number;
    }
  | {
      readonly type: 'output';
      readonly id: string;
      readonly callId: string;
      readonly name: string;
      /** JSON; empty when the tool answers nothing. */
      readonly output: string;
      readonly isError: boolean;
      readonly atMs: number;
    };

/** What the receptionist does next: words to say, tools to call, or both. */
export interface Turn {
  readonly words: string;
  readonly toolCalls: readonly ToolCall[];
}

export interface ToolCall {
  readonly name: string;
  /** An object of the tool's own argument schema. */
  readonly arguments: Readonly<Record<string, unknown>>;
}
