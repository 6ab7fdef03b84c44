import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppointmentDetails, appointmentDetailsSchema } from '#contract/channels/appointment-details.ts';
import { appointmentResponseSchema } from '#contract/http/appointments.ts';
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
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="appointment-${details.code}.ics"`);
  const text = await response.text();

  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined);
  expect(event.startDate.toJSDate().getTime()).toBe(startsAtMs());
  expect(event.endDate.toJSDate().getTime()).toBe(Date.parse(details.endsAt));
  expect(event).toMatchObject({ uid: `${details.id}@openwide`, sequence: 0, location: details.address });
  expect(event.summary).toContain(details.visitType);

  const [other] = Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT');
  expect(other).toMatchObject({ uid: `${details.id}@openwide`, location: details.address });
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

it('tells of a cancellation in the same file, as a newer one', async () => {
  await app.call('POST', `/appointments/${details.id}/cancel`, { as: { agentOf: conversationId }, body: {} });
  const calendar = new ICAL.Component(ICAL.parse(await (await document('calendar.ics')).text()));
  const event = calendar.getFirstSubcomponent('vevent');
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(event?.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(event?.getFirstPropertyValue('sequence')).toBe(1);
  expect(await (await document('details.json')).json()).toMatchObject({ kind: 'cancelled', code: details.code });
});
