import { initializeLogger, type llm, voice } from '@livekit/agents';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { TurnRunner } from '#agent/conversation/turn-runner.ts';
import { sentencesFor } from '#agent/receptionist/sentences.ts';
import { toolNames } from '#agent/receptionist/tool-contract/names.ts';
import { toolset } from '#agent/receptionist/toolset.ts';
import type { VisitTools } from '#agent/receptionist/visit-tools.ts';
import { rpcErrorCodes } from '#contract/rpc/errors.ts';
import { demoPractice } from '#tests/factories/practice.ts';
import { deskInRoom, patientSeat } from './desk-in-room.ts';

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

/** A session that notes what it is made to do; what it says is taken for said. */
function runner() {
  const said: string[] = [];
  let itemAdded = (_event: unknown) => {};
  const interrupt = vi.fn();
  const session = {
    on: (event: string, listener: (event: unknown) => void) => {
      if (event === voice.AgentSessionEventTypes.ConversationItemAdded) itemAdded = listener;
    },
    interrupt,
    say: (words: string) => {
      said.push(words);
      return { waitForPlayout: async () => {} };
    },
  } as unknown as voice.AgentSession;
  const sentences = sentencesFor({ locale: () => 'en-US' }, demoPractice());
  return {
    runner: new TurnRunner(session, sentences),
    interrupt,
    said,
    sentences,
    speak: () => itemAdded({ item: { type: 'message', role: 'assistant' } }),
  };
}

describe('stop', () => {
  it('cuts the answer short; one that had not begun ends with a word, not in silence', async () => {
    const { runner: turns, interrupt, said, sentences } = runner();
    expect(turns.stop()).toBe(false);
    await turns.run(async () => expect(turns.stop()).toBe(true));
    expect(interrupt).toHaveBeenCalledTimes(1);
    expect(said).toEqual([sentences.stopped()]);
    expect(turns.stop()).toBe(false);
  });

  it('adds nothing to what has been said so far', async () => {
    const { runner: turns, said, speak } = runner();
    await turns.run(async () => {
      speak();
      turns.stop();
    });
    expect(said).toEqual([]);
  });

  it('does not cut a turn that stores something: it is told to its end', async () => {
    const { runner: turns, interrupt } = runner();
    await turns.run(async () => {
      turns.stores();
      expect(turns.stop()).toBe(false);
    });
    expect(interrupt).not.toHaveBeenCalled();
    await turns.run(async () => expect(turns.stop()).toBe(true));
  });

  it('comes from the patient’s page alone', async () => {
    const d = deskInRoom();
    expect(await d.fake.call('agent.stop', patientSeat, { v: 1 })).toEqual({ stopped: false });
    expect(await d.fake.call('agent.stop', 'seat-ana', { v: 1 })).toBe(rpcErrorCodes.not_allowed);
    expect(await d.fake.call('agent.stop', patientSeat, { v: 2 })).toBe(rpcErrorCodes.invalid_payload);
    d.close();
  });
});

describe('a tool that books', () => {
  const book = vi.fn(async () => ({ outcome: 'booked' }));
  const onStores = vi.fn();
  const tools = toolset({ booking: { bookAppointment: book } } as unknown as VisitTools, onStores);
  const tool = (tools as unknown as Record<string, llm.FunctionTool<never>>)[toolNames.bookAppointment];
  const run = (ctx: object) => tool?.execute({} as never, { ctx } as never);

  it('cannot be interrupted while it stores, and lets itself be talked over afterwards', async () => {
    const speechHandle = { allowInterruptions: true };
    const ctx = {
      speechHandle,
      disallowInterruptions: () => {
        speechHandle.allowInterruptions = false;
      },
    };
    book.mockImplementationOnce(async () => {
      expect(speechHandle.allowInterruptions).toBe(false);
      expect(onStores).toHaveBeenCalledTimes(1);
      return { outcome: 'booked' };
    });
    await expect(run(ctx)).resolves.toEqual({ outcome: 'booked' });
    expect(speechHandle.allowInterruptions).toBe(true);
  });

  it('does not begin in a turn that has been stopped before', async () => {
    book.mockClear();
    const ctx = {
      disallowInterruptions: () => {
        throw new Error('already interrupted');
      },
    };
    await expect(run(ctx)).rejects.toThrow('already interrupted');
    expect(book).not.toHaveBeenCalled();
  });
});
