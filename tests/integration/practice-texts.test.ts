import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appointmentResponseSchema } from '#contract/http/appointments.ts';
import { clinicSchema } from '#contract/http/clinic.ts';
import { messageForStaffResponseSchema } from '#contract/http/conversation-record.ts';
import { logoPath } from '#contract/http/practice-logo.ts';
import type { Practice } from '#domain/practice.ts';
import { practiceIn } from '#domain/practice-in.ts';
import { seedPractice } from '#server/seed/seed-demo.ts';
import { seedPracticeFile } from '#server/seed/seed-practice-file.ts';
import { bookingInput } from '#tests/factories/booking.ts';
import { demoPractice, demoPracticeFile } from '#tests/factories/practice.ts';
import { problemOf, startWebApp, type WebApp } from '#tests/factories/web-app.ts';

let app: WebApp;
beforeAll(async () => {
  app = await startWebApp();
});
afterAll(() => app.stop());

async function readPractice(query = ''): Promise<Practice> {
  return clinicSchema.parse(await (await app.call('GET', `/clinic${query}`)).json());
}

const inOrder = (practice: Practice) => practice.closures.toSorted((a, b) => a.reason.localeCompare(b.reason));

describe('texts per language', () => {
  it('are stored with the practice and read back as they are', async () => {
    const stored = await readPractice();
    // A closed day is none in the database.
    const { closures: _, logo: __, operatories: ___, hours: ____, ...written } = demoPractice();
    expect(stored).toMatchObject(written);
    expect(inOrder(stored)).toEqual(inOrder(demoPractice()));
    expect(await readPractice('?locale=es-US')).toEqual(practiceIn(stored, 'es-US'));
    expect((await readPractice('?locale=es')).visitTypes.map(({ name }) => name)).toContain('Limpieza');
    expect((await readPractice('?locale=fr')).greeting).toBe(written.greeting);
  });

  it('are asked for by a language, not by anything', async () => {
    expect(await problemOf(await app.call('GET', '/clinic?locale=../es'))).toMatchObject({ code: 'invalid_request' });
  });

  it('are those of the appointment’s language in confirmation and details; its calendar file says them too', async () => {
    const { id } = await app.startConversation();
    const booked = await app.call('POST', '/appointments', {
      as: { agentOf: id },
      body: bookingInput({ locale: 'es-US' }),
      key: crypto.randomUUID(),
    });
    const { visitType, details, confirmation } = appointmentResponseSchema.parse(await booked.json());
    const inEnglish = demoPractice().visitTypes.find(({ code }) => code === visitType)?.name;
    const own = practiceIn(demoPractice(), 'es').visitTypes.find(({ code }) => code === visitType);
    expect(details).toMatchObject({ visitType: own?.name, instructions: own?.instructions });
    expect(confirmation).toContain(own?.name.toLowerCase());
    expect(confirmation).toContain(own?.instructions.replace(/\.$/, ''));
    const file = await app.call('GET', `/a/${details.links.manage.split('/').at(-1)}/calendar.ics`);
    expect(await file.text()).toContain(own?.name);

    const { getAppointmentByLink } = await import('#server/appointments/by-link.ts');
    const token = details.links.manage.split('/').at(-1) ?? '';
    const readInEnglish = { visitType: inEnglish, locale: 'en-US' };
    expect(await getAppointmentByLink(token, 'en-US')).toMatchObject({ details: readInEnglish });
    expect(await getAppointmentByLink(token)).toMatchObject({ details: { visitType: own?.name, locale: 'es-US' } });

    const list = await app.call('GET', `/appointments?from=2026-11-23&to=2027-03-01`, { as: { staff: 'front-desk' } });
    const { appointments } = await list.json();
    expect(appointments.find(({ id }: { id: string }) => id === details.id)).toMatchObject({ visitType: inEnglish });
  });

  it('are in the language that is spoken by then when an appointment is cancelled', async () => {
    const { id } = await app.startConversation();
    const as = { agentOf: id };
    const wish = bookingInput({
      locale: 'en-US',
      visitType: 'cleaning',
      provider: 'becker',
      startsAt: '2026-12-11T10:00:00-06:00',
    });
    const booked = await app.call('POST', '/appointments', { as, body: wish, key: crypto.randomUUID() });
    const { details } = appointmentResponseSchema.parse(await booked.json());
    expect(details).toMatchObject({ visitType: 'Cleaning', locale: 'en-US' });
    await app.call('PATCH', `/conversations/${id}`, { as, body: { locale: 'es-US' } });
    const answer = await app.call('POST', `/appointments/${details.id}/cancel`, { as, body: {} });
    expect(appointmentResponseSchema.parse(await answer.json())).toMatchObject({
      details: { visitType: 'Limpieza', locale: 'es-US', kind: 'cancelled' },
      confirmation: expect.stringMatching(/limpieza/),
    });
  });
});

