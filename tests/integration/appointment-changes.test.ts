import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppointmentResponse, appointmentResponseSchema } from '#contract/http/appointments.ts';
import { availabilityResponseSchema } from '#contract/http/availability.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { type Caller, problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await startWebApp();
});
afterAll(() => app.stop());

const staff: Caller = { staff: 'front-desk' };
const extraction = { visitType: 'extraction', provider: 'chen' };

/** An appointment made in a conversation of its own, with the callers who may change it. */
async function booked(change: Parameters<typeof bookingInput>[0]) {
  const { id: conversationId, cookie } = await app.startConversation();
  const agent: Caller = { agentOf: conversationId };
  const answer = await app.call('POST', '/appointments', {
    as: agent,
    body: bookingInput(change),
    key: crypto.randomUUID(),
  });
  expect(answer.status).toBe(201);
  const stored = appointmentResponseSchema.parse(await answer.json());
  const token = new URL(stored.details.links.manage).pathname.split('/').at(-1) ?? '';
  return { stored, id: stored.details.id, agent, visitor: { cookie } satisfies Caller, token };
}

async function post(path: string, as: Caller, body: unknown = {}): Promise<AppointmentResponse> {
  const answer = await app.call('POST', path, { as, body });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return appointmentResponseSchema.parse(await answer.json());
}

async function refusal(path: string, as: Caller, body: unknown = {}) {
  return problemOf(await app.call('POST', path, { as, body }));
}

async function isFree(startsAt: string, visit: { visitType: string; provider: string }): Promise<boolean> {
  const query = { ...visit, from: startsAt.slice(0, 10), to: startsAt.slice(0, 10), limit: 200 };
  const answer = await app.call('POST', '/availability', { body: query });
  const { openings } = availabilityResponseSchema.parse(await answer.json());
  return openings.some((opening) => opening.startsAt === startsAt);
}

const auditOf = async (id: string) =>
  (await app.database.auditEntry.findMany({ where: { entityId: id }, orderBy: { seq: 'asc' } }))
    .filter(({ action }) => action !== 'appointment.read')
    .map(({ action, actorKind, data }) => [action, actorKind, (data as { version: number }).version]);

const cleaning = { visitType: 'cleaning', provider: 'martinez' };

