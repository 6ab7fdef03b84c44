import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppointmentDetails, appointmentDetailsSchema } from '#contract/channels/appointment-details.ts';
import { appointmentResponseSchema } from '#contract/http/appointments.ts';
import { availabilityResponseSchema } from '#contract/http/availability.ts';
import { problemSchema } from '#contract/http/problem.ts';
import { serverClock } from '#server/clock.ts';
import { linkPath, readLink, signLink } from '#server/links/appointment-link.ts';
import { signId } from '#server/links/signed-link.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { startWebApp, type WebApp } from '#tests/factories/web-app.ts';

let app: WebApp;
let details: AppointmentDetails;
let conversationId: string;

beforeAll(async () => {
  app = await startWebApp();
  conversationId = (await app.startConversation()).id;
  const response = await app.call('POST', '/appointments', {
    as: { agentOf: conversationId },
    body: bookingInput({ locale: 'en-US' }),
    key: crypto.randomUUID(),
  });
  details = appointmentResponseSchema.parse(await response.json()).details;
});
afterAll(() => app.stop());

const document = (name: string) => app.call('GET', `/a/${details.links.manage.split('/').at(-1)}/${name}`);
const startsAtMs = () => Date.parse(details.startsAt);

it('keeps the appointment in the database as every document tells it', async () => {
  const row = await app.database.appointment.findUniqueOrThrow({
    where: { id: details.id },
    include: { patient: true, provider: true, visitType: true },
  });
  expect(row).toMatchObject({
    code: details.code,
    status: 'booked',
    visitType: { name: details.visitType },
    provider: { name: details.provider },
  });
  expect(row.startsAt.getTime()).toBe(startsAtMs());
  expect(`${row.patient.first} ${row.patient.last}`).toBe(details.patient);
});

it('is a calendar file that two libraries read alike', async () => {
  const response = await document('calendar.ics');
  expect(response.headers.get('content-type')).toMatch(/^text\/calendar/);
  for (const [header, value] of [
    ['x-robots-tag', /noindex/],
    ['referrer-policy', /^no-referrer$/],
    ['cache-control', /no-store/],
  ] as const) {
    expect(response.headers.get(header)).toMatch(value);
  }
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="appointment-${details.code}.ics"`);
  const text = await response.text();

  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined);
  expect(event.startDate.toJSDate().getTime()).toBe(startsAtMs());
  expect(event.endDate.toJSDate().getTime()).toBe(Date.parse(details.endsAt));
  const location = `${details.clinic}, ${details.address}`;
  expect(event).toMatchObject({ uid: `${details.id}@openwide`, sequence: 0, location });
  expect(event.summary).toContain(details.visitType);

  const [other] = Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT');
  expect(other).toMatchObject({ uid: `${details.id}@openwide`, location });
  expect(other && 'start' in other ? other.start.getTime() : 0).toBe(startsAtMs());
});

it('is a one-page PDF that says the same', async () => {
  const response = await document('appointment.pdf');
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const pdf = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()));
  const { totalPages, text } = await extractText(pdf, { mergePages: true });
  expect(totalPages).toBe(1);
  for (const words of [
    details.patient,
    details.visitType,
    details.provider,
    details.date,
    details.time,
    details.address,
    details.code,
  ]) {
    expect(text).toContain(words);
  }
});

it('is a JSON document of the contract', async () => {
  const response = await document('details.json');
  expect(response.headers.get('content-disposition')).toContain(`appointment-${details.code}.json`);
  expect(appointmentDetailsSchema.parse(await response.json())).toEqual(details);
});

it('opens nothing when the link is of another purpose, forged or over', async () => {
  const inTime = serverClock().nowMs() + 60_000;
  const files = ['calendar.ics', 'appointment.pdf', 'details.json'];
  const ask = async (token: string, file: string) => {
    const response = await app.call('GET', `/a/${token}/${file}`);
    return [response.status, problemSchema.parse(await response.json()).code];
  };
  for (const file of files) {
    expect(await ask(signId('waitlist-link', details.id, inTime), file)).toEqual([404, 'not_found']);
    expect(await ask(`${signLink(details.id, inTime).slice(0, -2)}AA`, file)).toEqual([404, 'not_found']);
    expect(await ask(signLink(crypto.randomUUID(), inTime), file)).toEqual([404, 'not_found']);
    expect(await ask(signLink(details.id, serverClock().nowMs() - 2000), file)).toEqual([410, 'link_expired']);
  }
  // The link that is given out: until 30 days after the visit.
  const token = linkPath({ id: details.id, endsAt: new Date(details.endsAt) }).slice('/a/'.length);
  const over = Date.parse(details.endsAt) + 30 * 86_400_000;
  expect(details.links.manage.endsWith(token)).toBe(true);
  expect(readLink(token, over - 1000)).toEqual({ appointmentId: details.id });
  expect(readLink(token, over + 1000)).toBe('expired');
});

it('tells of a move in the same file, and that it was one for as long as it stands', async () => {
  const link = details.links.manage.split('/').at(-1);
  const found = await app.call('GET', `/a/${link}/openings?limit=2`);
  const { openings } = availabilityResponseSchema.parse(await found.json());
  const to = openings.at(-1);
  const moved = await app.call('POST', `/a/${link}/reschedule`, {
    body: { startsAt: to?.startsAt, provider: to?.provider },
  });
  expect(moved.status).toBe(200);
  const event = new ICAL.Component(ICAL.parse(await (await document('calendar.ics')).text())).getFirstSubcomponent(
    'vevent',
  );
  expect(event?.getFirstPropertyValue('uid')).toBe(`${details.id}@openwide`);
  expect(event?.getFirstPropertyValue('sequence')).toBe(1);
  expect(await (await document('details.json')).json()).toMatchObject({ kind: 'rescheduled', startsAt: to?.startsAt });
});

it('tells of a cancellation in the same file, as a newer one', async () => {
  await app.call('POST', `/appointments/${details.id}/cancel`, { as: { agentOf: conversationId }, body: {} });
  const calendar = new ICAL.Component(ICAL.parse(await (await document('calendar.ics')).text()));
  const event = calendar.getFirstSubcomponent('vevent');
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(event?.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(event?.getFirstPropertyValue('sequence')).toBe(2);
  expect(event?.getAllSubcomponents('valarm')).toEqual([]);
  expect(await (await document('details.json')).json()).toMatchObject({ kind: 'cancelled', code: details.code });
});
