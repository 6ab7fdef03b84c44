import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appointmentResponseSchema } from '#contract/http/appointments.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await startWebApp();
});
afterAll(() => app.stop());

async function book(conversationId: string, input = bookingInput(), key: string = crypto.randomUUID()) {
  return app.call('POST', '/appointments', { as: { agentOf: conversationId }, body: input, key });
}

describe('booking', () => {
  it('stores one appointment with its claim, patient and audit, and answers with words and document', async () => {
    const { id } = await app.startConversation();
    const response = await book(id, bookingInput({ startsAt: '2026-12-02T09:00:00-06:00' }));
    expect(response.status).toBe(201);
    const stored = appointmentResponseSchema.parse(await response.json());
    expect(stored.status).toBe('booked');
    expect(stored.details).toMatchObject({
      kind: 'booked',
      visitType: 'Cleaning',
      provider: 'Rosa Martinez',
      date: 'Wednesday, December 2, 2026',
      time: '9:00 AM',
      startsAt: '2026-12-02T09:00:00-06:00',
      endsAt: '2026-12-02T09:45:00-06:00',
      timeZone: 'America/Chicago',
    });
    expect(stored.confirmation).toContain('Wednesday, December 2');
    const claim = await app.database.claim.findFirstOrThrow({ where: { appointmentId: stored.details.id } });
    // The visit's 45 minutes and the 10 minutes after it.
    expect(claim.startsAt.toISOString()).toBe('2026-12-02T15:00:00.000Z');
    expect(claim.endsAt.toISOString()).toBe('2026-12-02T15:55:00.000Z');
    const audit = await app.database.auditEntry.findMany({ where: { entityId: stored.details.id } });
    expect(audit.map(({ action }) => action)).toEqual(['appointment.booked']);
  });

  it('lets one of two hundred win a time, and offers the others three more', async () => {
    const startsAt = '2026-12-09T09:00:00-06:00';
    const conversations = await Promise.all(Array.from({ length: 200 }, () => app.startConversation()));
    const responses = await Promise.all(conversations.map(({ id }) => book(id, bookingInput({ startsAt }))));
    const statuses = responses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(199);
    const refused = responses.find(({ status }) => status === 409);
    if (!refused) throw new Error('nobody was refused');
    const problem = await problemOf(refused);
    expect(problem.code).toBe('slot_taken');
    expect(problem.alternatives).toHaveLength(3);
    for (const alternative of problem.alternatives ?? []) expect(alternative.startsAt).not.toBe(startsAt);
    const rows = await app.database.appointment.count({ where: { startsAt: new Date(startsAt) } });
    expect(rows).toBe(1);
  }, 60_000);

  it('answers a repeated create with the same appointment, five at once included', async () => {
    const { id } = await app.startConversation();
    const input = bookingInput({ startsAt: '2026-12-16T09:00:00-06:00' });
    const key = crypto.randomUUID();
    const responses = await Promise.all(Array.from({ length: 5 }, () => book(id, input, key)));
    const bodies = await Promise.all(
      responses.map(async (response) => appointmentResponseSchema.parse(await response.json())),
    );
    expect(new Set(bodies.map(({ details }) => details.id)).size).toBe(1);
    expect(responses.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(4);
  });

  it('refuses the same key with another body', async () => {
    const { id } = await app.startConversation();
    const key = crypto.randomUUID();
    await book(id, bookingInput({ startsAt: '2026-12-16T13:00:00-06:00' }), key);
    const response = await book(id, bookingInput({ startsAt: '2026-12-16T14:00:00-06:00' }), key);
    expect(response.status).toBe(422);
    expect((await problemOf(response)).code).toBe('idempotency_key_reused');
  });

  it('needs an idempotency key', async () => {
    const { id } = await app.startConversation();
    const response = await app.call('POST', '/appointments', { as: { agentOf: id }, body: bookingInput() });
    expect((await problemOf(response)).code).toBe('idempotency_key_missing');
  });

  it.each([
    ['on a closed day', '2026-11-26T09:00:00-06:00', 'closed'],
    ['in the past', '2026-11-20T09:00:00-06:00', 'past'],
    ['too far ahead', '2027-09-01T09:00:00-05:00', 'too_far'],
    ['over lunch', '2026-12-02T11:30:00-06:00', 'outside_hours'],
  ])('does not book %s, whoever asks', async (_when, startsAt, reason) => {
    const { id } = await app.startConversation();
    const problem = await problemOf(await book(id, bookingInput({ startsAt })));
    expect(problem).toMatchObject({ code: 'not_bookable', reason });
  });

  it('puts a known patient onto their record and says nothing of it', async () => {
    const { id } = await app.startConversation();
    const before = await app.database.patient.count({ where: { clinicId: app.clinicId } });
    const linda = { first: 'linda', last: 'GARCIA', birthDate: '1984-03-12', phone: '+12175550142' };
    const known = await book(id, bookingInput({ startsAt: '2026-12-07T09:00:00-06:00', patient: linda }));
    expect(known.status).toBe(201);
    expect(await app.database.patient.count({ where: { clinicId: app.clinicId } })).toBe(before);
    const stranger = await app.startConversation();
    const unknown = await book(stranger.id, bookingInput({ startsAt: '2026-12-07T13:00:00-06:00' }));
    const heard = appointmentResponseSchema.parse(await known.json());
    expect(Object.keys(await unknown.json()).sort()).toEqual(Object.keys(heard).sort());
    // The record's own spelling would tell that there is one.
    expect(heard.details.patient).toBe('linda GARCIA');
    const later = await app.call('GET', `/appointments/${heard.details.id}`, { as: { agentOf: id } });
    expect(appointmentResponseSchema.parse(await later.json()).details.patient).toBe('linda GARCIA');
  });

  it('asks for a guardian under eighteen', async () => {
    const { id } = await app.startConversation();
    const child = { first: 'Mia', last: 'Stone', birthDate: '2018-05-01', phone: '+12175550199' };
    const input = bookingInput({
      visitType: 'child-visit',
      provider: 'okafor',
      startsAt: '2026-12-02T09:00:00-06:00',
      patient: child,
    });
    expect(await problemOf(await book(id, input))).toMatchObject({ code: 'not_bookable', reason: 'guardian_needed' });
    const withGuardian = { ...input, patient: { ...child, guardian: 'Ada Stone' } };
    expect((await book(id, withGuardian)).status).toBe(201);
  });

  it('stores a visit that needs approval as requested, and keeps its time', async () => {
    const { id } = await app.startConversation();
    const input = bookingInput({ visitType: 'extraction', provider: 'chen', startsAt: '2026-12-09T09:00:00-06:00' });
    const stored = appointmentResponseSchema.parse(await (await book(id, input)).json());
    expect(stored).toMatchObject({ status: 'requested', details: { kind: 'requested' } });
    const other = await app.startConversation();
    expect(
      (await problemOf(await book(other.id, { ...bookingInput(), ...input, patient: bookingInput().patient }))).code,
    ).toBe('slot_taken');
  });

  it('says which fields are wrong', async () => {
    const { id } = await app.startConversation();
    const problem = await problemOf(await book(id, bookingInput({ patient: { first: '', last: 'X', phone: '555' } })));
    expect(problem.code).toBe('invalid_request');
    expect([...new Set(problem.fields?.map(({ path }) => path))].sort()).toEqual(['patient.first', 'patient.phone']);
  });
});

describe('cancelling', () => {
  it('frees the time at once, and cancelling again changes nothing', async () => {
    const { id } = await app.startConversation();
    const startsAt = '2026-12-21T09:00:00-06:00';
    const stored = appointmentResponseSchema.parse(await (await book(id, bookingInput({ startsAt }))).json());
    const path = `/appointments/${stored.details.id}/cancel`;
    const first = appointmentResponseSchema.parse(
      await (await app.call('POST', path, { as: { agentOf: id }, body: {} })).json(),
    );
    expect(first).toMatchObject({ status: 'cancelled', version: 2, details: { kind: 'cancelled' } });
    const second = appointmentResponseSchema.parse(
      await (await app.call('POST', path, { as: { agentOf: id }, body: {} })).json(),
    );
    expect(second.version).toBe(2);
    const other = await app.startConversation();
    expect((await book(other.id, bookingInput({ startsAt }))).status).toBe(201);
  });
});