describe('rescheduling', () => {
  it('frees the old time exactly when the new one is taken, as one version step with one audit row', async () => {
    const from = '2026-12-02T09:00:00-06:00';
    const to = '2026-12-03T10:00:00-06:00';
    const { id, agent } = await booked({ startsAt: from });
    const moved = await post(`/appointments/${id}/reschedule`, agent, { startsAt: to });
    expect(moved).toMatchObject({ status: 'booked', version: 2, details: { id, kind: 'rescheduled', startsAt: to } });
    expect(moved.confirmation).toContain('Thursday, December 3');
    expect(await isFree(from, cleaning)).toBe(true);
    expect(await isFree(to, cleaning)).toBe(false);
    expect(await app.database.claim.count({ where: { appointmentId: id } })).toBe(1);
    expect(await auditOf(id)).toEqual([
      ['appointment.booked', 'agent', 1],
      ['appointment.rescheduled', 'agent', 2],
    ]);
  });

  it('keeps the old time when the new one is taken, and names three others', async () => {
    const { id, visitor } = await booked({ startsAt: '2026-12-02T13:00:00-06:00' });
    await booked({ startsAt: '2026-12-02T14:00:00-06:00' });
    const problem = await refusal(`/appointments/${id}/reschedule`, visitor, { startsAt: '2026-12-02T14:00:00-06:00' });
    expect(problem).toMatchObject({ code: 'slot_taken' });
    expect(problem.alternatives).toHaveLength(3);
    expect(await isFree('2026-12-02T13:00:00-06:00', cleaning)).toBe(false);
    expect(await app.database.appointment.findUniqueOrThrow({ where: { id } })).toMatchObject({ version: 1 });
  });

  it('may move into its own time by half a visit', async () => {
    const { id, agent } = await booked({ startsAt: '2026-12-09T13:00:00-06:00' });
    const later = '2026-12-09T13:30:00-06:00';
    const answer = await app.call('GET', `/appointments/${id}/openings?from=2026-12-09&to=2026-12-09&limit=200`, {
      as: agent,
    });
    const { openings } = availabilityResponseSchema.parse(await answer.json());
    expect(openings.map(({ startsAt }) => startsAt)).toContain(later);
    expect(await isFree(later, cleaning)).toBe(false);
    expect(await post(`/appointments/${id}/reschedule`, agent, { startsAt: later })).toMatchObject({ version: 2 });
  });

  it('is the same twice as once', async () => {
    const { id, agent } = await booked({ startsAt: '2026-12-10T09:00:00-06:00' });
    const body = { startsAt: '2026-12-10T10:00:00-06:00' };
    await post(`/appointments/${id}/reschedule`, agent, body);
    expect(await post(`/appointments/${id}/reschedule`, agent, body)).toMatchObject({ version: 2 });
  });

  it('lets one of two appointments that are moved to the same time at once win it', async () => {
    const both = await Promise.all([
      booked({ startsAt: '2027-01-05T09:00:00-06:00' }),
      booked({ startsAt: '2026-12-14T09:00:00-06:00' }),
    ]);
    const body = { startsAt: '2026-12-15T09:00:00-06:00' };
    const answers = await Promise.all(
      both.map(({ id, agent }) => app.call('POST', `/appointments/${id}/reschedule`, { as: agent, body })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('swaps two days back and forth at once without a deadlock that anybody sees', async () => {
    const days = ['2026-12-16', '2026-12-17'];
    const both = await Promise.all(days.map((day) => booked({ startsAt: `${day}T09:00:00-06:00` })));
    for (let round = 0; round < 10; round++) {
      const hour = 10 + (round % 2);
      const answers = await Promise.all(
        both.map(({ id, agent }, index) =>
          app.call('POST', `/appointments/${id}/reschedule`, {
            as: agent,
            body: { startsAt: `${days[(index + round + 1) % 2]}T${hour}:00:00-06:00` },
          }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    }
  });

  it('asks for approval again when the visit needs it and not the staff move it', async () => {
    const { id, agent, stored } = await booked({ ...extraction, startsAt: '2026-12-09T09:00:00-06:00' });
    const approved = await post(`/appointments/${id}/approve`, staff, { version: stored.version });
    expect(approved).toMatchObject({ status: 'booked', version: 2 });
    const moved = await post(`/appointments/${id}/reschedule`, agent, { startsAt: '2026-12-09T10:00:00-06:00' });
    expect(moved).toMatchObject({ status: 'requested', version: 3, details: { kind: 'requested' } });
  });
});

describe('changes by the staff', () => {
  it('need the version they have seen, and fail when it has moved on', async () => {
    const { id, agent } = await booked({ startsAt: '2027-01-06T09:00:00-06:00' });
    const to = { startsAt: '2027-01-06T10:00:00-06:00' };
    expect(await refusal(`/appointments/${id}/reschedule`, staff, to)).toMatchObject({ code: 'invalid_request' });
    await post(`/appointments/${id}/reschedule`, agent, { startsAt: '2027-01-06T11:00:00-06:00' });
    expect(await refusal(`/appointments/${id}/reschedule`, staff, { ...to, version: 1 })).toMatchObject({
      code: 'version_conflict',
    });
    expect(await refusal(`/appointments/${id}/cancel`, staff, { version: 1 })).toMatchObject({
      code: 'version_conflict',
    });
    expect(await post(`/appointments/${id}/reschedule`, staff, { ...to, version: 2 })).toMatchObject({ version: 3 });
  });

  it('let one of two colleagues win who saw the same version', async () => {
    const { id } = await booked({ startsAt: '2026-12-21T09:00:00-06:00' });
    const answers = await Promise.all(
      ['10:00', '11:00'].map((time) =>
        app.call('POST', `/appointments/${id}/reschedule`, {
          as: staff,
          body: { startsAt: `2026-12-21T${time}:00-06:00`, version: 1 },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('approve a request and tell the patient', async () => {
    const { id, agent } = await booked({ ...extraction, startsAt: '2026-12-10T09:00:00-06:00' });
    expect(await refusal(`/appointments/${id}/approve`, agent, { version: 1 })).toMatchObject({
      code: 'unauthenticated',
    });
    expect(await post(`/appointments/${id}/approve`, staff, { version: 1 })).toMatchObject({ status: 'booked' });
    const told = await app.database.notification.findMany({ where: { appointmentId: id } });
    expect(told.map(({ kind }) => kind)).toEqual(['appointment.approved']);
  });

  it('decline a request, which frees its time', async () => {
    const startsAt = '2026-12-11T09:00:00-06:00';
    const { id } = await booked({ ...extraction, startsAt });
    expect(await isFree(startsAt, extraction)).toBe(false);
    expect(await post(`/appointments/${id}/decline`, staff, { version: 1 })).toMatchObject({ status: 'declined' });
    expect(await isFree(startsAt, extraction)).toBe(true);
  });

  it.each([
    ['check_in', 'too_early'],
    ['no_show', 'too_early'],
    ['complete', 'not_from_here'],
    ['seat', 'not_from_here'],
    ['approve', 'not_from_here'],
  ])('do not %s a visit that lies days ahead', async (action, reason) => {
    const { id, agent, stored } = await booked({ visitType: 'checkup', provider: 'patel', startsAt: nextCheckup() });
    expect(await refusal(`/appointments/${id}/${action}`, staff, { version: stored.version })).toMatchObject({
      code: 'transition_not_allowed',
      reason,
    });
    await post(`/appointments/${id}/cancel`, agent);
  });

  it('take a visit through its day, and a slip back', async () => {
    // The clock stands at nine in the morning of November 23.
    const startsAt = '2026-11-23T13:00:00-06:00';
    const { id } = await booked({ visitType: 'checkup', provider: 'patel', startsAt });
    const steps = [
      ['check_in', 'arrived'],
      ['undo', 'booked'],
      ['check_in', 'arrived'],
      ['seat', 'in_chair'],
      ['complete', 'completed'],
    ];
    for (const [index, [action, status]] of steps.entries()) {
      const next = await post(`/appointments/${id}/${action}`, staff, { version: index + 1 });
      expect(next).toMatchObject({ status, version: index + 2 });
    }
    expect((await auditOf(id)).map(([action]) => action)).toEqual([
      'appointment.booked',
      'appointment.checked_in',
      'appointment.undone',
      'appointment.checked_in',
      'appointment.seated',
      'appointment.completed',
    ]);
  });
});

describe("the appointment's own link", () => {
  it('moves and cancels the one appointment, and says how late it is', async () => {
    const { token, id } = await booked({ startsAt: '2026-12-22T09:00:00-06:00' });
    const openings = await app.call('GET', `/a/${token}/openings?limit=3`);
    expect(availabilityResponseSchema.parse(await openings.json()).openings).toHaveLength(3);
    const moved = await post(`/a/${token}/reschedule`, 'public', { startsAt: '2026-12-22T10:00:00-06:00' });
    expect(moved).toMatchObject({ version: 2, changeNotice: 'in_time', details: { id } });
    const link = new URL(moved.details.links.manage).pathname.split('/').at(-1);
    expect(await post(`/a/${link}/cancel`, 'public', { reason: 'Travelling' })).toMatchObject({ status: 'cancelled' });
    expect(await refusal(`/a/${link}/reschedule`, 'public', { startsAt: '2026-12-22T11:00:00-06:00' })).toMatchObject({
      code: 'transition_not_allowed',
    });
    expect((await auditOf(id)).map(([action, actor]) => [action, actor])).toEqual([
      ['appointment.booked', 'agent'],
      ['appointment.rescheduled', 'link'],
      ['appointment.cancelled', 'link'],
    ]);
  });

  it('opens nothing when it was not made here', async () => {
    const { token } = await booked({ startsAt: '2026-12-23T09:00:00-06:00' });
    const forged = `${token.slice(0, 10)}${token[10] === 'A' ? 'B' : 'A'}${token.slice(11)}`;
    expect(await refusal(`/a/${forged}/cancel`, 'public')).toMatchObject({ code: 'not_found' });
  });
});

describe('another conversation', () => {
  it('is told the same of an appointment that is not its own as of none', async () => {
    const { id } = await booked({ startsAt: '2026-12-28T09:00:00-06:00' });
    const stranger = await app.startConversation();
    for (const as of [{ agentOf: stranger.id }, { cookie: stranger.cookie }]) {
      for (const wanted of [id, crypto.randomUUID()]) {
        for (const action of ['cancel', 'reschedule']) {
          const body = action === 'reschedule' ? { startsAt: '2026-12-28T10:00:00-06:00' } : {};
          expect(await refusal(`/appointments/${wanted}/${action}`, as, body)).toMatchObject({ code: 'not_found' });
        }
      }
    }
  });
});

let checkups = 0;
/** A free check-up of Dr. Patel on January 4, another each time. */
function nextCheckup(): string {
  checkups += 1;
  return `2027-01-04T${String([9, 10, 11, 13, 14][checkups - 1]).padStart(2, '0')}:00:00-06:00`;
}
