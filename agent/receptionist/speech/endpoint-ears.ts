import * as openai from '@livekit/agents-plugin-openai';

type Options = NonNullable<ConstructorParameters<typeof openai.STT>[0]>;
type Recognize = openai.STT['_recognize'];

/**
 * Ears by a plain `/audio/transcriptions` endpoint in OpenAI's shape: each thing said is sent when it has ended. Which language
 * it is in is left to the endpoint, since it may change in mid-conversation.
 */
export class EndpointEars extends openai.STT {
  readonly #onFailure: () => void;

  /** @param onFailure something was said, and could not be understood */
  constructor(options: Pick<Options, 'baseURL' | 'apiKey' | 'model'>, onFailure: () => void) {
    // Without saying so the plugin wants a WebSocket, which few endpoints but OpenAI's own have.
    super({ ...options, useRealtime: false, detectLanguage: true });
    this.#onFailure = onFailure;
  }

  override async _recognize(...given: Parameters<Recognize>): ReturnType<Recognize> {
    try {
      return await super._recognize(...given);
    } catch (error) {
      // Logged by the framework, which goes on as if nothing had been said.
      if (!given[1]?.aborted) this.#onFailure();
      throw error;
    }
  }
}
