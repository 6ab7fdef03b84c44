import { AudioByteStream, shortuuid, tts } from '@livekit/agents';
import { log } from '../../log.ts';

const sampleRate = 24_000;
const channels = 1;
/** An answer that nobody could speak lasts so long: its words are shown when its sound is over. */
const silenceSamples = sampleRate / 10;
/** The first sound has to come within this time. */
const patienceMs = 8000;

export interface EndpointVoiceOptions {
  /** With its version, such as `https://api.openai.com/v1`. */
  url: string;
  apiKey: string | undefined;
  model: string;
  voice: string;
}

/**
 * A voice by a plain `/audio/speech` endpoint in OpenAI's shape, spoken as the sound comes. When the endpoint fails the words
 * go on without it: an endpoint that is away must not end a conversation that can be typed.
 */
export class EndpointVoice extends tts.TTS {
  label = 'openwide.EndpointVoice';
  readonly #options: EndpointVoiceOptions;
  readonly #onFailure: () => void;

  /** @param onFailure words could not be spoken */
  constructor(options: EndpointVoiceOptions, onFailure: () => void) {
    super(sampleRate, channels, { streaming: false });
    this.#options = options;
    this.#onFailure = onFailure;
  }

  override get model(): string {
    return this.#options.model;
  }

  synthesize(...[text, connOptions, abortSignal]: Parameters<tts.TTS['synthesize']>): tts.ChunkedStream {
    const pieces = (signal: AbortSignal) => speak(this.#options, text, signal);
    return new Speech(text, this, pieces, this.#onFailure, connOptions, abortSignal);
  }

  stream(): tts.SynthesizeStream {
    throw new Error('the endpoint takes whole sentences');
  }
}

class Speech extends tts.ChunkedStream {
  label = 'openwide.Speech';
  readonly #pieces: (signal: AbortSignal) => AsyncIterable<Uint8Array>;
  readonly #onFailure: () => void;

  constructor(
    text: string,
    voice: tts.TTS,
    pieces: (signal: AbortSignal) => AsyncIterable<Uint8Array>,
    onFailure: () => void,
    connOptions: ConstructorParameters<typeof tts.ChunkedStream>[2],
    abortSignal: AbortSignal | undefined,
  ) {
    super(text, voice, connOptions, abortSignal);
    this.#pieces = pieces;
    this.#onFailure = onFailure;
  }

  protected async run(): Promise<void> {
    const bytes = new AudioByteStream(sampleRate, channels);
    const requestId = shortuuid();
    const put = (frames: ReturnType<AudioByteStream['write']>) => {
      for (const frame of frames) this.queue.put({ requestId, segmentId: requestId, frame, final: false });
    };
    try {
      for await (const piece of this.#pieces(this.abortSignal)) put(bytes.write(exact(piece)));
    } catch (error) {
      if (this.abortSignal.aborted) return;
      log().warn({ error }, 'words could not be spoken');
      this.#onFailure();
      put(bytes.write(new ArrayBuffer(silenceSamples * 2)));
    }
    put(bytes.flush());
    this.queue.close();
  }
}

/** The sound of a text, piece by piece: 16-bit samples, one channel. Throws when the endpoint does not give any. */
async function* speak(options: EndpointVoiceOptions, text: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const { url, apiKey, model, voice } = options;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  try {
    const response = await fetch(`${url.replace(/\/$/, '')}/audio/speech`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(apiKey && { authorization: `Bearer ${apiKey}` }) },
      body: JSON.stringify({ input: text, model, voice, response_format: 'pcm' }),
      signal: AbortSignal.any([signal, patience.signal]),
    });
    if (!response.ok || !response.body) throw new Error(`the speech endpoint answered ${response.status}`);
    for await (const piece of response.body) {
      clearTimeout(timer);
      yield piece;
    }
  } finally {
    clearTimeout(timer);
  }
}

/** The framework wants a buffer of its own. */
function exact({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer {
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}