describe('the logo', () => {
  it('is kept for ever under its version, and can do no harm by itself', async () => {
    const path = logoPath(await readPractice()) ?? '';
    const response = await app.call('GET', path.replace('/api/v1', ''));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
    expect(await response.text()).toMatch(/^<svg /);
    for (const other of ['/practice/logo', '/practice/logo?v=0123456789abcdef']) {
      expect((await app.call('GET', other)).headers.get('cache-control')).toBe('no-store');
    }
  });

  it('is not there for a practice that has none', async () => {
    const before = await readPractice();
    await app.database.clinicLogo.deleteMany();
    await app.database.clinic.update({ where: { id: app.clinicId }, data: { brandColour: '#aa3300' } });
    expect(await readPractice()).toMatchObject({ logo: null, brandColour: '#aa3300' });
    expect(await problemOf(await app.call('GET', '/practice/logo'))).toMatchObject({ code: 'not_found' });
    expect(before.logo).toMatchObject({ width: 96, height: 96 });
  });
});

describe('seeding again', () => {
  const dropLook = async () => {
    const where = { clinicId: app.clinicId };
    const data = { translations: {} };
    await app.database.clinicLogo.deleteMany();
    await app.database.closure.updateMany({ where, data });
    await app.database.provider.updateMany({ where, data });
    await app.database.visitType.updateMany({ where, data });
    await app.database.knowledgeEntry.updateMany({ where, data });
    await app.database.clinic.update({ where: { id: app.clinicId }, data: { ...data, brandColour: null } });
  };

  it('gives an older database the texts and the logo, but no translation of what was rewritten since', async () => {
    await dropLook();
    await app.database.visitType.updateMany({
      where: { clinicId: app.clinicId, code: 'cleaning' },
      data: { name: 'Deluxe cleaning' },
    });
    await seedPractice(app.database);
    const practice = await readPractice('?locale=es');
    const names = practice.visitTypes.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Deluxe cleaning', 'Empaste']));
    expect(practice).toMatchObject({ brandColour: '#0b5f63', logo: { width: 96 } });
    expect(practice.greeting).toMatch(/bienvenida/);
  });

  it('changes nothing of a practice that has a look of its own', async () => {
    await app.database.clinicLogo.deleteMany();
    await app.database.clinic.update({ where: { id: app.clinicId }, data: { brandColour: '#aa3300' } });
    await seedPractice(app.database);
    expect(await readPractice()).toMatchObject({ logo: null, brandColour: '#aa3300' });
  });

  it('takes colour, logo and texts from a practice’s own file, and nothing else of one that is there', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'practice-'));
    try {
      const { clinic, ...rest } = demoPracticeFile();
      const write = (changes: object, logo: string) =>
        Promise.all([
          writeFile(
            join(dir, 'practice.json'),
            JSON.stringify({ ...rest, clinic: { ...clinic, logo: 'mark.svg', ...changes } }),
          ),
          writeFile(join(dir, 'mark.svg'), logo),
        ]);
      const seed = () => seedPracticeFile({ databaseUrl: app.databaseUrl, path: join(dir, 'practice.json') });
      await write(
        { name: 'Another name', brandColour: '#5522AA', translations: { es: { greeting: 'Buenos días' } } },
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>',
      );
      expect(await seed()).toBe('bright-smile');
      expect(await readPractice('?locale=es')).toMatchObject({
        name: 'Bright Smile Dental',
        brandColour: '#5522aa',
        logo: { width: 40, height: 20 },
        greeting: 'Buenos días',
      });
      await write({}, 'no picture at all');
      await expect(seed()).rejects.toThrow(/no SVG, PNG or WebP/);
      await write({ logo: '../mark.svg' }, '');
      await expect(seed()).rejects.toThrow(/beside this one/);
    } finally {
      await rm(dir, { recursive: true });
    }
  });
});

describe('a message for the staff that sounds like an emergency', () => {
  it('is answered with the protocol in the writer’s language', async () => {
    const { cookie } = await app.startConversation();
    const response = await app.call('POST', '/conversations/current/message', {
      as: { cookie },
      body: { name: 'Sofia Ruiz', phone: '217-555-0177', text: 'No puedo respirar', locale: 'es-US' },
      key: crypto.randomUUID(),
    });
    expect(messageForStaffResponseSchema.parse(await response.json()).urgent).toMatch(/llame al 911/);
  });
});
