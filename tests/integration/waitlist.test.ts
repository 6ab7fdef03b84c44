import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { availabilityResponseSchema } from '#contract/http/availability.ts';
import { notificationListSchema } from '#contract/http/notifications.ts';
import {
  appointmentWaitlistSchema,
  waitlistAcceptanceSchema,
  waitlistEntrySchema,
  waitlistListSchema,
} from '#contract/http/waitlist.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { tokenOf, waitlistPeople } from '#tests/factories/waitlist.ts';
import { type Caller, problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

let app: WebApp;
let people: ReturnType<typeof waitlistPeople>;
beforeAll(async () => {
  app = await startWebApp();
  people = waitlistPeople(app);
});
afterAll(() => app.stop());

// Each test has a day of its own, so that nobody waits for what another test frees.
const nine = (day: string) => `${day}T09:00:00-06:00`;
const only = (day: string) => ({ from: day, to: day });
const call = (verb: string, { id, as }: { id: string; as: Caller }) =>
  app.call('POST', `/waitlist/${id}/${verb}`, { as });

describe('a cancellation', () => {
  it('offers its time to the best match and keeps it for them', async () => {
    const day = '2026-12-01';
    const visit = { visitType: 'filling', provider: 'patel', startsAt: `${day}T14:00:00-06:00` };
    const booked = await people.book(visit);
    const known = (first: string, last: string, birthDate: string, phone: string) => ({
      first,
      last,
      birthDate,
      phone,
    });
    const short = await people.join({
      visitType: 'checkup',
      provider: 'patel',
      patient: known('Linda', 'Garcia', '1984-03-12', '+12175550142'),
      ...only(day),
    });
    const best = await people.join({
      visitType: 'filling',
      patient: known('Marcus', 'Webb', '1990-07-28', '+12175550163'),
      ...only(day),
      after: '13:00',
    });
    const newcomer = await people.join({ visitType: 'filling', ...only(day) });
    await people.cancel(booked);
    const entry = await people.entry(best);
    expect(entry).toMatchObject({ status: 'offered', version: 2 });
    expect(entry.offer).toMatchObject({
      opening: { visitType: 'filling', provider: 'patel', operatory: 'OP1', startsAt: visit.startsAt },
      expiresAt: expect.stringMatching(/^2026-11-23T10:0\d/),
    });
    expect(await people.actionsOf(best.id)).toEqual(['waitlist.joined', 'waitlist.offered']);
    for (const other of [short, newcomer])
      expect(await people.entry(other)).toMatchObject({ status: 'waiting', offer: null });

    const stranger = await people.somebody();
    const path = `/availability?visitType=filling&provider=patel&from=${day}&to=${day}&at=14:00`;
    const free = availabilityResponseSchema.parse(await (await app.call('GET', path, { as: stranger })).json());
    expect(free.openings).toEqual([]);
    const body = bookingInput(visit);
    const refused = await app.call('POST', '/appointments', { as: stranger, body, key: crypto.randomUUID() });
    expect((await problemOf(refused)).code).toBe('slot_taken');
    const claim = await app.database.claim.findFirstOrThrow({ where: { waitlistOfferId: entry.offer?.id ?? '' } });
    // The visit's hour and the 10 minutes after it.
    expect([claim.kind, claim.startsAt.toISOString(), claim.endsAt.toISOString()]).toEqual([
      'hold',
      '2026-12-01T20:00:00.000Z',
      '2026-12-01T21:10:00.000Z',
    ]);
    expect(await people.actionsOf(claim.id)).toEqual(['hold.placed']);
  });

  it('offers nothing to nobody', async () => {
    const booked = await people.book({ startsAt: nine('2026-12-02') });
    const offers = await app.database.waitlistOffer.count();
    await people.cancel(booked);
    expect(await app.database.waitlistOffer.count()).toBe(offers);
  });

  it('of two at once reaches two who wait', async () => {
    const day = '2026-12-03';
    const visits = [nine(day), `${day}T10:00:00-06:00`];
    const booked = [];
    for (const startsAt of visits) booked.push(await people.book({ startsAt }));
    const waiting = [];
    for (let count = 0; count < 3; count++) waiting.push(await people.join({ provider: 'martinez', ...only(day) }));
    await Promise.all(booked.map((appointment) => people.cancel(appointment)));
    const entries = [];
    for (const entry of waiting) entries.push(await people.entry(entry));
    expect(entries.map(({ status }) => status).sort()).toEqual(['offered', 'offered', 'waiting']);
    expect(entries.flatMap(({ offer }) => offer?.opening.startsAt ?? []).sort()).toEqual(visits);
  });

  it('of two at once on two days does not offer two times to one', async () => {
    const days = ['2026-12-09', '2026-12-10'];
    const booked = [];
    for (const day of days) booked.push(await people.book({ startsAt: nine(day) }));
    const waiting = await people.join({ provider: 'martinez', from: '2026-12-09', to: '2026-12-10' });
    await Promise.all(booked.map((appointment) => people.cancel(appointment)));
    expect(await app.database.waitlistOffer.count({ where: { entryId: waiting.id } })).toBe(1);
    await call('leave', waiting);
  });
});

describe('an offer', () => {
  /** Two wait for 9:00, the first is offered it. */
  async function offered(day: string) {
    const booked = await people.book({ startsAt: nine(day) });
    const first = await people.join({ provider: 'martinez', ...only(day) });
    const next = await people.join({ provider: 'martinez', ...only(day) });
    await people.cancel(booked);
    const { offer } = await people.entry(first);
    if (!offer) throw new Error('nothing was offered');
    return { first, next, offer };
  }

  it('is accepted once, however often: the held time becomes the appointment', async () => {
    const { first, next } = await offered('2026-12-07');
    const responses = await Promise.all([call('accept', first), call('accept', first), call('accept', first)]);
    const answers = await Promise.all(
      responses.map(async (response) => waitlistAcceptanceSchema.parse(await people.bodyOf(response))),
    );
    const [answer] = answers;
    if (!answer) throw new Error('there are three');
    for (const other of answers) expect(other).toEqual(answer);
    expect(answer.entry).toMatchObject({ status: 'booked', offer: null, appointmentId: answer.appointment.details.id });
    expect(answer.appointment).toMatchObject({
      status: 'booked',
      details: { kind: 'booked', startsAt: nine('2026-12-07'), provider: 'Rosa Martinez' },
    });
    const claims = await app.database.claim.findMany({ where: { startsAt: new Date(nine('2026-12-07')) } });
    expect(claims.map(({ kind, appointmentId }) => [kind, appointmentId])).toEqual([
      ['appointment', answer.appointment.details.id],
    ]);
    expect(await people.actionsOf(first.id)).toEqual(['waitlist.joined', 'waitlist.offered', 'waitlist.accepted']);
    expect((await people.entry(next)).status).toBe('waiting');
    const seen = await app.call('GET', `/appointments/${answer.appointment.details.id}`, { as: first.as });
    expect(seen.status).toBe(200);
  });

  it('that is declined goes to the next, and never to the same again', async () => {
    const { first, next, offer } = await offered('2026-12-08');
    expect((await call('decline', first)).status).toBe(200);
    expect((await call('decline', first)).status).toBe(200);
    expect(await people.entry(first)).toMatchObject({ status: 'waiting', offer: null });
    const second = await people.entry(next);
    expect(second).toMatchObject({ status: 'offered', offer: { opening: offer.opening } });
    expect((await problemOf(await call('accept', first))).code).toBe('offer_expired');
    await call('decline', next);
    for (const entry of [first, next]) expect((await people.entry(entry)).status).toBe('waiting');
    expect(await app.database.claim.count({ where: { startsAt: new Date(nine('2026-12-08')) } })).toBe(0);
    expect(await people.actionsOf(first.id)).toEqual(['waitlist.joined', 'waitlist.offered', 'waitlist.declined']);
  });

  it('that runs out is not honoured and goes to the next, also when several sweep', async () => {
    const { first, next, offer } = await offered('2026-12-14');
    const hold = await app.database.claim.findFirstOrThrow({ where: { waitlistOfferId: offer.id } });
    await people.runOut(offer.id);
    expect((await problemOf(await call('accept', first))).code).toBe('offer_expired');
    expect((await people.entry(first)).offer).toBeNull();
    await Promise.all([people.sweep(), people.sweep(), people.sweep()]);
    await people.sweep();
    expect(await people.actionsOf(first.id)).toEqual(['waitlist.joined', 'waitlist.offered', 'waitlist.expired']);
    expect(await people.actionsOf(hold.id)).toEqual(['hold.placed', 'hold.released']);
    expect(await people.entry(next)).toMatchObject({ status: 'offered', offer: { opening: offer.opening } });
    expect(await app.database.waitlistOffer.count({ where: { entryId: next.id } })).toBe(1);
  });

  it('that runs out while it is accepted is one or the other', async () => {
    for (const day of ['2026-12-15', '2026-12-16', '2026-12-17', '2026-12-21', '2026-12-22']) {
      const { first, next, offer } = await offered(day);
      // It runs out within the next milliseconds, while both are at it.
      const { serverClock } = await import('#server/clock.ts');
      const expiresAt = new Date(serverClock().nowMs() + Math.floor(Math.random() * 8));
      await app.database.waitlistOffer.update({ where: { id: offer.id }, data: { expiresAt } });
      await app.database.claim.updateMany({ where: { waitlistOfferId: offer.id }, data: { expiresAt } });
      const [accepted] = await Promise.all([call('accept', first), people.sweep(), people.sweep()]);
      const booked = await app.database.appointment.count({
        where: { startsAt: new Date(nine(day)), status: 'booked' },
      });
      if (accepted.status === 200) {
        expect(booked).toBe(1);
        expect((await people.entry(first)).status).toBe('booked');
        expect((await people.entry(next)).status).toBe('waiting');
      } else {
        expect((await problemOf(accepted)).code).toBe('offer_expired');
        expect(booked).toBe(0);
        const statusAfterSweep = async () => {
          await people.sweep();
          return (await people.entry(next)).status;
        };
        await expect.poll(statusAfterSweep).toBe('offered');
      }
    }
  });

  it('is given up by who leaves', async () => {
    const { first, next } = await offered('2026-12-23');
    expect((await call('leave', first)).status).toBe(200);
    expect((await call('leave', first)).status).toBe(200);
    expect(await people.entry(first)).toMatchObject({ status: 'closed', offer: null });
    expect((await people.entry(next)).status).toBe('offered');
    expect((await problemOf(await call('accept', first))).code).toBe('offer_expired');
  });

  it('is answered by its own link, which opens nothing else', async () => {
    const { first, next } = await offered('2026-12-28');
    const token = tokenOf(first.links.manage);
    expect(first.links.manage).toMatch(/^http:\/\/localhost:3000\/w\//);
    const seen = waitlistEntrySchema.parse(await people.bodyOf(await app.call('GET', `/w/${token}`)));
    expect(seen).toMatchObject({ id: first.id, status: 'offered' });
    const taken = waitlistAcceptanceSchema.parse(await people.bodyOf(await app.call('POST', `/w/${token}/accept`)));
    expect(taken.appointment.status).toBe('booked');
    const again = waitlistAcceptanceSchema.parse(await people.bodyOf(await app.call('POST', `/w/${token}/accept`)));
    expect(again).toEqual(taken);
    const appointmentToken = tokenOf(taken.appointment.details.links.manage);
    for (const path of [`/w/${appointmentToken}`, `/a/${token}/waitlist`, `/w/${token.slice(0, -2)}AA`, '/w/x']) {
      expect((await problemOf(await app.call('GET', path))).code).toBe('not_found');
    }
    expect((await problemOf(await app.call('POST', `/w/${appointmentToken}/accept`))).code).toBe('not_found');
    const { signId } = await import('#server/links/signed-link.ts');
    const old = signId('waitlist-link', next.id, Date.parse('2026-11-22T00:00:00Z'));
    expect((await problemOf(await app.call('GET', `/w/${old}`))).code).toBe('link_expired');
    expect((await problemOf(await app.call('POST', `/w/${old}/leave`))).code).toBe('link_expired');
  });

  it('is answered by plain forms, which lead back to the page', async () => {
    const { first, next } = await offered('2026-12-29');
    const form = { headers: { accept: 'text/html,*/*;q=0.8', 'content-type': 'application/x-www-form-urlencoded' } };
    const submit = async (entry: { links: { manage: string } }, verb: string) =>
      app.call('POST', `/w/${tokenOf(entry.links.manage)}/${verb}`, form);
    const declined = await submit(first, 'decline');
    expect([declined.status, declined.headers.get('location')]).toEqual([
      303,
      `/w/${tokenOf(first.links.manage)}?asked=decline`,
    ]);
    const late = await submit(first, 'accept');
    expect([late.status, late.headers.get('location')]).toEqual([
      303,
      `/w/${tokenOf(first.links.manage)}?asked=accept`,
    ]);
    expect((await submit(next, 'accept')).status).toBe(303);
    expect((await people.entry(next)).status).toBe('booked');
    const { getPlaceByLink } = await import('#server/waitlist/by-link.ts');
    const place = await getPlaceByLink(tokenOf(next.links.manage));
    expect(place).toMatchObject({ entry: { id: next.id }, appointment: { status: 'booked' } });
  });
});

describe('somebody who wants to come earlier', () => {
  it('has their appointment moved, and what they leave goes to the next', async () => {
    const [late, early] = ['2027-01-06', '2027-01-05'];
    const as = await people.somebody();
    const mine = await people.book({ startsAt: nine(late) }, as);
    const booked = await people.book({ startsAt: nine(early) });
    const place = await people.join({ appointmentId: mine.details.id, from: early }, as);
    const waitsForLate = await people.join({ provider: 'martinez', ...only(late) });
    await people.cancel(booked);
    expect((await people.entry(place)).offer?.opening.startsAt).toBe(nine(early));
    const responses = await Promise.all([call('accept', place), call('accept', place)]);
    const [moved, again] = await Promise.all(
      responses.map(async (response) => waitlistAcceptanceSchema.parse(await people.bodyOf(response))),
    );
    expect(again).toEqual(moved);
    expect(moved?.appointment).toMatchObject({
      version: 2,
      details: { id: mine.details.id, code: mine.details.code, kind: 'rescheduled', startsAt: nine(early) },
    });
    expect(await people.entry(waitsForLate)).toMatchObject({
      status: 'offered',
      offer: { opening: { startsAt: nine(late) } },
    });
    expect(await app.database.claim.count({ where: { appointmentId: mine.details.id } })).toBe(1);
    await call('leave', waitsForLate);
  });

  it('joins and answers by the appointment’s own link', async () => {
    const [late, early] = ['2027-01-12', '2027-01-11'];
    const mine = await people.book({ startsAt: nine(late) });
    const token = tokenOf(mine.details.links.manage);
    const empty = await people.bodyOf(await app.call('GET', `/a/${token}/waitlist`));
    expect(appointmentWaitlistSchema.parse(empty).entry).toBeNull();
    const answer = await people.bodyOf(await app.call('POST', `/a/${token}/waitlist`, { body: only(early) }));
    const joined = waitlistEntrySchema.parse(answer);
    const wider = await people.bodyOf(await app.call('POST', `/a/${token}/waitlist`, { body: { from: early } }));
    expect(waitlistEntrySchema.parse(wider)).toMatchObject({ id: joined.id, to: null, version: 2 });
    const booked = await people.book({ startsAt: nine(early) });
    await people.cancel(booked);
    const open = appointmentWaitlistSchema.parse(await people.bodyOf(await app.call('GET', `/a/${token}/waitlist`)));
    expect(open.entry?.offer?.opening.startsAt).toBe(nine(early));
    for (let time = 0; time < 2; time++) {
      const taken = await people.bodyOf(await app.call('POST', `/a/${token}/waitlist/accept`));
      expect(waitlistAcceptanceSchema.parse(taken).appointment.details).toMatchObject({
        id: mine.details.id,
        startsAt: nine(early),
      });
    }
  });

  it('is not offered a later time, nor one that runs into their own', async () => {
    const day = '2027-01-13';
    const mine = await people.book({ startsAt: `${day}T10:00:00-06:00` });
    const place = await people.bodyOf(
      await app.call('POST', `/a/${tokenOf(mine.details.links.manage)}/waitlist`, { body: only(day) }),
    );
    const { id } = waitlistEntrySchema.parse(place);
    const later = await people.book({ startsAt: `${day}T11:00:00-06:00` });
    await people.cancel(later);
    expect(await app.database.waitlistOffer.count({ where: { entryId: id } })).toBe(0);
    const before = await people.book({ startsAt: `${day}T08:15:00-06:00` });
    await people.cancel(before);
    const offers = await app.database.waitlistOffer.findMany({ where: { entryId: id } });
    expect(offers.map(({ startsAt }) => startsAt.toISOString())).toEqual(['2027-01-13T14:15:00.000Z']);
  });

  it('waits no longer when the appointment is cancelled, and what was kept for them goes on', async () => {
    const [late, early] = ['2027-01-20', '2027-01-19'];
    const mine = await people.book({ startsAt: nine(late) });
    const link = `/a/${tokenOf(mine.details.links.manage)}/waitlist`;
    const { id } = waitlistEntrySchema.parse(await people.bodyOf(await app.call('POST', link, { body: only(early) })));
    const booked = await people.book({ startsAt: nine(early) });
    const next = await people.join({ provider: 'martinez', ...only(early) });
    await people.cancel(booked);
    expect((await people.entry({ id, as: { staff: 'front-desk' } })).status).toBe('offered');
    await people.cancel(mine);
    expect(await people.entry({ id, as: { staff: 'front-desk' } })).toMatchObject({ status: 'closed', offer: null });
    expect((await problemOf(await app.call('POST', `${link}/accept`))).code).toBe('offer_expired');
    await people.sweep();
    expect((await people.entry(next)).offer?.opening.startsAt).toBe(nine(early));
    expect((await problemOf(await app.call('POST', link, { body: {} }))).code).toBe('transition_not_allowed');
  });

  it('waits no longer when the visit is over, or the last day they want', async () => {
    const mine = await people.book({ startsAt: nine('2027-01-21') });
    const link = `/a/${tokenOf(mine.details.links.manage)}/waitlist`;
    const { id } = waitlistEntrySchema.parse(await people.bodyOf(await app.call('POST', link, { body: {} })));
    const short = await people.join({ to: '2026-11-23' });
    await people.sweep();
    expect((await people.entry(short)).status).toBe('waiting');
    await app.database.appointment.update({ where: { id: mine.details.id }, data: { status: 'completed' } });
    await app.database.waitlistEntry.update({ where: { id: short.id }, data: { toDate: new Date('2026-11-22') } });
    await Promise.all([people.sweep(), people.sweep()]);
    for (const closed of [id, short.id]) {
      expect(await people.actionsOf(closed)).toEqual(['waitlist.joined', 'waitlist.closed']);
    }
  });
});

describe('joining', () => {
  it('with the same key is one place, with another body an error, with another key other wishes', async () => {
    const as = await people.somebody();
    const body = { visitType: 'cleaning', patient: bookingInput().patient, from: '2027-02-01', to: '2027-02-01' };
    const join = async (change: object, key: string) =>
      app.call('POST', '/waitlist', { as, key, body: { ...body, ...change } });
    const responses = await Promise.all([join({}, 'k'), join({}, 'k'), join({}, 'k')]);
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    const entries = await Promise.all(
      responses.map(async (response) => waitlistEntrySchema.parse(await response.json())),
    );
    expect(new Set(entries.map(({ id }) => id)).size).toBe(1);
    expect((await problemOf(await join({ after: '10:00' }, 'k'))).code).toBe('idempotency_key_reused');
    const changed = waitlistEntrySchema.parse(await people.bodyOf(await join({ after: '10:00' }, 'other')));
    expect(changed).toMatchObject({ id: entries[0]?.id, after: '10:00', version: 2 });
    const without = await app.call('POST', '/waitlist', { as, body });
    expect((await problemOf(without)).code).toBe('idempotency_key_missing');
  });

  it.each<[string, object, string, string | undefined]>([
    [
      'neither a patient nor an appointment',
      { patient: undefined, visitType: undefined },
      'invalid_request',
      'patient',
    ],
    ['both', { appointmentId: '00000000-0000-4000-8000-000000000000' }, 'invalid_request', 'patient'],
    ['no visit type', { visitType: undefined }, 'invalid_request', 'visitType'],
    ['days that are over', { to: '2026-11-22' }, 'invalid_request', 'to'],
    ['days that end before they begin', { from: '2026-12-03', to: '2026-12-02' }, 'invalid_request', 'to'],
    ['hours that end before they begin', { after: '12:00', before: '11:00' }, 'invalid_request', 'before'],
    ['somebody who does no such visits', { provider: 'patel' }, 'not_bookable', undefined],
    ['a visit there is none of', { visitType: 'haircut' }, 'not_bookable', undefined],
    [
      'a child without a guardian',
      { patient: { ...bookingInput().patient, birthDate: '2018-05-01' } },
      'not_bookable',
      undefined,
    ],
  ])('needs sense: %s', async (_what, change, code, path) => {
    const body = { visitType: 'cleaning', patient: bookingInput().patient, ...change };
    const as = await people.somebody();
    const problem = await problemOf(await app.call('POST', '/waitlist', { as, key: crypto.randomUUID(), body }));
    expect(problem.code).toBe(code);
    if (path) expect(problem.fields?.map((field) => field.path)).toContain(path);
  });

  it('for an appointment needs to be its own conversation, link or practice', async () => {
    const as = await people.somebody();
    const mine = await people.book({ startsAt: nine('2027-02-02') }, as);
    const body = { appointmentId: mine.details.id };
    const stranger = await people.somebody();
    const refused = await app.call('POST', '/waitlist', { as: stranger, key: crypto.randomUUID(), body });
    expect((await problemOf(refused)).code).toBe('not_found');
    const byStaff = await people.join(body, { staff: 'front-desk' });
    const byAgent = await people.join(body, as);
    expect(byAgent.id).toBe(byStaff.id);
    await call('leave', byStaff);
  });
});

describe('who may see and answer', () => {
  it('is not another conversation, nor another practice; a verified patient’s conversation is', async () => {
    const day = '2027-02-03';
    const booked = await people.book({ startsAt: nine(day) });
    const mine = await people.join({ provider: 'martinez', ...only(day) });
    await people.cancel(booked);
    const other = await app.addPractice({ slug: 'other-smile' });
    const foreign = { agentOf: (await other.startConversation()).id };
    const stranger = await people.somebody();
    for (const as of [stranger, foreign]) {
      expect((await problemOf(await app.call('GET', `/waitlist/${mine.id}`, { as }))).code).toBe('not_found');
      for (const verb of ['accept', 'decline', 'leave']) {
        expect((await problemOf(await call(verb, { id: mine.id, as }))).code).toBe('not_found');
      }
    }
    const otherStaff = await other.call('POST', `/waitlist/${mine.id}/accept`, { as: { staff: 'owner' } });
    expect((await problemOf(otherStaff)).code).toBe('not_found');
    expect((await problemOf(await call('accept', { id: mine.id, as: 'public' }))).code).toBe('unauthenticated');
    const list = await other.call('GET', '/waitlist', { as: { staff: 'owner' } });
    expect(waitlistListSchema.parse(await list.json()).entries).toEqual([]);
    const { patientId } = await app.database.waitlistEntry.findUniqueOrThrow({ where: { id: mine.id } });
    await app.database.conversation.update({
      where: { id: stranger.agentOf },
      data: { proof: 'verified', verifiedPatientId: patientId },
    });
    const taken = waitlistAcceptanceSchema.parse(
      await people.bodyOf(await call('accept', { id: mine.id, as: stranger })),
    );
    expect(taken.appointment.details.startsAt).toBe(nine(day));
  });

  it('gets lists by what may be seen, filtered, page by page', async () => {
    const as = await people.somebody();
    const joined = [];
    for (const visitType of ['cleaning', 'whitening'])
      joined.push(await people.join({ visitType, to: '2026-11-30' }, as));
    const own = waitlistListSchema.parse(await people.bodyOf(await app.call('GET', '/waitlist', { as })));
    expect(own.entries.map(({ id }) => id)).toEqual(joined.map(({ id }) => id));
    expect(own.entries.every(({ patient }) => patient === undefined)).toBe(true);

    const staff = { as: { staff: 'front-desk' } } as const;
    const all = waitlistListSchema.parse(await people.bodyOf(await app.call('GET', '/waitlist?limit=200', staff)));
    expect(all.entries.map(({ id }) => id)).toEqual(expect.arrayContaining(joined.map(({ id }) => id)));
    expect(all.entries.every(({ status, patient }) => patient && (status === 'waiting' || status === 'offered'))).toBe(
      true,
    );
    const paged = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const path: string = `/waitlist?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const page = waitlistListSchema.parse(await people.bodyOf(await app.call('GET', path, staff)));
      paged.push(...page.entries.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all.entries.map(({ id }) => id));
    const whitening = await app.call('GET', '/waitlist?visitType=whitening&status=waiting', staff);
    const filtered = waitlistListSchema.parse(await whitening.json()).entries;
    expect(filtered.map(({ visitType }) => visitType)).toEqual(['whitening']);
    const booked = waitlistListSchema.parse(await (await app.call('GET', '/waitlist?status=booked', staff)).json());
    expect(booked.entries.length).toBeGreaterThan(0);
    expect((await problemOf(await app.call('GET', '/waitlist?cursor=x', staff))).code).toBe('invalid_request');
    expect((await problemOf(await app.call('GET', '/waitlist', { as: 'public' }))).code).toBe('unauthenticated');
  });
});

describe('the outbox', () => {
  const staff = { as: { staff: 'front-desk' } } as const;
  const outbox = async () =>
    notificationListSchema.parse(await people.bodyOf(await app.call('GET', '/notifications?limit=200', staff)))
      .notifications;

  it('tells of an offer in the patient’s language, with the link, and sends it once', async () => {
    const day = '2027-02-09';
    await people.sweep();
    const booked = await people.book({ startsAt: nine(day) });
    const place = await people.join({ provider: 'martinez', ...only(day), locale: 'es-US' });
    await people.cancel(booked);
    const [queued] = await outbox();
    expect(queued).toMatchObject({ kind: 'waitlist.offered', status: 'queued', sentAt: null });
    expect(queued?.text).toContain('martes 9 de febrero de 2027 a las 9:00 de la mañana con Rosa Martinez');
    expect(queued?.text).toMatch(/Se la guardamos hasta las \d+:\d\d de la mañana\./);
    const link = queued?.text.match(/http:\S+/)?.[0] ?? '';
    expect(waitlistEntrySchema.parse(await (await app.call('GET', `/w/${tokenOf(link)}`)).json()).id).toBe(place.id);

    const sent: string[] = [];
    const { setNotifier } = await import('#server/notifications/deliver.ts');
    const { consoleNotifier } = await import('#server/notifications/notifier.ts');
    setNotifier({
      async deliver({ id }) {
        sent.push(id);
        if (sent.length === 1) throw new Error('the line is down');
      },
    });
    try {
      await people.sweep();
      expect((await outbox())[0]?.status).toBe('queued');
      await Promise.all([people.sweep(), people.sweep(), people.sweep()]);
      expect((await outbox())[0]).toMatchObject({ id: queued?.id, status: 'sent', sentAt: expect.any(String) });
      expect(sent).toEqual([queued?.id, queued?.id]);
    } finally {
      setNotifier(consoleNotifier);
    }
  });

  it('does not tell of an offer that is over, and is the staff’s of this practice alone', async () => {
    const day = '2027-02-10';
    const booked = await people.book({ startsAt: nine(day) });
    const place = await people.join({ provider: 'martinez', ...only(day) });
    await people.cancel(booked);
    await call('leave', place);
    await people.sweep();
    expect((await outbox())[0]).toMatchObject({ kind: 'waitlist.offered', status: 'failed' });
    expect((await problemOf(await app.call('GET', '/notifications', { as: place.as }))).code).toBe('unauthenticated');
    const other = await app.addPractice({ slug: 'third-smile' });
    const theirs = await other.call('GET', '/notifications', { as: { staff: 'owner' } });
    expect(notificationListSchema.parse(await theirs.json()).notifications).toEqual([]);
  });
});

describe('holds of conversations', () => {
  it('that have run out are let go by one of many sweeps, with an audit row', async () => {
    const as = await people.somebody();
    const body = { visitType: 'cleaning', provider: 'martinez', startsAt: nine('2027-02-16') };
    const hold = (await people.bodyOf(await app.call('POST', '/holds', { as, body }))) as { id: string };
    await app.database.claim.update({ where: { id: hold.id }, data: { expiresAt: new Date('2026-11-23T14:00:00Z') } });
    await Promise.all([people.sweep(), people.sweep(), people.sweep(), people.sweep()]);
    const rows = await app.database.auditEntry.findMany({ where: { entityId: hold.id }, orderBy: { seq: 'asc' } });
    expect(rows.map(({ action }) => action)).toEqual(['hold.placed', 'hold.released']);
    expect(rows[1]).toMatchObject({ data: { reason: 'expired' }, conversationId: as.agentOf, actorKind: 'system' });
    expect(await app.database.claim.count({ where: { id: hold.id } })).toBe(0);
  });
});

it('stands a crowd: cancelling, waiting, accepting, declining, leaving and sweeping at once', async () => {
  const days = ['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04'];
  const [from, to] = ['2027-03-01', '2027-03-04'];
  const times = ['08:00', '09:00', '10:00', '11:00'];
  const booked = [];
  for (const day of days)
    for (const time of times) booked.push(await people.book({ startsAt: `${day}T${time}:00-06:00` }));
  const waiting: { id: string; as: Caller }[] = [];
  for (let count = 0; count < 12; count++) waiting.push(await people.join({ provider: 'martinez', from, to }));
  const movers = booked.filter((_, index) => index % 4 === 3);
  for (const { details } of movers) {
    waiting.push(await people.join({ appointmentId: details.id }, { staff: 'front-desk' }));
  }
  const cancelled = booked.filter((appointment) => !movers.includes(appointment));
  const answer = async (index: number) => {
    const entry = waiting[index % waiting.length];
    if (!entry) throw new Error('somebody waits');
    return call(['accept', 'decline', 'accept', 'leave'][index % 4] ?? 'accept', entry);
  };
  const rounds = await Promise.all([
    ...cancelled.map((appointment) => people.cancel(appointment)),
    ...Array.from({ length: 60 }, (_, index) => answer(index)),
    ...Array.from({ length: 6 }, () => people.sweep()),
    ...movers.slice(0, 2).map((appointment) => people.cancel(appointment)),
  ]);
  const more = await Promise.all(Array.from({ length: 60 }, (_, index) => answer(index * 7)));
  const statuses = [...rounds, ...more].flatMap((response) => (response ? [response.status] : []));
  expect(statuses.filter((status) => status >= 500)).toEqual([]);

  const entries = await app.database.waitlistEntry.findMany({
    where: { clinicId: app.clinicId },
    select: { status: true, appointmentId: true, offers: { select: { status: true, claim: true, expiresAt: true } } },
  });
  for (const { status, appointmentId, offers } of entries) {
    const open = offers.filter((offer) => offer.status === 'open');
    if (status === 'offered') expect(open.map(({ claim }) => claim?.kind)).toEqual(['hold']);
    // What a cancelled appointment's entry was offered has let go of its time and waits for the next sweep.
    if (status !== 'offered') expect(open.map(({ claim }) => claim)).toEqual(open.map(() => null));
    if (status === 'booked') {
      expect(appointmentId).not.toBeNull();
      expect(offers.filter((offer) => offer.status === 'accepted')).toHaveLength(1);
    }
    for (const offer of offers) if (offer.status !== 'open') expect(offer.claim).toBeNull();
  }
  const accepted = entries.filter(({ status }) => status === 'booked').map(({ appointmentId }) => appointmentId);
  expect(new Set(accepted).size).toBe(accepted.length);
  const stale = await app.database.claim.count({ where: { kind: 'hold', waitlistOffer: { status: { not: 'open' } } } });
  expect(stale).toBe(0);
}, 60_000);
