import { APIConnectionError, APITimeoutError, DEFAULT_API_CONNECT_OPTIONS, llm } from '@livekit/agents';
import { log } from '../../log.ts';
import { toolTroubles } from './tool-troubles.ts';

type ChatArguments = Parameters<llm.LLM['chat']>[0];

/** How patient the receptionist is with a configured model, in milliseconds of real time. */
export interface Patience {
  /** Until the first word or tool call. */
  readonly firstMs: number;
  /** Between two of them. */
  readonly gapMs: number;
  /** After so many failed turns in a row … */
  readonly failuresInARow: number;
  /** … the model is left alone for this long. */
  readonly restMs: number;
}

export const defaultPatience: Patience = { firstMs: 8_000, gapMs: 5_000, failuresInARow: 2, restMs: 60_000 };

/** So many refused tool calls in one turn are enough. */
const toolTroublesAtMost = 3;

/**
 * A configured model that somebody stands in for: when it does not answer in time, stalls or drops in the middle, says
 * nothing at all or nonsense, or calls tools with broken arguments again and again, the built-in receptionist takes
 * the turn over, from the same chat. A model that keeps failing is left alone for a while.
 */
export class SteadyModel extends llm.LLM {
  readonly configured: llm.LLM;
  readonly builtIn: llm.LLM;
  readonly patience: Patience;
  /** The chat as the configured model gets it. */
  readonly prepare: (chatCtx: llm.ChatContext) => llm.ChatContext;
  readonly #nowMs: () => number;
  #failures = 0;
  #restsUntilMs = 0;

  constructor(options: {
    configured: llm.LLM;
    builtIn: llm.LLM;
    prepare?: (chatCtx: llm.ChatContext) => llm.ChatContext;
    patience?: Patience;
    nowMs?: () => number;
  }) {
    super();
    this.configured = options.configured;
    this.builtIn = options.builtIn;
    this.patience = options.patience ?? defaultPatience;
    this.prepare = options.prepare ?? ((chatCtx) => chatCtx);
    this.#nowMs = options.nowMs ?? (() => performance.now());
    for (const one of [options.configured, options.builtIn]) {
      one.on('metrics_collected', (metrics) => this.emit('metrics_collected', metrics));
      // Reported already, by the turn that was taken over; a listener keeps it from being thrown.
      one.on('error', () => {});
    }
  }

  override label(): string {
    return 'openwide.SteadyModel';
  }

  override get model(): string {
    return this.configured.model;
  }

  override get provider(): string {
    return this.configured.provider;
  }

  override chat(options: ChatArguments): llm.LLMStream {
    return new SteadyStream(this, options);
  }

  /** Whether the configured model is to be asked now. */
  isTrusted(chatCtx: llm.ChatContext): boolean {
    return this.#nowMs() >= this.#restsUntilMs && toolTroubles(chatCtx) < toolTroublesAtMost;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(): void {
    this.#failures += 1;
    if (this.#failures >= this.patience.failuresInARow) this.#restsUntilMs = this.#nowMs() + this.patience.restMs;
  }

  override async aclose(): Promise<void> {
    await Promise.all([this.configured.aclose(), this.builtIn.aclose(), super.aclose()]);
  }
}

class SteadyStream extends llm.LLMStream {
  readonly #model: SteadyModel;
  readonly #options: ChatArguments;

  constructor(model: SteadyModel, options: ChatArguments) {
    super(model, {
      chatCtx: options.chatCtx,
      ...(options.toolCtx ? { toolCtx: options.toolCtx } : {}),
      // What fails is taken over, not tried again.
      connOptions: { ...(options.connOptions ?? DEFAULT_API_CONNECT_OPTIONS), maxRetry: 0 },
    });
    this.#model = model;
    this.#options = options;
  }

  protected override async run(): Promise<void> {
    const model = this.#model;
    if (model.isTrusted(this.#options.chatCtx)) {
      try {
        await this.#lead();
        model.succeeded();
        return;
      } catch (error) {
        if (this.abortController.signal.aborted) return;
        model.failed();
        log().warn(
          { reason: error instanceof Error ? error.name : 'unknown' },
          'the model failed; the built-in one takes over',
        );
      }
    }
    for await (const chunk of model.builtIn.chat(this.#options)) this.queue.put(chunk);
  }

  /** Passes the configured model's answer on, for as long as it comes. */
  async #lead(): Promise<void> {
    const { configured, patience, prepare } = this.#model;
    const stream = configured.chat({
      ...this.#options,
      chatCtx: prepare(this.#options.chatCtx),
      connOptions: { maxRetry: 0, retryIntervalMs: 0, timeoutMs: patience.firstMs },
    });
    let failure: Error | undefined;
    const onError = ({ error }: { error: Error }) => {
      failure = error;
    };
    configured.on('error', onError);
    let words = '';
    let calls = 0;
    try {
      const chunks = stream[Symbol.asyncIterator]();
      for (let patienceMs = patience.firstMs; ; patienceMs = patience.gapMs) {
        const { done, value } = await within(patienceMs, chunks.next());
        if (done) break;
        words += value.delta?.content ?? '';
        calls += value.delta?.toolCalls?.length ?? 0;
        if (isNonsense(words)) throw new APIConnectionError({ message: 'the model answered nonsense' });
        this.queue.put(value);
      }
      if (failure) throw failure;
      if (words.trim() === '' && calls === 0) throw new APIConnectionError({ message: 'the model said nothing' });
    } finally {
      configured.off('error', onError);
      stream.close();
    }
  }
}

/** Raw tool calls, template marks or JSON in place of words. */
function isNonsense(words: string): boolean {
  return /^\s*(?:\{\s*"|\[\s*\{)|<\|[a-z_]+\|>|<\/?tool_call|<function=/i.test(words);
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new APITimeoutError({ message: 'the model was too slow' })), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
