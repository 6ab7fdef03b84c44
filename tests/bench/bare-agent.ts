import { fileURLToPath } from 'node:url';
import {
  AgentServer,
  defineAgent,
  initializeLogger,
  type JobContext,
  llm,
  ServerOptions,
  voice,
} from '@livekit/agents';
import { z } from 'zod';
import { appointmentDetails } from '#tests/factories/appointment-details.ts';

/**
 * What the product is measured against: the same framework as it comes, a job process for each room, an agent that
 * only echoes. "book" makes it call one tool that sends as much as a booking does: a confirmation word by word, a
 * document, an attribute. "naive" sends a confirmation as one would from the SDK's examples, one thing after the other; "sendText" the same
 * words alone, at once.
 */
const tools = ['book', 'naive', 'sendText'] as const;

class EchoStream extends llm.LLMStream {
  protected override async run(): Promise<void> {
    const last = this.chatCtx.items.at(-1);
    if (last?.type === 'message' && tools.some((name) => name === last.textContent)) {
      const name = last.textContent ?? '';
      const call = llm.FunctionCall.create({ callId: `call-${this.chatCtx.items.length}`, name, args: '{}' });
      this.queue.put({ id: 'echo', delta: { role: 'assistant', toolCalls: [call] } });
      return;
    }
    const text =
      last?.type === 'function_call_output' ? 'Done.' : `You said: ${last?.type === 'message' ? last.textContent : ''}`;
    for (const word of text.match(/\S+\s*/g) ?? []) {
      this.queue.put({ id: 'echo', delta: { role: 'assistant', content: word } });
    }
  }
}

class EchoModel extends llm.LLM {
  override label(): string {
    return 'echo';
  }
  override get model(): string {
    return 'echo';
  }
  override chat(options: Parameters<llm.LLM['chat']>[0]): llm.LLMStream {
    return new EchoStream(this, {
      chatCtx: options.chatCtx,
      toolCtx: options.toolCtx,
      connOptions: options.connOptions ?? { maxRetry: 0, retryIntervalMs: 100, timeoutMs: 5000 },
    });
  }
}

const confirmation = Array.from({ length: 50 }, (_, index) => `word${index} `);
/** As long as one of ours. */
const sentences =
  "You're booked, Hannah: cleaning on Tuesday, December 1 at 10:00 in the morning with Rosa Martinez. We are at Bright Smile " +
  'Dental, 123 Main Street, Suite 200, Springfield, IL 62701. Please arrive 10 minutes early. Bring your insurance card. ' +
  'Your code is NCF71N; to change anything, call us at (555) 123-4567.';
const details = appointmentDetails();
const document = new TextEncoder().encode(JSON.stringify(details));
const attributes = { v: '1', appointment_id: details.id, kind: details.kind, locale: details.locale };

async function entry(ctx: JobContext): Promise<void> {
  await ctx.connect();
  const patient = await ctx.waitForParticipant();
  const destinationIdentities = [patient.identity];
  const session = new voice.AgentSession({
    llm: new EchoModel(),
    vad: null,
    turnHandling: { turnDetection: 'manual' },
  });
  const begun = () => {
    const toolAtMs = performance.timeOrigin + performance.now();
    process.stdout.write(`${JSON.stringify({ room: ctx.room.name, toolAtMs })}\n`);
    const self = ctx.room.localParticipant;
    if (!self) throw new Error('not connected');
    return self;
  };
  let count = 0;
  const agent = new voice.Agent({
    instructions: 'Echo.',
    tools: {
      naive: llm.tool({
        description: 'Sends a confirmation the straightforward way.',
        parameters: z.object({}),
        execute: async () => {
          const self = begun();
          const words = await self.streamText({ topic: 'booking-confirmation', attributes, destinationIdentities });
          for (const word of sentences.match(/\S+\s*/g) ?? []) await words.write(word);
          await words.close();
          const bytes = await self.streamBytes({
            topic: 'appointment-details',
            name: `appointment-${details.code}.json`,
            mimeType: 'application/json',
            totalSize: document.byteLength,
            destinationIdentities,
          });
          await bytes.write(document);
          await bytes.close();
          await self.setAttributes({ agent_state: `confirmed ${++count}` });
          return 'sent';
        },
      }),
      sendText: llm.tool({
        description: 'Sends the words alone, at once.',
        parameters: z.object({}),
        execute: async () => {
          await begun().sendText(sentences, { topic: 'booking-confirmation', attributes, destinationIdentities });
          return 'sent';
        },
      }),
      book: llm.tool({
        description: 'Sends what a booking sends.',
        parameters: z.object({}),
        execute: async () => {
          const self = begun();
          await Promise.all([
            self.setAttributes({ agent_state: 'confirmed' }),
            (async () => {
              const writer = await self.streamText({
                topic: 'booking-confirmation',
                attributes,
                destinationIdentities,
              });
              for (const word of confirmation) await writer.write(word);
              await writer.close();
            })(),
            (async () => {
              const writer = await self.streamBytes({
                topic: 'appointment-details',
                totalSize: document.byteLength,
                destinationIdentities,
              });
              await writer.write(document);
              await writer.close();
            })(),
          ]);
          return 'sent';
        },
      }),
    },
  });
  await session.start({
    agent,
    room: ctx.room,
    inputOptions: { audioEnabled: false },
    outputOptions: { audioEnabled: false },
  });
  session.say('Welcome. How can I help you today?');
}

export default defineAgent({ entry });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  initializeLogger({ pretty: false, level: 'warn' });
  const [wsURL, apiKey, apiSecret] = process.argv.slice(2);
  const options = new ServerOptions({
    agent: fileURLToPath(import.meta.url),
    agentName: 'bare-agent',
    wsURL,
    apiKey,
    apiSecret,
    production: true,
    host: '127.0.0.1',
    loadThreshold: 10,
    port: 0,
  });
  // Any free port; given to the constructor, 0 would mean 8081.
  options.port = 0;
  const server = new AgentServer(options);
  server.event.on('worker_registered', () => process.stdout.write('{"registered":true}\n'));
  process.on('SIGTERM', async () => {
    await server.close();
    process.exit(0);
  });
  await server.run();
}
