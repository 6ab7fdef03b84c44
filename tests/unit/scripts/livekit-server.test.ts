import { expect, it } from 'vitest';
import { livekitConfig } from '#scripts/stack/livekit-server.ts';

it('our own LiveKit server tells the web application who comes and goes, signed with the key both know', () => {
  const config = livekitConfig({
    ports: { http: 7880, tcp: 7881, udp: 7882 },
    apiKey: 'key',
    apiSecret: 'secret',
    webhookUrl: 'http://127.0.0.1:3000/api/v1/livekit/webhooks',
  });
  expect(config.webhook).toMatchObject({ urls: ['http://127.0.0.1:3000/api/v1/livekit/webhooks'], api_key: 'key' });
  expect(Object.keys(config.keys)).toContain(config.webhook.api_key);
  expect(config.webhook.filter_params.include_events).toEqual(
    expect.arrayContaining(['participant_joined', 'participant_left', 'room_finished']),
  );
  expect(config.bind_addresses).toEqual(['127.0.0.1']);
});
