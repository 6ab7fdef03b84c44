import { randomUUID } from 'node:crypto';
import { DEFAULT_API_CONNECT_OPTIONS, llm } from '@livekit/agents';
import type { Practice } from '#domain/practice.ts';
import { toolNames } from '../tool-contract/names.ts';
import { turnOf } from './brain.ts';
import { historyOf } from './chat-history.ts';
import { type Folded, foldItem, foldStart } from './fold.ts';
import type { HistoryItem, Turn } from './history.ts';
import { sentencesIn } from './say/languages.ts';

export interface BuiltInReceptionistOptions {
  readonly practice: Practice;
  /** The practice's clock, epoch milliseconds. */
  readonly nowMs: () => number;
  /** The page's language, BCP 47. */
  readonly locale: string;
}

type ChatArguments = Parameters<llm.LLM['chat']>[0];

/**
 * The built-in receptionist as a model of the framework: deterministic, offline, without keys. Each call replays the
 * chat context and decides from it alone, so it can take over a conversation that another worker or model began.
 */
export class BuiltInReceptionist extends llm.LLM {
  readonly #options: BuiltInReceptionistOptions;
  #memo: { readonly keys: readonly string[]; readonly state: Folded } | null = null;

  constructor(options: BuiltInReceptionistOptions) {
    super();
    this.#options = options;
  }

  override label(): string {
    return 'openwide.BuiltInReceptionist';
  }

  override get model(): string {
    return 'built-in';
  }

  override get provider(): string {
    return 'openwide';
  }

  override chat({ chatCtx, toolCtx, connOptions, toolChoice }: ChatArguments): llm.LLMStream {
    return new BuiltInStream(this, {
      chatCtx,
      ...(toolCtx ? { toolCtx } : {}),
      connOptions: connOptions ?? DEFAULT_API_CONNECT_OPTIONS,
      turn: () => this.#turn(chatCtx, toolChoice === 'none'),
    });
  }

  /** What to say or do after this chat context. */
  #turn(chatCtx: llm.ChatContext, wordsOnly: boolean): Turn {
    const { practice, nowMs, locale } = this.#options;
    const state = this.#replayed(historyOf(chatCtx.items, nowMs() - Date.now()));
    const turn = turnOf(state, { practice, locale });
    if (!wordsOnly || turn.words.length > 0) {
      return wordsOnly ? { words: turn.words, toolCalls: [] } : turn;
    }
    return { words: sentencesIn(state.frame.language).toolFailed(practice), toolCalls: [] };
  }

  /** Replays a history; what was replayed for the last call is not replayed again. */
  #replayed(history: readonly HistoryItem[]): Folded {
    const { practice, locale } = this.#options;
    const keys = history.map(keyOf);
    const known = this.#memo;
    const isContinued = known !== null && known.keys.length <= keys.length && known.keys.every((k, i) => k === keys[i]);
    const from = isContinued ? known.keys.length : 0;
    let state = isContinued ? known.state : foldStart(locale);
    for (const item of history.slice(from)) state = foldItem(state, item, practice);
    this.#memo = { keys, state };
    return state;
  }
}

function keyOf(item: HistoryItem): string {
  const length =
    item.type === 'output' ? item.output.length : item.type === 'call' ? item.arguments.length : item.text.length;
  return `${item.id}:${item.type}:${length}`;
}

class BuiltInStream extends llm.LLMStream {
  readonly #turn: () => Turn;

  constructor(
    model: llm.LLM,
    options: {
      chatCtx: llm.ChatContext;
      toolCtx?: llm.ToolContextLike;
      connOptions: NonNullable<ChatArguments['connOptions']>;
      turn: () => Turn;
    },
  ) {
    super(model, options);
    this.#turn = options.turn;
  }

  protected override async run(): Promise<void> {
    const { words, toolCalls } = this.#turn();
    const id = `builtin_${randomUUID()}`;
    for (const content of wordGroups(words)) this.queue.put({ id, delta: { role: 'assistant', content } });
    // The silent note goes first: it sets the public state before anything is looked up.
    const ordered = [...toolCalls].sort(
      (a, b) => Number(b.name === toolNames.noteDetails) - Number(a.name === toolNames.noteDetails),
    );
    if (ordered.length === 0) return;
    this.queue.put({
      id,
      delta: {
        role: 'assistant',
        toolCalls: ordered.map((call) =>
          llm.FunctionCall.create({
            callId: `call_${randomUUID()}`,
            name: call.name,
            args: JSON.stringify(call.arguments),
          }),
        ),
      },
    });
  }
}

/** Words in groups of a few, blanks kept, so that they can be shown and spoken as they come. */
export function wordGroups(words: string, size = 3): string[] {
  const pieces = words.match(/\S+\s*/g) ?? [];
  const groups: string[] = [];
  for (let i = 0; i < pieces.length; i += size) groups.push(pieces.slice(i, i + size).join(''));
  return groups;
}
