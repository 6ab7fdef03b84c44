import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { type AppointmentResponse, appointmentResponseSchema } from '#contract/http/appointments.ts';
import { availabilityResponseSchema } from '#contract/http/availability.ts';
import { headers as names } from '#contract/http/headers.ts';
import type { Stage } from './scene.ts';
import { speechIn } from './speech.ts';

/** Books by hand, as `/book` does, without its pages. @param weeks how far ahead, at the earliest */
export async function bookByHand(
  { context, place, words, language }: Pick<Stage, 'context' | 'place' | 'words' | 'language'>,
  { weeks, visitType = 'cleaning' }: { weeks: number; visitType?: string },
): Promise<AppointmentResponse> {
  const api = `${place.url}/api/v1`;
  const { locale } = words;
  await context.request.post(`${api}/conversations`, { data: { locale } });
  const from = new Date(Date.parse('2026-11-23') + weeks * 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const found = await context.request.get(
    `${api}/availability?${new URLSearchParams({ visitType, from, limit: '6' })}`,
  );
  for (const { provider, startsAt } of availabilityResponseSchema.parse(await found.json()).openings) {
    const booked = await context.request.post(`${api}/conversations/current/appointments`, {
      headers: { [names.idempotencyKey]: randomUUID() },
      data: { visitType, provider, startsAt, patient: speechIn(language).patient, locale },
    });
    if (booked.ok()) return appointmentResponseSchema.parse(await booked.json());
    if (booked.status() !== 409) throw new Error(`The visit was not booked: ${booked.status()} ${await booked.text()}`);
  }
  throw new Error('Nothing is free for the visit to be shown.');
}

/** Somebody else takes a time, so that it is gone. */
export async function takeTime(
  context: BrowserContext,
  url: string,
  hold: { visitType: string; provider: string; startsAt: string },
): Promise<void> {
  await context.request.post(`${url}/api/v1/conversations`, { data: {} });
  await context.request.post(`${url}/api/v1/conversations/current/hold`, { data: hold });
}
