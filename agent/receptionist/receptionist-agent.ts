import { ReadableStream } from 'node:stream/web';
import { type llm, voice } from '@livekit/agents';
import { log } from '../log.ts';
import { type StoredRows, TruthGuard } from './truth/truth-guard.ts';

type AgentOptions = ConstructorParameters<typeof voice.Agent>[0];
type LlmNode = voice.Agent['llmNode'];
type Piece = llm.ChatChunk | string;

/** Told of what the patient has said aloud; whoever is told answers it in its turn. */
export type WhenHeard = (message: llm.ChatMessage) => void;

/** An agent of the framework whose words pass the truth guard, whichever model they come from. */
export class ReceptionistAgent extends voice.Agent {
  readonly #rows: () => StoredRows;
  readonly #locale: () => string;
  readonly #whenHeard: WhenHeard | undefined;

  constructor(options: AgentOptions & { rows: () => StoredRows; locale: () => string; whenHeard?: WhenHeard }) {
    const { rows, locale, whenHeard, ...agent } = options;
    super(agent);
    this.#rows = rows;
    this.#locale = locale;
    this.#whenHeard = whenHeard;
  }

  override async onUserTurnCompleted(_context: llm.ChatContext, message: llm.ChatMessage): Promise<void> {
    if (!this.#whenHeard) return;
    this.#whenHeard(message);
    throw new voice.StopResponse();
  }

  override async llmNode(...given: Parameters<LlmNode>): ReturnType<LlmNode> {
    const said = await super.llmNode(...given);
    if (!said) return null;
    const guard = new TruthGuard({
      rows: this.#rows,
      locale: this.#locale,
      onReplaced: (kind) => log().warn({ claim: kind }, 'a claim without a stored row was replaced'),
    });
    return ReadableStream.from(guarded(said as AsyncIterable<Piece>, guard)) as Awaited<ReturnType<LlmNode>>;
  }
}

/** The pieces with their words checked; a tool call comes after the words before it. */
async function* guarded(pieces: AsyncIterable<Piece>, guard: TruthGuard): AsyncGenerator<Piece> {
  let last: llm.ChatChunk | undefined;
  for await (const piece of pieces) {
    if (typeof piece === 'string') {
      const words = guard.push(piece);
      if (words) yield words;
      continue;
    }
    last = piece;
    const { delta } = piece;
    if (!delta) {
      yield piece;
      continue;
    }
    const calls = (delta.toolCalls?.length ?? 0) > 0;
    const words = guard.push(delta.content ?? '') + (calls ? guard.flush() : '');
    if (words || calls || !delta.content) yield { ...piece, delta: { ...delta, content: words || undefined } };
  }
  const rest = guard.flush();
  if (rest) yield last ? { id: last.id, delta: { role: 'assistant', content: rest } } : rest;
}
