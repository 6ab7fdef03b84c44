import { describe, expect, it } from 'vitest';
import { gatewayUrlBeside, webEnvironment, workerEnvironment } from '#scripts/stack/environment.ts';
import { generateSecrets } from '#scripts/stack/secrets.ts';
import { readSettings } from '#scripts/stack/settings.ts';

const secrets = generateSecrets();
const database = { databaseUrl: 'postgresql://pooled/x', directUrl: 'postgresql://direct/x' };
const livekit = { url: 'ws://127.0.0.1:7880', apiKey: 'key', apiSecret: 'secret' };

describe('what the web process is told', () => {
  const tell = (given: Record<string, string>) =>
    webEnvironment(given, readSettings(given), secrets, {
      database,
      livekit,
      publicUrl: 'http://localhost:3000',
      gatewayUrl: 'ws://localhost:3180',
    });

  it('is where everything is, and the secrets of this data folder', () => {
    expect(tell({})).toEqual({
      DATABASE_URL: 'postgresql://pooled/x',
      DIRECT_DATABASE_URL: 'postgresql://direct/x',
      LIVEKIT_URL: 'ws://127.0.0.1:7880',
      LIVEKIT_API_KEY: 'key',
      LIVEKIT_API_SECRET: 'secret',
      SERVICE_KEY: secrets.serviceKey,
      AUTH_SECRET: secrets.authSecret,
      LINK_SECRET: secrets.linkSecret,
      PUBLIC_URL: 'http://localhost:3000',
      GATEWAY_PUBLIC_URL: 'ws://localhost:3180',
      CLINIC_SLUG: 'bright-smile',
      DEMO: '1',
      SPEECH: '0',
    });
  });

  it('is what the person has set, where they have set it', () => {
    const told = tell({ AUTH_SECRET: 'mine', CLINIC_SLUG: 'other', DEMO: '0', LOG_LEVEL: 'warn', LINK_SECRET: '' });
    expect(told).toMatchObject({ AUTH_SECRET: 'mine', CLINIC_SLUG: 'other', DEMO: '0', LOG_LEVEL: 'warn' });
    expect(told.LINK_SECRET).toBe(secrets.linkSecret);
  });

  it.each([
    [{ STT_BASE_URL: 'http://a', TTS_BASE_URL: 'http://b' }, '1'],
    [{ STT_BASE_URL: 'http://a' }, '0'],
    [{ LIVEKIT_INFERENCE: 'llm, stt,tts' }, '1'],
    [{ LIVEKIT_INFERENCE: 'stt', TTS_BASE_URL: 'http://b' }, '1'],
    [{ LIVEKIT_INFERENCE: 'llm' }, '0'],
  ])('offers the microphone when the worker both hears and speaks: %j', (given, speech) => {
    expect(tell(given).SPEECH).toBe(speech);
  });
});

describe('what the worker is told', () => {
  it('holds the models as set, and neither database nor signing secrets', () => {
    const given = {
      DATABASE_URL: 'postgresql://pooled/x',
      DIRECT_DATABASE_URL: 'postgresql://direct/x',
      AUTH_SECRET: 'a',
      LINK_SECRET: 'l',
      PORT: '1',
      LLM_BASE_URL: 'http://model',
      LLM_MODEL: '',
    };
    const addresses = {
      livekit,
      apiUrl: 'http://127.0.0.1:3000',
      publicUrl: 'https://practice.example/',
      gateway: { port: 3180, host: '127.0.0.1' },
    };
    expect(workerEnvironment(given, secrets, addresses)).toEqual({
      LLM_BASE_URL: 'http://model',
      LIVEKIT_URL: 'ws://127.0.0.1:7880',
      LIVEKIT_API_KEY: 'key',
      LIVEKIT_API_SECRET: 'secret',
      SERVICE_KEY: secrets.serviceKey,
      API_URL: 'http://127.0.0.1:3000',
      DRAIN_SECONDS: '5',
      GATEWAY_PORT: '3180',
      GATEWAY_HOST: '127.0.0.1',
      GATEWAY_ORIGINS: 'https://practice.example',
    });
  });
});

describe('the text gateway', () => {
  it.each([
    ['http://localhost:3000', 'ws://localhost:3180'],
    ['http://192.0.2.7', 'ws://192.0.2.7:3180'],
    // Over HTTPS a browser needs TLS, which only a proxy gives.
    ['https://practice.example', undefined],
  ])('beside %s is for browsers at %s', (publicUrl, url) => {
    expect(gatewayUrlBeside(publicUrl, 3180)).toBe(url);
  });
});

describe('settings', () => {
  it('that are wrong are named without their value', () => {
    expect(() => readSettings({ PORT: 'hunter2' })).toThrow(/settings are wrong/);
    try {
      readSettings({ PORT: 'hunter2' });
    } catch (error) {
      expect(JSON.stringify(error)).toContain('PORT');
      expect(JSON.stringify(error)).not.toContain('hunter2');
    }
  });

  it('of a LiveKit server elsewhere need its key and secret', () => {
    expect(() => readSettings({ LIVEKIT_URL: 'wss://x.livekit.cloud' })).toThrow(/LIVEKIT_API_KEY/);
  });

  it('left empty count as not set', () => {
    expect(readSettings({ DATABASE_URL: ' ', LIVEKIT_URL: '', PORT: '' })).toMatchObject({
      DATABASE_URL: undefined,
      LIVEKIT_URL: undefined,
      PORT: 3000,
    });
  });
});
