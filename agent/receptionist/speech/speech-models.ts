import { inference, type stt, type tts } from '@livekit/agents';
import type { AgentEnv } from '../../env.ts';
import { EndpointEars } from './endpoint-ears.ts';
import { EndpointVoice } from './endpoint-voice.ts';

/** Whether this worker can hear and speak. */
export function speechConfigured(env: AgentEnv): boolean {
  const hears = env.STT_BASE_URL !== undefined || env.LIVEKIT_INFERENCE.has('stt');
  const speaks = env.TTS_BASE_URL !== undefined || env.LIVEKIT_INFERENCE.has('tts');
  return hears && speaks;
}

/** Told when what was said could not be understood, or an answer could not be spoken. */
export interface SpeechTrouble {
  notHeard(): void;
  notSpoken(): void;
}

/**
 * How turns are taken aloud. The package's own models say when somebody speaks and has finished (no endpoint is asked); a
 * pause of half a second may end a turn, one and a half do, and whoever begins to speak is not talked over. A turn is
 * answered in the queue of all turns, so nothing is made up ahead of it.
 */
const turnHandling = {
  endpointing: { minDelay: 500, maxDelay: 1500 },
  interruption: { mode: 'vad', discardAudioIfUninterruptible: false },
  preemptiveGeneration: { enabled: false },
} as const;

/** Ears and voice of a session, when both are configured: LiveKit Inference, or endpoints in OpenAI's shape. */
export function speechModels(env: AgentEnv, trouble: SpeechTrouble) {
  if (!speechConfigured(env)) return null;
  return { stt: ears(env, trouble), tts: voice(env, trouble), turnHandling };
}

function ears(env: AgentEnv, trouble: SpeechTrouble): stt.STT {
  if (env.LIVEKIT_INFERENCE.has('stt')) return new inference.STT({ model: env.STT_MODEL ?? 'deepgram/nova-3' });
  return new EndpointEars(
    {
      baseURL: env.STT_BASE_URL,
      apiKey: env.STT_API_KEY ?? 'none',
      model: env.STT_MODEL ?? 'whisper-1',
    },
    () => trouble.notHeard(),
  );
}

function voice(env: AgentEnv, trouble: SpeechTrouble): tts.TTS {
  if (env.LIVEKIT_INFERENCE.has('tts') || env.TTS_BASE_URL === undefined) {
    return new inference.TTS({ model: env.TTS_MODEL ?? 'cartesia/sonic-3', voice: env.TTS_VOICE });
  }
  return new EndpointVoice(
    {
      url: env.TTS_BASE_URL,
      apiKey: env.TTS_API_KEY,
      model: env.TTS_MODEL ?? 'tts-1',
      voice: env.TTS_VOICE ?? 'alloy',
    },
    () => trouble.notSpoken(),
  );
}
