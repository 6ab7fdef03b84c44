import { afterEach, describe, expect, it, vi } from 'vitest';
import { GatewayError } from '#components/text/gateway-error.ts';
import { tokenFromPractice } from '#components/text/gateway-token.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function practiceAnswers(...answers: (object | number)[]) {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    asked.push([address, JSON.parse(String(init.body))]);
    const answer = answers[asked.length - 1];
    if (answer === undefined) throw new TypeError('no network');
    if (typeof answer === 'number') return new Response('{}', { status: answer });
    return Response.json(answer, { status: 201 });
  });
  return asked;
}

const token = (lifeMs: number, name = 'one') => ({
  url: 'wss://gateway.example',
  token: name,
  expiresAt: new Date(Date.now() + lifeMs).toISOString(),
  resumed: false,
});
const codeOf = (promise: Promise<unknown>) =>
  promise.catch((error: unknown) => error instanceof GatewayError && error.code);

describe('a token from the practice', () => {
  it('is used again for the same conversation while it lasts, and not for another one', async () => {
    const asked = practiceAnswers(token(600_000, 'one'), token(600_000, 'two'));
    const getToken = tokenFromPractice({ locale: 'es-US' });
    expect((await getToken('first')).token).toBe('one');
    expect((await getToken('again')).token).toBe('one');
    expect((await getToken('first')).token).toBe('two');
    expect(asked).toEqual(Array.from({ length: 2 }, () => ['/api/v1/gateway/token', { locale: 'es-US' }]));
  });

  it('is asked for anew when it is about to expire', async () => {
    practiceAnswers(token(5000, 'one'), token(600_000, 'two'));
    const getToken = tokenFromPractice();
    await getToken('first');
    expect((await getToken('again')).token).toBe('two');
  });

  it('may be refused, or not be had at all', async () => {
    practiceAnswers(503, { url: 5 });
    const getToken = tokenFromPractice();
    expect(await codeOf(getToken('first'))).toBe('unavailable');
    expect(await codeOf(getToken('first'))).toBe('unavailable');
    expect(await codeOf(getToken('first'))).toBe('unreachable');
  });
});
