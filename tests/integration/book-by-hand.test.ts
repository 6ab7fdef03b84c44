import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appointmentResponseSchema, holdResponseSchema } from '#contract/http/appointments.ts';
import { conversationSchema } from '#contract/http/conversations.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await startWebApp();
});
afterAll(() => app.stop());

const path = '/conversations/current/appointments';

/** A browser that has begun to book by hand; its cookie. */
async function browser(locale = 'en-US'): Promise<string> {
  const response = await app.call('POST', '/conversations', { body: { locale } });
  expect(response.status).toBe(201);
  expect(await response.json()).toEqual({ resumed: false });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error('no cookie came');
  return cookie;
}

const book = (cookie: string, input = bookingInput(), key: string = crypto.randomUUID()) =>
  app.call('POST', path, { as: { cookie }, body: input, key });

describe('booking by hand', () => {
  it('needs no receptionist: holds a time, books it, and shows it again to the same browser', async () => {
    const cookie = await browser('es-US');
    const { visitType, provider, startsAt } = bookingInput();
    const held = await app.call('POST', '/conversations/current/hold', {
      as: { cookie },
      body: { visitType, provider, startsAt },
    });
    expect(held.status).toBe(201);
    holdResponseSchema.parse(await held.json());
    const other = await browser();
    expect((await problemOf(await book(other))).code).toBe('slot_taken');

    const response = await book(cookie, bookingInput({ locale: 'es-US' }));
    expect(response.status).toBe(201);
    const booked = appointmentResponseSchema.parse(await response.json());
    expect(booked.details.locale).toBe('es-US');
    const current = await app.call('GET', '/conversations/current', { as: { cookie } });
    const { appointments } = conversationSchema.parse(await current.json());
    expect(appointments.map(({ details }) => details.id)).toEqual([booked.details.id]);
    expect(await app.database.claim.count({ where: { kind: 'hold' } })).toBe(0);
  });

  it('books once for one key, and goes on in a conversation that is under way', async () => {
    const cookie = await browser();
    const input = bookingInput({ startsAt: '2026-12-03T09:00:00-06:00' });
    const key = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => book(cookie, input, key)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    const again = await app.call('POST', '/conversations', { as: { cookie }, body: {} });
    expect(await again.json()).toEqual({ resumed: true });
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  it('is closed to whoever has no conversation', async () => {
    const without = await app.call('POST', path, { body: bookingInput(), key: 'k' });
    expect((await problemOf(without)).code).toBe('unauthenticated');
  });

  it('lets nobody fill the calendar', async () => {
    const cookie = await browser();
    const codes: string[] = [];
    for (let hour = 0; hour < 9; hour++) {
      const response = await book(cookie, bookingInput({ startsAt: '2026-11-22T09:00:00-06:00' }));
      codes.push((await problemOf(response)).code);
    }
    expect(codes.at(0)).toBe('not_bookable');
    expect(codes.at(-1)).toBe('rate_limited');
  });
});

describe('the language chosen on the page', () => {
  const choose = (locale: unknown, cookie?: string) =>
    app.call('PATCH', '/conversations/current', { ...(cookie && { as: { cookie } }), body: { locale } });

  it('is the conversation’s from then on, in the practice’s own region', async () => {
    const cookie = await browser();
    expect((await choose('es-MX', cookie)).status).toBe(204);
    const current = await app.call('GET', '/conversations/current', { as: { cookie } });
    expect(conversationSchema.parse(await current.json()).locale).toBe('es-US');
  });

  it('is chosen by whoever has the conversation, while it is open', async () => {
    const cookie = await browser();
    expect((await problemOf(await choose('es-US'))).code).toBe('unauthenticated');
    expect((await problemOf(await choose('x'.repeat(21), cookie))).code).toBe('invalid_request');
    await app.call('POST', '/conversations/current/end', { as: { cookie } });
    expect((await choose('es-US', cookie)).ok).toBe(false);
  });
});
