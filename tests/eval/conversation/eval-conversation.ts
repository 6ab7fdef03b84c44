import type { AppointmentDetails } from '#contract/channels/appointment-details.ts';
import type { VisitDraft } from '#contract/channels/visit-draft.ts';
import { appendMessagesSchema } from '#contract/http/conversations.ts';
import type { ApiCall } from '../world/practice-server.ts';
import type { World } from '../world/world.ts';
import { GatewayLine } from './gateway-line.ts';
import type { Line, LineOptions } from './line.ts';
import { patientIdentity, RoomLine } from './room-line.ts';
import type { Received } from './stand-in-room.ts';

/** One tool call with what it answered. */
export interface ToolRun {
  name: string;
  /** The parsed arguments. */
  arguments: Record<string, unknown>;
  /** The parsed result; undefined when the tool answers nothing or nothing came back. */
  result: unknown;
  isError: boolean;
}

/** One message of the caller and everything that came of it. */
export interface Turn {
  /** Null for the receptionist's greeting. */
  caller: string | null;
  words: string;
  tools: ToolRun[];
  /** Public states set during the turn. */
  states: string[];
  confirmations: Received['confirmations'];
  details: AppointmentDetails[];
  drafts: VisitDraft[];
  /** What the API was asked meanwhile, bookkeeping of the conversation aside. */
  calls: ApiCall[];
}

const patienceMs = 60_000;

/**
 * A conversation with the receptionist as a worker would lead it: the real session, tools, public face and recorder
 * over the practice's real API. What stands between caller and receptionist is the world's line.
 */
export class EvalConversation {
  readonly id: string;
  readonly cookie: string;
  readonly turns: Turn[] = [];
  readonly #world: World;
  readonly #line: Line;
  #wake = () => {};
  #callsSeen = 0;
  #broken = false;
  /** The receptionist has said goodbye and closed the conversation. */
  ended = false;

  private constructor(world: World, id: string, cookie: string) {
    this.#world = world;
    this.id = id;
    this.cookie = cookie;
    const options: LineOptions = {
      world,
      conversationId: id,
      onNews: () => this.#wake(),
      onGoodbye: () => {
        this.ended = true;
        this.#wake();
      },
      onBroken: () => {
        this.#broken = true;
        this.#wake();
      },
    };
    this.#line = world.through === 'gateway' ? new GatewayLine(options) : new RoomLine(options);
  }

  /** Starts a conversation and waits for the greeting. */
  static async begin(world: World, locale: string): Promise<EvalConversation> {
    const { hashSecret, newConversationId, newVisitorSecret } = await import('#server/identity/secrets.ts');
    const id = newConversationId();
    const secret = newVisitorSecret();
    await world.database.conversation.create({
      data: {
        id,
        clinicId: world.clinicId,
        locale,
        secretHash: hashSecret(secret),
        visitorIdentity: patientIdentity,
      },
    });
    const conversation = new EvalConversation(world, id, `openwide_conversation=${secret}`);
    await conversation.#join();
    return conversation;
  }

  /** Says one thing and waits until the receptionist has finished answering it. */
  async say(text: string): Promise<Turn> {
    const mark = this.#mark();
    this.#line.write(text);
    await this.#settled();
    return this.#take(text, mark);
  }

  /** The page is loaded again; the conversation goes on where it was. */
  async reload(): Promise<void> {
    await this.#line.reload();
    const response = await fetch(new URL('/api/v1/conversations/current', this.#world.server.url), {
      headers: { cookie: this.cookie },
    });
    if (!response.ok) throw new Error(`the page could not load its conversation again: ${response.status}`);
    await response.json();
  }

  /** The worker dies in the middle and another takes the conversation over. */
  async changeWorker(): Promise<void> {
    await this.#line.close();
    await this.#line.open();
    await this.#settled();
  }

  async end(): Promise<void> {
    await this.#line.close();
  }

  async #join(): Promise<void> {
    const mark = this.#mark();
    this.#world.server.onAnswered = () => this.#wake();
    await this.#line.open();
    await this.#settled();
    this.#take(null, mark);
  }

  /** Waits until nothing is said, sent, looked up or stored any more. */
  async #settled(): Promise<void> {
    const deadline = performance.now() + patienceMs;
    for (let quietLooks = 0; quietLooks < 4; ) {
      if (this.#broken) throw new Error('the session gave up');
      if (performance.now() > deadline) throw new Error('the receptionist did not finish its turn');
      if (this.#isQuiet()) {
        quietLooks += 1;
        await new Promise((resolve) => setImmediate(resolve));
        continue;
      }
      quietLooks = 0;
      await this.#news();
    }
  }

  #isQuiet(): boolean {
    return this.#line.isQuiet && this.#world.server.underWay === 0;
  }

  async #news(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      timer = setTimeout(resolve, 100);
    });
    clearTimeout(timer);
  }

  #mark(): Record<keyof Received, number> {
    const { received } = this.#line;
    return {
      words: received.words.length,
      states: received.states.length,
      confirmations: received.confirmations.length,
      details: received.details.length,
      drafts: received.drafts.length,
    };
  }

  #take(caller: string | null, mark: Record<keyof Received, number>): Turn {
    const { received } = this.#line;
    const calls = this.#world.server.calls.slice(this.#callsSeen);
    this.#callsSeen = this.#world.server.calls.length;
    const turn: Turn = {
      caller,
      words: received.words.slice(mark.words).join(' '),
      tools: toolRuns(calls),
      states: received.states.slice(mark.states),
      confirmations: received.confirmations.slice(mark.confirmations),
      details: received.details.slice(mark.details),
      drafts: received.drafts.slice(mark.drafts),
      calls: calls.filter((call) => !isBookkeeping(call)),
    };
    this.turns.push(turn);
    return turn;
  }
}

function isBookkeeping({ method, path }: ApiCall): boolean {
  return /\/(messages|events|attendances)$/.test(path) || (method === 'PATCH' && path.startsWith('/conversations/'));
}

/** The tools that ran, as the conversation's own record tells them. */
function toolRuns(calls: readonly ApiCall[]): ToolRun[] {
  const runs = new Map<string, ToolRun>();
  for (const { path, body } of calls) {
    if (!path.endsWith('/messages')) continue;
    const parsed = appendMessagesSchema.safeParse(body);
    for (const { payload } of parsed.data?.messages ?? []) {
      if (payload?.type === 'call') {
        const given = jsonOf(payload.arguments);
        const args = given !== null && typeof given === 'object' ? (given as Record<string, unknown>) : {};
        runs.set(payload.callId, { name: payload.name, arguments: args, result: undefined, isError: false });
      } else if (payload?.type === 'output') {
        const run = runs.get(payload.callId);
        if (run) Object.assign(run, { result: jsonOf(payload.output), isError: payload.isError });
      }
    }
  }
  return [...runs.values()];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text === '' ? undefined : text;
  }
}
