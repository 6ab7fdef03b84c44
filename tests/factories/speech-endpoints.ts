import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { speechSampleRate } from './speech-sound.ts';

/** So long sounds a character of what is spoken, in seconds; a hurried speaker. */
const characterSeconds = 0.008;

/**
 * Ears and voice in OpenAI's shape: `/v1/audio/transcriptions` understands by a script, one thing after another, and
 * `/v1/audio/speech` hums for as long as the words would take.
 */
export async function speechEndpoints(understood: string[] = []) {
  /** What was to be spoken, in order. */
  const spoken: string[] = [];
  let heard = 0;
  let failing = false;
  const server = createServer((request, response) => {
    void whole(request).then((body) => {
      if (failing) return response.writeHead(503).end();
      if (request.url === '/v1/audio/transcriptions') {
        heard += 1;
        return json(response, { text: understood.shift() ?? '' });
      }
      if (request.url === '/v1/audio/speech') {
        const { input } = JSON.parse(body.toString()) as { input: string };
        spoken.push(input);
        response.writeHead(200, { 'content-type': 'audio/pcm' });
        return response.end(hum(input.length * characterSeconds));
      }
      return response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    understood,
    spoken,
    /** How often something was to be understood. */
    get heard() {
      return heard;
    },
    /** From now on both fail, or work again. */
    fail(fails: boolean) {
      failing = fails;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function whole(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function hum(seconds: number): Buffer {
  const samples = Int16Array.from({ length: Math.round(seconds * speechSampleRate) }, (_, at) =>
    Math.round(8000 * Math.sin((2 * Math.PI * 220 * at) / speechSampleRate)),
  );
  return Buffer.from(samples.buffer);
}
